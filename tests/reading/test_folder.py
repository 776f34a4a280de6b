from pathlib import Path

import pytest

from data.reading import read_folder
from data.reading.report import ImportRow


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "b.txt").write_bytes(b"A visit to Baku\r\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "copy.TXT").write_bytes(b"A visit to Baku\n")
    (tmp_path / "a.txt").write_bytes(b"A call")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "labels.json").write_text("{}")
    (tmp_path / ".hidden.txt").write_text("hidden")
    return tmp_path


def test_two_copies_of_a_text_are_one_release_with_both_sources(folder):
    sources = [copies.sources for copies in read_folder(folder).releases]
    assert sources == [(f"{folder}/a.txt",), (f"{folder}/b.txt", f"{folder}/sub/copy.TXT")]


def test_the_release_carries_the_smallest_source(folder):
    assert [copies.release.source for copies in read_folder(folder).releases] == [f"{folder}/a.txt", f"{folder}/b.txt"]


def test_every_matching_file_has_a_row_in_the_report(folder):
    report = read_folder(folder).report
    assert [(row.source.rsplit("/", 1)[1], row.outcome) for row in report] == [
        ("a.txt", "read"), ("b.txt", "read"), ("c.txt", "refused"), ("copy.TXT", "same text"),
    ]  # fmt: skip


def test_the_report_names_the_first_copy(folder):
    row = next(row for row in read_folder(folder).report if row.outcome == "same text")
    assert f"{folder}/b.txt" in row.reason


def test_only_what_the_patterns_name_is_read(folder):
    assert [row.source for row in read_folder(folder, ["*.json"]).report] == [f"{folder}/labels.json"]


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_a_folder_with_nothing_to_read_is_refused_with_a_sentence(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (row,) = read_folder(tmp_path / name).report
    assert row.outcome == "refused"
    assert row.reason.endswith(".")


def test_a_text_without_engagement_is_told_so():
    row = ImportRow("a.txt", "read", "Read as UTF-8.").without_engagement()
    assert row.outcome == "no engagement"
    assert row.reason.startswith("Read as UTF-8. It tells of no ")


def test_a_refusal_stays_a_refusal():
    row = ImportRow("a.txt", "refused", "It is empty.")
    assert row.without_engagement() is row


def test_a_table_is_told_of_and_not_read_as_one_text(tmp_path):
    (tmp_path / "a.txt").write_text("General X met Minister Y.", "utf-8")
    (tmp_path / "b.csv").write_text("text\nGeneral X met Minister Y.\n", "utf-8")
    outcomes = {Path(row.source).name: row.outcome for row in read_folder(tmp_path).report}
    assert outcomes == {"a.txt": "read", "b.csv": "refused"}
