"""A table to a file: csv and xlsx for people (nothing in them runs), jsonl and parquet for programs (nothing changed).

Rows are taken a few at a time, so that a table may be far larger than the memory.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import IO, TYPE_CHECKING, Any

from data.names import party_name

if TYPE_CHECKING:
    import pandas as pd

    from data.filters import Filters

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a text that begins so for a formula."""
CODES = ("host", "host_party", "guest", "country", "country_a", "country_b", "lane")
XLSX_CELL = 32_767
XLSX_ROWS = 1_048_575
AT_ONCE = 10_000
Row = dict[str, Any]


def write(table: str, frame: pd.DataFrame, format: str, stream: IO[bytes]) -> None:
    """Write ``frame`` as ``csv``, ``xlsx``, ``jsonl`` or ``parquet``; ValueError names them when it is another."""
    write_rows(table, [str(column) for column in frame.columns], rows(frame), format, stream)


def write_rows(table: str, columns: Sequence[str], rows: Iterable[Row], format: str, stream: IO[bytes]) -> None:
    """As ``write``, from rows of plain values."""
    if format not in WRITERS:
        raise ValueError(f"There is no format “{format}”; there are {', '.join(WRITERS)}.")
    WRITERS[format](table, columns, rows, stream)


def rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows as plain values, ready for JSON: a missing one is None, a list is a list."""
    columns = [str(column) for column in frame.columns]
    for start in range(0, len(frame), AT_ONCE):
        part = frame.iloc[start : start + AT_ONCE]
        for values in zip(*(_plain(part[column]) for column in frame.columns), strict=True):
            yield dict(zip(columns, values, strict=True))


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """With the names of countries and organisations beside their codes: ``host_name``, ``countries_names``…"""
    import pandas as pd

    found: dict[str, pd.Series] = {}
    for column in map(str, frame.columns):
        found[column] = frame[column]
        if column in CODES:
            found[f"{column}_name"] = frame[column].map(party_name, na_action="ignore")
        elif column == "countries":
            found["countries_names"] = frame[column].map(lambda codes: tuple(party_name(code) for code in codes))
        elif column == "pairs":
            found["pairs_names"] = frame[column].map(_pair_names)
    return pd.DataFrame(found, index=frame.index)


def filename(table: str, filters: Filters, format: str) -> str:
    """‘bilat-engagements-visits-between-aze-kaz.csv’: says what is in it."""
    from data.wording import slug

    return f"bilat-{table}-{slug(filters)}.{format}"


def guarded(value: Any) -> Any:
    """A text that a spreadsheet would run gets an apostrophe in front; everything else stays as it is."""
    return "'" + value if isinstance(value, str) and value.startswith(RISKY) else value


def _pair_names(pairs: Any) -> tuple[str, ...]:
    return tuple(" – ".join(map(party_name, pair)) for pair in pairs)


def _plain(column: pd.Series) -> list[Any]:
    return [_value(value) for value in column.tolist()]


def _value(value: Any) -> Any:
    if isinstance(value, tuple | list):
        return [_value(item) for item in value]
    return None if value is None or value is _na() or value != value else value


@cache
def _na() -> Any:
    import pandas as pd

    return pd.NA


def _cell(value: Any) -> Any:
    """For a flat cell: a list as ``a; b``, a pair in it as ``a–b``."""
    if isinstance(value, list):
        return "; ".join("–".join(map(str, item)) if isinstance(item, list) else str(item) for item in value)
    return value


def _csv(table: str, columns: Sequence[str], rows: Iterable[Row], stream: IO[bytes]) -> None:
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(columns)
    writer.writerows([guarded(_cell(row.get(column))) for column in columns] for row in rows)
    text.flush()
    text.detach()


def _jsonl(table: str, columns: Sequence[str], rows: Iterable[Row], stream: IO[bytes]) -> None:
    for row in rows:
        stream.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")


def _parquet(table: str, columns: Sequence[str], rows: Iterable[Row], stream: IO[bytes]) -> None:
    from data.arrow import schema_of, write_parquet

    write_parquet(rows, schema_of(table, columns), stream)


def _xlsx(table: str, columns: Sequence[str], rows: Iterable[Row], stream: IO[bytes]) -> None:
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False, "in_memory": False}  # fmt: skip
    with Workbook(stream, options) as book:
        for number, row in enumerate(rows):
            if number % XLSX_ROWS == 0:  # a sheet is full
                sheet = _sheet(book, table, columns, number // XLSX_ROWS)
            for place, column in enumerate(columns):
                _put(sheet, number % XLSX_ROWS + 1, place, _cell(row.get(column)))
        if not book.worksheets():
            _sheet(book, table, columns, 0)


def _sheet(book: Any, table: str, columns: Sequence[str], number: int) -> Any:
    sheet = book.add_worksheet(table[:28] + (f" {number + 1}" if number else ""))
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, list(columns), book.add_format({"bold": True}))
    return sheet


def _put(sheet: Any, number: int, place: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, str):
        sheet.write_string(number, place, value[:XLSX_CELL])
    else:
        sheet.write(number, place, value)


Writer = Callable[[str, Sequence[str], Iterable[Row], IO[bytes]], None]
WRITERS: dict[str, Writer] = {"csv": _csv, "xlsx": _xlsx, "jsonl": _jsonl, "parquet": _parquet}
