"""Why mentions became one row, as rows that can be kept beside the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.resolve.evidence import Links
from data.resolve.groups import Reason
from data.resolve.ids import Mention

Row = dict[str, Any]


def reason_rows(reasons: list[Reason], links: dict[str, Links], visit_of: dict[str, str]) -> Iterator[Row]:
    """By table and place; ``visit_of``: the visit of each engagement. Both places are mentions of the row."""
    for one in sorted(reasons):
        yield {
            "table": one.table, "row_id": _row_id(one.table, one.one, links, visit_of),
            "release_id": one.one[0], "start": one.one[1], "other_release_id": one.other[0],
            "other_start": one.other[1], "why": one.why, "confidence": one.confidence,
        }  # fmt: skip


def _row_id(table: str, mention: Mention, links: dict[str, Links], visit_of: dict[str, str]) -> str | None:
    release_id, _, number = mention
    if table == "officials":
        return links[release_id].officials[number]
    engagement = links[release_id].engagements[number]
    return visit_of.get(engagement) if table == "visits" else engagement
