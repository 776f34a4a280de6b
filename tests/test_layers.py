"""The arrows of the house: what may know what."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCREEN = {"streamlit", "plotly", "altair", "components"}
FRAMES = {"pandas", "numpy", "data.frames", "data.filters", "data.select", "data.measures", "data.export", "data.load"}
MAY_NOT = {
    "data": SCREEN,
    "data/reading": SCREEN | FRAMES | {"data.extract", "data.resolve"},
    "data/extract": SCREEN | FRAMES | {"data.reading", "data.resolve", "sqlalchemy"},
    "data/resolve": SCREEN | FRAMES | {"data.reading", "data.extract"},
    "data/store": SCREEN | {"data.extract", "data.ingest", "data.cli"},
    "data/ingest": SCREEN | {"data.cli"},
    "data/language": SCREEN | FRAMES | {"data.reading", "data.extract", "data.resolve"},
}


def imported(path):
    """Every module that a file names in an import, in full."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            home = ".".join([*package[: len(package) - node.level + 1], *([node.module] if node.module else [])])
            base = home if node.level else node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(module, rooms):
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("room", MAY_NOT)
def test_a_room_knows_only_what_lies_below_it(room):
    files = sorted((ROOT / room).rglob("*.py"))
    assert files
    odd = [(path.name, module) for path in files for module in imported(path) if within(module, MAY_NOT[room])]
    assert odd == []


def test_figures_know_no_screen():
    files = [path for name in ("figures.py", "marks.py") for path in (ROOT / "components").glob(name)]
    assert [(p.name, m) for p in files for m in imported(p) if within(m, {"streamlit"})] == []


def test_relative_imports_are_read_in_full(tmp_path):
    path = ROOT / "data" / "extract" / "__init__.py"
    assert "data.extract.reader.read_release" in set(imported(path))
