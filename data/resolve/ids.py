"""Identity: the hash of the smallest mention among the members, so that any order of reading gives the same ids."""

from __future__ import annotations

from hashlib import blake2b

Mention = tuple[str, int, int]
"""Release id, offset, and a number that tells apart what begins at one offset."""


def id_of(table: str, *mentions: Mention | str) -> str:
    """An id of 16 hex digits for the row of ``table`` that these (sorted) mentions name."""
    told = "|".join(one if isinstance(one, str) else f"{one[0]}:{one[1]}:{one[2]}" for one in mentions)
    return blake2b(f"{table}|{told}".encode(), digest_size=8).hexdigest()
