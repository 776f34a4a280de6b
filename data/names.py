"""Country and organisation codes in words."""

from __future__ import annotations

from functools import cache

from data.language import tables


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in ("world/countries", "world/organisations"):
        if (tables.HERE / f"{table}.tsv").exists():
            for row in tables.rows(table):
                found.setdefault(row["code"], row["name"])
    return found


def party_name(code: str) -> str:
    """The name of a country or organisation; the code itself if it is unknown."""
    return _names().get(code, code)


def is_party(code: str) -> bool:
    """Whether a country or organisation has this code."""
    return code in _names() if _names() else code.isalpha() and code.isupper()
