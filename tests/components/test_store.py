"""The pages on a store: its tables, what is new without a restart, what an ingest is doing, the seeds at first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from components import cache
from data.ingest.lock import alone
from data.store import Store
from data.store.runs import beat, begin
from data.store.write import Counts
from tests.components.app import App
from tests.conftest import SEEDS
from tests.ingest.bringing import MET, Brought


@pytest.fixture
def brought(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Brought]:
    made = Brought(tmp_path)
    monkeypatch.delenv("BILAT_RELEASES", raising=False)
    monkeypatch.setenv("BILAT_STORE", str(made.place.path))
    yield made
    cache._digest.clear()


def test_the_rows_are_those_of_the_store(brought: Brought) -> None:
    brought.read(SEEDS)
    held = {row["engagement_id"] for row in brought.table("engagements") if row["status"] == "held"}
    assert set(App().ids("engagements", "dayless")) == held


def test_an_empty_store_starts_with_the_seeds(brought: Brought) -> None:
    assert len(App().ids("engagements")) > 4
    assert len(brought.table("releases")) == 5


def test_what_is_new_is_shown_without_a_restart(brought: Brought, tmp_path: Path) -> None:
    brought.read(SEEDS)
    app = App()
    before = set(app.ids("engagements"))
    (tmp_path / "new.txt").write_text(MET.format(day=9))
    brought.read(tmp_path / "new.txt")
    cache._digest.clear()  # five seconds later
    assert len(set(app.run().ids("engagements")) - before) == 1


def test_the_evidence_comes_out_of_the_store(brought: Brought) -> None:
    brought.read(SEEDS)
    one = brought.table("engagements")[0]
    app = App(engagement=one["engagement_id"])
    assert "What proves it" in app.html
    assert "<mark>" in app.html


@pytest.mark.parametrize("page", ["pairs", "officials", "releases"])
def test_every_page_can_be_drawn(brought: Brought, page: str) -> None:
    brought.read(SEEDS)
    assert App().visit(page).tables()


def test_an_official_has_posts_variants_and_counterparts(brought: Brought) -> None:
    brought.read(SEEDS)
    person = max(brought.table("officials"), key=lambda row: row["n_engagements"])["official_id"]
    app = App(person=person).visit("officials")
    assert app.ids("counterparts")
    assert app.ids("posts")
    assert app.ids("variants")


def test_the_files_are_told_with_their_fate(brought: Brought, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_bytes(next(SEEDS.glob("000*")).read_bytes())
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "soup.txt").write_text("Stir the soup.")
    brought.read(SEEDS, tmp_path)
    words = App().visit("releases").words("report")
    for word in ("Same text", "No engagement", "It is empty", "Stir the soup."):
        assert words.count(word) == 1


def test_what_an_ingest_is_doing_is_said_while_it_does(brought: Brought) -> None:
    brought.read(SEEDS)
    store = Store(brought.place)
    with alone(brought.place):
        run = begin(store, "a crawl")
        beat(store, run, "reading", 30, 100, Counts(read=1200))
        assert "1,200 releases so far, 30%" in App().html
    assert "An ingest" not in App().html
