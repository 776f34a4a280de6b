"""Which events are compared at all: those of a block, near in time. Never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from data.resolve.days import DRIFT, Stretch, stretch
from data.resolve.likeness import drills
from data.resolve.mentions import Event
from data.resolve.names import skeleton

Key = tuple[str | int, ...]
NAMED = 12
"""Of a long list so many parties or officials make keys: enough to find the others of the same gathering."""
WINDOW = 48
"""Within one block, sorted by day, so many following events are compared; a chain joins the rest."""


def day_keys(event: Event) -> Iterator[Key]:
    """Blocks of a dated event: every two parties, every two officials of two countries, the drills."""
    yield from combinations(sorted({fact.value for fact in event.told.countries})[:NAMED], 2)
    yield from official_keys(event)
    yield from drill_keys(event)


def official_keys(event: Event) -> Iterator[Key]:
    """Every two officials of two countries."""
    served = sorted({(person.official, person.serves) for person in event.people})[:NAMED]
    for (one, mine), (other, theirs) in combinations(served, 2):
        if mine != theirs:
            yield one, other


def surname_keys(event: Event) -> Iterator[Key]:
    """Every two surnames of two countries, by their sound."""
    named = sorted({(person.serves, skeleton(person.name[-1])) for person in event.people if person.name})[:NAMED]
    for one, other in combinations(named, 2):
        if one[0] != other[0]:
            yield (*one, *other)


def drill_keys(event: Event) -> Iterator[Key]:
    if event.family == "gathering":
        yield from (("drill", *title) for title in sorted(drills(event)))


def near(events: list[Event]) -> Iterator[tuple[int, int]]:
    """Each two dated events of a block whose stays come near, once, by their numbers."""
    blocks: defaultdict[Key, list[tuple[Stretch, int]]] = defaultdict(list)
    for number, event in enumerate(events):
        stay = stretch(event.told)
        for key in day_keys(event) if stay else ():
            blocks[key].append((stay, number))  # type: ignore[arg-type]
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for pair in _beside(sorted(block)):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _beside(block: list[tuple[Stretch, int]]) -> Iterator[tuple[int, int]]:
    for at, ((_, last), number) in enumerate(block):
        for (first, _), other in block[at + 1 : at + 1 + WINDOW]:
            if first > last + DRIFT:
                break
            yield min(number, other), max(number, other)
