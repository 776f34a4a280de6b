import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from data import cli
from tests.conftest import ROOT, SEEDS

PATHS = [str(path) for path in sorted(SEEDS.glob("*.txt"))]


def run(*words, **more):
    return CliRunner().invoke(cli.main, list(words), **more)


def test_jsonl_prints_a_line_for_each_release_in_the_order_given():
    result = run("extract", PATHS[3], PATHS[0], "--format", "jsonl")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [PATHS[3], PATHS[0]]
    assert result.exit_code == 0


def test_a_folder_stands_for_its_text_files():
    result = run("extract", str(SEEDS), "--format", "jsonl")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == PATHS


def test_standard_input_is_read_at_its_place():
    result = run("extract", PATHS[0], "-", "--format", "jsonl", input="The ministers of X and Y did not meet.")
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == [PATHS[0], "-"]


def test_what_cannot_be_read_is_a_sentence_and_the_rest_is_printed(tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = run("extract", f"{tmp_path}/empty.txt", PATHS[0], "nowhere.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert [line.endswith(".") for line in result.stderr.splitlines()] == [True, True]


@pytest.mark.parametrize("words", [["extract"], ["extract", PATHS[0], "--format", "pdf"], ["invent"]])
def test_a_command_that_is_wrong_says_how_it_is_used(words):
    result = run(*words)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


def test_the_table_has_a_line_for_each_engagement_under_one_head():
    lines = run("extract", *PATHS[:2]).stdout.splitlines()
    assert lines[0].startswith("date")
    assert all(PATHS[0] in line or PATHS[1] in line for line in lines[1:])


def test_at_length_underlines_the_evidence():
    result = run("extract", PATHS[1], "--format", "long", color=True)
    assert "\x1b[4mApril 25\x1b[0m" in result.stdout


@pytest.mark.parametrize("form", ["table", "long"])
def test_a_text_cannot_steer_the_terminal(tmp_path, form):
    path = tmp_path / "hostile.txt"
    path.write_text("\x1b]0;owned\x07\x1b[31m On April 25, 2024 the minister \u202emet\x9b.")
    shown = run("extract", str(path), "--format", form, color=False).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)


def test_help_does_not_wait_for_the_libraries():
    heavy = "('pandas', 'sqlalchemy', 'pyarrow', 'rapidfuzz', 'numpy')"
    code = f"import sys, data.cli; sys.exit(any(m in sys.modules for m in {heavy}))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.fixture
def started(monkeypatch):
    calls = []
    monkeypatch.setattr(cli.dashboard, "_become", lambda command, environment: calls.append((command, environment)))
    return calls


def test_the_dashboard_is_started_on_a_folder(started, tmp_path):
    assert run("dashboard", str(tmp_path)).exit_code == 0
    ((command, environment),) = started
    assert command[1:5] == ["-m", "streamlit", "run", str(ROOT / "dashboard.py")]
    assert environment["BILAT_RELEASES"] == str(tmp_path)


@pytest.mark.parametrize("set_to", [None, "elsewhere"])
def test_without_a_folder_the_environment_or_the_seeds_are_shown(started, tmp_path, set_to):
    (tmp_path / "elsewhere").mkdir()
    env = {"BILAT_RELEASES": str(tmp_path / set_to)} if set_to else {"BILAT_RELEASES": None}
    assert run("dashboard", env=env).exit_code == 0
    assert started[0][1]["BILAT_RELEASES"] == (env["BILAT_RELEASES"] or str(SEEDS))


def test_a_port_goes_to_the_server(started, tmp_path):
    run("dashboard", str(tmp_path), "--port", "8599")
    assert started[0][0][-2:] == ["--server.port", "8599"]


def test_a_dashboard_on_no_folder_is_refused_with_a_sentence(started):
    result = run("dashboard", "/nowhere/at/all")
    assert result.exit_code == 2
    assert "There is no folder" in result.stderr
    assert started == []


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is a signal here")
def test_a_reader_that_stops_early_sees_no_traceback():
    command = f"{sys.executable} -m data.cli extract {SEEDS} --format jsonl | head -c 10"
    done = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
