import shutil

import pytest

from data.load import digest, load
from data.record import Record
from tests.conftest import SEEDS


@pytest.fixture
def folder(tmp_path):
    for path in sorted(SEEDS.glob("*.txt"))[:2]:
        shutil.copy(path, tmp_path)
    (tmp_path / "z-copy.txt").write_bytes(next(iter(sorted(SEEDS.glob("*.txt")))).read_bytes())
    (tmp_path / "broken.txt").write_bytes(b"\x00" * 500)
    (tmp_path / "recipe.txt").write_text("Stir the soup and add salt. Serve warm.")
    return tmp_path


def test_a_folder_is_read_whole(folder):
    loaded = load(folder)
    assert len(loaded.frames.releases) == 3
    assert sorted(row.outcome for row in loaded.report) == ["no engagement", "read", "read", "refused", "same text"]


def test_evidence_points_into_the_texts(folder):
    loaded = load(folder)
    assert len(loaded.frames.evidence)
    for row in loaded.frames.evidence.itertuples():
        assert loaded.texts[row.release_id][row.start : row.end] == row.quote


def test_a_missing_folder_gives_empty_frames_and_a_sentence(tmp_path):
    loaded = load(tmp_path / "nothing")
    assert len(loaded.frames) == 0
    assert [row.outcome for row in loaded.report] == ["refused"]


def test_a_release_that_stops_the_extraction_does_not_cost_the_others(folder, monkeypatch):
    def read(release):
        if "soup" in release.text:
            raise RecursionError("too deep")
        return Record()

    monkeypatch.setattr("data.extract.read_release", read)
    loaded = load(folder)
    assert len(loaded.frames.releases) == 2
    assert [row.outcome for row in loaded.report if "RecursionError" in row.reason] == ["refused"]


def test_the_digest_changes_with_the_content_only(folder):
    before = digest(folder)
    assert digest(folder) == before
    (folder / "recipe.txt").write_text("Stir the soup and add salt. Serve cold.")
    after = digest(folder)
    (folder / "new.txt").write_text("A new one")
    assert len({before, after, digest(folder)}) == 3
