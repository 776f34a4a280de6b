"""A piece of input to releases; every piece gives what it holds or the reason why not, and never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from data.ingest.shards import Piece
from data.reading.decode import MAX_BYTES, clean, plain
from data.reading.one import Read, Refused, printable, read_bytes, read_noted
from data.reading.rows import HEAD, Part, line_rows, row_ends, table_rows

SPOOLED = "bilat-stdin-"
"""So begins the name of a file that keeps what came by standard input."""


def read_piece(piece: Piece, columns: Mapping[str, str]) -> Iterator[Read | Refused]:
    """Every release of a piece; one that cannot be read must not cost the others."""
    try:
        yield from _read(piece, columns, _name(piece))
    except Exception as error:
        yield Refused(_name(piece), f"It could not be unpacked or read ({_told(error)}); check the file.")


def _read(piece: Piece, columns: Mapping[str, str], name: str) -> Iterator[Read | Refused]:
    if piece.form == "text" and not piece.member and name == printable(piece.path):
        yield read_noted(piece.path)
        return
    data, head = _member(piece) if piece.member else _span(piece)
    if piece.form == "text":
        yield read_bytes(data, name)
    else:
        rows = table_rows if piece.form == "table" else line_rows
        yield from rows(Part(data, head, piece.first, name), columns)


def _told(error: Exception) -> str:
    return clean(str(error)) or type(error).__name__


def _name(piece: Piece) -> str:
    """What its source is called; what came by standard input, by its content."""
    path = Path(piece.path)
    if path.name.startswith(SPOOLED):
        return f"stdin:{path.stem.removeprefix(SPOOLED)}"
    return printable(f"{piece.path}/{piece.member}" if piece.member else piece.path)


def _member(piece: Piece) -> tuple[bytes, bytes]:
    """A member of an archive; of a table the rows without the line of names, and its beginning."""
    limit = MAX_BYTES + 1 if piece.form == "text" else -1
    with ZipFile(piece.path) as archive, archive.open(piece.member) as file:
        data = file.read(limit)
    if piece.form != "table" or plain(data[:HEAD]) == "utf-16":
        return data, data[:HEAD]
    head = data[:HEAD]
    return data[next(row_ends(BytesIO(data), head), 0) :], head


def _span(piece: Piece) -> tuple[bytes, bytes]:
    with open(piece.path, "rb") as file:
        head = file.read(HEAD)
        file.seek(piece.start)
        return file.read(piece.end - piece.start if piece.end else -1), head
