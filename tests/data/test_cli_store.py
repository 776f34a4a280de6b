"""The commands on a store, as a script meets them: what they print, and their exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from data.cli import main
from data.schema import TABLES
from tests.conftest import ROOT, SEEDS


@pytest.fixture
def run(tmp_path):
    def invoked(*words, **more):
        return CliRunner().invoke(main, [*map(str, words)], env={"BILAT_STORE": str(tmp_path / "a.db")}, **more)

    return invoked


@pytest.fixture
def filled(run):
    assert run("ingest", SEEDS).exit_code == 0
    return run


def rows(result):
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_ingest_says_what_became_of_everything(run, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("ingest", SEEDS, tmp_path / "empty.txt", "--report", tmp_path / "report.jsonl")
    assert result.exit_code == 1
    assert "5 read: 5 new" in result.stdout
    assert "empty.txt: It is empty" in result.stderr
    told = [json.loads(line)["outcome"] for line in (tmp_path / "report.jsonl").read_text().splitlines()]
    assert sorted(told) == ["new"] * 5 + ["refused"]


@pytest.mark.parametrize("words", [["ingest"], ["ingest", "x", "--column", "mood=x"], ["export", "mood"],
                                   ["export", "engagements", "--country", "Atlantis"],
                                   ["export", "engagements", "--from", "yesterday"]])  # fmt: skip
def test_a_wrong_command_is_2(run, words):
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage" in result.stderr


def test_a_store_that_is_none_is_1_with_a_sentence(run, tmp_path):
    (tmp_path / "b.db").write_text("a letter " * 200)
    result = run("status", "--store", tmp_path / "b.db")
    assert (result.exit_code, "Traceback" in result.stderr) == (1, False)
    assert "no store of Bilat" in result.stderr


@pytest.mark.parametrize("table", TABLES)
def test_each_table_has_its_columns(filled, table):
    found = rows(filled("export", table))
    assert found
    assert all(tuple(row) == TABLES[table] for row in found)


def test_the_filters_of_the_dashboard_are_options(filled):
    assert {tuple(row["countries"]) for row in rows(filled("export", "engagements", "--country", "TUR"))} == {
        ("AZE", "TUR")
    }
    assert {row["date"][:4] for row in rows(filled("export", "engagements", "--from", "2024", "--to", "2024"))} == {
        "2024"
    }
    chosen = {row["engagement_id"] for row in rows(filled("export", "engagements", "--between", "AZE", "KAZ"))}
    proven = rows(filled("export", "evidence", "--between", "AZE", "KAZ"))
    assert {row["row_id"] for row in proven if row["table"] == "engagements"} == chosen


def test_every_format_holds_the_same_rows(filled, tmp_path):
    ids = [row["engagement_id"] for row in rows(filled("export", "engagements"))]
    for form in ("csv", "parquet", "xlsx"):
        assert filled("export", "engagements", "--output", tmp_path / f"a.{form}").exit_code == 0
    told = csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")))
    assert [row["engagement_id"] for row in told] == ids
    assert pq.read_table(tmp_path / "a.parquet")["engagement_id"].to_pylist() == ids
    with ZipFile(tmp_path / "a.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row ") == len(ids) + 1


def test_an_empty_store_starts_with_the_seeds(run):
    assert len(rows(run("export", "releases"))) == 5


def test_a_store_with_releases_of_its_own_does_not_get_the_seeds(run, tmp_path):
    (tmp_path / "a.txt").write_text("Stir the soup.")
    run("ingest", tmp_path / "a.txt")
    assert len(rows(run("export", "releases"))) == 1


def test_search_finds_without_the_accents(filled):
    found = rows(filled("search", "Kadioglu", "--json"))
    assert [row["source"].rpartition("/")[2][:3] for row in found] == ["004"]
    assert "Kadıoglu" in found[0]["snippet"]


def test_officials_are_found_by_a_part_of_a_name(filled):
    assert "Zakir Hasanov" in filled("officials", "hasan").stdout
    assert {row["country"] for row in rows(filled("officials", "--country", "tur", "--json"))} == {"TUR"}


def test_the_status_is_for_scripts_too(filled):
    (found,) = rows(filled("status", "--json"))
    assert (found["releases"], found["tables"]["releases"], found["ingest_running"]) == (5, 5, False)
    assert (found["last_run"]["phase"], found["last_run"]["counts"]["new"]) == ("done", 5)


def test_the_status_of_no_store_makes_none(run, tmp_path):
    (found,) = rows(run("status", "--json"))
    assert found["exists"] is False
    assert not (tmp_path / "a.db").exists()


def test_the_doctor_finds_a_store_well_and_says_what_is_wrong(filled, monkeypatch):
    assert filled("doctor").exit_code == 0
    monkeypatch.setattr("data.ingest.state.reader_version", lambda: "newer")
    result = filled("doctor")
    assert result.exit_code == 1
    assert "bilat reread" in result.stdout


def test_a_reread_of_everything_reads_everything(filled):
    assert "5 read again" in filled("reread", "--all").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_complete(run, shell):
    assert "_BILAT_COMPLETE" in run("completion", shell).stdout


def test_a_watched_folder_is_kept_current(tmp_path):
    folder, store = tmp_path / "folder", tmp_path / "a.db"
    folder.mkdir()
    command = [sys.executable, "-m", "data.cli", "ingest", "--watch", str(folder), "--every", "0.1"]
    watching = subprocess.Popen([*command, "--store", str(store)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        for number, seed in enumerate(sorted(SEEDS.glob("*.txt"))[:2]):
            (folder / f"{number}.txt").write_bytes(seed.read_bytes())
            assert "1 read: 1 new" in watching.stdout.readline()
    finally:
        watching.terminate()
        watching.wait()


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_second_ingest_is_told_to_wait(tmp_path):
    from data.ingest.lock import alone
    from data.store import place_of

    with alone(place_of(str(tmp_path / "a.db"))):
        result = CliRunner().invoke(main, ["ingest", str(SEEDS), "--store", str(tmp_path / "a.db")])
    assert result.exit_code == 1
    assert "Another ingest" in result.stderr


def test_help_loads_nothing_heavy():
    code = "import sys; from data.cli import main\ntry: main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert not {"pandas", "streamlit", "sqlalchemy", "pyarrow", "numpy"} & set(loaded.split())
