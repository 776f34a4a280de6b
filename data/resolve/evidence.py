"""Every proven value as a row: where it stands in which release, and which cell of which table it proves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from data.record import Engagement, Fact, Official, Record
from data.resolve.ids import id_of
from data.resolve.outcomes import distinct
from data.resolve.tables import Row, World, participation_id

Cell = tuple[str, str, str]
"""Table, id of the row, column."""
Proof = tuple[Cell, Fact[Any]]
OF_ENGAGEMENT = (
    "date", "end_date", "date_partial", "kind", "status", "visit_level", "host", "host_party", "guest", "place",
)  # fmt: skip
OF_PARTICIPATION = ("rank", "position", "role")
OF_OFFICIAL = ("name", "country")


@dataclass(frozen=True, slots=True)
class Links:
    """What became of the parts of one release: ids of rows, by the place of the part in its record."""

    engagements: tuple[str, ...]
    officials: tuple[str, ...]
    outcomes: tuple[tuple[str, ...], ...]
    """By engagement."""


def links_of(world: World) -> dict[str, Links]:
    """The links of every release."""
    engagement = {id(event): one.engagement_id for one in world.engaged for event in one.members}
    outcome = {
        (release_id, at): row["outcome_id"]
        for one in world.engaged
        for row, tellings in distinct(one)
        for (release_id, _, at), _ in tellings
    }
    return {
        telling.release_id: Links(
            tuple(engagement[id(event)] for event in telling.events),
            tuple(world.ids[person.official] for person in telling.people),
            tuple(
                tuple(outcome[telling.release_id, event.number * 1000 + i] for i in range(len(event.told.outcomes)))
                for event in telling.events
            ),
        )
        for telling in world.tellings
    }


def evidence_rows(world: World, links: dict[str, Links]) -> list[Row]:
    """By release and place in it."""
    return [
        row
        for telling in world.tellings
        for row in evidence_of(
            telling.release_id, telling.copies.release.text, telling.record, links[telling.release_id]
        )
    ]


def evidence_of(release_id: str, text: str, record: Record, links: Links) -> list[Row]:
    """The rows of one release, by place."""
    rows = [
        _row(release_id, text, cell, fact, start, end)
        for cell, fact in _facts(record, links)
        for start, end in fact.spans
    ]
    rows.sort(key=lambda row: (row["start"], row["end"], row["table"], row["row_id"], row["field"]))
    return list({row["evidence_id"]: row for row in rows}.values())


def _facts(record: Record, links: Links) -> Iterator[Proof]:
    for engagement, engagement_id, outcomes in zip(record.engagements, links.engagements, links.outcomes, strict=True):
        yield from _of_engagement(engagement, engagement_id)
        for number in dict.fromkeys([*engagement.officials, *engagement.meeting]):
            row = participation_id(engagement_id, links.officials[number])
            yield from _of_person(record.officials[number], "participations", row, OF_PARTICIPATION)
        for outcome, outcome_id in zip(engagement.outcomes, outcomes, strict=True):
            yield ("outcomes", outcome_id, "title"), outcome.title
    for official, official_id in zip(record.officials, links.officials, strict=True):
        yield from _of_person(official, "officials", official_id, OF_OFFICIAL)


def _of_engagement(engagement: Engagement, engagement_id: str) -> Iterator[Proof]:
    for field in OF_ENGAGEMENT:
        fact = getattr(engagement, field)
        if fact is not None:
            yield ("engagements", engagement_id, field), fact
    for fact in engagement.countries:
        yield ("engagements", engagement_id, "countries"), fact


def _of_person(official: Official, table: str, row_id: str, fields: tuple[str, ...]) -> Iterator[Proof]:
    for field in fields:
        fact = getattr(official, field)
        if fact is not None:
            yield (table, row_id, field), fact


def _row(release_id: str, text: str, cell: Cell, fact: Fact[Any], start: int, end: int) -> Row:
    table, row_id, field = cell
    return {
        "evidence_id": id_of("evidence", (release_id, start, end), *cell, str(fact.value)),
        "release_id": release_id, "table": table, "row_id": row_id, "field": field, "value": fact.value,
        "basis": fact.basis, "confidence": fact.confidence, "start": start, "end": end, "quote": text[start:end],
    }  # fmt: skip
