"""Every proven value as a row: where it stands in which release, and which cell of which table it proves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.record import Fact
from data.resolve.ids import id_of
from data.resolve.mentions import Event, Person
from data.resolve.merged import Engaged
from data.resolve.outcomes import distinct
from data.resolve.tables import Row, World, participation_id

Cell = tuple[str, str, str]
Proof = tuple[str, Cell, Fact[Any]]
"""Table, id of the row, column."""
OF_ENGAGEMENT = (
    "date", "end_date", "date_partial", "kind", "status", "visit_level", "host", "host_party", "guest", "place",
)  # fmt: skip
OF_PARTICIPATION = ("rank", "position", "role")
OF_OFFICIAL = ("name", "country")


def evidence_rows(world: World) -> list[Row]:
    """By release and place in it."""
    texts = {telling.release_id: telling.copies.release.text for telling in world.tellings}
    rows = [
        _row(texts, release_id, cell, fact, start, end)
        for release_id, cell, fact in _facts(world)
        for start, end in fact.spans
    ]
    rows.sort(key=lambda row: (row["release_id"], row["start"], row["end"], row["table"], row["row_id"], row["field"]))
    return list({row["evidence_id"]: row for row in rows}.values())


def _facts(world: World) -> Iterator[Proof]:
    for one in world.engaged:
        for event in one.members:
            yield from _of_event(one, event)
        for number, people in one.people.items():
            row = participation_id(one.engagement_id, world.ids[number])
            for person in people:
                yield from _of_person(person, "participations", row, OF_PARTICIPATION)
        for outcome, tellings in distinct(one):
            for (release_id, _, _), told in tellings:
                yield release_id, ("outcomes", outcome["outcome_id"], "title"), told.title
    for number, cluster in enumerate(world.officials.clusters):
        for person in cluster:
            yield from _of_person(person, "officials", world.ids[number], OF_OFFICIAL)


def _of_event(one: Engaged, event: Event) -> Iterator[Proof]:
    for field in OF_ENGAGEMENT:
        fact = getattr(event.told, field)
        if fact is not None:
            yield event.release_id, ("engagements", one.engagement_id, field), fact
    for fact in event.told.countries:
        yield event.release_id, ("engagements", one.engagement_id, "countries"), fact


def _of_person(person: Person, table: str, row_id: str, fields: tuple[str, ...]) -> Iterator[Proof]:
    for field in fields:
        fact = getattr(person.told, field)
        if fact is not None:
            yield person.at[0], (table, row_id, field), fact


def _row(texts: dict[str, str], release_id: str, cell: Cell, fact: Fact[Any], start: int, end: int) -> Row:
    table, row_id, field = cell
    return {
        "evidence_id": id_of("evidence", (release_id, start, end), *cell, str(fact.value)),
        "release_id": release_id, "table": table, "row_id": row_id, "field": field, "value": fact.value,
        "basis": fact.basis, "confidence": fact.confidence, "start": start, "end": end,
        "quote": texts[release_id][start:end],
    }  # fmt: skip
