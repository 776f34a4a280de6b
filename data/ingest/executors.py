"""Who does the shards: this process, or several. A cluster's executor needs no more than ``run`` has here."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from multiprocessing.connection import Connection as Pipe
from multiprocessing.connection import wait
from typing import Any, Protocol

from sqlalchemy import Connection, event

from data.ingest.shards import Shard
from data.ingest.work import Job, store_of, work
from data.store.place import Place
from data.store.write import Counts

TRIES = 3
"""A shard that so many workers did not survive is given back."""


class IngestError(RuntimeError):
    """The run cannot go on; the message is a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Done:
    """``counts`` is None if no worker survived the shard."""

    shard: Shard
    counts: Counts | None


class Executor(Protocol):
    """Does shards in any order, each at least once."""

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[Done]: ...


class Here:
    """In this process, one after the other."""

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[Done]:
        store = store_of(job.place)
        try:
            for shard in shards:
                yield Done(shard, work(job, shard))
        finally:  # the next run may find another file there
            store.close()
            store_of.cache_clear()


class Worker:
    """A process with a pipe to it."""

    def __init__(self, context: Any, job: Job) -> None:
        self.pipe, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(far, job), daemon=True)
        self.process.start()
        far.close()
        self.shard: Shard | None = None

    def give(self, shard: Shard) -> None:
        self.shard = shard
        self.pipe.send(shard)

    def stop(self) -> None:
        self.pipe.close()
        self.process.join(2)
        if self.process.is_alive():
            self.process.terminate()


class Processes:
    """In so many processes of this machine; a worker that is killed is replaced and its shard done again."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.context = multiprocessing.get_context("spawn")
        self.workers: list[Worker] = []
        self.again: list[Shard] = []
        self.tries: dict[Shard, int] = {}

    def run(self, job: Job, shards: Iterable[Shard]) -> Iterator[Done]:
        rest = iter(shards)
        try:
            while self._fill(job, rest):
                busy = {one.pipe: one for one in self.workers if one.shard}
                for pipe in wait(list(busy)):
                    yield from self._finish(busy[pipe])
        finally:
            for worker in self.workers:
                worker.stop()
            self.workers.clear()

    def _fill(self, job: Job, rest: Iterator[Shard]) -> bool:
        """Give every free worker a shard; False when all is done."""
        while (free := self._free()) or len(self.workers) < self.count:
            shard = self.again.pop() if self.again else next(rest, None)
            if shard is None:
                break
            if free is None:
                free = Worker(self.context, job)
                self.workers.append(free)
            self._give(free, shard)
        return any(worker.shard for worker in self.workers)

    def _free(self) -> Worker | None:
        return next((worker for worker in self.workers if worker.shard is None), None)

    def _give(self, worker: Worker, shard: Shard) -> None:
        try:
            worker.give(shard)
        except OSError:  # it was killed while it waited
            self.workers.remove(worker)
            self.again.append(shard)

    def _finish(self, worker: Worker) -> Iterator[Done]:
        shard = worker.shard
        if shard is None:
            return
        try:
            found = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._lost(worker, shard)
            return
        if isinstance(found, str):
            raise IngestError(found)
        worker.shard = None
        yield Done(shard, found)

    def _lost(self, worker: Worker, shard: Shard) -> Iterator[Done]:
        self.workers.remove(worker)
        worker.process.join()
        self.tries[shard] = self.tries.get(shard, 0) + 1
        if self.tries[shard] < TRIES:
            self.again.append(shard)
        else:
            yield Done(shard, None)


def _serve(pipe: Pipe, job: Job) -> None:
    """The life of a worker: until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            pipe.send(_said(job, pipe.recv()))
        except (EOFError, OSError):
            os._exit(0)


def _said(job: Job, shard: Shard) -> Counts | str:
    try:
        _end_with_parent(job.place)
        return work(job, shard)
    except Exception as error:
        return f"A worker failed ({type(error).__name__}: {error})."


@lru_cache(maxsize=1)
def _end_with_parent(place: Place) -> None:
    """Asked inside each transaction: an ingest that comes after has to wait for it, and finds nobody writing then."""
    event.listen(store_of(place).engine, "begin", _end_if_orphaned)


def _end_if_orphaned(_: Connection) -> None:
    parent = multiprocessing.parent_process()
    if parent and not parent.is_alive():  # its lock is gone with it
        os._exit(1)


def executor_for(processes: int, size: int) -> Executor:
    """Starting processes takes longer than reading a little."""
    return Processes(processes) if processes > 1 and size > SMALL else Here()


SMALL = 300_000
"""Bytes that one process reads at once."""
