"""When two tellings can be of one day."""

from __future__ import annotations

from datetime import date

from data.record import Engagement, Fact

DRIFT = 3
"""A date line stands up to so many days after what the release tells of: a weekend, a holiday."""
LONGEST = 30
"""No stay is taken to last longer, whatever a release seems to say."""
Stretch = tuple[int, int]


def number(day: str) -> int:
    """An ISO day as a number of days."""
    return date.fromisoformat(day).toordinal()


def stretch(engagement: Engagement) -> Stretch | None:
    """First and last day as numbers, if the first is known."""
    if not engagement.date:
        return None
    first = number(engagement.date.value)
    last = number(engagement.end_date.value) if engagement.end_date else first
    return first, last if first <= last <= first + LONGEST else first


def apart(one: Stretch, other: Stretch) -> int:
    """Days from the one to the other; 0 when they overlap."""
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))


def drift(one: Engagement, other: Engagement) -> int:
    """How many days two dated tellings of one thing may lie apart: sources err by a day, date lines lag by more."""
    early, late = sorted((one, other), key=_day)
    if _is_line(late.date):
        return DRIFT if not _is_line(early.date) else DRIFT - 1
    return 1


def _day(engagement: Engagement) -> tuple[str, bool]:
    fact = engagement.date
    return (fact.value, _is_line(fact)) if fact else ("", False)


def _is_line(fact: Fact[str] | None) -> bool:
    return fact is not None and fact.basis != "text"


def partly(partial: Engagement, dated: Engagement) -> bool | None:
    """‘2024-05’ holds 2024-05-21, ‘--05-21’ is it in some year, give or take a drift; None when nothing is known."""
    known = partial.date_partial.value if partial.date_partial and not partial.date else ""
    stay = stretch(dated)
    if not known or not stay:
        return None
    if not known.startswith("--"):
        return any(date.fromordinal(day).isoformat().startswith(known) for day in stay)
    slack = DRIFT - 1 if _is_line(partial.date_partial) else 1
    days = (date.fromordinal(day).isoformat()[4:] for day in range(stay[0], stay[1] + slack + 1))
    return known[1:] in days
