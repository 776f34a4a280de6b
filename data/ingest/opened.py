"""A store to look into: an empty one starts with the seeds."""

from __future__ import annotations

from pathlib import Path

from data.ingest.run import Asked, ingest
from data.store.place import Place, StoreError
from data.store.runs import last_run
from data.store.snapshot import Snapshot, latest
from data.store.store import Store

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def opened(place: Place) -> tuple[Store, Snapshot]:
    """The store and its tables as they are now. StoreError if there are none to show yet."""
    store = Store(place)
    with store.reading() as connection:
        empty = last_run(connection) is None
    if empty:
        ingest(Asked(place, (str(SEEDS),)))
    snapshot = latest(place)
    if snapshot is None:
        raise StoreError(f"No ingest into {place.path} has been finished yet; run it again, or wait (bilat status).")
    return store, snapshot
