"""Country pairs, counted from engagements and visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

Pair = tuple[str, str]
Met = tuple[str, str | None, Iterable[Pair]]
"""Status, day and pairs of an engagement."""
Journey = tuple[str, str | None, str | None]
"""Status, guest and host of a visit."""


def pair_rows(met: Iterable[Met], journeys: Iterable[Journey]) -> list[dict[str, Any]]:
    """The rows of ``pairs``: how often two parties met, and who travelled to whom; what was not held does not count."""
    counts: Counter[Pair] = Counter()
    first: dict[Pair, str] = {}
    last: dict[Pair, str] = {}
    for status, day, pairs in met:
        if status != "held":
            continue
        for pair in pairs:
            counts[pair] += 1
            if day:
                if day < first.get(pair, "9999"):
                    first[pair] = day
                if day > last.get(pair, ""):
                    last[pair] = day
    made = Counter((guest, host) for status, guest, host in journeys if status == "held")
    return [_row(pair, counts[pair], first.get(pair), last.get(pair), made) for pair in sorted(counts)]


def _row(pair: Pair, n: int, first: str | None, last: str | None, made: Counter[Any]) -> dict[str, Any]:
    a, b = pair
    return {
        "country_a": a, "country_b": b, "n_engagements": n,
        "n_visits_a_to_b": made[a, b], "n_visits_b_to_a": made[b, a], "first": first, "last": last,
    }  # fmt: skip
