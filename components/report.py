"""The import report as a frame: a row a file, with the release it became. Pure."""

from __future__ import annotations

import pandas as pd

from components.text import figured, number
from data.load import Loaded
from data.wording import listed

OUTCOMES = {"read": "Read", "same": "Same text", "none": "No engagement", "refused": "Refused"}
GROUPS = {"read": "read", "same text": "same", "no engagement": "none", "refused": "refused"}


def reported(loaded: Loaded) -> pd.DataFrame:
    """A row a file, with the release it became."""
    files = loaded.files()
    return files.assign(group=files["outcome"].map(GROUPS))


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
