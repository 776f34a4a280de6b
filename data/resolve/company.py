"""Names settled by company: who stands in one engagement on one side under names that are like is one official."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Event, Person
from data.resolve.names import nearly, same_person

CROWD = 40
"""Of a longer list no names are compared."""


def settled(clusters: list[list[Person]], sets: list[list[Event]]) -> tuple[list[list[Person]], list[Reason]]:
    """Clusters joined where a merged engagement leaves no other choice; never two persons of one release."""
    groups = Groups([frozenset(person.at[0] for person in cluster) for cluster in clusters])
    reasons: list[Reason] = []
    for members in sets:
        for one, other in _pairs(members) if len(members) > 1 else ():
            if groups.join(one.official, other.official):
                why = f"{one.text} and {other.text} of {one.serves} on one side of one engagement"
                reasons.append(reason("officials", one.at, other.at, why, 0.85))
    return [[person for number in found for person in clusters[number]] for found in groups.sets()], reasons


def _pairs(members: list[Event]) -> Iterator[tuple[Person, Person]]:
    people = list({person.official: person for event in members for person in event.people}.values())
    like: dict[int, list[Person]] = {}
    for one, other in combinations(people, 2) if len(people) <= CROWD else ():
        if one.serves == other.serves and one.at[0] != other.at[0] and _like(one, other):
            like.setdefault(one.official, []).append(other)
            like.setdefault(other.official, []).append(one)
    for person in people:
        others = like.get(person.official, [])
        if len(others) == 1 and len(like[others[0].official]) == 1 and person.at < others[0].at:
            yield person, others[0]


def _like(one: Person, other: Person) -> bool:
    both = bool(one.name and other.name)
    return both and (same_person(one.name, other.name) or nearly(one.name, other.name))
