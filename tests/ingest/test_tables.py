"""The tables beside a store are those of this store, in this state."""

from __future__ import annotations

import shutil

import pytest

from data.ingest.opened import opened
from data.ingest.state import state_of
from data.store import StoreError
from data.store.migrate import backup
from data.store.snapshot import table_rows
from tests.ingest.bringing import MET


@pytest.fixture
def days(tmp_path):
    """Files that each tell of a meeting."""
    paths = [tmp_path / f"{day}.txt" for day in (1, 11, 21)]
    for path in paths:
        path.write_text(MET.format(day=path.stem), "utf-8")
    return paths


def remove(brought):
    for path in brought.place.path.parent.glob("bilat.db*"):
        if path.is_file():
            path.unlink()


def restore(brought, copy):
    remove(brought)
    shutil.copy(copy, brought.place.path)


def test_a_store_in_the_place_of_a_removed_one_gets_its_own_tables(brought, days):
    brought.read(days[0])
    remove(brought)
    brought.read(days[1])
    assert [row["date"] for row in brought.table("engagements")] == ["2024-05-11"]
    assert {row["release_id"] for row in brought.table("evidence")} == {
        row["release_id"] for row in brought.table("releases")
    }


def test_a_copy_that_went_another_way_gets_its_own_tables(brought, days):
    brought.read(days[0])
    copy = backup(brought.place, "copy")
    brought.read(days[1])
    restore(brought, copy)
    assert state_of(brought.place)["tables_behind"]
    brought.read(days[2])
    assert not state_of(brought.place)["tables_behind"]
    assert [row["date"] for row in brought.table("engagements")] == ["2024-05-01", "2024-05-21"]


def test_evidence_of_releases_that_a_copy_does_not_hold_is_an_error_that_says_what_to_do(brought, days):
    brought.read(days[0])
    copy = backup(brought.place, "copy")
    brought.read(days[1])
    restore(brought, copy)
    store, snapshot = opened(brought.place)
    with pytest.raises(StoreError, match="run bilat reread"):
        list(table_rows(snapshot, store, "evidence"))
