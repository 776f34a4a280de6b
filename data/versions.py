"""Which reader read a release, which resolver made a table: digests of their code, so that none is forgotten."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

from data.packed import shape

HERE = Path(__file__).parent


def reader_version() -> str:
    """Another one after any change of the extraction or of the language tables."""
    return f"{_digest('extract', 'language')}-{shape()}"


def maker_version() -> str:
    """Another one after any change of how records become tables."""
    return _digest("resolve", "language")


@cache
def _digest(*rooms: str) -> str:
    seen = blake2b(digest_size=6)
    for path in sorted(path for room in rooms for path in (HERE / room).rglob("*") if path.suffix in (".py", ".tsv")):
        seen.update(str(path.relative_to(HERE)).encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()
