"""Where the sources of an engagement say different things: all are kept, one is shown, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
FIELDS = ("date", "end_date", "kind", "status", "visit_level", "host", "host_party", "guest", "place")
RULE = (
    "what the text itself says goes before metadata and a date line, then what most sources say, then what was read "
    "most surely, then the first"
)
"""How one value is chosen of several, see ``merged.best``."""
STATUS_RULE = "what was held goes before what was called off, and that before what was announced"


@dataclass(frozen=True, slots=True)
class Conflict:
    """``values`` with the releases that give them; ``chosen`` is the one that the row shows, by ``rule``."""

    field: str
    chosen: str | None
    values: tuple[tuple[str, tuple[str, ...]], ...]
    rule: str


def conflicts(engagement: Row, evidence: Iterable[Row]) -> list[Conflict]:
    """``evidence``: rows that prove the engagement's values, of whichever release."""
    told: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in evidence:
        if row["table"] == "engagements" and row["row_id"] == engagement["engagement_id"] and row["field"] in FIELDS:
            told[row["field"]][str(row["value"])].add(row["release_id"])
    return [_conflict(field, engagement[field], told[field]) for field in FIELDS if len(told[field]) > 1]


def _conflict(field: str, chosen: str | None, told: dict[str, set[str]]) -> Conflict:
    values = tuple((value, tuple(sorted(told[value]))) for value in sorted(told))
    return Conflict(field, chosen, values, STATUS_RULE if field == "status" else RULE)
