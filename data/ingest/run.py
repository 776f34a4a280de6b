"""An ingest from beginning to end: plan, read, read again what came with another day, resolve."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from data.ingest.executors import Executor, executor_for
from data.ingest.lock import alone
from data.ingest.plan import plan, sized
from data.ingest.shards import Piece, Shard, sharded
from data.ingest.spans import spans
from data.ingest.tables import bring_tables
from data.ingest.work import Job
from data.reading.one import Refused, printable
from data.store.again import otherwise_dated, outdated
from data.store.place import Place
from data.store.runs import beat, begin
from data.store.store import Store
from data.store.write import Counts, put
from data.versions import reader_version

FATAL = "It stopped the reader's process, again and again; please report it with the file."
AVERAGE = 2000
"""Bytes of a release that is read again, for the progress."""
EVERY = 1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """``columns``: named ones of tables; ``form`` of what has no telling name; ``crawl``: with the prefilter."""

    place: Place
    paths: tuple[str, ...] = ()
    processes: int = 1
    columns: Mapping[str, str] = field(default_factory=dict)
    form: str | None = None
    crawl: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` bytes."""

    phase: str
    done: int
    total: int
    counts: Counts


Tell = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Ended:
    """The number of the run, and what became of all that it read."""

    run: int
    counts: Counts


def ingest(asked: Asked, tell: Tell = lambda progress: None) -> Ended:
    """Bring everything of these paths into the store, and the tables up to it."""
    with _going(asked, " ".join(map(printable, asked.paths)), tell) as going:
        pieces, refused, going.total = sized(plan(asked.paths, asked.form))
        going.count(put(going.store, going.run, [], refused, []))
        job = Job(asked.place, going.run, dict(asked.columns), asked.crawl)
        going.through(executor_for(asked.processes, going.total), job, sharded(pieces))
        again = [Piece(release_id, "release", AVERAGE) for release_id in otherwise_dated(going.store)]
        _silently(executor_for(1, 0), job, sharded(again))
        return going.finish()


def reread(asked: Asked, everything: bool = False, tell: Tell = lambda progress: None) -> Ended:
    """Read the stored texts again that another reader has read, or all of them."""
    with _going(asked, "reread", tell) as going:
        ids = outdated(going.store, "" if everything else reader_version())
        going.total = len(ids) * AVERAGE
        shards = sharded(Piece(release_id, "release", AVERAGE) for release_id in ids)
        going.through(executor_for(asked.processes, going.total), Job(asked.place, going.run), shards)
        return going.finish()


@contextmanager
def _going(asked: Asked, what: str, tell: Tell) -> Iterator[Going]:
    """A run alone on its store; marked as stopped if it does not end well."""
    with alone(asked.place):
        store = Store(asked.place)
        going = Going(store, begin(store, what), tell)
        try:
            yield going
        except BaseException:
            going.stop()
            raise
        finally:
            store.close()


class Going:
    """A run on its way."""

    def __init__(self, store: Store, run: int, tell: Tell) -> None:
        self.store, self.run, self.tell = store, run, tell
        self.total = self.done = 0
        self.counts = Counts()
        self._told = 0.0

    def count(self, counts: Counts) -> None:
        self.counts += counts

    def through(self, executor: Executor, job: Job, shards: Iterable[Shard]) -> None:
        """Every shard; one that no worker survives piece by piece, a piece that none survives is refused."""
        self._beat("reading")
        lost: list[Shard] = []
        for done in executor.run(job, shards):
            if done.counts is None:
                lost.append(done.shard)
            else:
                self.done += done.shard.size
                self.count(done.counts)
            if time.monotonic() - self._told > EVERY:
                self._beat("reading")
        for shard in lost:
            smaller = _smaller(shard)
            if smaller:
                self.through(executor, job, smaller)
            else:
                self._refuse(shard)

    def finish(self) -> Ended:
        """Resolve, and note the end."""
        self._beat("resolving")
        bring_tables(self.store)
        self._beat("done")
        return Ended(self.run, self.counts)

    def stop(self) -> None:
        self._beat("failed")

    def _refuse(self, shard: Shard) -> None:
        self.done += shard.size
        self.count(put(self.store, self.run, [], [Refused(printable(shard.pieces[0].path), FATAL)], []))

    def _beat(self, phase: str) -> None:
        self._told = time.monotonic()
        beat(self.store, self.run, phase, self.done, self.total, self.counts)
        self.tell(Progress(phase, self.done, self.total, self.counts))


def _smaller(shard: Shard) -> list[Shard]:
    """Each piece alone, each row of a table alone; nothing if there is nothing to take apart."""
    piece = shard.pieces[0]
    if len(shard.pieces) > 1:
        return shard.split()
    if piece.form not in ("table", "lines") or piece.member:
        return []
    rows = [Shard((row,)) for row in spans(piece.path, piece.form, piece.start, piece.end, 1, piece.first)]
    return rows if len(rows) > 1 else []


def _silently(executor: Executor, job: Job, shards: Iterable[Shard]) -> None:
    for _ in executor.run(job, shards):
        pass
