"""The days of a text that may be the day of its engagement, each with what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.date_mention import DateMention
from data.extract.date_resolve import Base, days, make
from data.extract.date_tokens import numbers
from data.extract.layout import Layout

Span = tuple[int, int]

HELD = {"event": 2.0, "arrived": 2.0, "start": 1.8, "left": 1.2, "preface": 1.0, "end": 0.7, "said": 0.6}
PLANNED = {"future": 2.4, "event": 1.6, "arrived": 1.6, "start": 1.6, "left": 1.6, "recalled": 0.4, "end": 0.3}
_EARLY = 5  # told sentences that speak of the main engagement when nothing else says which do
_RECENT, _OLD, _OLDEST, _LATER = timedelta(4), timedelta(45), timedelta(400), timedelta(3)
_ENDS = ("end", "left", "leaving")
_MANY, _NEAR = 60, 300
_MISSED = timedelta(7)  # a visit called off may be reported some days after it was due
_LONGEST, _CLOSE = timedelta(90), timedelta(31)
_STAY = re.compile(r"\b(?:visit|visits|visiting|stay|stays|trip|tour|days|guest|arriv\w+|travel\w*)\b", re.I)
_GATHERING = re.compile(
    r"\b(?:exhibition|forum|summit|symposium|conference|festival|fair|show|session|seminar|week|congress|assembly|games"
    r"|exercises?|drills?|training|course|meeting|teleconference)\b",
    re.I,
)
_SPAN = re.compile(
    r"\b(?:visit|stay\w*|trip|tour|remains?|be in|port|alongside"
    r"|exercises?|drills?|manoeuvres|maneuvers|training)\b[^.]*\Z",
    re.I,
)
_COUNTED = re.compile(
    r"\b(\w+)[- ]days?\b[^.;]{0,60}"
    r"\b(?:from|starting|beginning|begins|starts|began|started|commencing)\s(?:on\s|from\s)?\Z",
    re.I,
)
_ARRIVING = re.compile(r"\barriv(?:ed|es|al)\b[^.]*\Z", re.I)
_NEARBY, _AWAY = 2, 10  # sentences between what began and its end
_DRILL = re.compile(r"\b(?:exercises?|drills?|exhibition|fair|forum|manoeuvres|maneuvers)\b", re.I)
_MARGIN = re.compile(r"\b(?:sidelines?|margins?|fringes|framework|occasion|in town for)\b", re.I)
_ASIDE = re.compile(r"\b(?:exhibition|forum|summit|symposium|conference|festival|fair|show)\b", re.I)


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
    full = [] if base.day else full_days(mentions)
    ends = [one for one in mentions if one.kind in _ENDS and one.precision == "day"][:_MANY]
    found = []
    for one in _considered(mentions, anchors, weights):
        year = None if base.day else _year(one, full)
        first, last = days(one.raw, base.day, year, one.kind == "future" or (planned and not one.raw.first.day))
        place = place_of(one, anchors)
        if first is None or not _likely(one, first, base.day, planned, place > 2):
            continue
        made = Candidate(one, first, last, weights[one.kind] + place, place > 1)
        _count(text, made)
        _close(text, made, ends, base.day)
        _judge(text, layout, made)
        found.append(made)
    return found


def _considered(
    mentions: Sequence[DateMention], anchors: Sequence[Span], weights: dict[str, float]
) -> list[DateMention]:
    """The days worth weighing: all of a release, of a book the first and those in the telling."""
    days = [one for one in mentions if one.kind in weights and one.precision == "day"]
    return days[:_MANY] + [one for one in days[_MANY:] if anchors and place_of(one, anchors) > 2][:_MANY]


def place_of(one: DateMention, anchors: Sequence[Span]) -> float:
    """How near the mention stands to the telling of the engagement: over 2 inside it, over 1 near it."""
    for number, (start, end) in enumerate(anchors):
        if start <= one.start < end:
            return 3.0 - 0.1 * min(number, 8) if one.order < _EARLY or number == 0 else 1.0
    return (1.0 if one.order < _EARLY else 0.0) + max(0.0, 1.0 - 0.15 * one.order)


def _likely(one: DateMention, first: date, base: date | None, planned: bool, inside: bool) -> bool:
    """Whether the day lies where a release of that day would put it."""
    if base is None:
        return True
    if planned:
        return first > base or (one.kind == "future" and first >= base - _MISSED)
    if first > base + _LATER:
        return False
    return base - first <= (_RECENT if one.kind == "preface" else _OLD) or (
        inside and one.raw.first.year is not None and base - first <= _OLDEST
    )


def _count(text: str, made: Candidate) -> None:
    """ "A three-day visit from Monday" ends on Wednesday."""
    told = _COUNTED.search(text, max(0, made.mention.start - 90), made.mention.start)
    days = numbers().get(told[1].lower()) or (int(told[1]) if told[1].isdigit() else 0) if told else 0
    if made.last is None and 1 < days < 15:
        made.last, made.closing = made.first + timedelta(days - 1), made.mention


def _close(text: str, made: Candidate, ends: list[DateMention], base: date | None) -> None:
    """The last day, when it is told apart from the first: "began on 30 July and ends on 1 August"."""
    if made.last or made.mention.kind == "end":
        return
    for one in ends:
        if one is made.mention or not _belongs(text, one, made.mention):
            continue
        last = _last_day(one, made.first, base)
        if last:
            made.last, made.closing = last, one
            return


def _last_day(one: DateMention, first: date, base: date | None) -> date | None:
    """The day of an end, seen from the day of writing or else from the first day."""
    for written, ahead in ((base, False), (base, True), (first, True)):
        last = days(one.raw, written, first.year, ahead)[0] if written else None
        if last and first < last <= first + _LONGEST:
            return last
    return None


def _belongs(text: str, end: DateMention, start: DateMention) -> bool:
    """Whether the end of something is that of what began on the other day."""
    apart, later = abs(end.sentence - start.sentence), end.start > start.start
    told = text[max(0, end.start - 60) : end.start]
    spanned = _SPAN.search(told) is not None
    sailing = (start.kind in ("arrived", "start") and end.kind == "left") or end.kind == "leaving"
    if apart > (_AWAY if spanned or sailing else _NEARBY):
        return False
    arriving = end.kind == "leaving" and _ARRIVING.search(text, max(0, start.start - 150), start.start) is not None
    if start.kind == "event" and (not later or not (end.kind == "end" or arriving)):
        return False
    if arriving:
        return True
    if start.kind == "left":
        return end.kind == "end" and spanned
    if start.kind == "arrived":
        return end.kind != "end" or not _DRILL.search(told)
    return not apart or start.kind == "start" or spanned


def _judge(text: str, layout: Layout, made: Candidate) -> None:
    """Whether a span of days is the stay of the guest or the time of a gathering beside which they met."""
    if made.last is None:
        return
    sentence, place = layout.sentences[made.mention.sentence], made.mention.start
    start, end = max(sentence.start, place - _NEAR), min(sentence.end, place + _NEAR)
    aside = _ASIDE.search(text, start, place) is not None
    told = _STAY.search(text, start, end) is not None or _GATHERING.search(text, start, end) is None
    made.stay = told and not aside
    if _MARGIN.search(text, start, place):
        made.stay, made.near, made.score = False, False, made.score - 2.0
    elif made.stay:
        made.score += 0.5
    elif aside:
        made.score -= 0.5


def full_days(mentions: Sequence[DateMention]) -> list[date]:
    """The days of the told event that are printed with their year."""
    moments = (moment for one in mentions if one.kind in HELD for moment in (one.raw.first, one.raw.last) if moment)
    made = (make(moment.year or 0, moment.month or 0, moment.day or 0) for moment in moments if not moment.swap)
    return [day for day in made if day][:_MANY]


def _year(one: DateMention, full: list[date]) -> int | None:
    """The year that a full date close by gives to a day without one."""
    first = one.raw.first
    for day in full:
        made = make(day.year, first.month or 0, first.day or 0)
        if made and abs(made - day) <= _CLOSE:
            return day.year
    return None
