"""What people corrected: that mentions are one, or are not, by release and place, so that it outlives a reader.

A merge is a ``Correction`` that two sets of places are the same, a split one that they are not. A later correction
goes before an earlier one. A place that no mention stands at any more (another reader, a release withdrawn) is left
aside until one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from data.resolve.groups import Reason, reason
from data.resolve.ids import Mention


class Mentioned(Protocol):
    """A person or an event as one release tells it."""

    @property
    def at(self) -> Mention: ...


T = TypeVar("T", bound=Mentioned)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters of a release: of a person the name, of an engagement where its telling begins."""

    release_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Correction:
    """In ``table`` all of ``these`` and ``those`` are the ``same``, or none of ``those`` is any of ``these``."""

    table: str
    same: bool
    these: tuple[Place, ...]
    those: tuple[Place, ...]


class Corrected(Generic[T]):
    """Sets of mentions, with corrections applied in the order in which they were made."""

    def __init__(self, table: str, sets: Iterable[list[T]]) -> None:
        self.table = table
        self.sets = [list(members) for members in sets]
        self.reasons: list[Reason] = []
        self._home = {id(one): members for members in self.sets for one in members}
        self._told: dict[str, list[T]] = {}

    def apply(self, corrections: Sequence[Correction]) -> list[list[T]]:
        """The sets afterwards, each in order, by their smallest mention."""
        wanted = [one for one in corrections if one.table == self.table]
        releases = {place.release_id for one in wanted for place in (*one.these, *one.those)}
        for members in self.sets if releases else ():
            for one in members:
                if one.at[0] in releases:
                    self._told.setdefault(one.at[0], []).append(one)
        for correction in wanted:
            these, those = self._found(correction.these), self._found(correction.those)
            if these and those:
                (self._join if correction.same else self._part)(these, those)
        return sorted((sorted(members, key=_at) for members in self.sets if members), key=lambda members: members[0].at)

    def _found(self, places: tuple[Place, ...]) -> list[T]:
        found = (self._nearest(place) for place in places)
        return list({id(one): one for one in found if one is not None}.values())

    def _nearest(self, place: Place) -> T | None:
        """The mention that begins at the place or next to it, no farther than the place is long."""
        there = self._told.get(place.release_id, [])
        nearest = min(there, key=lambda one: (abs(one.at[1] - place.start), one.at), default=None)
        near = nearest is not None and abs(nearest.at[1] - place.start) <= max(1, place.end - place.start)
        return nearest if near else None

    def _join(self, these: list[T], those: list[T]) -> None:
        home = self._home[id(these[0])]
        for one in (*these[1:], *those):
            other = self._home[id(one)]
            if other is not home:
                self._move(list(other), home)
                self._why(these[0], one, "corrected by hand: the same")

    def _part(self, these: list[T], those: list[T]) -> None:
        """Those leave every set that one of these is in; what leaves one set stays together."""
        kept = {id(self._home[id(one)]) for one in these}
        leaving: dict[int, list[T]] = {}
        for one in those:
            if id(self._home[id(one)]) in kept:
                leaving.setdefault(id(self._home[id(one)]), []).append(one)
        for members in leaving.values():
            fresh: list[T] = []
            self.sets.append(fresh)
            self._move(members, fresh)
            self._why(these[0], members[0], "corrected by hand: not the same")

    def _move(self, members: list[T], home: list[T]) -> None:
        for one in members:
            old = self._home[id(one)]
            old[:] = [other for other in old if other is not one]
            home.append(one)
            self._home[id(one)] = home

    def _why(self, one: T, other: T, why: str) -> None:
        self.reasons.append(reason(self.table, one.at, other.at, why, 1.0))


def _at(one: Mentioned) -> Mention:
    return one.at
