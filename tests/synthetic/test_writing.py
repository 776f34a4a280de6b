import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.synthetic import releases
from tests.synthetic.writing import write


def texts_of(path: Path) -> list[str]:
    if path.suffix == ".zip":
        with ZipFile(path) as archive:
            return [archive.read(name).decode() for name in sorted(archive.namelist())]
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    return [file.read_text("utf-8") for file in sorted(path.rglob("*.txt"))]


@pytest.mark.parametrize("name", ["folder", "feed.jsonl", "texts.zip"])
def test_all_texts_are_written(tmp_path, name):
    assert write(releases(40), tmp_path / name) == 40
    assert texts_of(tmp_path / name) == [each.text for each in releases(40)]


def test_the_truth_is_written_beside_them(tmp_path):
    write(releases(40), tmp_path / "texts", tmp_path / "truth.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "truth.jsonl").read_text("utf-8").splitlines()]
    sources = [row["source"] for row in rows if row["type"] == "release"]
    assert sources == sorted(f.relative_to(tmp_path / "texts").as_posix() for f in tmp_path.rglob("*.txt"))
    assert {row["type"] for row in rows} == {"event", "official", "release"}
