"""What is true, a JSON line a thing: officials when they are first named, events before their releases, releases."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from tests.synthetic.careers import Actor
from tests.synthetic.days import iso
from tests.synthetic.journeys import Event, Journey
from tests.synthetic.telling import Told

Row = dict[str, Any]


class Truth:
    """Tells each thing once; remembers the officials told and the events of the journey at hand."""

    def __init__(self) -> None:
        self._officials: set[str] = set()
        self._journey = -1

    def lines(self, told: Told) -> Iterator[str]:
        for row in self.rows(told):
            yield json.dumps(row, ensure_ascii=False)

    def rows(self, told: Told) -> Iterator[Row]:
        if told.journey.number != self._journey:
            self._journey = told.journey.number
            if told.relevant:
                yield from (event_row(told.journey, event) for event in told.journey.events)
        for actor, _ in told.people:
            if actor.person.key not in self._officials:
                self._officials.add(actor.person.key)
                yield official_row(actor)
        yield told.truth()


def event_row(journey: Journey, event: Event) -> Row:
    return {
        "type": "event", "event": event.event_id, "visit": journey.visit_id, "kind": event.kind,
        "status": event.status, "date": iso(event.day), "host": event.host, "place": event.city,
        "countries": event.countries, "pair": event.pair,
        "officials": [actor.person.key for actor in (event.lead, *event.others)],
    }  # fmt: skip


def official_row(actor: Actor) -> Row:
    person = actor.person
    return {"type": "official", "official": person.key, "country": person.country, "spellings": person.name.full,
            "woman": person.woman}  # fmt: skip


def pair_months(told: Iterable[Told]) -> Counter[tuple[str, str, str]]:
    """How many events each pair had in each month: what the tables are to count."""
    events = {event.event_id: event for each in told if each.relevant for event in each.events}
    return Counter((*event.pair, iso(event.day)[:7]) for event in events.values() if event.pair)
