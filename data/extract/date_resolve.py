"""From a date as printed to a day of the calendar, by the release's own day; never by a guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from data.extract.date_values import Moment, RawDate
from data.extract.layout import Layout

Span = tuple[int, int]

_LONGEST = timedelta(200)
_BACK = 300  # a day without a year lies at most so many days back, unless the words look ahead


@dataclass(slots=True)
class Base:
    """The day of writing: ``basis`` is dateline or metadata. ``partial`` when the year is not known."""

    day: date | None = None
    partial: str | None = None
    basis: str = "dateline"
    spans: tuple[Span, ...] = ()


def base_of(layout: Layout, published: str | None) -> Base:
    """The day of writing by the text's date line, else by what came with the text."""
    own, given = layout.published, _iso(published)
    if own and own.day and (own.confidence >= 0.7 or given is None):
        return Base(own.day, None, "dateline", own.spans)
    if own and own.partial and given:
        near = with_year(int(own.partial[2:4]), int(own.partial[5:7]), given, False)
        if near and abs((near - given).days) <= 45:
            return Base(near, None, "dateline", own.spans)
    if given:
        return Base(given, None, "metadata")
    return Base(None, own.partial, "dateline", own.spans) if own else Base()


def _iso(day: str | None) -> date | None:
    try:
        made = date.fromisoformat((day or "")[:10])
    except ValueError:
        return None
    return made if 1800 <= made.year <= 2199 else None


def with_year(month: int, day: int, base: date, ahead: bool) -> date | None:
    """The day and month in the year that suits the day of writing."""
    days = [made for year in (base.year - 1, base.year, base.year + 1) if (made := make(year, month, day))]
    coming = [one for one in days if 0 <= (one - base).days <= _BACK]
    if ahead and coming:
        return min(coming)
    past = [one for one in days if -3 <= (base - one).days <= _BACK]
    return max(past) if past else min(days, key=lambda one: abs(one - base), default=None)


def make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve(moment: Moment, base: date | None, year: int | None, ahead: bool) -> date | None:
    """The day of a moment. ``year`` is one that the text gives for days without a year; ``ahead`` looks forward."""
    if moment.swap:
        return None
    if moment.month and moment.day:
        if moment.year:
            return make(moment.year, moment.month, moment.day)
        if base:
            return with_year(moment.month, moment.day, base, ahead)
        return make(year, moment.month, moment.day) if year else None
    if base is None:
        return None
    if moment.day:
        return _day_of_month(moment.day, base, ahead)
    if moment.shift is not None:
        return base + timedelta(moment.shift)
    return _weekday(moment.weekday, base, ahead) if moment.weekday else None


def _day_of_month(day: int, base: date, ahead: bool) -> date | None:
    """ "on the 12th", in the month that suits the day of writing."""
    near = [base + timedelta(away) for away in (range(31) if ahead else range(3, -31, -1))]
    return next((one for one in near if one.day == day), None)


def _weekday(weekday: int, base: date, ahead: bool) -> date:
    away = (weekday - base.isoweekday()) % 7
    return base + timedelta(away if ahead or not away else away - 7)


def days(raw: RawDate, base: date | None, year: int | None, ahead: bool) -> tuple[date | None, date | None]:
    """First and last day of a printed date; the last one None unless it follows the first."""
    first = resolve(raw.first, base, year, ahead)
    if raw.last is None or first is None:
        return first, None
    last = raw.last
    if last.weekday and not last.day:
        return first, _weekday(last.weekday, first, True)
    if last.day and last.month and not last.year:
        same = make(first.year, last.month, last.day)
        end = same if same and same >= first else make(first.year + 1, last.month, last.day)
    else:
        end = resolve(last, base, year, ahead)
    return first, end if end and first < end <= first + _LONGEST else None
