"""Counting hits: what was said, what was true, and what was both."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Count:
    """``hits`` of the ``said`` that are true, and of the ``true`` that were said."""

    hits: int = 0
    said: int = 0
    true: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.hits + other.hits, self.said + other.said, self.true + other.true)

    @property
    def figure(self) -> float:
        """F1; where as much is said as is true, that is the share of hits. 0 where there is nothing."""
        total = self.said + self.true
        return 2 * self.hits / total if total else 0.0

    @property
    def perfect(self) -> bool:
        return self.hits == self.said == self.true


def share(right: bool) -> Count:
    """One answer to one question."""
    return Count(int(right), 1, 1)


def common(said: Collection[Any], true: Collection[Any]) -> Count:
    """Two sets."""
    left, right = set(said), set(true)
    return Count(len(left & right), len(left), len(right))


def paired(pairs: Collection[Any], said: Collection[Any], true: Collection[Any]) -> Count:
    """Two lists whose like members were paired."""
    return Count(len(pairs), len(said), len(true))
