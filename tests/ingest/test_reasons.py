"""Why mentions are one row is kept beside the tables."""

from __future__ import annotations

from data.store.snapshot import latest, reasons_of
from tests.ingest.bringing import MET


def test_an_official_and_an_engagement_tell_why_they_are_one(brought, tmp_path):
    (tmp_path / "a.txt").write_text(MET.format(day=21), "utf-8")
    (tmp_path / "b.txt").write_text(MET.format(day=21).replace("Zakir Hasanov", "Zakir Gasanov"), "utf-8")
    brought.read(tmp_path)
    snapshot = latest(brought.place)
    (engagement,) = brought.table("engagements")
    assert [row["why"] for row in reasons_of(snapshot, engagement["engagement_id"])] == [
        "the same officials of AZE and GEO, the same day"
    ]
    official = next(row["official_id"] for row in brought.table("officials") if row["country"] == "AZE")
    (why,) = reasons_of(snapshot, official)
    assert "Hasanov" in why["why"]
    assert "Gasanov" in why["why"]
    assert 0.9 < why["confidence"] <= 1
