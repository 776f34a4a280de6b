"""The import report as a frame: a row a file, with the release it became. Pure."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd

from components.text import each, figured, number, text
from data.load import Loaded
from data.reading.report import ImportRow
from data.wording import listed

OUTCOMES = {"read": "Read", "same": "Same text", "none": "No engagement", "refused": "Refused"}
GROUPS = {"read": "read", "same text": "same", "no engagement": "none", "refused": "refused"}


def reported(loaded: Loaded) -> pd.DataFrame:
    """A row a file, with the release it became."""
    releases = loaded.frames.releases
    by_source = {source: one for one in each(releases) for source in one.sources or (one.source,)}
    found = [_row(row, by_source.get(row.source), loaded.texts) for row in loaded.report]
    columns = ["source", "group", "outcome", "reason", "release_id", "title", "outlet", "published", "n"]
    return pd.DataFrame(found, columns=columns)


def _row(row: ImportRow, release: Any, texts: dict[str, str]) -> dict[str, object]:
    known = {name: text(getattr(release, name, "")) for name in ("release_id", "title", "outlet", "published")}
    return {
        **known, "title": known["title"] or opening(texts.get(known["release_id"], "")),
        "source": row.source, "group": GROUPS[row.outcome], "outcome": row.outcome, "reason": row.reason,
        "n": len(getattr(release, "engagement_ids", ())),
    }  # fmt: skip


def opening(whole: str) -> str:
    """The first words of a text, for a release without a title."""
    return textwrap.shorten(whole[:400], 90, placeholder=" …")


def counts(report: pd.DataFrame) -> dict[str, int]:
    """Files a group."""
    found = report["group"].value_counts()
    return {group: int(found.get(group, 0)) for group in OUTCOMES}


def summary(report: pd.DataFrame) -> str:
    """‘Five files: 4 read, 1 refused’."""
    tally = counts(report)
    words = {"read": "read", "same": "with a text already read", "none": "without an engagement", "refused": "refused"}
    parts = [f"{number(n)} {words[group]}" for group, n in tally.items() if n]
    if tally["read"] == len(report) > 0:
        return f"All {figured(len(report), 'file')} were read" if len(report) > 1 else "The one file was read"
    return f"{figured(len(report), 'file')}: {listed(parts)}" if parts else "Nothing has been read yet"
