"""An ingest beside which readers read, and the same one killed (first without its workers) and run again."""

import random
import time
from dataclasses import dataclass

import pytest

from data.store import place_of
from tests.synthetic import bilat, releases
from tests.synthetic.readers import Seen, read_on
from tests.synthetic.writing import write


@dataclass
class Whole:
    """``took``: seconds of the ingest that nobody stopped."""

    exports: dict[str, str]
    took: float
    seen: Seen
    code: int | None


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("texts")
    write(releases(270, seed=12), path)
    return path


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    """Ingested with readers beside, after a part of it that they have to show meanwhile."""
    store = tmp_path_factory.mktemp("whole") / "store"
    bilat.here(*bilat.ingest(sorted(folder.rglob("*.txt"))[:30], store, 1))
    start = time.monotonic()
    started = bilat.start(*bilat.ingest([folder], store, 2))
    seen = read_on(place_of(str(store)), lambda: started.poll() is None, Seen())
    return Whole(bilat.exports(store), time.monotonic() - start, seen, started.returncode)


def test_readers_read_on_during_an_ingest(whole):
    assert whole.code == 0
    assert not whole.seen.wrong
    assert len(whole.seen.versions) == 2


def test_an_ingest_killed_at_random_moments_loses_and_doubles_nothing(folder, whole, tmp_path):
    killed = 0
    for workers in (False, True):
        started = bilat.start(*bilat.ingest([folder], tmp_path / "store", 2))
        time.sleep(whole.took * random.uniform(0.2, 0.7))
        killed += bilat.kill(started, workers)
    bilat.run(*bilat.ingest([folder], tmp_path / "store", 2))
    assert killed
    assert bilat.exports(tmp_path / "store") == whole.exports
