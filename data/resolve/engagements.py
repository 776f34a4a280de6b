"""Events of many releases to engagements: the officials of both sides and the day decide, in that order of strength."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from data.resolve.accord import LIKELY, ONE_SIDED, UNNAMED, Accord, accord
from data.resolve.blocks import near
from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Event
from data.resolve.notices import foretold
from data.resolve.sides import differ, is_held
from data.resolve.vague import undated

Edge = tuple[int, int, Accord]
LOOK = 6
"""Before two sets are joined so many members of each are held against each other."""


def resolve_engagements(events: list[Event]) -> tuple[list[list[Event]], list[Reason]]:
    """The events that are one engagement, smallest mention first, and why."""
    ordered = sorted(events, key=lambda event: event.at)
    joining = Joining(ordered)
    edges = list(_edges(ordered))
    for one, other, why in sorted(edges, key=lambda edge: _weight(ordered, edge)):
        if why.strength <= LIKELY:
            joining.join(one, other, why.why, why.confidence)
    for strength in (ONE_SIDED, UNNAMED):
        for one, other, why in list(_only_fits(ordered, joining.groups, edges, strength)):
            joining.join(one, other, why.why, why.confidence)
    for one, other, words, confidence in list(undated(ordered, joining.groups)):
        joining.join(one, other, words, confidence)
    return [[ordered[number] for number in members] for members in joining.groups.sets()], joining.reasons


class Joining:
    """The sets so far; two of one release, or of different people, are never joined."""

    def __init__(self, events: list[Event]) -> None:
        self.events = events
        self.groups = Groups([frozenset((event.release_id,)) for event in events])
        self.reasons: list[Reason] = []

    def join(self, one: int, other: int, why: str, confidence: float) -> None:
        apart = self.groups.find(one) != self.groups.find(other)
        if apart and not self._clash(one, other) and self.groups.join(one, other):
            self.reasons.append(reason("engagements", self.events[one].at, self.events[other].at, why, confidence))

    def _clash(self, one: int, other: int) -> bool:
        mine, theirs = (self.groups.members(number)[:LOOK] for number in (one, other))
        return any(_differ(self.events[a], self.events[b]) for a in mine for b in theirs)


def _differ(one: Event, other: Event) -> bool:
    if "gathering" in (one.family, other.family) or not (is_held(one) and is_held(other)):
        return False
    return differ(one, other)


def _edges(events: list[Event]) -> Iterator[Edge]:
    for one, other in near(events):
        first, second = events[one], events[other]
        found = accord(first, second) if is_held(first) and is_held(second) else foretold(first, second)
        if found:
            yield one, other, found


def _weight(events: list[Event], edge: Edge) -> tuple[int, bool, int, float, int, int]:
    """The surest first: the same kind, the nearest days, the most officials in common."""
    one, other, found = edge
    first, second = events[one], events[other]
    kinds = first.told.kind.value != second.told.kind.value
    return found.strength, kinds, found.gap, -_shared(first, second), one, other


def _shared(one: Event, other: Event) -> float:
    mine, theirs = ({person.official for person in event.people} for event in (one, other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def _only_fits(events: list[Event], groups: Groups, edges: list[Edge], strength: int) -> Iterator[Edge]:
    """Edges whose poorer event fits no other engagement than the one it leads to, or only such as fit each other."""
    homes: defaultdict[int, set[int]] = defaultdict(set)
    weak = [edge for edge in edges if edge[2].strength == strength]
    for one, other, _ in weak:
        homes[one].add(groups.find(other))
        homes[other].add(groups.find(one))
    fit = {frozenset((groups.find(one), groups.find(other))) for one, other, _ in weak}
    for one, other, why in weak:
        poor = [number for number in (one, other) if _is_poor(events[number])]
        if all(_agree(homes[number] - {groups.find(number)}, fit) for number in poor or (one, other)):
            yield one, other, why


def _agree(homes: set[int], fit: set[frozenset[int]]) -> bool:
    return len(homes) <= LOOK and all(frozenset(two) in fit for two in combinations(homes, 2))


def _is_poor(event: Event) -> bool:
    """It names people of one side at most, or tells of what was only planned."""
    return not is_held(event) or len({person.serves for person in event.people}) < 2
