"""Counts of a selection, as small frames. Each takes the selected Frames, so that no figure can differ from its table.

Visits, engagements and releases are never mixed: a column ``n`` counts engagements unless the docstring says otherwise.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.frames import Frames

PEOPLE = ["official_id", "name", "country"]


def headline(frames: Frames) -> dict[str, Any]:
    """The few numbers above a page."""
    engagements = frames.engagements
    days = engagements["date"].dropna()
    return {
        "engagements": len(engagements),
        "visits": int(engagements["visit_id"].nunique()),
        "releases": len(frames.releases),
        "officials": int(_participants(frames)["official_id"].nunique()),
        "countries": len({party for parties in engagements["countries"] for party in parties}),
        "undated": len(engagements) - len(days),
        "first": days.min() if len(days) else None,
        "last": days.max() if len(days) else None,
    }


def by_month(frames: Frames) -> pd.DataFrame:
    """``month`` (2024-04), ``kind``, ``n``; what is known to a year or not at all is left out."""
    return _by_time(frames, 7, "month")


def by_year(frames: Frames) -> pd.DataFrame:
    """``year`` (2024), ``kind``, ``n``."""
    return _by_time(frames, 4, "year")


def _by_time(frames: Frames, letters: int, name: str) -> pd.DataFrame:
    engagements = frames.engagements
    partial = engagements["date_partial"]
    told = engagements["date"].fillna(partial.where(~partial.str.startswith("--", na=True)))
    time = told.str.slice(0, letters).rename(name)
    return _counted(pd.DataFrame({name: time.where(time.str.len() == letters), "kind": engagements["kind"]}))


def directions(frames: Frames) -> pd.DataFrame:
    """Who came to whom: ``guest``, ``host_party``, ``n`` (engagements), ``n_visits``; only where a party received, and
    only what was held, as in ``frames.pairs``."""
    columns = ["guest", "host_party"]
    engagements = frames.engagements
    found = engagements[engagements["status"] == "held"].dropna(subset=columns)
    grouped = found.groupby(columns, observed=True)
    counts = grouped.agg(n=("engagement_id", "size"), n_visits=("visit_id", "nunique")).reset_index()
    return _ranked(counts, columns)


def by_pair(frames: Frames) -> pd.DataFrame:
    """The pairs of the selection, those that met most first: as ``frames.pairs``."""
    return frames.pairs.sort_values(["n_engagements", "country_a", "country_b"], ascending=[False, True, True],
                                    ignore_index=True)  # fmt: skip


def by_party(frames: Frames) -> pd.DataFrame:
    """``country``, ``n``, ``first``, ``last`` of every country and organisation that took part."""
    engagements = frames.engagements[["countries", "date"]].rename(columns={"countries": "country"}).explode("country")
    return _ranked(_spanned(engagements, ["country"]), ["country"])


def by_official(frames: Frames) -> pd.DataFrame:
    """``official_id``, ``name``, ``country``, ``n``, ``first``, ``last`` of those who took part, most often first."""
    part = _participants(frames)[["official_id", "engagement_id"]].merge(_days(frames), on="engagement_id")
    return _ranked(_named(frames, _spanned(part, ["official_id"])), ["name", "official_id"])


def counterparts(frames: Frames, official_id: str) -> pd.DataFrame:
    """Whom an official met of other countries: as ``by_official``."""
    part = _participants(frames)[["official_id", "engagement_id", "country"]]
    own = part[part["official_id"] == official_id]
    others = part[part["engagement_id"].isin(own["engagement_id"]) & ~part["country"].isin(own["country"])]
    counts = _spanned(others.merge(_days(frames), on="engagement_id"), ["official_id"])
    return _ranked(_named(frames, counts), ["name", "official_id"])


def posts_held(frames: Frames, official_id: str) -> pd.DataFrame:
    """The posts of an official, the earliest first."""
    posts = frames.posts[frames.posts["official_id"] == official_id]
    return posts.sort_values(["first_seen", "post_key"], ignore_index=True)


def lanes(frames: Frames, home: str | None = None) -> pd.DataFrame:
    """For a timeline: one row for each engagement and the party whose lane it stands in, oldest first.

    With a ``home`` every other party is a lane; without one every party is. ``day`` and ``end`` are ISO days.
    """
    columns = ["engagement_id", "countries", "date", "end_date", "kind", "status", "guest", "host_party", "n_sources",
               "confidence"]  # fmt: skip
    found = frames.engagements[columns].dropna(subset=["date"]).explode("countries")
    found = found.rename(columns={"countries": "lane", "date": "day", "end_date": "end"}).dropna(subset=["lane"])
    found = found[found["lane"] != home] if home else found
    found = found.assign(end=found["end"].fillna(found["day"]), lane=found["lane"].astype("str"))
    return found.sort_values(["day", "engagement_id", "lane"], ignore_index=True)


def outcomes_by_type(frames: Frames) -> pd.DataFrame:
    """``type``, ``n``: outcomes, not engagements."""
    return _counted(frames.outcomes[["type"]])


def _participants(frames: Frames) -> pd.DataFrame:
    return frames.participations[frames.participations["role"] == "participant"]


def _days(frames: Frames) -> pd.DataFrame:
    return frames.engagements[["engagement_id", "date"]]


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    columns = list(frame.columns)
    return frame.dropna().groupby(columns, observed=True).size().rename("n").reset_index()


def _spanned(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    grouped = frame.groupby(columns, observed=True)["date"]
    return grouped.agg(n="size", first="min", last="max").reset_index()


def _named(frames: Frames, counts: pd.DataFrame) -> pd.DataFrame:
    return frames.officials[PEOPLE].merge(counts, on="official_id")


def _ranked(frame: pd.DataFrame, ties: list[str]) -> pd.DataFrame:
    return frame.sort_values(["n", *ties], ascending=[False, *[True] * len(ties)], ignore_index=True)
