"""A long table as parts that begin and end with a whole row, so that several workers can share it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import accumulate
from typing import IO

from data.ingest.shards import BYTES, Piece
from data.reading.decode import plain
from data.reading.rows import HEAD, row_ends


def spans(
    path: str, form: str, start: int = 0, end: int | None = None, most: int = BYTES, first: int = 1
) -> Iterator[Piece]:
    """The parts of a CSV file (``table``) or of JSON lines (``lines``), about ``most`` bytes each.

    ``first`` is the number of the row that begins at ``start``.
    """
    size = os.path.getsize(path) if end is None else end
    with open(path, "rb") as file:
        head = file.read(HEAD)
        if plain(head) == "utf-16":
            yield Piece(path, form, size, 0, size)
            return
        file.seek(start)
        ends = row_ends(file, head, start) if form == "table" else _line_ends(file, start)
        begin = next(ends, start) if form == "table" and not start else start
        yield from _parts(ends, Piece(path, form, 0, begin, size, first), most)


def _parts(ends: Iterator[int], whole: Piece, most: int) -> Iterator[Piece]:
    begin, at, first = whole.start, whole.start, whole.first
    for number, at in enumerate(ends, whole.first + 1):
        if at - begin >= most:
            yield Piece(whole.path, whole.form, at - begin, begin, at, first)
            begin, first = at, number
        if at >= whole.end:
            break
    if at > begin:
        yield Piece(whole.path, whole.form, at - begin, begin, at, first)


def _line_ends(file: IO[bytes], start: int) -> Iterator[int]:
    ends = accumulate(map(len, file), initial=start)
    next(ends)
    return ends
