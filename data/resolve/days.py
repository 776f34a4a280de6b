"""When two tellings can be of one day."""

from __future__ import annotations

from datetime import date

from data.record import Engagement

SLACK = 2
"""A date line stands up to so many days after what the release tells of."""


def number(day: str) -> int:
    """An ISO day as a number of days."""
    return date.fromisoformat(day).toordinal()


def stretch(engagement: Engagement) -> tuple[int, int] | None:
    """First and last day as numbers, if the first is known."""
    if not engagement.date:
        return None
    first = number(engagement.date.value)
    return first, max(first, number(engagement.end_date.value)) if engagement.end_date else first


def same_day(one: Engagement, other: Engagement) -> bool:
    """One day, overlapping stays, a day of a known month, or a date line shortly after a day told in the text."""
    first, second = stretch(one), stretch(other)
    if first and second:
        gap = max(first[0], second[0]) - min(first[1], second[1])
        return gap <= 0 or (gap <= SLACK and _later_is_dateline(one, other))
    return _partly(one, other) or _partly(other, one)


def _later_is_dateline(one: Engagement, other: Engagement) -> bool:
    later = max(one, other, key=lambda e: e.date.value if e.date else "")
    return later.date is not None and later.date.basis != "text"


def _partly(partial: Engagement, dated: Engagement) -> bool:
    """‘2024-05’ holds 2024-05-21, ‘--05-21’ is it in some year."""
    known = partial.date_partial.value if partial.date_partial and not partial.date else ""
    day = dated.date.value if dated.date else ""
    return bool(known and day) and (day.startswith(known) or (known.startswith("--") and day[4:] == known[1:]))
