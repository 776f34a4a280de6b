"""Who followed whom in an office, concluded from the days on which each was seen in it; nobody printed these days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from data.resolve.doubles import SINGLE

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Handover:
    """``before`` was last seen in the office on ``last``, ``after`` first on ``first``: rows of ``posts`` prove it."""

    post_key: str
    last: str
    first: str
    before: str
    after: str
    before_post: str
    after_post: str


def handovers(posts: Iterable[Row]) -> list[Handover]:
    """Of each office that one person holds at a time; none between two who are both seen in it at one time."""
    held: defaultdict[str, list[Row]] = defaultdict(list)
    for row in posts:
        if row["echelon"] in SINGLE and row["first_seen"] and not row["post_key"].startswith("?"):
            held[row["post_key"]].append(row)
    return sorted(found for rows in held.values() for found in _of_office(rows))


def _of_office(rows: list[Row]) -> Iterator[Handover]:
    """From each holder to the next one, where all that is seen of the one lies before all that is seen of the other."""
    ordered = sorted(rows, key=lambda row: (row["first_seen"], row["last_seen"], row["post_id"]))
    reach = ""
    for before, after in pairwise(ordered):
        apart = before["first_seen"] > reach
        reach = max(reach, before["last_seen"])
        if apart and reach < after["first_seen"] and before["official_id"] != after["official_id"]:
            yield Handover(
                before["post_key"], before["last_seen"], after["first_seen"], before["official_id"],
                after["official_id"], before["post_id"], after["post_id"],
            )  # fmt: skip
