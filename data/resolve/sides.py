"""Who stood on each side of an event, and whether two events can be of the same people."""

from __future__ import annotations

from enum import IntEnum

from data.resolve.mentions import Event, Person
from data.resolve.names import is_full, nearly, same_person


class Side(IntEnum):
    """What two tellings say of the people of one country."""

    DIFFER = 0
    OPEN = 1
    """One of them names nobody."""
    LIKE = 2
    """No official in common, but a name or an office without a name that can be the other's."""
    SAME = 3


def is_held(event: Event) -> bool:
    return event.told.status.value == "held"


def is_departure(event: Event) -> bool:
    """A journey that has begun, with nobody met yet."""
    told = event.told
    return told.kind.value == "visit" and is_held(event) and not told.pairs and not told.meeting


def sides(one: Event, other: Event) -> dict[str, Side]:
    """What they say of each country that takes part in both."""
    common = (one.parties | one.sides.keys()) & (other.parties | other.sides.keys())
    return {code: _side(one, other, code) for code in sorted(common)}


def differ(one: Event, other: Event) -> bool:
    """Whether they name different people of a country."""
    return any(_side(one, other, code) is Side.DIFFER for code in one.sides if code in other.sides)


def _side(one: Event, other: Event, code: str) -> Side:
    mine, theirs = one.sides.get(code), other.sides.get(code)
    if not mine or not theirs:
        return Side.OPEN
    if not (one.leads[code].isdisjoint(theirs) and other.leads[code].isdisjoint(mine)):
        return Side.SAME
    if not mine.isdisjoint(theirs):
        return Side.DIFFER  # two meetings of one day, with the same aides
    pairs = ((a, b) for a in one.people for b in other.people if code in (a.serves, b.serves))
    return Side.LIKE if any(_like(a, b) for a, b in pairs) else Side.DIFFER


def _like(one: Person, other: Person) -> bool:
    """Names that can be one person's, or the same office where one is not named.

    Of two countries only the same full name is: in one of the releases its country was misread.
    """
    if one.serves != other.serves:
        return one.name == other.name and is_full(one.name)
    if one.name and other.name:
        return same_person(one.name, other.name) or nearly(one.name, other.name)
    return bool({key for key, _ in one.posts} & {key for key, _ in other.posts})
