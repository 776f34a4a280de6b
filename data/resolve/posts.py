"""A post as printed to its canonical key: ‘Chief of the General Staff of the Army’ → chief_of_general_staff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anyascii import anyascii

from data.language.tables import forms, rows
from data.schema import ECHELONS

Words = tuple[str, ...]
SMALL = frozenset("of the a an for and in to at on s republic royal his her their its majesty country".split())
UNDER = frozenset(("vice", "deputy", "assistant"))
JOINTS = re.compile(r"\s[–—-]+\s|[,;/–—]|\band\b|\bconcurrently\b|\bas well as\b")
UNNAMED = 7
"""The words of an office without a canonical key that go into one of its own."""


@lru_cache(maxsize=65536)
def posts_of(position: str) -> tuple[tuple[str, str], ...]:
    """(key, echelon) of every office that a phrase names, the highest first; empty for an empty phrase."""
    found = dict.fromkeys(filter(None, map(_match, _parts(position))))
    if not found:
        own = "_".join(_words(position)[:UNNAMED])
        return ((own, "other"),) if own else ()
    return tuple(sorted(found, key=lambda post: ECHELONS.index(post[1])))


def post_key(key: str, country: str | None) -> str:
    """‘KAZ/chief_of_general_staff’; whose office it is comes first, if known."""
    return f"{country or '?'}/{key}"


def _parts(position: str) -> list[Words]:
    """The whole phrase, then what stands between its joints: an office may hold a joint (‘Defence and Aerospace’)."""
    whole = _words(position)
    parts = [_words(part) for part in JOINTS.split(position)]
    return [part for part in parts if part] if sum(map(_is_post, parts)) > 1 else [whole]


def _is_post(words: Words) -> bool:
    return _match(words) is not None


def _words(phrase: str) -> Words:
    folded = re.sub(r"[^a-z0-9]+", " ", re.sub(r"['’`]", " ", anyascii(phrase)).lower())
    return tuple(word for word in _nations().sub(" ", f" {folded} ").split() if word not in SMALL)


@cache
def _nations() -> re.Pattern[str]:
    names: set[str] = set()
    for row in rows("en/country_names"):
        for column in ("strong", "adjectives", "people"):
            names.update(re.sub(r"[^a-z0-9]+", " ", anyascii(form).lower()).strip() for form in forms(row[column]))
    sure = (name for name in names if len(name) > 2 or name in ("us", "uk"))
    longest = sorted(sure, key=lambda name: (-len(name), name))
    return re.compile(r"(?<= )(?:" + "|".join(map(re.escape, longest)) + r")(?= )")


@cache
def _patterns() -> dict[str, list[tuple[Words, str, str]]]:
    """Patterns by their first word, the longest first and otherwise in the order of the table."""
    found: dict[str, list[tuple[Words, str, str]]] = {}
    for row in rows("en/posts"):
        for form in forms(row["patterns"]):
            words = tuple(re.sub(r"[^a-z0-9]+", " ", anyascii(form).lower()).split())
            if words:
                found.setdefault(words[0], []).append((words, row["post_key"], row["echelon"]))
    for patterns in found.values():
        patterns.sort(key=lambda pattern: -len(pattern[0]))
    return found


def _hits(words: Words) -> Iterator[tuple[int, int, str, str]]:
    patterns = _patterns()
    for at, word in enumerate(words):
        for pattern, key, echelon in patterns.get(word, ()):
            if words[at : at + len(pattern)] == pattern:
                yield -len(pattern), at, key, echelon
                break


@lru_cache(maxsize=65536)
def _match(words: Words) -> tuple[str, str] | None:
    hits = sorted(_hits(words))
    if not hits:
        return None
    _, at, key, echelon = hits[0]
    if at and words[at - 1] in UNDER and not key.startswith(("deputy", "vice", "first_deputy")):
        return f"deputy_{key}", "attache" if echelon == "attache" else "deputy"
    return key, echelon
