"""Why a field of the main engagement stayed empty."""

from __future__ import annotations

from data.record import Engagement

from .dates import DateMention
from .state import Reading

UNSET = 'a weekday or "today" is told, but no day of writing to hold it against'


def blanks(reading: Reading, main: Engagement, printed: list[DateMention]) -> list[tuple[str, str]]:
    """(field, reason) of what is empty."""
    call = main.kind.value == "call"
    reasons = (
        ("date", main.date, _no_day(main, printed)),
        ("end_date", main.end_date, "no last day is stated"),
        ("visit_level", main.visit_level, "no level of visit is stated"),
        ("host", main.host, "nobody hosts a call" if call else "the words do not say in which country it took place"),
        ("place", main.place, "a call has no place" if call else _no_town(reading)),
    )
    return [(name, reason) for name, value, reason in reasons if value is None]


def _no_day(main: Engagement, printed: list[DateMention]) -> str:
    """As much of a day as is told, and what it lacks."""
    if main.date_partial:
        return "the day is told without its year" if main.date_precision == "day" else "only the month is told"
    told = [one for one in printed if one.order >= 0 and one.precision == "day"]
    if any(not one.raw.first.day for one in told):
        return UNSET
    return (
        "the days that are told are not that of the engagement" if told else "no day is told and there is no date line"
    )


def _no_town(reading: Reading) -> str:
    if any(stage.sentence.tagged("L") for stage in reading.stages):
        return "towns are named, but none as the one where it took place"
    return "no city or locality is named"
