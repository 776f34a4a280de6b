"""Which words prove a row: evidence joined with the texts it points into. Pure."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from components.quotes import Parts, Span, quoted
from data.load import Loaded


def evidence_of(loaded: Loaded, ids: Iterable[str], release: str | None = None) -> pd.DataFrame:
    """The evidence of these rows, of one release if asked, in reading order."""
    evidence = loaded.frames.evidence
    found = evidence[evidence["row_id"].isin(list(ids))]
    if release is not None:
        found = found[found["release_id"] == release]
    return found.sort_values(["release_id", "start", "end"])


def spans_of(evidence: pd.DataFrame) -> list[Span]:
    """The spans of some evidence of one release."""
    return [(int(a), int(b)) for a, b in zip(evidence["start"], evidence["end"], strict=True) if b > a]


def sentence_of(loaded: Loaded, evidence: pd.DataFrame) -> Parts:
    """The sentence with the first of these spans; all that lie in it are marked."""
    if evidence.empty:
        return ()
    release = evidence["release_id"].iloc[0]
    own = evidence[evidence["release_id"] == release]
    return quoted(loaded.texts.get(str(release), ""), spans_of(own))


def related(loaded: Loaded, engagement_id: str) -> list[str]:
    """The rows whose evidence proves an engagement: itself, who took part, what came of it."""
    people, outcomes = loaded.frames.participations, loaded.frames.outcomes
    return [
        engagement_id,
        *people.loc[people["engagement_id"] == engagement_id, "participation_id"],
        *outcomes.loc[outcomes["engagement_id"] == engagement_id, "outcome_id"],
    ]


def releases_of(loaded: Loaded, engagement_id: str) -> pd.DataFrame:
    """The releases that tell of an engagement, earliest first."""
    engagement = loaded.frames.engagements
    ids = engagement.loc[engagement["engagement_id"] == engagement_id, "release_ids"]
    wanted = list(ids.iloc[0]) if len(ids) else []
    releases = loaded.frames.releases
    return releases[releases["release_id"].isin(wanted)].sort_values(["published", "source"])
