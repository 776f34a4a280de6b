"""Many records to one world: officials, posts, engagements and visits across releases, every merge with its reason.

The result depends on the releases alone: in any order they give the same rows, ids and bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.collector import uncollected
from data.pairs import pair_rows
from data.resolve.corrections import Corrected, Correction, Place
from data.resolve.engagements import resolve_engagements
from data.resolve.evidence import Links, evidence_rows, links_of
from data.resolve.groups import Reason
from data.resolve.ids import id_of
from data.resolve.mentions import TextOf, Told, tellings
from data.resolve.merged import merged
from data.resolve.officials import resolve_officials
from data.resolve.people import official_rows, post_rows
from data.resolve.tables import (
    Row,
    World,
    engagement_rows,
    outcome_rows,
    participation_rows,
    release_rows,
    visit_rows,
)
from data.resolve.visits import resolve_visits

__all__ = ["Correction", "Links", "Place", "Reason", "Resolved", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """``tables``: the rows of the nine tables by name. ``reasons``: why mentions became one row. ``links``: what
    became of the parts of each release, by its id; with them ``evidence_of`` gives the evidence of one release."""

    tables: dict[str, list[Row]]
    reasons: list[Reason]
    links: dict[str, Links]


def resolve(
    told: Iterable[Told], evidence: bool = True, text_of: TextOf | None = None,
    corrections: Sequence[Correction] = (),
) -> Resolved:
    """The nine tables of all these releases; that of the evidence, by far the largest, can be left empty.

    Releases may come without their texts: ``text_of`` then reads the text of a release id, for the few undated ones
    of which the words decide among several engagements. ``corrections`` are those that people made, the oldest first.
    """
    with uncollected():
        world, reasons = _world(told, text_of, corrections)
        return _tables(world, reasons, evidence)


def _tables(world: World, reasons: list[Reason], evidence: bool) -> Resolved:
    engagements, visits, links = engagement_rows(world), visit_rows(world), links_of(world)
    tables = {
        "releases": release_rows(world), "engagements": engagements, "visits": visits,
        "participations": participation_rows(world), "officials": official_rows(world), "posts": post_rows(world),
        "pairs": _pairs(engagements, visits), "outcomes": outcome_rows(world),
        "evidence": evidence_rows(world, links) if evidence else [],
    }  # fmt: skip
    return Resolved(tables, reasons, links)


def _world(
    told: Iterable[Told], text_of: TextOf | None, corrections: Sequence[Correction]
) -> tuple[World, list[Reason]]:
    releases = tellings(told, text_of)
    officials = resolve_officials(person for release in releases for person in release.people)
    officials = officials.corrected(corrections)
    for release in releases:
        release.meet()
    sets, why = resolve_engagements([event for release in releases for event in release.events])
    by_hand = Corrected("engagements", sets)
    sets = by_hand.apply(corrections)
    officials = officials.settled(sets).corrected(corrections)
    engaged = [merged(members) for members in sets]
    visits, stays = resolve_visits(engaged)
    ids = [id_of("officials", cluster[0].at) for cluster in officials.clusters]
    return World(releases, officials, engaged, visits, ids), [*officials.reasons, *why, *by_hand.reasons, *stays]


def _pairs(engagements: list[Row], visits: list[Row]) -> list[Row]:
    met = ((row["status"], row["date"], row["pairs"]) for row in engagements)
    journeys = ((row["status"], row["guest"], row["host_party"] or row["host"]) for row in visits)
    return pair_rows(met, journeys)
