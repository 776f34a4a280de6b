"""The tables as frames, and the rows of a selection."""

from __future__ import annotations

from collections.abc import Iterator

from data.arrow import Row, read_rows
from data.export import rows
from data.filters import Filters
from data.frames import Frames
from data.select import apply
from data.store.frames import frames_from
from data.store.snapshot import Snapshot, evidence
from data.store.store import Store

PROVEN = {"engagements": "engagement_id", "participations": "participation_id", "outcomes": "outcome_id",
          "officials": "official_id"}  # fmt: skip


def selected_rows(snapshot: Snapshot, store: Store, table: str, filters: Filters) -> Iterator[Row]:
    """The rows that belong to a selection, those of the evidence made as they are asked for."""
    chosen = apply(frames_from(snapshot), filters)
    if table != "evidence":
        return rows(getattr(chosen, table))
    return _evidence(snapshot, store, chosen)


def _evidence(snapshot: Snapshot, store: Store, chosen: Frames) -> Iterator[Row]:
    told = set(chosen.releases["release_id"])
    kept = {table: set(getattr(chosen, table)[key]) for table, key in PROVEN.items()}
    linked = (row for row in read_rows(snapshot.file("linked")) if row["release_id"] in told)
    return (row for row in evidence(store, linked) if row["row_id"] in kept[row["table"]])
