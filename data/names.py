"""Country and organisation codes in words."""

from __future__ import annotations

from functools import cache

from data.language.tables import forms, rows


@cache
def _names() -> dict[str, str]:
    found = {row["code"]: row["name"] for row in rows("world/countries")}
    for row in rows("en/organisations"):
        found.setdefault(row["key"], forms(row["names"])[0])
    return found


@cache
def _codes() -> dict[str, str]:
    return {code.upper(): code for code in _names()}


def party_name(code: str) -> str:
    """The name of a country or organisation; the code itself if it is unknown."""
    return _names().get(code, code)


def party_code(written: str) -> str | None:
    """The code that somebody wrote, whatever its case; None if no country or organisation has it."""
    return _codes().get(written.strip().upper())
