"""What one worker does at a time: pieces of input, named so that the same input gives the same shard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

FILES = 100
"""Pieces a shard."""
BYTES = 2_000_000
"""A shard is full with so many."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file, or the part of one between two offsets, or a member of an archive.

    ``form``: text, table (csv), lines (jsonl) or release (an id in the store, to be read again).
    """

    path: str
    form: str
    size: int
    start: int = 0
    end: int = 0
    first: int = 1
    """The number of the first row."""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some pieces, and an id that they alone decide."""

    pieces: tuple[Piece, ...]

    @property
    def shard_id(self) -> str:
        return blake2b(repr(self.pieces).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()

    @property
    def size(self) -> int:
        return sum(piece.size for piece in self.pieces)

    def split(self) -> list[Shard]:
        """Each piece alone."""
        return [Shard((piece,)) for piece in self.pieces]


def sharded(pieces: Iterable[Piece]) -> Iterator[Shard]:
    """Shards of about equal work."""
    full: list[Piece] = []
    size = 0
    for piece in pieces:
        full.append(piece)
        size += piece.size
        if len(full) >= FILES or size >= BYTES:
            yield Shard(tuple(full))
            full, size = [], 0
    if full:
        yield Shard(tuple(full))
