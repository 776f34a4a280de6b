"""Words that name a country or its people: in a title they say who took part, not what it was."""

from __future__ import annotations

import re
from functools import cache

from data.language.tables import forms, rows

COLUMNS = ("strong", "weak", "adjectives", "weak_adjectives", "prefixes", "people")
WORD = re.compile(r"[^\W\d_]+")


@cache
def nations() -> frozenset[str]:
    """Single words of the names of countries and peoples, in lower case."""
    names = (form for row in rows("en/country_names") for column in COLUMNS for form in forms(row[column]))
    return frozenset(name.lower() for name in names if WORD.fullmatch(name)) | {"us", "uk", "saudi", "south", "north"}


def all_nations(words: str) -> bool:
    """Whether every word is of a country: "Bulgarian-US", "Indian"."""
    parts = WORD.findall(words.lower())
    return bool(parts) and nations().issuperset(parts)
