"""A watched folder, while others write to the store."""

from __future__ import annotations

import pytest

from data.ingest.executors import IngestError
from data.ingest.lock import alone
from data.ingest.run import Asked
from data.ingest.watch import watched
from data.store.write import Counts
from tests.ingest.bringing import MET


@pytest.fixture
def watching(brought, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(MET.format(day=1), "utf-8")
    return watched(Asked(brought.place), str(tmp_path / "in"), 0.01)


def test_another_ingest_is_waited_for(watching, brought):
    with alone(brought.place):
        assert "Another ingest" in next(watching)
    assert next(watching).counts == Counts(read=1, new=1)


def test_an_ingest_that_fails_is_tried_again(watching, monkeypatch):
    def fail(*_):
        raise IngestError("A worker failed.")

    with monkeypatch.context() as broken:
        broken.setattr("data.ingest.run.put", fail)
        assert next(watching) == "A worker failed."
    assert next(watching).counts == Counts(read=1, new=1)
