"""Text, pages, tables, lines, archives, standard input: each gives the same release."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from functools import partial
from types import SimpleNamespace

import pytest

from data.ingest.spans import spans
from tests.ingest.bringing import MET, lines

TEXT = MET.format(day=4)
ROWS = [{"Headline": f"No. {day}", "Full Text": MET.format(day=day) + 'He said "yes",\nand more.\n', "Link": "",
         "pub_date": "2024-05-30"} for day in range(1, 29)]  # fmt: skip


def table(rows, **more):
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]), **more)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_columns_of_a_table_are_guessed(brought, tmp_path, sign, mark):
    (tmp_path / "a.csv").write_bytes(table(ROWS, delimiter=sign).encode(mark))
    brought.read(tmp_path / "a.csv")
    releases = brought.table("releases")
    assert {row["title"] for row in releases} == {row["Headline"] for row in ROWS}
    assert {row["published"] for row in releases} == {"2024-05-30"}


def test_the_columns_of_a_table_can_be_named(brought, tmp_path):
    (tmp_path / "a.csv").write_text(table([{"x": TEXT, "y": "A title", "text": "none"}]))
    brought.read(tmp_path / "a.csv", columns={"text": "x", "title": "y"})
    assert [row["title"] for row in brought.table("releases")] == ["A title"]
    assert len(brought.table("engagements")) == 1


def test_a_named_column_that_is_missing_is_told(brought, tmp_path):
    (tmp_path / "a.csv").write_text(table([{"x": TEXT}]))
    report = brought.report(brought.read(tmp_path / "a.csv", columns={"text": "y"}))
    assert "no column “y”" in report[f"{tmp_path}/a.csv"][1]


@pytest.mark.parametrize("form", ["table", "lines"])
def test_parts_of_a_table_give_the_rows_of_the_whole(brought, tmp_path, form, monkeypatch):
    path = tmp_path / ("a.csv" if form == "table" else "a.jsonl")
    path.write_text(table(ROWS) if form == "table" else lines(*ROWS))
    assert len(list(spans(str(path), form, most=1000))) > 5
    monkeypatch.setattr("data.ingest.plan.spans", partial(spans, most=1000))
    assert brought.read(path).counts.new == len(ROWS)
    assert {row["source"] for row in brought.table("releases")} == {f"{path}#{n}" for n in range(1, 29)}


def test_a_quote_inside_a_cell_moves_no_row_of_a_table_in_parts(brought, tmp_path, monkeypatch):
    path = tmp_path / "a.csv"
    rows = [f'{"A 5" + chr(34) + " gun" if n % 7 == 3 else n},"{MET.format(day=n)}and\nmore"\n' for n in range(1, 29)]
    path.write_text("title,text\n" + "".join(rows))
    monkeypatch.setattr("data.ingest.plan.spans", partial(spans, most=1000))
    assert len(list(spans(str(path), "table", most=1000))) > 3
    assert brought.read(path).counts.new == 28
    assert {row["source"] for row in brought.table("releases")} == {f"{path}#{n}" for n in range(1, 29)}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["utf-8", "utf-8-sig", "cp1252"])
def test_parts_of_a_table_lie_end_to_end_whatever_its_line_ends(tmp_path, mark, line_end):
    path = tmp_path / "a.csv"
    rows = table([{"text\nof": "é\n" * n} for n in range(1, 9)], lineterminator=line_end, quoting=csv.QUOTE_ALL)
    path.write_bytes(rows.encode(mark))
    found = list(spans(str(path), "table", most=1))
    assert [piece.first for piece in found] == list(range(1, 9))
    assert [piece.end for piece in found[:-1]] == [piece.start for piece in found[1:]]
    assert found[-1].end == path.stat().st_size


def test_an_archive_stands_for_its_members(brought, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one/a.txt", TEXT)
        archive.writestr("b.csv", table(ROWS))
        archive.writestr("__MACOSX/._a.txt", b"\x00")
    assert brought.read(tmp_path / "a.zip").counts.new == 29
    assert f"{tmp_path}/a.zip/one/a.txt" in {row["source"] for row in brought.table("releases")}


def test_a_bomb_is_not_unpacked(brought, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b" " * 60_000_000)
    report = brought.report(brought.read(tmp_path / "a.zip"))
    assert "unpacked" in report[f"{tmp_path}/a.zip/a.txt"][1]


def test_standard_input_is_called_by_what_it_holds(brought, monkeypatch):
    for text in (TEXT, TEXT, MET.format(day=5)):
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        brought.read("-")
    assert len(brought.table("releases")) == 2


def test_standard_input_can_be_lines(brought, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines(*ROWS).encode())))
    assert brought.read("-", form="lines").counts.new == 28


def test_a_folder_is_read_to_its_depth_without_what_is_hidden(brought, tmp_path):
    for name in ("a/b/c.txt", "a/.git/d.txt", "a/.e.txt"):
        path = tmp_path / "f" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)
    assert brought.read(tmp_path / "f").counts.read == 1


def test_a_glob_is_understood(brought, folder):
    assert brought.read(f"{folder}/0*.txt").counts.read == 9
