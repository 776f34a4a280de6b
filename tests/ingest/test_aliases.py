"""An id that somebody kept leads to the row that it is now."""

from __future__ import annotations

import pytest

from data.release import Release
from data.store import Store
from data.store.aliases import current, keep
from tests.ingest.bringing import MET

TEXTS = sorted((MET.format(day=21), f"{MET.format(day=21)}\nA guard of honour was drawn up.\n"),
               key=lambda text: Release(text, "").release_id)  # fmt: skip


def lead(brought, row_id):
    with Store(brought.place).reading() as connection:
        return current(connection, row_id)


def test_the_old_id_of_an_engagement_leads_to_the_new_one(brought, tmp_path):
    (tmp_path / "b.txt").write_text(TEXTS[1], "utf-8")
    brought.read(tmp_path / "b.txt")
    (old,) = brought.table("engagements")
    (tmp_path / "a.txt").write_text(TEXTS[0], "utf-8")
    brought.read(tmp_path / "a.txt")
    (new,) = brought.table("engagements")
    assert old["engagement_id"] != new["engagement_id"]
    assert lead(brought, old["engagement_id"]) == new["engagement_id"]
    assert lead(brought, new["engagement_id"]) == new["engagement_id"]


def test_an_older_alias_is_led_on_once(brought):
    store = Store(brought.place)
    keep(store, {"x": "a"})
    keep(store, {"a": "b", "b": "c"})
    assert [lead(brought, row_id) for row_id in ("x", "a", "b")] == ["b", "b", "c"]


def test_ids_of_tables_that_could_not_be_written_are_not_led_on(brought, tmp_path, monkeypatch):
    (tmp_path / "b.txt").write_text(TEXTS[1], "utf-8")
    brought.read(tmp_path / "b.txt")
    (old,) = brought.table("engagements")
    (tmp_path / "a.txt").write_text(TEXTS[0], "utf-8")
    monkeypatch.setattr("data.ingest.tables.write", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        brought.read(tmp_path / "a.txt")
    assert lead(brought, old["engagement_id"]) == old["engagement_id"]
