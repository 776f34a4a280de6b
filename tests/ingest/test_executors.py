"""Workers that are killed: the shard is done again, the run survives."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from functools import partial

import pytest

from data.ingest.executors import Done, Here, Processes
from data.ingest.plan import plan, sized
from data.ingest.run import FATAL
from data.ingest.shards import sharded
from data.ingest.spans import spans
from data.ingest.work import Job
from data.store.write import Counts
from tests.ingest.bringing import MET, lines


@pytest.fixture
def shards(folder, monkeypatch):
    monkeypatch.setattr("data.ingest.shards.FILES", 2)
    return list(sharded(sized(plan([str(folder)]))[0]))


def test_the_same_input_gives_the_same_shards(shards, folder):
    again = list(sharded(sized(plan([str(folder)]))[0]))
    assert [one.shard_id for one in again] == [one.shard_id for one in shards]
    assert len({one.shard_id for one in shards}) == 6


def test_a_killed_worker_is_replaced(shards, brought):
    executor = Processes(2)
    job = Job(brought.place, 1)
    done = []
    for one in executor.run(job, shards):
        if not done:
            os.kill(executor.workers[0].process.pid, signal.SIGKILL)
        done.append(one)
    assert sorted(one.shard.shard_id for one in done) == sorted(one.shard_id for one in shards)
    assert all(one.counts for one in done)


def test_a_shard_done_again_changes_nothing(shards, brought, folder):
    brought.read(folder)
    before = brought.exports()
    assert sum((one.counts for one in Here().run(Job(brought.place, 9), shards)), Counts()).new == 0
    brought.read(folder)
    assert brought.exports() == before


class Deadly:
    """No worker survives the soup."""

    def run(self, job, shards):
        for shard in shards:
            deadly = any("soup" in piece.path for piece in shard.pieces)
            yield Done(shard, None) if deadly else next(Here().run(job, [shard]))


def test_what_no_worker_survives_is_set_aside_and_its_neighbours_are_read(brought, folder, monkeypatch):
    monkeypatch.setattr("data.ingest.run.executor_for", lambda *_: Deadly())
    ended = brought.read(folder)
    assert ended.counts == replace(Counts(), read=10, new=10, refused=1)
    assert brought.report(ended)[f"{folder}/soup.txt"] == ("refused", FATAL)


class DeadlyInParts:
    """No worker survives more than a row, but at the beginning of a table."""

    def run(self, job, shards):
        for shard in shards:
            deadly = any(piece.first > 1 and piece.size > 500 for piece in shard.pieces)
            yield Done(shard, None) if deadly else next(Here().run(job, [shard]))


def test_rows_that_are_read_one_by_one_after_a_death_keep_their_numbers(brought, tmp_path, monkeypatch):
    path = tmp_path / "a.jsonl"
    path.write_text(lines(*({"text": MET.format(day=day)} for day in range(1, 29))))
    monkeypatch.setattr("data.ingest.run.executor_for", lambda *_: DeadlyInParts())
    monkeypatch.setattr("data.ingest.shards.BYTES", 1000)
    monkeypatch.setattr("data.ingest.plan.spans", partial(spans, most=1000))
    assert brought.read(path).counts.new == 28
    assert {row["source"] for row in brought.table("releases")} == {f"{path}#{n}" for n in range(1, 29)}
