"""Which words prove a row: evidence joined with the texts it points into. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from components.quotes import Parts, Span, around, quoted
from components.text import each
from data.load import Loaded

ENOUGH = 120
"""Of what very many releases prove, so many are looked into."""
FEW = 3


def evidence_of(loaded: Loaded, ids: Iterable[str], releases: Iterable[str]) -> pd.DataFrame:
    """The evidence of these rows in these releases, in reading order."""
    evidence = loaded.proofs(list(releases)[:ENOUGH])
    found = evidence[evidence["row_id"].isin(list(ids))]
    return found.sort_values(["release_id", "start", "end"])


def tellers(loaded: Loaded, engagements: Iterable[str]) -> list[str]:
    """Releases that tell of these engagements, a few of each."""
    known = loaded.frames.engagements
    told = known.loc[known["engagement_id"].isin(list(engagements)), "release_ids"]
    return list(dict.fromkeys(release for ids in told for release in ids[:FEW]))


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
    """The rows whose evidence proves an engagement: itself, who took part and who they are, what came of it."""
    people, outcomes = loaded.frames.participations, loaded.frames.outcomes
    own = people[people["engagement_id"] == engagement_id]
    brought = outcomes.loc[outcomes["engagement_id"] == engagement_id, "outcome_id"]
    return [engagement_id, *own["participation_id"], *own["official_id"], *brought]


def by_sentence(text: str, evidence: pd.DataFrame) -> list[tuple[Span, list[Any]]]:
    """The evidence of one release by the sentence in which it stands, in the order of the text."""
    found: dict[Span, list[Any]] = {}
    for one in each(evidence.sort_values(["start", "end"], kind="stable")):
        if one.end > one.start:
            inside = next((span for span in found if span[0] <= one.start and one.end <= span[1]), None)
            found.setdefault(inside or around(text, int(one.start), int(one.end)), []).append(one)
    return sorted(found.items())


def names_of(loaded: Loaded, ids: Iterable[str]) -> dict[str, str]:
    """The official behind each participation and official id."""
    frames, wanted = loaded.frames, list(ids)
    people = frames.participations[frames.participations["participation_id"].isin(wanted)]
    officials = frames.officials[frames.officials["official_id"].isin(wanted)]
    return {
        **dict(zip(people["participation_id"], people["name"], strict=True)),
        **dict(zip(officials["official_id"], officials["name"], strict=True)),
    }


def releases_of(loaded: Loaded, engagement_id: str) -> pd.DataFrame:
    """The releases that tell of an engagement, earliest first."""
    engagement = loaded.frames.engagements
    ids = engagement.loc[engagement["engagement_id"] == engagement_id, "release_ids"]
    wanted = list(ids.iloc[0]) if len(ids) else []
    releases = loaded.frames.releases
    return releases[releases["release_id"].isin(wanted)].sort_values(["published", "source"])
