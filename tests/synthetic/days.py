"""Days as houses print them: in a sentence, above the text, in the line before it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from random import Random

from tests.synthetic.outlets import Outlet

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@lru_cache(maxsize=40_000)
def printed(day: int, month_first: bool, year: bool) -> str:
    at = date.fromordinal(day)
    month = MONTHS[at.month - 1]
    short = f"{month} {at.day}" if month_first else f"{at.day} {month}"
    if not year:
        return short
    return f"{short}, {at.year}" if month_first else f"{short} {at.year}"


def iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def weekday(day: int) -> str:
    return WEEKDAYS[(day - 1) % 7]


def phrase(rng: Random, outlet: Outlet, day: int, published: int) -> str:
    """‘on 12 May’, ‘on Tuesday’, ‘today’: what can be told from the date above the text."""
    if outlet.kind == "agency" and outlet.phrase < 2 and published - day < 6:
        return f"on {weekday(day)}"
    if outlet.phrase == 2 and published == day and rng.random() < 0.5:
        return "today"
    return f"on {printed(day, outlet.month_first, outlet.year)}"


@lru_cache(maxsize=40_000)
def above(style: int, day: int, month_first: bool) -> str:
    """The date line of a page."""
    at = date.fromordinal(day)
    if style == 0:
        return f"{at.day:02}.{at.month:02}.{at.year}"
    if style == 1:
        return f"Published: {printed(day, month_first, True)}"
    if style == 2:
        return f"{weekday(day)}, {printed(day, month_first, True)}"
    if style == 3:
        return at.isoformat()
    return printed(day, month_first, True)
