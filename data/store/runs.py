"""What every ingest did and does: for the status, the dashboard and the report."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select, update

from data.store.store import Store
from data.store.tables import refusals, releases, runs, sources
from data.store.write import Counts

PHASES = ("planning", "reading", "resolving", "done", "failed")
SILENT = 60
"""Seconds without a sign after which a run counts as stopped."""


@dataclass(frozen=True, slots=True)
class Run:
    """``done`` of ``total`` bytes are read; ``counts`` so far."""

    run: int
    what: str
    phase: str
    started: str
    beat: str
    total: int
    done: int
    counts: Counts

    @property
    def ended(self) -> bool:
        return self.phase in ("done", "failed")


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def begin(store: Store, what: str) -> int:
    """Note a new run; its number."""
    with store.writing() as connection:
        number = (connection.scalar(select(func.max(runs.c.run))) or 0) + 1
        row = {"run": number, "what": what[:500], "phase": "planning", "pid": os.getpid(), "started": now(),
               "beat": now(), "total": 0, "done": 0, "counts": json.dumps(asdict(Counts()))}  # fmt: skip
        connection.execute(insert(runs).values(row))
    return number


def beat(store: Store, run: int, phase: str, done: int, total: int, counts: Counts) -> None:
    """Note how far a run is."""
    with store.writing() as connection:
        values = {"phase": phase, "done": done, "total": total, "beat": now(), "counts": json.dumps(asdict(counts))}
        connection.execute(update(runs).where(runs.c.run == run).values(values))


def last_run(connection: Connection) -> Run | None:
    """The newest one."""
    row = connection.execute(select(runs).order_by(runs.c.run.desc()).limit(1)).first()
    if row is None:
        return None
    counts = Counts(**json.loads(row.counts))
    return Run(row.run, row.what, row.phase, row.started, row.beat, row.total, row.done, counts)


def report(connection: Connection, run: int) -> Iterator[dict[str, str]]:
    """What became of every source of a run, by name: its outcome, and the reason of a refusal."""
    found = (
        select(sources.c.source, sources.c.fate, func.coalesce(releases.c.reason, sources.c.note))
        .select_from(sources)
        .join(releases, releases.c.release_id == sources.c.release_id)
        .where(sources.c.run == run)
        .order_by(sources.c.source)
    )
    for source, fate, reason in connection.execution_options(yield_per=2000).execute(found):
        yield {"source": source, "outcome": fate, "reason": reason}
    yield from refused(connection, run)


def refused(connection: Connection, run: int) -> Iterator[dict[str, str]]:
    """What could not be read in a run, with the reason."""
    found = select(refusals.c.source, refusals.c.reason).where(refusals.c.run == run).order_by(refusals.c.source)
    for source, reason in connection.execute(found).all():
        yield {"source": source, "outcome": "refused", "reason": reason}
    broken = (
        select(sources.c.source, releases.c.reason)
        .select_from(sources)
        .join(releases, releases.c.release_id == sources.c.release_id)
        .where(sources.c.run == run, sources.c.fate == "refused")
        .order_by(sources.c.source)
    )
    for source, reason in connection.execute(broken).all():
        yield {"source": source, "outcome": "refused", "reason": reason}
