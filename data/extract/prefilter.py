"""A first look at a text, many times cheaper than reading it: whether it can tell of an engagement at all.

It can if it has a word of armies, officers or ministers, and words of two parties. Words are looked up one by one, so
a text that shares no more than words with a country's name passes: what is kept too much costs time alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.language.tables import forms, rows

WORD = re.compile(r"[^\W\d_]+")
COMMON = frozenset(
    "the of and for in on to de da la el al republic kingdom state states union federation federal democratic people "
    "peoples islands island new north south east west northern southern eastern western central great united "
    "organization organisation cooperation treaty security council forces force force ministry command group european "
    "african asian american international joint headquarters mission general secretary assembly committee".split()
)
"""Words of names that say too little alone; a name of nothing else is known by all of them."""
TABLES = (
    ("en/country_names", "code", ("strong", "weak", "adjectives", "weak_adjectives", "prefixes", "people")),
    ("en/organisations", "key", ("names", "weak", "bodies", "gathering")),
)  # fmt: skip
CAPITALS = frozenset(("capital", "base"))


def may_matter(text: str) -> bool:
    """False for what is surely none."""
    words = set(WORD.findall(text.lower()))
    if words.isdisjoint(_words("contact")) or words.isdisjoint(_service()):
        return False
    known = _parties()
    found: set[str] = set()
    for word in words & known.keys():
        found |= known[word]
        if len(found) > 1:
            return True
    return False


@cache
def _service() -> frozenset[str]:
    """Words of armies, ministries and offices."""
    ranks = {word for row in rows("en/ranks") for word in WORD.findall(row["rank"].lower())}
    return _words("service") | (ranks - COMMON - {"first", "second", "third", "class", "half"})


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows("en/prefilter") if row["class"] == kind for word in forms(row["forms"]))


@cache
def _parties() -> dict[str, frozenset[str]]:
    """The parties that a word can stand for."""
    found: dict[str, set[str]] = {}
    for party, name in _names():
        words = [word for word in WORD.findall(name.lower()) if len(word) > 1]
        for word in [word for word in words if word not in COMMON] or words:
            found.setdefault(word, set()).add(party)
    return {word: frozenset(parties) for word, parties in found.items()}


def _names() -> Iterator[tuple[str, str]]:
    for table, key, columns in TABLES:
        for row in rows(table):
            for name in (name for column in columns for name in forms(row[column])):
                yield row[key] or name, name
    for row in rows("world/places"):
        if row["kind"] in CAPITALS:
            for name in forms(row["place"]):
                yield row["country"], name
