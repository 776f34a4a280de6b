"""The file itself: where it lies, whether it may be used, how it comes forward."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from data.store import Store, StoreError, migrate, place_of
from data.store.store import told
from tests.conftest import SEEDS
from tests.ingest.bringing import Brought


@pytest.fixture
def place(tmp_path):
    return place_of(str(tmp_path / "deep" / "a.db"))


def test_a_path_an_address_and_a_folder_name_a_store(tmp_path):
    assert place_of("sqlite:////x/a.db").path.as_posix() == "/x/a.db"
    assert place_of(str(tmp_path)).path == tmp_path / "bilat.db"
    assert place_of(str(tmp_path / "a")).path == tmp_path / "a"


def test_without_a_name_it_is_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.setenv("BILAT_STORE", str(tmp_path / "x.db"))
    assert place_of().path == tmp_path / "x.db"
    monkeypatch.delenv("BILAT_STORE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert place_of().path == tmp_path / "bilat" / "bilat.db"


def test_another_kind_of_store_is_refused_with_what_to_do():
    with pytest.raises(StoreError, match="give the path of a file"):
        place_of("postgresql://host/name")


@pytest.mark.parametrize("data", [b"This is a letter, not a database. " * 50])
def test_what_is_no_store_is_left_alone(place, data):
    place.path.parent.mkdir()
    place.path.write_bytes(data)
    with pytest.raises(StoreError):
        Store(place)
    assert place.path.read_bytes() == data


@pytest.mark.parametrize(
    "tables",
    ["CREATE TABLE letters (body)", "CREATE TABLE meta (key, value)", "CREATE TABLE meta (schema)",
     "CREATE TABLE meta (key, value); INSERT INTO meta VALUES ('schema', 'mine')"],
)  # fmt: skip
def test_the_database_of_another_program_is_left_alone(place, tables):
    place.path.parent.mkdir()
    other = sqlite3.connect(place.path)
    other.executescript(tables)
    other.close()
    before = place.path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store(place)
    assert place.path.read_bytes() == before
    assert list(place.path.parent.iterdir()) == [place.path]


def test_a_store_of_a_newer_version_is_left_alone(place):
    Store(place).close()
    with sqlite3.connect(place.path) as other:
        other.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(StoreError, match="newer"):
        Store(place)


def test_an_older_store_is_backed_up_and_brought_forward(tmp_path, monkeypatch):
    brought = Brought(tmp_path)
    brought.read(SEEDS)
    before = brought.exports()
    monkeypatch.setattr(migrate, "SCHEMA", migrate.SCHEMA + 1)
    monkeypatch.setitem(migrate.STEPS, migrate.SCHEMA - 1, lambda connection: connection.exec_driver_sql(
        "ALTER TABLE sources ADD COLUMN mood TEXT"))  # fmt: skip
    with Store(brought.place).reading() as connection:
        assert told(connection, "schema") == str(migrate.SCHEMA)
        assert connection.exec_driver_sql("SELECT count(mood) FROM sources").scalar() == 0
    with sqlite3.connect(brought.place.backups / f"version-{migrate.SCHEMA - 1}.db") as backup:
        assert backup.execute("SELECT count(*) FROM releases").fetchone() == (5,)
    assert brought.exports() == before


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path, monkeypatch):
    brought = Brought(tmp_path)
    brought.read(SEEDS)

    def step(connection):
        connection.exec_driver_sql("DELETE FROM releases")
        raise RuntimeError("no")

    with monkeypatch.context() as newer:
        newer.setattr(migrate, "SCHEMA", migrate.SCHEMA + 1)
        newer.setitem(migrate.STEPS, migrate.SCHEMA - 1, step)
        with pytest.raises(RuntimeError):
            Store(brought.place)
    with Store(brought.place).reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM releases").scalar() == 5


def test_two_writers_wait_for_each_other(place):
    one, other = Store(place), Store(place)
    with one.writing() as connection:
        connection.exec_driver_sql("INSERT INTO aliases VALUES ('a', 'b')")
        with other.reading() as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM aliases").scalar() == 0
    with other.writing() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM aliases").scalar() == 1


def test_many_may_make_a_store_at_once(place):
    with ThreadPoolExecutor(8) as pool:
        assert len(list(pool.map(lambda _: Store(place), range(8)))) == 8


@pytest.mark.parametrize("name", ["what?x=1.db", "a%41.db", "a#b.db"])
def test_the_file_of_a_store_has_the_name_that_was_given(tmp_path, name):
    Store(place_of(str(tmp_path / name))).close()
    assert (tmp_path / name).is_file()
