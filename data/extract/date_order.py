"""12/10/2022: the twelfth of October or the tenth of December? Decided by the rest of the page, or left open."""

from __future__ import annotations

import re
from datetime import date

from data.extract.date_values import Moment, RawDate

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)")
_AMERICAN = re.compile(
    r"\d/\d{1,2}/\d{4},?\s\d{1,2}:\d\d:\d\d\s?[AP]M|MENAFN|\.mil\b|[Dd]efense\.gov|DoD News|state\.gov"
)


def settle(text: str, raw: list[RawDate]) -> None:
    """Put day and month of numeric dates in order where something else on the page tells it."""
    open_dates = [one for one in raw if one.first.swap]
    if not open_dates:
        return
    order = _order(text, raw, open_dates)
    for one in open_dates:
        # Outside of America dots and dashes put the day first; a stroke says nothing.
        first = order if order is not None or "/" in text[one.start : one.end] else True
        for moment in (one.first, one.last):
            if moment and moment.swap and first is not None:
                if not first:
                    moment.month, moment.day = moment.day, moment.month
                moment.swap = False


def _order(text: str, raw: list[RawDate], open_dates: list[RawDate]) -> bool | None:
    """True when the day comes first, False when the month does, None when nothing tells."""
    for found in _NUMERIC.finditer(text):
        first, second = int(found[1]), int(found[3])
        if max(first, second) > 12 and min(first, second) <= 12:
            return first > 12
    votes = [vote for one in open_dates if (vote := _weekday(one.first)) is not None]
    days = {(o.first.month, o.first.day) for o in raw if o.first.month and o.first.day and not o.first.swap}
    votes += [vote for one in open_dates if (vote := _beside(one.first, days)) is not None]
    if votes:
        return sum(votes) * 2 > len(votes)
    if _AMERICAN.search(text):
        return False
    return True if "Defence" in text and "Defense" not in text else None


def _weekday(moment: Moment) -> bool | None:
    if not moment.weekday:
        return None
    as_read, swapped = _day(moment.year, moment.month, moment.day), _day(moment.year, moment.day, moment.month)
    first = as_read is not None and as_read.isoweekday() == moment.weekday
    second = swapped is not None and swapped.isoweekday() == moment.weekday
    return first if first != second else None


def _beside(moment: Moment, days: set[tuple[int, int]]) -> bool | None:
    """Whether another day of the page lies beside one reading only."""
    first, second = (
        _near(moment.year, a, b, days) for a, b in ((moment.month, moment.day), (moment.day, moment.month))
    )
    return first if first != second else None


def _near(year: int | None, month: int | None, day: int | None, days: set[tuple[int, int]]) -> bool:
    own = _day(year, month, day)
    others = (_day(year, *other) for other in days)
    return own is not None and any(other is not None and abs((other - own).days) <= 7 for other in others)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
