"""Tables of releases, a row each: CSV with a line of names, or JSON lines; whole, or the part between two offsets."""

from __future__ import annotations

import csv
import io
import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

from data.reading.columns import guessed, release_from
from data.reading.decode import NotText, plain
from data.reading.one import Read, Refused

HEAD = 200_000
"""Bytes from which the encoding and the names of the columns are told."""
LONGEST = 5_000_000
csv.field_size_limit(LONGEST)


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes of some rows; ``head`` is the beginning of the file, ``first`` the number of the first row."""

    data: bytes
    head: bytes
    first: int
    source: str


def table_rows(part: Part, named: Mapping[str, str]) -> Iterator[Read | Refused]:
    """The releases of a part of a CSV file that begins and ends with a whole row."""
    try:
        dialect, encoding = _dialect(part.head)
        first = next(csv.reader(io.StringIO(part.head.decode(encoding, "replace"), newline=""), dialect))
        names = [name.lstrip("\ufeff") for name in first]
        columns = guessed(names, named)
    except (NotText, csv.Error, StopIteration) as error:
        reason = str(error) if isinstance(error, NotText) else "It has no line with the names of its columns."
        yield Refused(part.source, reason)
        return
    text = io.StringIO(part.data.decode(encoding, "replace"), newline="")
    places = {field: names.index(column) for field, column in columns.items()}
    rows = _cells(csv.reader(text, dialect))
    if encoding == "utf-16":  # it is never cut, not even behind its line of names
        next(rows, None)
    for number, cells in enumerate(rows, part.first):
        source = f"{part.source}#{number}"
        if isinstance(cells, str):
            yield Refused(source, cells)
        elif cells and len(cells) <= max(places.values()):
            yield Refused(source, f"The row has {len(cells)} cells, the table {len(names)} columns; check its quotes.")
        elif cells:
            row = {columns[field]: cells[place] for field, place in places.items()}
            yield release_from(row, columns, source)


def row_ends(file: IO[bytes], head: bytes, start: int = 0) -> Iterator[int]:
    """Where each row of a CSV file ends that is open at ``start``, by the very rules by which its cells are read."""
    dialect, encoding = _dialect(head)
    at = start

    def lines() -> Iterator[str]:
        nonlocal at
        for line in file:
            for one in line.splitlines(keepends=True):
                mark = BOM_UTF8 if not at else b""
                at += len(one)
                yield one.removeprefix(mark).decode(encoding.removesuffix("-sig"), "replace")

    for _ in _cells(csv.reader(lines(), dialect)):
        yield at


def _cells(rows: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """The cells of each row, or why they could not be read."""
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"The row could not be read ({error})."


def _dialect(head: bytes) -> tuple[type[csv.Dialect], str]:
    """Comma, semicolon or tab, whichever the first line has most of."""
    encoding = plain(head)
    line = head.split(b"\n", 1)[0]
    sign = max((b",", b";", b"\t"), key=line.count).decode()

    class Found(csv.excel):
        delimiter = sign

    return Found, encoding


def line_rows(part: Part, named: Mapping[str, str]) -> Iterator[Read | Refused]:
    """The releases of a part of a file of JSON lines; every line is looked at by itself."""
    for number, line in enumerate(part.data.split(b"\n"), part.first):
        if line.strip():
            yield _from_line(line, named, f"{part.source}#{number}")


def _from_line(line: bytes, named: Mapping[str, str], source: str) -> Read | Refused:
    try:
        row = json.loads(line.decode("utf-8-sig"))
        if not isinstance(row, dict):
            raise NotText("The line holds no JSON object; write one object a line.")
        return release_from(row, guessed(row, named), source)
    except NotText as refusal:
        return Refused(source, str(refusal))
    except UnicodeDecodeError:
        return Refused(source, "The line is not UTF-8, as JSON has to be.")
    except (ValueError, RecursionError) as error:
        return Refused(source, f"The line is no JSON ({getattr(error, 'msg', error)}); write one object a line.")
