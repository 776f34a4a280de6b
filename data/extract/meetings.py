"""Who met whom: the separate meetings of one release."""

from __future__ import annotations

from .actors import Stage
from .meeting_acts import told
from .people import Person
from .seating import Seating
from .setting import Setting, is_envoy

TOGETHER = frozenset(("multilateral", "call"))


def find_meetings(stages: list[Stage], persons: list[Person], setting: Setting) -> list[list[Person]]:
    """Groups of participants who sat together, in order of telling."""
    present = [p for p in persons if p.role == "participant"]
    if setting.kind == "exercise" or setting.departing or not present:
        return []
    if setting.kind in TOGETHER and not (setting.kind == "call" and _several(stages, present)):
        return [present, *_bilaterals(stages, present)] if setting.kind == "multilateral" else [present]
    tables = Seating(_center(stages, present, setting), present, setting).seat(stages)
    return [sorted({p.number: p for p in table}.values(), key=lambda p: p.number) for table in tables]


def _several(stages: list[Stage], present: list[Person]) -> bool:
    """Separate calls in one release."""
    return len({p.country for p in present}) > 2 and any(
        s.has("apart", "separate") or "separate" in s.sentence.lower for s in stages if s.weight > 0.85
    )


def _center(stages: list[Stage], present: list[Person], setting: Setting) -> str | None:
    """The side that everybody else meets: the traveller of a tour, whoever is first on the sidelines, else the host."""
    if setting.stops:
        return next((p.country for p in present if p.country not in setting.stops), present[0].country)
    party = setting.host_party or setting.host
    if setting.kind == "visit" and any(p.country == party for p in present):
        return party
    first = present[0]
    return party if is_envoy(first) and any(p.country == party for p in present) else first.country


BILATERAL = frozenset(("bilateral", "bilaterally", "tete", "tête", "separately"))


def _bilaterals(stages: list[Stage], present: list[Person]) -> list[list[Person]]:
    """Meetings of two parties beside a gathering."""
    found: list[list[Person]] = []
    for stage in stages:
        if BILATERAL.isdisjoint(stage.sentence.lower) and not stage.has("margin"):
            continue
        people = [p for p in stage.persons() if p in present and p.country]
        met = any(told(stage, act) for act in stage.acts)
        if met and len({p.country for p in people}) == 2 and len(present) > len(people) and people not in found:
            found.append(people)
    return found
