"""Readers beside an ingest: they do what the dashboard does, over and over; does what they see hang together?"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from data.frames import Frames
from data.ingest.opened import opened
from data.ingest.state import state_of
from data.store import Place
from data.store.frames import frames_from
from data.store.snapshot import Snapshot, table_rows

PAUSE = 0.2
"""Seconds between two reads, so that the ingest gets on."""


@dataclass(slots=True)
class Seen:
    """``versions``: of the tables that were shown; ``wrong``: what failed or did not hang together, how often."""

    reads: int = 0
    versions: set[str] = field(default_factory=set)
    wrong: Counter[str] = field(default_factory=Counter)


def read_on(place: Place, going: Callable[[], bool], seen: Seen) -> Seen:
    """Read as long as ``going`` says so, and once more."""
    more = True
    while more:
        more = going()
        try:
            _read(place, seen)
        except Exception as error:
            seen.wrong[f"{type(error).__name__}: {error}"] += 1
        seen.reads += 1
        time.sleep(PAUSE)
    return seen


def _read(place: Place, seen: Seen) -> None:
    store, snapshot = opened(place)
    try:
        seen.versions.add(snapshot.version)
        seen.wrong.update(torn(frames_from(snapshot), snapshot))
        next(iter(table_rows(snapshot, store, "evidence")))
        counted = state_of(place)
        if sum(counted["states"].values()) != counted["releases"]:
            seen.wrong["the states do not add up"] += 1
    finally:
        store.close()


def torn(frames: Frames, snapshot: Snapshot) -> list[str]:
    """Rows that point to rows that are not there."""
    engagements, officials = set(frames.engagements["engagement_id"]), set(frames.officials["official_id"])
    told = set(frames.releases["release_id"])
    wrong = {
        "participations without engagement": set(frames.participations["engagement_id"]) - engagements,
        "participations without official": set(frames.participations["official_id"]) - officials,
        "posts without official": set(frames.posts["official_id"]) - officials,
        "outcomes without engagement": set(frames.outcomes["engagement_id"]) - engagements,
        "engagements without release": {id_ for ids in frames.engagements["release_ids"] for id_ in ids} - told,
        "rows missing": {table for table, rows in snapshot.rows.items() if len(getattr(frames, table)) != rows},
    }
    return [name for name, missing in wrong.items() if missing]
