"""Days told by their distance from the day of writing: "today", "last night", "two days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from data.extract.date_tokens import numbers, shift_words
from data.extract.date_values import Moment, RawDate

_AGO = re.compile(r"\b([Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d)\sdays?\s(?:ago|back)\b")


def shifted(text: str) -> Iterator[RawDate]:
    """ "today", "yesterday" and their like."""
    if " ago" in text:
        for match in _AGO.finditer(text):
            yield RawDate(match.start(), match.end(), Moment(shift=-_count(match[1])))
    for first, rest, shift in shift_words():
        at = text.find(rest, 1)
        while at > 0:
            end = at + len(rest)
            if text[at - 1] in first and _alone(text, at - 1, end):
                yield RawDate(at - 1, end, Moment(shift=shift))
            at = text.find(rest, end)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the words are no part of another and have no genitive ("today's" is of the writing, not of the day)."""
    return not (text[max(start - 1, 0) : start].isalnum() or text[end : end + 1].isalnum()) and (
        text[end : end + 2] not in ("'s", "’s")
    )


def _count(word: str) -> int:
    return int(word) if word.isdigit() else numbers()[word.lower()]


def merged(found: list[RawDate]) -> list[RawDate]:
    """Without a "today" or "yesterday" whose date is printed behind it."""
    named = {
        one.end
        for one, two in pairwise(found)
        if one.first.shift is not None and two.first.day and two.start - one.end < 4
    }
    return [one for one in found if one.end not in named or one.first.day]
