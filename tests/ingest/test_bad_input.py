"""A folder of everything that can be wrong: each is refused in a sentence, and the good one is read."""

from __future__ import annotations

import errno
import os
import zipfile

import pytest

from tests.ingest.bringing import MET, lines


def closed(scandir, folder):
    """``scandir`` as it is for whoever may not open the folder; the superuser may open everything."""

    def guarded(path="."):
        if os.fspath(path) == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
        return scandir(path)

    return guarded


@pytest.fixture
def bad(tmp_path):
    where = tmp_path / "bad"
    where.mkdir()
    for name, data in {
        "empty.txt": b"", "blank.txt": b" \n\t\n", "nul.txt": b"\x00" * 400, "noise.txt": bytes(range(256)) * 9,
        "report.txt": b"%PDF-1.7 \x00", "report.pdf": b"%PDF-1.7 \x00", "report.docx": b"PK\x03\x04",
        "old.doc": b"\xd0",
        "photo.png": b"\x89PNG\r\n", "photo.txt": b"\xff\xd8\xff\xe0\x00", "program.txt": b"\x7fELF\x02",
        "huge.txt": b"word " * 1_100_000, "labels.json": b"{}", "nothing.html": b"<html><body></body></html>",
        "headless.csv": b"", "wordless.csv": b"a,b\n1,2\n", "short.csv": b'title,text\n"one cell"\n',
        "odd.jsonl": b'{"text": \n[1]\n{"title": "no text"}\n{"text": ""}\n\xff\xfe\n', "broken.zip": b"PK\x03\x04rest",
    }.items():  # fmt: skip
        (where / name).write_bytes(data)
    (where / "gone.txt").symlink_to(where / "nowhere")
    os.mkfifo(where / "pipe.txt")
    with zipfile.ZipFile(where / "mixed.zip", "w") as archive:
        archive.writestr("inner.zip", b"PK")
        archive.writestr("sheet.xls", b"x")
    (where / "good.txt").write_text(MET.format(day=4), "utf-8")
    return where


def test_each_of_twenty_kinds_is_refused_with_what_to_do(brought, bad):
    ended = brought.read(bad)
    report = brought.report(ended)
    assert report[f"{bad}/good.txt"][0] == "new"
    refused = {source: reason for source, (outcome, reason) in report.items() if outcome == "refused"}
    assert ended.counts.new == 1
    assert len(refused) == ended.counts.refused >= 24
    assert set(os.listdir(bad)) - {"good.txt"} == {
        source.removeprefix(f"{bad}/").split("#")[0].split("/")[0] for source in refused
    }
    assert [source for source, reason in refused.items() if not reason.endswith(".")] == []


def test_a_folder_that_may_not_be_opened_is_told(brought, bad, monkeypatch):
    (bad / "closed").mkdir()
    monkeypatch.setattr(os, "scandir", closed(os.scandir, str(bad / "closed")))
    report = brought.report(brought.read(bad))
    assert "cannot be opened" in report[f"{bad}/closed"][1]


@pytest.mark.parametrize(
    ("path", "words"),
    [("nowhere.txt", "no such file"), ("*.nothing", "No file matches"), ("https://x.example", "address")],
)
def test_a_path_that_leads_nowhere_is_told(brought, path, words):
    ended = brought.read(path)
    assert words in brought.report(ended)[path][1]


def test_what_is_mended_is_refused_no_longer(brought, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    brought.read(path)
    path.write_text(MET.format(day=4))
    ended = brought.read(path)
    assert brought.report(ended) == {str(path): ("new", "Read as UTF-8.")}


def test_a_line_that_is_no_json_costs_that_line_only(brought, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": MET.format(day=4)}) + "{\n" + lines({"text": MET.format(day=5)}))
    counts = brought.read(path).counts
    assert (counts.new, counts.refused) == (2, 1)


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_damaged_member_costs_no_other_file(brought, tmp_path, way):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", way) as archive:
        archive.writestr("a.txt", "Both ministers met. " * 99)
    data = bytearray(path.read_bytes())
    data[35:60] = b"\xff" * 25
    path.write_bytes(data)
    (tmp_path / "b.txt").write_text(MET.format(day=4), "utf-8")
    ended = brought.read(path, tmp_path / "b.txt")
    assert (ended.counts.new, ended.counts.refused) == (1, 1)


@pytest.mark.parametrize("field", ["text", "title", "url", "outlet", "language", "published"])
@pytest.mark.parametrize("sign", ["\ud800", "\x00"])
def test_what_is_no_character_is_replaced_in_every_column(brought, tmp_path, field, sign):
    row = {"text": MET.format(day=4), field: f"a{sign} {MET}"}
    (tmp_path / "a.jsonl").write_text(lines(row), "utf-8")
    assert brought.read(tmp_path / "a.jsonl").counts.new == 1


@pytest.mark.parametrize("row", [{"odd\ud800": "x"}, {"text\ud800": ""}])
def test_the_name_of_a_column_may_hold_what_is_no_character(brought, tmp_path, row):
    (tmp_path / "a.jsonl").write_text(lines(row), "utf-8")
    assert brought.read(tmp_path / "a.jsonl").counts.refused == 1


def test_a_file_that_goes_while_it_is_looked_at_is_refused(brought, tmp_path, monkeypatch):
    monkeypatch.setattr(os.path, "isfile", lambda path: True)
    assert "opened" in brought.report(brought.read(tmp_path / "gone.txt"))[str(tmp_path / "gone.txt")][1]


def test_a_row_with_a_text_too_long_for_a_release_is_refused(brought, tmp_path):
    (tmp_path / "a.jsonl").write_text(lines({"text": "wórd " * 900_000}, {"text": MET.format(day=4)}), "utf-8")
    ended = brought.read(tmp_path / "a.jsonl")
    assert "5 MB" in brought.report(ended)[f"{tmp_path}/a.jsonl#1"][1]
    assert ended.counts.new == 1


def test_what_an_archive_holds_beyond_the_most_is_told(brought, tmp_path, monkeypatch):
    monkeypatch.setattr("data.ingest.plan.MEMBERS", 2)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for day in (4, 5, 6):
            archive.writestr(f"{day}.txt", MET.format(day=day))
    ended = brought.read(tmp_path / "a.zip")
    assert ended.counts.new == 2
    assert "more than 2 files" in brought.report(ended)[f"{tmp_path}/a.zip"][1]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_files_of_one_name_in_an_archive_none_is_read_for_the_other(brought, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for day in (4, 5):
            archive.writestr("a.txt", MET.format(day=day))
        archive.writestr("b.txt", MET.format(day=6))
    ended = brought.read(tmp_path / "a.zip")
    assert (ended.counts.new, ended.counts.refused) == (1, 2)
    assert "have this name" in brought.report(ended)[f"{tmp_path}/a.zip/a.txt"][1]
