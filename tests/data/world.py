"""A small world of rows whose every count can be checked by eye."""

from __future__ import annotations

from typing import Any

from data.frames import Frames, frames_of


def engagement(number: int, **more: Any) -> dict[str, Any]:
    row = {
        "engagement_id": f"e{number}", "date": f"2024-01-0{number}", "kind": "visit", "status": "held",
        "host": "AZE", "host_party": "AZE", "guest": "KAZ", "countries": ("AZE", "KAZ"), "pairs": (("AZE", "KAZ"),),
        "release_ids": (f"r{number}",), "sources": (f"{number}.txt",), "n_sources": 1, "confidence": 0.9,
    }  # fmt: skip
    return row | more


def part(number: int, engagement_id: str, official_id: str, country: str, **more: Any) -> dict[str, Any]:
    row = {"participation_id": f"p{number}", "engagement_id": engagement_id, "official_id": official_id,
           "country": country, "role": "participant", "echelon": "minister"}  # fmt: skip
    return row | more


def world() -> Frames:
    """KAZ comes to AZE, a call with TUR, a gathering of three, one announced, two without a full date."""
    three = {"countries": ("AZE", "KAZ", "TUR"), "pairs": (), "kind": "multilateral", "host_party": None, "guest": None}
    return frames_of({
        "engagements": [
            engagement(1, visit_id="v1", visit_level="official"),
            engagement(2, visit_id="v1", end_date="2024-01-05"),
            engagement(3, kind="call", host=None, host_party=None, guest=None, countries=("AZE", "TUR"),
                       pairs=(("AZE", "TUR"),)),
            engagement(4, **three, host="BEL", date="2024-02-01"),
            engagement(5, status="announced", pairs=(), date="2024-03-01"),
            engagement(6, date=None, date_partial="2024-01"),
            engagement(7, date=None, date_partial="--05-01", kind="meeting"),
        ],
        "visits": [{"visit_id": "v1", "guest": "KAZ", "host": "AZE", "status": "held", "n_engagements": 2}],
        "participations": [
            part(1, "e1", "o1", "AZE"), part(2, "e1", "o2", "KAZ"), part(3, "e2", "o2", "KAZ"),
            part(4, "e3", "o1", "AZE", echelon="chief_of_defence"), part(5, "e3", "o3", "TUR"),
        ],
        "officials": [
            {"official_id": "o1", "name": "Zakir Hasanov", "country": "AZE", "n_engagements": 2},
            {"official_id": "o2", "name": "Ruslan Zhaksylykov", "country": "KAZ", "n_engagements": 2},
            {"official_id": "o3", "name": "Yaşar Güler", "country": "TUR", "n_engagements": 1},
            {"official_id": "o4", "name": "Ilham Aliyev", "country": "AZE", "n_engagements": 0},
        ],
        "posts": [{"post_id": f"h{n}", "official_id": f"o{n}", "post_key": "AZE/other"} for n in (1, 2, 3, 4)],
        "outcomes": [{"outcome_id": "u1", "engagement_id": "e1", "type": "award", "title": "a medal"}],
        "releases": [
            {"release_id": f"r{n}", "source": f"{n}.txt", "relevant": n < 8,
             "engagement_ids": (f"e{n}",) if n < 8 else (), "mentioned_ids": ("o4",) if n == 1 else ()}
            for n in range(1, 9)
        ],
        "evidence": [
            {"evidence_id": f"x{n}", "release_id": f"r{n}", "table": "engagements", "row_id": f"e{n}", "start": 1}
            for n in range(1, 8)
        ],
    })  # fmt: skip
