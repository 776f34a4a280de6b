"""A long table as parts that begin and end with a whole row, so that several workers can share it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO

from data.ingest.shards import BYTES, Piece
from data.reading.decode import plain
from data.reading.rows import HEAD, LONGEST


def spans(path: str, form: str, start: int = 0, end: int | None = None, most: int = BYTES) -> Iterator[Piece]:
    """The parts of a CSV file (``table``) or of JSON lines (``lines``), about ``most`` bytes each."""
    size = os.path.getsize(path) if end is None else end
    with open(path, "rb") as file:
        head = file.read(HEAD)
        if plain(head) == "utf-16":
            yield Piece(path, form, size, 0, size)
            return
        file.seek(start)
        quoted = form == "table"
        at = start + len(_row(file, quoted)) if quoted and not start else start
        yield from _parts(file, Piece(path, form, 0, at, size), most, quoted)


def _parts(file: IO[bytes], whole: Piece, most: int, quoted: bool) -> Iterator[Piece]:
    begin, at, first, number = whole.start, whole.start, 1, 1
    while at < whole.end and (row := _row(file, quoted)):
        at, number = at + len(row), number + 1
        if at - begin >= most:
            yield Piece(whole.path, whole.form, at - begin, begin, at, first)
            begin, first = at, number
    if at > begin:
        yield Piece(whole.path, whole.form, at - begin, begin, at, first)


def _row(file: IO[bytes], quoted: bool) -> bytes:
    """The next row; of a table, one with line ends inside quotes is whole when its quotes are even."""
    row = file.readline()
    if quoted:
        quotes = row.count(b'"')
        rest, size = [row], len(row)
        while quotes % 2 and size < LONGEST and (more := file.readline()):
            rest.append(more)
            quotes, size = quotes + more.count(b'"'), size + len(more)
        row = b"".join(rest)
    return row
