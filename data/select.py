"""From Frames and Filters to Frames: one selection of engagements, and in every other table what belongs to it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from functools import partial

import numpy as np

from data.belonging import Belonging
from data.filters import Filters
from data.frames import Frames
from data.index import EARLIEST, LATEST, Index, Mask, index_of

Match = Callable[[Index, Filters], Mask]


def apply(frames: Frames, filters: Filters) -> Frames:
    """What ``filters`` select of ``frames``; counts inside the tables are those of the selection."""
    index = index_of(frames)
    return Belonging(index, _mask(index, filters)).frames()


def undated(frames: Frames, filters: Filters) -> int:
    """How many engagements meet every filter but have no day that could be held against its range."""
    index = index_of(frames)
    if filters.undated or not (filters.start or filters.end):
        return 0
    return int((_mask(index, widened(filters, "dates")) & _unplaced(index, filters)).sum())


def loosen(frames: Frames, filters: Filters) -> list[tuple[str, int]]:
    """For each filter that stands in the way: its name and the engagements there would be without it, most first.

    ``dates`` stands for the range as a whole.
    """
    index = index_of(frames)
    names = {"dates" if name in ("start", "end", "undated") else name for name in filters.active}
    without = [(name, int(_mask(index, widened(filters, name)).sum())) for name in sorted(names)]
    here = int(_mask(index, filters).sum())
    return sorted((pair for pair in without if pair[1] > here), key=lambda pair: (-pair[1], pair[0]))


def widened(filters: Filters, name: str) -> Filters:
    """The filters without one that ``loosen`` named."""
    if name != "dates":
        return filters.without(name)
    return filters.without("start").without("end").without("undated")


def _mask(index: Index, filters: Filters) -> Mask:
    mask = np.ones(index.n, dtype=bool)
    for name, match in MATCHES.items():
        if _asked(filters, name):
            mask &= match(index, filters)
    return mask


def _asked(filters: Filters, name: str) -> bool:
    return bool(filters.start or filters.end) if name == "dates" else bool(getattr(filters, name))


def _any_party(index: Index, filters: Filters) -> Mask:
    mask = np.zeros(index.n, dtype=bool)
    for code in filters.countries:
        mask |= index.party(code)
    return mask


def _both_parties(index: Index, filters: Filters) -> Mask:
    first, second = filters.between or ("", "")
    return index.party(first) & index.party(second)


def _range(filters: Filters) -> tuple[int, int]:
    """First and last day as numbers; the last day of any month counts as a 31st, as it does in ``Index.days``."""
    low, high = (int(day.replace("-", "")) if day else None for day in (filters.start, filters.end))
    if high and high % 100 == monthrange(high // 10000, high // 100 % 100)[1]:
        high = high // 100 * 100 + 31
    return low or EARLIEST, high or LATEST


def _dates(index: Index, filters: Filters) -> Mask:
    low, high = _range(filters)
    first, last, whole = index.days
    overlapping, within = (last >= low) & (first <= high), (first >= low) & (last <= high)
    inside: Mask = (first > 0) & overlapping & (whole | within)
    return inside | _unplaced(index, filters) if filters.undated else inside


def _unplaced(index: Index, filters: Filters) -> Mask:
    """Without any day, or known to a month that lies only partly in the range."""
    low, high = _range(filters)
    first, last, whole = index.days
    partly = ~whole & (last >= low) & (first <= high) & ~((first >= low) & (last <= high))
    unplaced: Mask = (first == 0) | partly
    return unplaced


def _in_column(column: str, name: str, index: Index, filters: Filters) -> Mask:
    return index.matching("engagements", column, getattr(filters, name))


def _in_child(table: str, column: str, name: str, index: Index, filters: Filters) -> Mask:
    wanted = getattr(filters, name)
    rows = index.matching(table, column, (wanted,) if isinstance(wanted, str) else wanted)
    return index.linked(table, "engagement_id", "engagements", rows)


MATCHES: dict[str, Match] = {
    "countries": _any_party,
    "between": _both_parties,
    "dates": _dates,
    "kinds": partial(_in_column, "kind", "kinds"),
    "statuses": partial(_in_column, "status", "statuses"),
    "levels": partial(_in_column, "visit_level", "levels"),
    "echelons": partial(_in_child, "participations", "echelon", "echelons"),
    "outcomes": partial(_in_child, "outcomes", "type", "outcomes"),
    "official": partial(_in_child, "participations", "official_id", "official"),
}
