"""An id that somebody kept leads to the row that it is now."""

from __future__ import annotations

from data.release import Release
from data.store import Store
from data.store.aliases import current
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
