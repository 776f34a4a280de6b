"""The days of a text that may be the day of its engagement, each with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.date_mention import DateMention
from data.extract.date_resolve import Base, days
from data.extract.layout import Layout

Span = tuple[int, int]

HELD = {"event": 2.0, "start": 1.8, "end": 0.7, "said": 0.6}
PLANNED = {"future": 2.4, "event": 1.6, "start": 1.6, "recalled": 0.4, "end": 0.3}
_EARLY = 5  # told sentences that speak of the main engagement when nothing else says which do
_OLD, _OLDEST, _LATER = timedelta(45), timedelta(400), timedelta(3)
_LONGEST = timedelta(90)
_STAY = re.compile(r"\b(?:visit|visits|visiting|stay|stays|trip|tour|days|guest|arriv\w+|travel\w*)\b", re.I)
_ASIDE = re.compile(r"\b(?:sidelines|margins?|fringes|exhibition|forum|summit|symposium|conference|festival|fair|show)\b", re.I)


@dataclass(slots=True)
class Candidate:
    """``near``: it stands in or near the telling of the engagement. ``closing`` proves the last day."""

    mention: DateMention
    first: date
    last: date | None
    score: float
    near: bool
    closing: DateMention | None = None
    stay: bool = False


def candidates(
    text: str, layout: Layout, mentions: Sequence[DateMention], anchors: Sequence[Span], base: Base, planned: bool
) -> list[Candidate]:
    """The candidates in the order of the text."""
    weights = PLANNED if planned else HELD
    year = None if base.day else _year(mentions)
    found = []
    for one in mentions:
        if one.kind not in weights or one.precision != "day":
            continue
        first, last = days(one.raw, base.day, year, one.kind == "future" or (planned and not one.raw.first.day))
        place = place_of(one, anchors)
        if first is None or not _likely(one, first, base.day, planned, place > 2):
            continue
        made = Candidate(one, first, last, weights[one.kind] + place, place > 1)
        _close(made, mentions, base.day, planned)
        _judge(text, layout, made, bool(anchors))
        found.append(made)
    return found


def place_of(one: DateMention, anchors: Sequence[Span]) -> float:
    """How near the mention stands to the telling of the engagement: over 2 inside it, over 1 near it."""
    for number, (start, end) in enumerate(anchors):
        if start <= one.start < end:
            return 3.0 - 0.1 * min(number, 8)
    return (1.0 if one.order < _EARLY else 0.0) + max(0.0, 1.0 - 0.15 * one.order)


def _likely(one: DateMention, first: date, base: date | None, planned: bool, inside: bool) -> bool:
    """Whether the day lies where a release of that day would put it."""
    if base is None:
        return True
    if planned:
        return first > base or (one.kind == "future" and first >= base)
    if first > base + _LATER:
        return False
    return base - first <= _OLD or (inside and one.raw.first.year is not None and base - first <= _OLDEST)


def _close(made: Candidate, mentions: Sequence[DateMention], base: date | None, planned: bool) -> None:
    """The last day, when it is told apart from the first: "began on 30 July and ends on 1 August"."""
    if made.last or made.mention.kind == "end":
        return
    reach = 2 if made.mention.kind == "start" else 0
    for one in mentions:
        apart = abs(one.sentence - made.mention.sentence)
        if one.kind != "end" or one.precision != "day" or apart > reach:
            continue
        later = one.start > made.mention.start
        if apart == 0 and not later:
            continue
        last = days(one.raw, base or made.first, made.first.year, later)[0]
        if last and made.first < last <= made.first + _LONGEST:
            made.last, made.closing = last, one
            return


def _judge(text: str, layout: Layout, made: Candidate, anchored: bool) -> None:
    """Whether a span of days is the stay of the guest or the time of a gathering beside which they met."""
    if made.last is None:
        return
    sentence = layout.sentences[made.mention.sentence]
    aside = _ASIDE.search(text, sentence.start, made.mention.start) is not None
    made.stay = not aside and _STAY.search(text, sentence.start, sentence.end) is not None
    if made.stay:
        made.score += 0.5
    elif aside and made.score < 5:
        made.score -= 2.0 if anchored else 1.0


def _year(mentions: Sequence[DateMention]) -> int | None:
    """The year that a full date of the told event gives to the days without one."""
    for one in mentions:
        if one.kind in HELD and one.raw.first.day:
            for moment in (one.raw.first, one.raw.last):
                if moment and moment.year:
                    return moment.year
    return None
