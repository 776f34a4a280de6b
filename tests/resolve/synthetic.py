"""Synthetic releases as the records of a reader without faults: for scale, and for counts against the truth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.record import Engagement, Fact, Official, Record
from data.release import Release
from tests.synthetic import Told, releases
from tests.synthetic.truth import event_row

Row = dict[str, Any]


def told(number: int, seed: int = 1) -> Iterator[tuple[Told, tuple[Release, Record]]]:
    """So many releases, each with what it says."""
    for one in releases(number, seed):
        yield one, (Release(one.text, one.source), record_of(one))


def record_of(told: Told) -> Record:
    row = told.truth()
    people = [_official(one, told.text) for one in row["officials"]] if row["relevant"] else []
    numbers = {one["official"]: n for n, one in enumerate(row["officials"]) if one["role"] == "participant"}
    events = [event_row(told.journey, event) for event in told.events] if row["relevant"] else []
    return Record([_engagement(event, numbers) for event in events], people)


def _fact(value: Any, at: int = 0) -> Fact[Any]:
    return Fact(value, "text", ((at, at + 1),), 0.99)


def _official(one: Row, text: str) -> Official:
    at = max(0, text.find(one["name"]))
    return Official(
        _fact(one["name"], at),
        _fact(one["role"], at),
        rank=_fact(one["rank"], at) if one["rank"] else None,
        position=_fact(one["post"].replace("_", " "), at),
        country=_fact(one["country"], at),
    )


def _engagement(event: Row, numbers: dict[str, int]) -> Engagement:
    held = event["status"] == "held"
    people = [numbers[key] for key in event["officials"] if key in numbers] if held else []
    return Engagement(
        kind=_fact(event["kind"]),
        status=_fact(event["status"]),
        countries=[_fact(code) for code in event["countries"]],
        pairs=[(event["pair"][0], event["pair"][1])] if event["pair"] and held else [],
        date=_fact(event["date"]),
        host=_fact(event["host"]) if event["host"] else None,
        place=_fact(event["place"]) if event["place"] else None,
        officials=people,
        meeting=people,
    )
