"""The README names only what is there, and its lines do what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from data.schema import TABLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [found.strip() for found in re.findall(r"^\.venv/bin/bilat ([^#\n]+)", README, re.MULTILINE)]


def test_it_is_under_150_lines() -> None:
    assert len(README.splitlines()) < 150


def test_its_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).read_bytes()[:4] == b"\x89PNG" for picture in pictures)


@pytest.mark.parametrize(
    "wanted",
    ["pip install -e . && .venv/bin/streamlit run dashboard.py", "pip install -e '.[test]' && .venv/bin/pytest"],
)
def test_it_holds_a_line_that_does_all_the_set_up(wanted: str) -> None:
    lines = [line for line in README.splitlines() if line.endswith(wanted)]
    assert len(lines) == 1
    assert lines[0].startswith("python3 -m venv .venv && ")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_it_shows_runs(command: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BILAT_STORE", str(tmp_path / "bilat.db"))
    words = [
        found for word in command.split() for found in (sorted(map(str, ROOT.glob(word))) if "*" in word else [word])
    ]
    code = "from data.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_each_page_it_describes_is_a_page() -> None:
    pages = re.findall(r"^\| (Timeline|Country pairs|Officials|Releases) \|", README, re.MULTILINE)
    assert [f'title="{page}"' in (ROOT / "dashboard.py").read_text("utf-8") for page in pages] == [True] * 4


def test_each_table_file_it_names_is_there() -> None:
    named = re.findall(r"`((?:en|world)/\w+\.tsv)`", README)
    assert len(named) >= 5
    assert all((ROOT / "data" / "language" / name).exists() for name in named)


def test_the_data_layer_has_the_tables_that_rows_belong_to() -> None:
    assert {"engagements", "visits", "officials", "pairs"} <= set(TABLES)
