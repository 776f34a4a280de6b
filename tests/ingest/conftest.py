from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.bringing import MET, Brought


@pytest.fixture
def brought(tmp_path: Path) -> Brought:
    return Brought(tmp_path / "store")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten days of May, a release each, and one that tells of nothing."""
    where = tmp_path / "releases"
    where.mkdir()
    for number in range(1, 11):
        (where / f"{number:02}.txt").write_text(MET.format(day=3 * number - 2), "utf-8")
    (where / "soup.txt").write_text("Stir the soup and add salt. Serve it warm, with bread.", "utf-8")
    return where
