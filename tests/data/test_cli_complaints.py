"""What a command cannot do it says before the work, in words that fit what it was asked."""

import pytest
from click.testing import CliRunner

from data.cli import main
from tests.conftest import SEEDS


@pytest.fixture
def run(tmp_path):
    def invoked(*words):
        return CliRunner().invoke(main, [*map(str, words)], env={"BILAT_STORE": str(tmp_path / "a.db")})

    return invoked


@pytest.fixture
def filled(run):
    assert run("ingest", SEEDS).exit_code == 0
    return run


def test_a_report_that_cannot_be_written_is_told_before_the_work(run, tmp_path):
    result = run("ingest", SEEDS, "--report", tmp_path / "none" / "r.jsonl")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
    assert not (tmp_path / "a.db").exists()


def test_a_store_where_nothing_can_be_written_is_told(run):
    result = run("ingest", SEEDS, "--store", "/proc/none/a.db")
    assert result.exit_code == 1
    assert "name another with --store" in result.stderr


def test_a_range_the_wrong_way_round_is_not_said_to_be_turned(filled):
    result = filled("export", "engagements", "--from", "2025", "--to", "2024")
    assert result.exit_code == 2
    assert "turned" not in result.stderr


def test_officials_that_nobody_fits_say_so(filled):
    result = filled("officials", "zzzz")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No official fits" in result.stderr


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_the_name_of_a_file_does_not_steer_the_terminal(run, tmp_path, command):
    path = tmp_path / "a\x1b]0;b\x07\nc\td.txt"
    path.write_bytes(b"")
    told = (run(command, str(path)) if command == "ingest" else CliRunner().invoke(main, [command, str(path)])).stderr
    assert "is empty" in told
    assert not set("\x1b\x07\t") & set(told.splitlines()[0])
