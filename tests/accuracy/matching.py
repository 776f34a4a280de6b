"""When two wordings mean the same: names within one text, posts, titles of results."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from rapidfuzz.distance import Levenshtein

LETTERS = str.maketrans({"ı": "i", "İ": "i", "ə": "a", "Ə": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae",
                         "’": "'", "‘": "'"})  # fmt: skip
EMPTY_WORDS = frozenset("a and for in of on republic s the to".split())
ALIKE = 0.5
"""From this share of common words on, two phrases say the same."""

Person = dict[str, Any]


def plain(text: str) -> str:
    """Lower case, without accents and punctuation; apostrophes leave no gap."""
    marked = unicodedata.normalize("NFKD", text.translate(LETTERS)).casefold()
    bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return " ".join(re.split(r"[\W_]+", bare.replace("'", ""))).strip()


def words(text: str) -> list[str]:
    return plain(text).split()


def spelt_alike(one: str, other: str) -> bool:
    """Equal but for one letter in words of five letters and more, two in words of eight and more."""
    shorter = min(len(one), len(other))
    slips = 2 if shorter >= 8 else 1 if shorter >= 5 else 0
    return Levenshtein.distance(one, other, score_cutoff=slips) <= slips


def is_same_person(one: str, other: str) -> bool:
    """Surnames agree, and given names agree too, or one is an initial or not printed."""
    short, full = sorted((words(one), words(other)), key=len)
    if not short:
        return False
    if short == full:
        return True
    if not spelt_alike(short[-1], full[-1]):
        return False
    return len(short) == 1 or _given_names_agree(short[:-1], full[:-1])


def _given_names_agree(short: list[str], full: list[str]) -> bool:
    first, second = short[0], full[0]
    if 1 in (len(first), len(second)):
        return first[0] == second[0]
    return spelt_alike(first, second) or first in full or second in short


def pair_people(said: Sequence[Person], true: Iterable[Person]) -> list[tuple[Person, Person]]:
    """(said, true) one to one: the fullest true names choose first, and an equal name before a like one."""
    free, found = list(said), []
    for person in sorted(true, key=lambda one: -len(words(one["name"]))):
        names = [person[key] for key in ("name", "name_latin") if person.get(key)]
        chosen = _first(free, names, lambda a, b: words(a) == words(b)) or _first(free, names, is_same_person)
        if chosen is not None:
            found.append((chosen, person))
            free = [one for one in free if one is not chosen]
    return found


def _first(people: list[Person], names: list[str], same: Any) -> Person | None:
    return next((one for one in people if any(same(one["name"], name) for name in names)), None)


def likeness(one: str | None, other: str | None) -> float:
    """Dice's coefficient of the words that carry meaning; 1 when there are none."""
    left, right = (set(words(text or "")) - EMPTY_WORDS for text in (one, other))
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def same_post(said: Person, true: Person) -> bool:
    """Both without one, or both with much the same, as printed or in its English wording."""
    given = [true[key] for key in ("position", "position_en") if key in true]
    printed = said.get("position")
    return any(bool(printed) == bool(post) and likeness(printed, post) >= ALIKE for post in given)


def pair_results(said: Sequence[Person], true: Iterable[Person]) -> list[tuple[Person, Person]]:
    """(said, true) results one to one: of one type, with titles that are much alike."""
    free, found = list(said), []
    for result in true:
        of_type = [one for one in free if one["type"] == result["type"]]
        alike = [(likeness(one.get("title"), result.get("title")), one) for one in of_type]
        share, best = max(alike, key=lambda item: item[0], default=(0.0, None))
        if best is not None and share >= ALIKE:
            found.append((best, result))
            free = [one for one in free if one is not best]
    return found
