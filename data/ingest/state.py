"""How a store is: for people, scripts and the dashboard."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import func, select

from data.ingest.lock import is_busy
from data.ingest.tables import is_behind
from data.store.again import outdated
from data.store.place import Place
from data.store.read import states
from data.store.runs import last_run
from data.store.snapshot import latest
from data.store.store import Store, version
from data.store.tables import SCHEMA, refusals, sources
from data.versions import reader_version


def state_of(place: Place) -> dict[str, Any]:
    """Plain values; makes no store where there is none."""
    if not place.path.exists():
        return {"store": str(place.path), "exists": False, "releases": 0}
    store = Store(place)
    busy = is_busy(place)
    with store.reading() as connection:
        counted, run, now = states(connection), last_run(connection), version(connection)
        told: dict[str, Any] = {
            "store": str(place.path), "exists": True, "schema": SCHEMA, "version": now,
            "releases": sum(counted.values()), "states": dict(counted),
            "sources": connection.scalar(select(func.count()).select_from(sources)),
            "refused_files": connection.scalar(select(func.count()).select_from(refusals)),
        }  # fmt: skip
    snapshot = latest(place)
    told |= {
        "tables": snapshot.rows if snapshot else {}, "tables_behind": is_behind(place, now),
        "reader": reader_version(), "to_reread": len(outdated(store, reader_version())), "ingest_running": busy,
        "last_run": None if run is None else {**asdict(run), "counts": asdict(run.counts), "phase": _phase(run, busy)},
    }  # fmt: skip
    store.close()
    return told


def _phase(run: Any, busy: bool) -> str:
    return run.phase if busy or run.ended else "stopped"


def checks(place: Place) -> Iterator[tuple[str, str]]:
    """What was looked at, and what is wrong with it and what to do (nothing if all is well)."""
    yield "full-text search", "" if _has_fts() else "this Python's SQLite has no FTS5; use another build of Python."
    if not place.path.exists():
        yield f"store {place.path} (there is none yet; bilat ingest makes it)", ""
        return
    store = Store(place)
    with store.reading() as connection:
        told = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    yield f"store {place.path}", "" if told == "ok" else f"it is damaged ({told}); go back to one of {place.backups}."
    found = state_of(place)
    busy = found["ingest_running"]
    behind = found["tables_behind"] and not busy
    yield "tables", "they are behind the releases; run bilat ingest again, or bilat reread." if behind else ""
    old = found["to_reread"]
    yield "reader", f"{old:,} releases were read by another version, or not closely; run bilat reread." if old else ""
    store.close()


def _has_fts() -> bool:
    with sqlite3.connect(":memory:") as connection:
        return bool(connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0])
