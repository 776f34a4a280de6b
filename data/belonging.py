"""What belongs to a selection of engagements in every other table."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from data.frames import Frames, frame_of
from data.index import Index, Mask, Rows
from data.pairs import pair_rows

PROVEN = ("engagements", "participations", "outcomes", "officials")


class Belonging:
    """The tables of a selection, each made when it is first asked for; counts in them are those of the selection."""

    def __init__(self, index: Index, mask: Mask) -> None:
        self.index = index
        self.mask = mask

    def frames(self) -> Frames:
        return Frames(
            releases=lambda: self._cut("releases", self._releases),
            engagements=lambda: self._cut("engagements", self.mask),
            visits=lambda: self._cut("visits", self._visits > 0, self._visits),
            participations=lambda: self._cut("participations", self._participations),
            officials=lambda: self._cut("officials", self._officials, self._presence),
            posts=lambda: self._cut("posts", self.index.linking("posts", "official_id", "officials", self._officials)),
            pairs=self._pairs,
            outcomes=lambda: self._cut("outcomes", self._outcomes),
            evidence=self._evidence,
        )

    def _cut(self, table: str, mask: Mask, counts: Rows | None = None) -> pd.DataFrame:
        frame: pd.DataFrame = getattr(self.index.frames, table)
        cut = frame if mask.all() else frame.take(np.flatnonzero(mask))
        return cut if counts is None else cut.assign(n_engagements=counts[mask])

    @cached_property
    def _releases(self) -> Mask:
        return self.index.linking("releases", "engagement_ids", "engagements", self.mask)

    @cached_property
    def _visits(self) -> Rows:
        return self.index.counted("engagements", "visit_id", "visits", self.mask)

    @cached_property
    def _participations(self) -> Mask:
        return self.index.linking("participations", "engagement_id", "engagements", self.mask)

    @cached_property
    def _outcomes(self) -> Mask:
        return self.index.linking("outcomes", "engagement_id", "engagements", self.mask)

    @cached_property
    def _presence(self) -> Rows:
        part = self._participations & self.index.matching("participations", "role", ("participant",))
        return self.index.counted("participations", "official_id", "officials", part)

    @cached_property
    def _officials(self) -> Mask:
        """Who stands in an engagement of the selection, and who is only mentioned in one of its releases."""
        part = self.index.linked("participations", "official_id", "officials", self._participations)
        return part | self.index.linked("releases", "mentioned_ids", "officials", self._releases)

    def _pairs(self) -> pd.DataFrame:
        engagements = self.index.frames.engagements.take(np.flatnonzero(self.mask))
        visits = self.index.frames.visits.take(np.flatnonzero(self._visits > 0))
        met = zip(*(_plain(engagements[name]) for name in ("status", "date", "pairs")), strict=True)
        host = visits["host_party"].fillna(visits["host"])
        journeys = zip(*map(_plain, (visits["status"], visits["guest"], host)), strict=True)
        return frame_of("pairs", pair_rows(met, journeys))

    def _evidence(self) -> pd.DataFrame:
        kept = {"engagements": self.mask, "participations": self._participations, "outcomes": self._outcomes,
                "officials": self._officials}  # fmt: skip
        mask = np.logical_or.reduce([self.index.linking("evidence", "row_id", table, kept[table]) for table in PROVEN])
        told = self.index.linking("evidence", "release_id", "releases", self._releases)
        return self._cut("evidence", mask & told)


def _plain(column: pd.Series) -> list[Any]:
    """Plain values, a missing text None."""
    return [None if value != value else value for value in column.tolist()]
