"""A table to a file: csv and xlsx for people (nothing in them runs), jsonl for programs (nothing in it is changed)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import IO, Any

import pandas as pd

from data.filters import Filters
from data.names import party_name
from data.wording import slug

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a text that begins so for a formula."""
CODES = ("host", "host_party", "guest", "country", "country_a", "country_b", "lane")
XLSX_CELL = 32_767
Row = dict[str, Any]


def write(table: str, frame: pd.DataFrame, format: str, stream: IO[bytes]) -> None:
    """Write ``frame`` as ``csv``, ``xlsx`` or ``jsonl``; ValueError names the formats when there is no such one."""
    if format not in WRITERS:
        raise ValueError(f"There is no format “{format}”; there are {', '.join(WRITERS)}.")
    WRITERS[format](table, frame, stream)


def rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows as plain values, ready for JSON: a missing one is None, a list is a list."""
    columns = [str(column) for column in frame.columns]
    for values in zip(*(_plain(frame[column]) for column in frame.columns), strict=True):
        yield dict(zip(columns, values, strict=True))


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """With the names of countries and organisations beside their codes: ``host_name``, ``countries_names``…"""
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
    return None if value is pd.NA or value is None or value != value else value


def _cell(value: Any) -> Any:
    """For a flat cell: a list as ``a; b``, a pair in it as ``a–b``."""
    if isinstance(value, list):
        return "; ".join("–".join(map(str, item)) if isinstance(item, list) else str(item) for item in value)
    return value


def _csv(table: str, frame: pd.DataFrame, stream: IO[bytes]) -> None:
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(frame.columns)
    writer.writerows([guarded(_cell(value)) for value in row.values()] for row in rows(frame))
    text.flush()
    text.detach()


def _jsonl(table: str, frame: pd.DataFrame, stream: IO[bytes]) -> None:
    for row in rows(frame):
        stream.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")


def _xlsx(table: str, frame: pd.DataFrame, stream: IO[bytes]) -> None:
    from xlsxwriter import Workbook

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
               "strings_to_numbers": False, "in_memory": False}  # fmt: skip
    with Workbook(stream, options) as book:
        sheet = book.add_worksheet(table[:31])
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, list(map(str, frame.columns)), book.add_format({"bold": True}))
        for number, row in enumerate(rows(frame), 1):
            for place, value in enumerate(row.values()):
                _put(sheet, number, place, _cell(value))


def _put(sheet: Any, number: int, place: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, str):
        sheet.write_string(number, place, value[:XLSX_CELL])
    else:
        sheet.write(number, place, value)


WRITERS: dict[str, Callable[[str, pd.DataFrame, IO[bytes]], None]] = {"csv": _csv, "xlsx": _xlsx, "jsonl": _jsonl}
