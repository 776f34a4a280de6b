"""One folder in any order, twice, by one process or two: the same bytes from all nine exports."""

import json
import random

import pytest

from data.ingest import executors
from data.ingest.tables import bring_tables
from data.resolve import resolve
from data.store import Store, place_of
from tests.synthetic import bilat, releases
from tests.synthetic.filling import fill
from tests.synthetic.records import perfect
from tests.synthetic.writing import write


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("texts")
    write(releases(90, seed=11), path)
    return path


@pytest.fixture(scope="module")
def expected(folder, tmp_path_factory):
    return exported([folder], tmp_path_factory.mktemp("first") / "store")


def exported(paths, store, processes=1):
    bilat.here(*bilat.ingest(paths, store, processes))
    return bilat.exports(store)


def test_every_export_has_rows(expected):
    assert [table for table, digest in expected.items() if digest.startswith("0 ")] == []


@pytest.mark.parametrize("seed", [1, 2])
def test_files_in_any_order_give_the_same_bytes(folder, expected, tmp_path, seed):
    files = sorted(folder.rglob("*.txt"))
    random.Random(seed).shuffle(files)
    assert exported(files, tmp_path / "store") == expected


def test_a_part_first_and_the_whole_later_give_the_same_bytes(folder, expected, tmp_path):
    exported(sorted(folder.rglob("*.txt"))[40:70], tmp_path / "store")
    assert exported([folder], tmp_path / "store") == expected


def test_the_same_folder_twice_changes_nothing(folder, expected, tmp_path):
    exported([folder], tmp_path / "store")
    assert exported([folder], tmp_path / "store") == expected


def test_two_processes_give_the_same_bytes(folder, expected, tmp_path, monkeypatch):
    monkeypatch.setattr(executors, "SMALL", 0)
    assert exported([folder], tmp_path / "store", processes=2) == expected


def test_a_store_filled_with_perfect_records_tells_the_same_as_their_resolution(tmp_path):
    told = list(releases(120, seed=13))
    store = Store(place_of(str(tmp_path / "store")))
    fill(store, told)
    bring_tables(store)
    store.close()
    lines = bilat.here("export", "engagements", "--store", tmp_path / "store").splitlines()
    expected = resolve(map(perfect, told)).tables["engagements"]
    assert [json.loads(line)["engagement_id"] for line in lines] == [row["engagement_id"] for row in expected]
