"""The day of an engagement: a day that the text tells, else the release's own day, else nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.date_candidates import HELD, PLANNED, Candidate, candidates, full_days, place_of
from data.extract.date_mention import DateMention
from data.extract.date_resolve import Base, base_of, days
from data.extract.datelines import nearest
from data.extract.layout import Layout

Span = tuple[int, int]

_WRITTEN = timedelta(10)
_STAY_TOLD_BY = 10  # told sentences within which the length of the stay is looked for


@dataclass(slots=True)
class EventDate:
    """``basis`` is ``text``, ``dateline`` or ``metadata``; ``precision`` ``day`` or ``month``, None without a date."""

    date: str | None = None
    end_date: str | None = None
    date_partial: str | None = None
    basis: str = "text"
    precision: str | None = None
    spans: tuple[Span, ...] = ()
    end_spans: tuple[Span, ...] = ()


def event_date(
    text: str,
    layout: Layout,
    mentions: Sequence[DateMention],
    anchors: Sequence[Span] = (),
    published: str | None = None,
    planned: bool = False,
) -> EventDate:
    """The day of the engagement that the sentences ``anchors`` tell; of the main one when there are none.

    ``published`` is a day that came with the text; ``planned`` says that the engagement has not taken place.
    """
    base = _with_told_year(base_of(layout, published), mentions)
    found = candidates(text, layout, mentions, anchors, base, planned)
    best = max(found, key=lambda one: one.score, default=None)
    if best and (best.near or base.day is None or planned):
        return _told(best, _stay(layout, best.first, found, base), base)
    return _untold(layout, mentions, anchors, base, planned, found)


def engagement_date(
    text: str,
    layout: Layout,
    mentions: Sequence[DateMention],
    spans: Sequence[Span],
    main: EventDate,
    published: str | None = None,
    planned: bool = False,
) -> EventDate:
    """The day told in the sentences of a further engagement, else that of the main one."""
    inside = [one for one in mentions if any(start <= one.start < end for start, end in spans)]
    base = _with_told_year(base_of(layout, published), mentions)
    found = candidates(text, layout, inside, spans, base, planned)
    best = max(found, key=lambda one: one.score, default=None)
    return _told(best, None, base) if best else main


def _with_told_year(base: Base, mentions: Sequence[DateMention]) -> Base:
    """A day of writing that lacks its year takes that of a full date of the telling close by."""
    if base.day or not base.partial:
        return base
    for day in full_days(mentions):
        near = nearest(base.partial, day)
        if near and abs(near - day) <= _WRITTEN:
            return Base(near, None, base.basis, base.spans)
    return base


def _told(best: Candidate, stay: EventDate | None, base: Base) -> EventDate:
    """The date of the best candidate, or the stay in which it lies."""
    if stay and (best.last is None or best.closing):
        return stay
    made = EventDate(best.first.isoformat(), None, None, "text", "day", (_span(best.mention),))
    if best.last:
        made.end_date = best.last.isoformat()
        made.end_spans = (_span(best.closing or best.mention),)
    if not best.mention.raw.first.day:
        made.spans += base.spans
        if best.first == base.day and best.last is None:
            made.basis = base.basis
    return made


def _span(one: DateMention) -> Span:
    return one.start, one.end


def _stay(layout: Layout, day: date, found: list[Candidate], base: Base) -> EventDate | None:
    """The stay, told as a span of days, in which the day lies."""
    for one in sorted(found, key=lambda one: one.mention.kind == "event" and one.closing is not None):
        if one.stay and one.last and one.first <= day <= one.last and one.mention.order <= _STAY_TOLD_BY:
            return _told(one, None, base)
    for line in layout.stamps:
        first, last = days(line.raw, None, None, False) if line.raw and line.raw.last else (None, None)
        if first and last and first <= day <= last:
            return EventDate(first.isoformat(), last.isoformat(), None, "dateline", "day", line.spans, line.spans)
    return None


def _untold(
    layout: Layout,
    mentions: Sequence[DateMention],
    anchors: Sequence[Span],
    base: Base,
    planned: bool,
    found: list[Candidate],
) -> EventDate:
    """Without a day in the telling: the release's own day, or as much of a date as is printed."""
    if base.day and not planned:
        own = EventDate(base.day.isoformat(), None, None, base.basis, "day", base.spans)
        return _stay(layout, base.day, found, base) or own
    partial = _partial(mentions, anchors, PLANNED if planned else HELD, base.day)
    if partial or planned or any(one.kind in HELD and one.precision == "day" for one in mentions):
        return partial or EventDate()
    if base.partial:
        return EventDate(None, None, base.partial, base.basis, "day", base.spans)
    return EventDate()


def _partial(
    mentions: Sequence[DateMention], anchors: Sequence[Span], weights: dict[str, float], base: date | None
) -> EventDate | None:
    """A day without a year, or a month with one, of the told event."""
    scored = [
        (weights[one.kind] + place_of(one, anchors) + (1.0 if one.raw.first.day else 0.0), one)
        for one in mentions
        if one.kind in weights and _in_part(one, base)
    ]
    if not scored:
        return None
    one = max(scored, key=lambda pair: pair[0])[1]
    first = one.raw.first
    if first.day:
        return EventDate(None, None, f"--{first.month:02d}-{first.day:02d}", "text", "day", (_span(one),))
    year = first.year or (base.year + (first.month < base.month) if base and first.month else 0)
    return EventDate(None, None, f"{year}-{first.month:02d}", "text", "month", (_span(one),))


def _in_part(one: DateMention, base: date | None) -> bool:
    """A day and month without a year, or a month without a day whose year is known."""
    first = one.raw.first
    year = bool(first.year) or (base is not None and not first.day)
    return bool(first.month) and not first.swap and (bool(first.day) != year)
