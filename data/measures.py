"""Counts of a selection, as small frames. Each takes the selected Frames, so that no figure can differ from its table.

Visits, engagements and releases are never mixed: a column ``n`` counts engagements unless the docstring says otherwise.
"""

from __future__ import annotations

import pandas as pd

from data.frames import Frames

PEOPLE = ["official_id", "name", "country"]


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


def _participants(frames: Frames) -> pd.DataFrame:
    return frames.participations[frames.participations["role"] == "participant"]


def _days(frames: Frames) -> pd.DataFrame:
    return frames.engagements[["engagement_id", "date"]]


def _spanned(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    grouped = frame.groupby(columns, observed=True)["date"]
    return grouped.agg(n="size", first="min", last="max").reset_index()


def _named(frames: Frames, counts: pd.DataFrame) -> pd.DataFrame:
    return frames.officials[PEOPLE].merge(counts, on="official_id")


def _ranked(frame: pd.DataFrame, ties: list[str]) -> pd.DataFrame:
    return frame.sort_values(["n", *ties], ascending=[False, *[True] * len(ties)], ignore_index=True)
