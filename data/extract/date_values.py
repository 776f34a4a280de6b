"""Dates as printed, before anything is resolved."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(slots=True)
class Moment:
    """One end of a date, as far as it is printed. ``swap``: day and month may be the other way round.

    ``weekday`` is 1 (Monday) to 7, ``shift`` the days from the day of writing ("yesterday" is -1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    swap: bool = False

    def spread(self, other: Moment) -> None:
        """Take year and month from the other end of a range where this end leaves them out."""
        if self.day and not self.month:
            self.month = other.month
        if self.month and not self.year and other.year and other.month:
            self.year = other.year


@dataclass(slots=True)
class RawDate:
    """A date as printed at ``start:end``: its first moment and, of a range, its last."""

    start: int
    end: int
    first: Moment
    last: Moment | None = None

    @property
    def precision(self) -> str:
        first = self.first
        if first.day or first.weekday or first.shift is not None:
            return "day"
        return "month" if first.month else "year"


class Printed:
    """The printed dates of a text, found by their place."""

    __slots__ = ("dates", "starts")

    def __init__(self, dates: list[RawDate]) -> None:
        self.dates = dates
        self.starts = [date.start for date in dates]

    def at(self, offset: int) -> RawDate | None:
        """The date that starts at the offset."""
        place = bisect_left(self.starts, offset)
        return self.dates[place] if place < len(self.dates) and self.starts[place] == offset else None

    def within(self, start: int, end: int) -> list[RawDate]:
        """The dates that start in the stretch."""
        low = bisect_left(self.starts, start)
        if low == len(self.starts) or self.starts[low] >= end:
            return []
        return self.dates[low : bisect_left(self.starts, end, low)]
