"""Weighing doubts: a logistic regression in which a doubt can only take away.

What a doubt takes off in one field is what it takes off everywhere and what it takes off there besides, both kept
small: a field with few values leans on the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.accuracy.values import Value

Numbers = NDArray[np.float64]
Term = tuple[str, str]
EVERYWHERE, NONE = "everywhere", "none"
HOLD, HOLD_OF_NONE = 4.0, 0.05
"""How strongly the points are drawn to nothing."""
SWEEPS, SETTLED, STEP = 80, 1e-3, 1.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """The log-odds of each field without doubts, and the points of each doubt in it."""

    points: dict[Term, float]

    def of(self, field: str, doubt: str) -> float:
        """What a doubt adds to the log-odds of a field; its log-odds without one for ``none``."""
        general = 0.0 if doubt == NONE else self.points.get((EVERYWHERE, doubt), 0.0)
        return general + self.points.get((field, doubt), 0.0)

    def share(self, value: Value) -> float:
        """The share of such values that are right."""
        odds = self.of(value.field, NONE) + sum(self.of(value.field, doubt) for doubt in value.doubts)
        return float(1 / (1 + np.exp(-odds)))


def fit(values: Sequence[Value], weights: Sequence[float]) -> Fitted:
    """The points that explain best which values are right."""
    where = _where(values)
    right, weight = np.array([float(v.right) for v in values]), np.array(weights, dtype=np.float64)
    odds = np.zeros(len(values))
    points = dict.fromkeys(where, 0.0)
    for _ in range(SWEEPS):
        if max(_settle(points, term, at, right[at], weight[at], odds) for term, at in where.items()) < SETTLED:
            break
    return Fitted(points)


def _where(values: Sequence[Value]) -> dict[Term, NDArray[np.intp]]:
    """Which values each term bears on."""
    found: dict[Term, list[int]] = {}
    for number, value in enumerate(values):
        found.setdefault((value.field, NONE), []).append(number)
        for doubt in sorted(value.doubts):
            found.setdefault((EVERYWHERE, doubt), []).append(number)
            found.setdefault((value.field, doubt), []).append(number)
    return {term: np.array(numbers) for term, numbers in sorted(found.items())}


def _settle(
    points: dict[Term, float], term: Term, at: NDArray[np.intp], right: Numbers, weight: Numbers, odds: Numbers
) -> float:
    """One Newton step for one term; how far it went."""
    doubt = term[1]
    hold = HOLD_OF_NONE if doubt == NONE else HOLD
    share = 1 / (1 + np.exp(-odds[at]))
    slope = float((weight * (right - share)).sum()) - hold * points[term]
    curve = float((weight * share * (1 - share)).sum()) + hold
    aim = points[term] + min(max(slope / curve, -STEP), STEP)
    aim = aim if doubt == NONE else min(aim, 0.0)
    odds[at] += aim - points[term]
    moved, points[term] = abs(aim - points[term]), aim
    return moved
