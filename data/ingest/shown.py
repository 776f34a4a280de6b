"""What the pages ask of a store: its tables, whether they are new, and what an ingest is doing."""

from __future__ import annotations

from data.ingest.lock import is_busy
from data.ingest.opened import opened
from data.load import Loaded
from data.store.loaded import load_store
from data.store.place import SQLITE, named_or_there, place_of
from data.store.runs import Run, last_run
from data.store.snapshot import latest
from data.store.store import Store


def store_named() -> str | None:
    """The address of the store that the environment names, or of the default one if it is there."""
    place = named_or_there()
    return place.url if place else None


def is_store(where: str) -> bool:
    return where.startswith(SQLITE)


def stored_digest(where: str) -> str:
    """Changes when there are new tables."""
    found = latest(place_of(where))
    return f"{found.path.name}-{found.version}" if found else ""


def load_stored(where: str) -> Loaded:
    """The last tables of a store; an empty one gets the seeds."""
    return load_store(*opened(place_of(where)))


class News:
    """What an ingest is doing, told from the outside."""

    def __init__(self, where: str) -> None:
        self.place = place_of(where)
        self._store: Store | None = None

    def told(self) -> str:
        """A sentence, or nothing."""
        if not is_busy(self.place) or not self.place.path.exists():
            return ""
        self._store = self._store or Store(self.place)
        with self._store.reading() as connection:
            run = last_run(connection)
        return _sentence(run) if run and not run.ended else ""


def _sentence(run: Run) -> str:
    if run.phase == "resolving":
        return f"An ingest has read {run.counts.read:,} releases and works out who met whom."
    share = f", {run.done / run.total:.0%}" if run.total else ""
    return f"An ingest is reading: {run.counts.read:,} releases so far{share}. The tables are still the last ones."
