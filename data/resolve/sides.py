"""Who stood on each side of an event, and whether two events can be of the same people."""

from __future__ import annotations

from enum import IntEnum

from data.resolve.mentions import Event, Person
from data.resolve.names import nearly, same_person

GATHERINGS = frozenset(("multilateral", "exercise"))


class Side(IntEnum):
    """What two tellings say of the people of one country."""

    DIFFER = 0
    OPEN = 1
    """One of them names nobody."""
    LIKE = 2
    """No official in common, but a name or an office without a name that can be the other's."""
    SAME = 3


def family(event: Event) -> str:
    """A visit and a meeting may be two tellings of one thing, and so may a gathering and a drill; a call is a call."""
    kind = event.told.kind.value
    return "call" if kind == "call" else "gathering" if kind in GATHERINGS else "meeting"


def parties(event: Event) -> frozenset[str]:
    return frozenset(fact.value for fact in event.told.countries)


def is_held(event: Event) -> bool:
    return event.told.status.value == "held"


def is_departure(event: Event) -> bool:
    """A journey that has begun, with nobody met yet."""
    told = event.told
    return told.kind.value == "visit" and is_held(event) and not told.pairs and not told.meeting


def sides(one: Event, other: Event) -> dict[str, Side]:
    """What they say of each country that takes part in both."""
    mine, theirs = _by_country(one), _by_country(other)
    common = (parties(one) | mine.keys()) & (parties(other) | theirs.keys())
    return {code: _side(mine.get(code, []), theirs.get(code, [])) for code in sorted(common)}


def _by_country(event: Event) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in event.people:
        found.setdefault(person.serves, []).append(person)
    return found


def _side(one: list[Person], other: list[Person]) -> Side:
    if not one or not other:
        return Side.OPEN
    if not {person.official for person in one}.isdisjoint(person.official for person in other):
        return Side.SAME
    return Side.LIKE if any(_like(a, b) for a in one for b in other) else Side.DIFFER


def _like(one: Person, other: Person) -> bool:
    """Names that can be one person's, or the same office where one is not named."""
    if one.name and other.name:
        return same_person(one.name, other.name) or nearly(one.name, other.name)
    return bool({key for key, _ in one.posts} & {key for key, _ in other.posts})
