"""Workers whose ingest was killed: they have lost its lock and write no more."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from data.store import Store
from data.store.read import states
from tests.conftest import ROOT
from tests.ingest.bringing import MET

INGEST = """
import sys
from pathlib import Path
from data.ingest.executors import Processes
from data.ingest.shards import Piece, Shard
from data.ingest.work import Job
from data.store import place_of

if __name__ == "__main__":
    list(Processes(1).run(Job(place_of(sys.argv[1]), 1), [Shard((Piece(sys.argv[2], "text", 1),))]))
"""


@pytest.mark.skipif(os.name != "posix", reason="a pipe with a name holds the worker where it is")
def test_a_worker_whose_ingest_was_killed_writes_nothing(brought, tmp_path):
    script, pipe = tmp_path / "script.py", tmp_path / "a.txt"
    script.write_text(INGEST, "utf-8")
    os.mkfifo(pipe)
    started = subprocess.Popen(
        [sys.executable, script, brought.place.path, pipe], stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    with open(pipe, "w", encoding="utf-8") as file:  # the worker reads now
        started.kill()
        started.wait()
        file.write(MET.format(day=1))
    assert started.stdout
    started.stdout.read()  # until nobody is left who could write to it
    with Store(brought.place).reading() as connection:
        assert not states(connection)
