"""Departures, where nobody has met yet, and tours of several countries."""

from __future__ import annotations

from .actors import Stage
from .people import Person
from .votes import Scene

MET = ("receive", "received", "callon", "signed", "phone")
TOUR = frozenset(("tour", "trip", "leg", "stop", "stops", "nation"))


def is_departure(stages: list[Stage], persons: list[Person]) -> bool:
    """The release tells that somebody has set off, and of no meeting held."""
    leaving = any(a.kind == "departure" and a.tense == "held" for s in stages if s.weight > 0.85 for a in s.acts)
    if not leaving:
        return False
    return not any(_met(stage) for stage in stages)


def _met(stage: Stage) -> bool:
    return len(stage.persons()) > 1 and bool(stage.tenses(*MET, "meet") & {"held", "earlier"})


def send_off(persons: list[Person], scene: Scene) -> None:
    """Who stays is still to be met; who leaves takes part."""
    if not persons:
        return
    traveller = min(persons, key=lambda p: (scene.lean.get(p.number, 0.0), p.number))
    for person in persons:
        if person is traveller:
            person.role, person.reason = "participant", None
        elif person.country != traveller.country:
            person.role, person.reason = "mentioned", "future"


def tour_stops(stages: list[Stage], scene: Scene, persons: list[Person]) -> list[str]:
    """The countries of a tour in order; empty where there is no tour."""
    came = scene.guest.ranked()
    traveller = came[0][0] if came else (persons[0].country if persons else None)
    stops = _listed(stages, traveller)
    if not stops and _hinted(stages):
        stops = [code for code, score in scene.host.ranked() if score >= 1.4 and code != traveller]
    if len(stops) < 2:
        return []
    return sorted(
        set(stops),
        key=lambda code: min((span for _, span in scene.host.spans.get(code, [(0, (0, 0))])), default=(0, 0)),
    )


def _hinted(stages: list[Stage]) -> bool:
    return any(not TOUR.isdisjoint(stage.sentence.lower) for stage in stages if stage.weight > 0.8)


def _listed(stages: list[Stage], traveller: str | None) -> list[str]:
    """ "visited Argentina and Chile", "a trip to Bahrain and Oman"."""
    for stage in stages:
        if stage.weight < 0.8:
            continue
        for act in stage.acts:
            if act.kind not in ("visit", "departure", "tour"):
                continue
            run = _run(stage, act.cue.last, traveller)
            if len(run) > 1:
                return run
    return []


def _run(stage: Stage, word: int, traveller: str | None) -> list[str]:
    found: list[str] = []
    reach = word + 4
    for actor in stage.actors:
        if actor.kind == "country" and word < actor.at <= reach and actor.code and actor.code != traveller:
            found.append(actor.code)
            reach = actor.end + 3
        elif word < actor.at <= reach and actor.kind in ("person", "post", "group"):
            break
    return found
