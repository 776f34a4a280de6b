"""Patterns find what a shell would find, and come to an end in a circle of links."""

from __future__ import annotations

import pytest

from data.ingest.globs import matches
from data.ingest.plan import plan


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in ("a.txt", "b/c.txt", "b/d/e.txt", "b/d/f.csv", ".hidden/g.txt", "[h]/i.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [("*.txt", "a.txt"), ("**/*.txt", "[h]/i.txt a.txt b/c.txt b/d/e.txt"), ("b/**/*.csv", "b/d/f.csv"),
     ("**/d/**/*.txt", "b/d/e.txt"), ("**/**/e.txt", "b/d/e.txt"), ("b/**", "b"), ("b/**/", "b"), ("**", "."),
     ("*/**/e.txt", "b/d/e.txt"), (".hid*/*", ".hidden/g.txt"), ("none/**/x", "")],
)  # fmt: skip
def test_a_pattern_finds_what_a_shell_would_find(tree, pattern, found):
    assert matches(pattern) == found.split()


def test_a_pattern_from_the_root_finds_the_same(tree):
    assert matches(f"{tree}/**/*.csv") == [f"{tree}/b/d/f.csv"]


def test_linked_folders_are_not_gone_through(tree):
    for name in ("x", "y", "z"):
        (tree / "b" / name).symlink_to(tree)
    assert matches("**/*.csv") == ["b/d/f.csv"]


def test_a_file_is_read_once_whatever_the_way_to_it(tree):
    (tree / "z").symlink_to(tree / "b")
    assert [one.path for one in plan(["b/c.txt", "z/*.txt", str(tree / "b" / "*.txt")])] == ["b/c.txt"]
