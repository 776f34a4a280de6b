"""Nothing lost, nothing twice: whatever the order, however often, and whatever breaks."""

from __future__ import annotations

import pytest

from data.attempt import attempt
from data.ingest.run import Asked, reread
from data.store import Store
from data.store.again import outdated
from data.versions import reader_version
from tests.conftest import SEEDS
from tests.ingest.bringing import MET, Brought, lines


def test_what_became_of_everything_is_counted(brought, folder):
    (folder / "copy.txt").write_bytes((folder / "01.txt").read_bytes())
    (folder / "broken.txt").write_bytes(b"\x00" * 500)
    counts = brought.read(folder).counts
    assert (counts.read, counts.new, counts.same, counts.irrelevant, counts.refused) == (12, 10, 1, 1, 1)


def test_a_second_time_changes_nothing(brought, folder):
    brought.read(folder)
    before = brought.exports()
    counts = brought.read(folder).counts
    assert (counts.new, counts.unchanged) == (0, 11)
    assert brought.exports() == before


def test_the_order_and_the_number_of_processes_do_not_matter(brought, folder, tmp_path, monkeypatch):
    brought.read(folder)
    monkeypatch.setattr("data.ingest.executors.SMALL", 0)
    monkeypatch.setattr("data.ingest.shards.FILES", 2)
    other = Brought(tmp_path / "other")
    other.read(*sorted(folder.iterdir(), reverse=True), processes=2)
    assert other.exports() == brought.exports()


def test_in_parts_is_as_good_as_at_once(brought, folder, tmp_path):
    brought.read(folder)
    other = Brought(tmp_path / "other")
    for path in sorted(folder.iterdir()):
        other.read(path)
    assert other.exports() == brought.exports()


def test_one_text_by_two_ways_is_one_release_with_both_sources(brought, folder):
    (folder / "zz.txt").write_bytes((folder / "01.txt").read_bytes())
    brought.read(folder)
    shared = [row for row in brought.table("releases") if len(row["sources"]) > 1]
    assert [row["sources"] for row in shared] == [[f"{folder}/01.txt", f"{folder}/zz.txt"]]


def test_a_file_with_a_new_text_is_still_one_release(brought, folder):
    brought.read(folder)
    (folder / "01.txt").write_text(MET.format(day=21), "utf-8")
    brought.read(folder)
    assert len(brought.table("releases")) == 11
    assert "2024-05-21" in {row["date"] for row in brought.table("engagements")}
    assert "2024-05-01" not in {row["date"] for row in brought.table("engagements")}


def test_a_table_that_is_saved_over_displaces_no_release(brought, tmp_path):
    path = tmp_path / "news.jsonl"
    for days in ((1, 4), (7, 10), (7, 10)):
        path.write_text(lines(*({"text": MET.format(day=day)} for day in days)))
        counts = brought.read(path).counts
    assert counts.unchanged == 2
    assert {row["date"] for row in brought.table("engagements")} == {f"2024-05-{day:02}" for day in (1, 4, 7, 10)}


def test_a_table_that_grows_at_its_head_keeps_every_release_once(brought, tmp_path):
    path = tmp_path / "news.jsonl"
    for days in ((1,), (4, 1), (7, 4, 1)):
        path.write_text(lines(*({"text": MET.format(day=day)} for day in days)))
        brought.read(path)
    assert len(brought.table("releases")) == 3


def test_of_two_texts_at_one_address_the_last_published_counts(brought, tmp_path):
    old = {"text": MET.format(day=1), "url": "https://x.example/1", "published": "2024-05-01"}
    new = {"text": MET.format(day=2), "url": "https://x.example/1", "published": "2024-05-02"}
    (tmp_path / "a.jsonl").write_text(lines(new, old))
    brought.read(tmp_path / "a.jsonl")
    assert [row["sources"] for row in brought.table("releases")] == [
        [f"{tmp_path}/a.jsonl#1", f"{tmp_path}/a.jsonl#2"]
    ]
    assert [row["date"] for row in brought.table("engagements")] == ["2024-05-02"]


def test_the_day_of_the_smallest_source_counts_whichever_came_first(brought, tmp_path):
    text = MET.format(day=3).replace(", 2024", "")
    (tmp_path / "b.jsonl").write_text(lines({"text": text, "published": "2021-05-04"}))
    (tmp_path / "a.jsonl").write_text(lines({"text": text, "published": "2022-05-04"}))
    brought.read(tmp_path / "b.jsonl")
    assert [row["date"] for row in brought.table("engagements")] == ["2021-05-03"]
    brought.read(tmp_path / "a.jsonl")
    assert [row["date"] for row in brought.table("engagements")] == ["2022-05-03"]


def test_a_release_that_breaks_the_reader_is_set_aside_and_the_rest_goes_on(brought, folder, monkeypatch):
    from data.extract import read_release

    def read(release):
        if "soup" in release.text:
            raise RecursionError("too deep")
        return read_release(release)

    monkeypatch.setattr("data.extract.read_release", read)
    ended = brought.read(folder)
    assert (ended.counts.new, ended.counts.refused) == (10, 1)
    outcome, reason = brought.report(ended)[f"{folder}/soup.txt"]
    assert outcome == "refused"
    assert "RecursionError" in reason


def test_what_was_set_aside_is_read_again_by_a_new_reader(brought, folder, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("data.extract.read_release", lambda release: 1 / 0)
        broken.setattr("data.ingest.work.reader_version", lambda: "older")
        brought.read(folder)
    assert brought.table("engagements") == []
    assert reread(Asked(brought.place)).counts.new == 10
    assert len(brought.table("engagements")) == 10
    assert reread(Asked(brought.place)).counts.read == 0


def test_a_store_knows_what_an_older_reader_has_read(brought, folder):
    brought.read(folder)
    assert outdated(Store(brought.place), "another") != []


def test_the_tables_are_those_that_resolving_in_memory_gives(brought):
    from data.load import load

    brought.read(SEEDS)
    frames = load(SEEDS).frames
    assert {name: len(brought.table(name)) for name in ("engagements", "evidence", "officials")} == {
        "engagements": len(frames.engagements), "evidence": len(frames.evidence), "officials": len(frames.officials)
    }  # fmt: skip
    told = [row["evidence_id"] for row in brought.table("evidence")]
    assert told == list(frames.evidence["evidence_id"])


@pytest.fixture
def crawled(brought, folder, monkeypatch):
    """A store of what the prefilter of a crawl thought nothing of."""
    with monkeypatch.context() as blind:
        blind.setattr("data.extract.prefilter.may_matter", lambda text: False)
        brought.read(folder, crawl=True)
    assert brought.table("engagements") == []
    return brought


def test_what_a_crawl_left_unread_is_read_by_an_ingest_without_it(crawled, folder):
    crawled.read(folder)
    assert len(crawled.table("engagements")) == 10
    assert outdated(Store(crawled.place), reader_version()) == []


def test_what_a_crawl_left_unread_is_read_again(crawled):
    assert reread(Asked(crawled.place)).counts.new == 10
    assert len(crawled.table("engagements")) == 10


def test_in_a_crawl_what_cannot_matter_is_kept_unread(brought, folder, monkeypatch):
    monkeypatch.setattr("data.ingest.work.attempt", lambda one: 1 / 0 if "soup" in one.text else attempt(one))
    counts = brought.read(folder, crawl=True).counts
    assert (counts.new, counts.irrelevant) == (10, 1)
    assert len(brought.table("releases")) == 11
