"""Merging with reasons: which things are one, and why."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from data.resolve.ids import Mention


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why two mentions became one row of ``table``."""

    table: str
    one: Mention
    other: Mention
    why: str
    confidence: float


def reason(table: str, one: Mention, other: Mention, why: str, confidence: float) -> Reason:
    """A reason with the smaller mention first."""
    return Reason(table, min(one, other), max(one, other), why, round(confidence, 2))


class Groups:
    """Disjoint sets of numbers. Two sets that share a label are never joined."""

    def __init__(self, labels: Sequence[frozenset[Hashable]]) -> None:
        self._up = list(range(len(labels)))
        self._labels = list(labels)
        self._members = {number: [number] for number in self._up}

    def find(self, number: int) -> int:
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number

    def join(self, one: int, other: int) -> bool:
        """One set of two, under its smaller number; False when they were one already or may not be."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second or not self._labels[first].isdisjoint(self._labels[second]):
            return False
        self._up[second] = first
        self._labels[first] |= self._labels[second]
        self._members[first] += self._members.pop(second)
        return True

    def members(self, number: int) -> list[int]:
        """Everything in the set of ``number``."""
        return self._members[self.find(number)]

    def sets(self) -> list[list[int]]:
        """All sets, each in order, by their smallest member."""
        return [sorted(members) for _, members in sorted(self._members.items())]
