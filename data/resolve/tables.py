"""What was resolved, as the rows of the nine tables; rows in the order of their ids' mentions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.codes import cameo, plover
from data.resolve.ids import id_of
from data.resolve.mentions import Person, Telling
from data.resolve.merged import Engaged, best, lead, text
from data.resolve.officials import Officials
from data.resolve.outcomes import distinct
from data.resolve.posts import post_key
from data.resolve.visits import Visit

Row = dict[str, Any]


@dataclass(slots=True)
class World:
    """Everything resolved, before it is told in rows."""

    tellings: list[Telling]
    officials: Officials
    engaged: list[Engaged]
    visits: list[Visit]
    ids: list[str]
    """The official_id of each cluster."""


def release_rows(world: World) -> list[Row]:
    of_event = {id(event): one.engagement_id for one in world.engaged for event in one.members}
    of_engagement = {one.engagement_id: visit.visit_id for visit in world.visits for one in visit.engagements}
    return [_release(world, telling, of_event, of_engagement) for telling in world.tellings]


def _release(world: World, telling: Telling, of_event: dict[int, str], of_engagement: dict[str, str]) -> Row:
    release = telling.copies.release
    engagements = [of_event[id(event)] for event in telling.events]
    part = {person.official for event in telling.events for person in event.people}
    named = dict.fromkeys(person.official for person in telling.people)
    return {
        "release_id": telling.release_id, "source": telling.copies.sources[0], "sources": telling.copies.sources,
        "url": release.url, "outlet": release.outlet, "published": release.published, "language": release.language,
        "title": release.title, "relevant": telling.record.relevant,
        "engagement_ids": tuple(dict.fromkeys(engagements)),
        "visit_ids": tuple(dict.fromkeys(of_engagement[one] for one in engagements if one in of_engagement)),
        "mentioned_ids": tuple(world.ids[number] for number in named if number not in part),
    }  # fmt: skip


def engagement_rows(world: World) -> list[Row]:
    visit_of = {one.engagement_id: visit.visit_id for visit in world.visits for one in visit.engagements}
    return [_engagement(world, one, visit_of.get(one.engagement_id)) for one in world.engaged]


def _engagement(world: World, one: Engaged, visit_id: str | None) -> Row:
    told = [event.told for event in one.members]
    copies = {event.release_id: event.copies for event in one.members}
    partial = None if one.day else best(t.date_partial for t in told)
    dated = one.day or partial
    countries = tuple(sorted({fact.value for t in told for fact in t.countries}))
    filed = one.kind, one.status, one.host, countries, [outcome.type for t in told for outcome in t.outcomes]
    return {
        "engagement_id": one.engagement_id, "visit_id": visit_id, "date": text(one.day), "end_date": one.end,
        "date_partial": text(partial), "date_precision": _precision(one), "date_basis": dated.basis if dated else None,
        "kind": one.kind, "status": one.status, "visit_level": text(best(t.visit_level for t in told)),
        "host": one.host, "host_party": one.host_party, "guest": one.guest, "place": text(best(t.place for t in told)),
        "countries": countries,
        "pairs": tuple(sorted({pair for t in told for pair in t.pairs})),
        "topics": tuple(dict.fromkeys(topic for t in told for topic in t.topics)),
        "cameo": cameo(*filed), "plover": plover(*filed),
        "sources": tuple(sorted({source for c in copies.values() for source in c.sources})),
        "urls": tuple(sorted({c.release.url for c in copies.values() if c.release.url})),
        "n_sources": len(copies), "confidence": _confidence(one), "release_ids": one.release_ids,
        "guest_lead": _lead(world, one, one.guest), "host_lead": _lead(world, one, one.host_party),
    }  # fmt: skip


def _lead(world: World, one: Engaged, party: str | None) -> str | None:
    number = lead(one, party)
    return None if number is None else world.ids[number]


def _precision(one: Engaged) -> str | None:
    if one.day:
        return "day"
    return next((event.told.date_precision for event in one.members if event.told.date_precision), None)


def _confidence(one: Engaged) -> float:
    """That of the surest telling: the least sure of its kind, parties and date."""
    return max(
        min(fact.confidence for fact in (event.told.kind, event.told.date or event.told.kind, *event.told.countries))
        for event in one.members
    )


def visit_rows(world: World) -> list[Row]:
    return [_visit(world, visit) for visit in world.visits]


def _visit(world: World, visit: Visit) -> Row:
    starts = sorted(one.day.value for one in visit.engagements if one.day)
    ends = sorted(one.end or one.day.value for one in visit.engagements if one.day)
    leads = [number for one in visit.engagements if (number := lead(one, visit.guest)) is not None]
    levels = [event.told.visit_level for one in visit.engagements for event in one.members]
    return {
        "visit_id": visit.visit_id, "start": starts[0] if starts else None, "end": ends[-1] if ends else None,
        "host": visit.host, "host_party": next((o.host_party for o in visit.engagements if o.host_party), None),
        "guest": visit.guest, "level": text(best(levels)), "head": world.ids[leads[0]] if leads else None,
        "status": "held" if any(one.status == "held" for one in visit.engagements) else "announced",
        "n_engagements": len(visit.engagements),
        "n_sources": len({release for one in visit.engagements for release in one.release_ids}),
    }  # fmt: skip


def participation_rows(world: World) -> list[Row]:
    return [_participation(world, one, *official) for one in world.engaged for official in one.people.items()]


def participation_id(engagement_id: str, official_id: str) -> str:
    return id_of("participations", engagement_id, official_id)


def _participation(world: World, one: Engaged, number: int, people: list[Person]) -> Row:
    post = next((person for person in people if person.posts), None)
    key, echelon = post.posts[0] if post else (None, None)
    return {
        "participation_id": participation_id(one.engagement_id, world.ids[number]),
        "engagement_id": one.engagement_id, "official_id": world.ids[number],
        "name": max((person.text for person in people), key=lambda name: (len(name), name)),
        "rank": text(best(person.told.rank for person in people)),
        "position": text(post.told.position) if post else None,
        "post_key": post_key(key, post.country) if post and key else None, "echelon": echelon,
        "country": people[0].country, "side": next((p.told.side for p in people if p.told.side), None),
        "role": text(best(person.told.role for person in people)),
    }  # fmt: skip


def outcome_rows(world: World) -> list[Row]:
    """An outcome that several releases tell of stands once: of one type, with one title."""
    return [row for one in world.engaged for row, _ in distinct(one)]
