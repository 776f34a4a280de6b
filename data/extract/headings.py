"""Whose country the headline tells by rank alone: "British general at State House"."""

from __future__ import annotations

from .actors import Stage
from .descriptions import TITLES
from .people import PRINTED, Person
from .state import Reading


def by_heading(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """The nation before the rank in the headline, if nobody else of that rank is without a country."""
    rank = person.rank[0].lower().split() if person.rank else []
    if not rank:
        return []
    others = [p for p in reading.persons if p is not person and p.rank and rank[-1] in p.rank[0].lower().split()]
    if any(not p.country or p.country_basis not in PRINTED for p in others):
        return []
    codes = [code for stage in reading.stages for title, code in _titled(stage) if title == rank[-1]]
    held = {p.country for p in reading.persons if p.country_basis in PRINTED}
    return [("inferred:title", code) for code in dict.fromkeys(codes) if code not in held]


def _titled(stage: Stage) -> list[tuple[str, str]]:
    """Ranks of a headline with the nation before each."""
    lower = stage.sentence.lower
    if stage.sentence.role != "headline" or TITLES.isdisjoint(lower):
        return []
    nations = [a for a in stage.actors if a.kind == "people" and a.code and a.end + 1 < len(lower)]
    return [(lower[a.end + 1], str(a.code)) for a in nations if lower[a.end + 1] in TITLES]
