"""What makes a selection quick: the links between the tables of one Frames as arrays, made once and kept with it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.frames import Frames

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.int64]
Link = tuple[Rows, Rows]
"""Row of one table, row of another: each pair that belongs together."""
EARLIEST, LATEST = 1, 99_999_999
KEYS = {
    "releases": "release_id", "engagements": "engagement_id", "visits": "visit_id", "officials": "official_id",
    "participations": "participation_id", "outcomes": "outcome_id",
}  # fmt: skip


def index_of(frames: Frames) -> Index:
    """The index of these Frames; a second call returns the first one's."""
    kept = frames.__dict__.get("_index")
    if kept is None:
        kept = frames.__dict__["_index"] = Index(frames)
    found: Index = kept
    return found


class Index:
    """Masks over the rows of the tables."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.n = len(frames.engagements)
        self._codes: dict[tuple[str, str], tuple[npt.NDArray[np.intp], dict[str, int]]] = {}
        self._links: dict[tuple[str, str, str], Link] = {}
        self._ids: dict[str, pd.Index] = {}

    def size(self, table: str) -> int:
        return len(getattr(self.frames, table))

    def matching(self, table: str, column: str, wanted: Iterable[str]) -> Mask:
        """Rows of a table whose column has one of these values."""
        codes, values = self._coded(table, column)
        lookup = np.zeros(len(values) + 1, dtype=bool)  # the last one is hit by the code -1 of a missing value
        lookup[[values[value] for value in wanted if value in values]] = True
        return lookup[codes]

    def linked(self, table: str, column: str, to: str, mask: Mask) -> Mask:
        """Rows of ``to`` that rows of ``table`` in ``mask`` name in ``column``."""
        found = np.zeros(self.size(to), dtype=bool)
        source, target = self._link(table, column, to)
        found[target[mask[source]]] = True
        return found

    def linking(self, table: str, column: str, to: str, mask: Mask) -> Mask:
        """Rows of ``table`` that name in ``column`` a row of ``to`` in ``mask``."""
        found = np.zeros(self.size(table), dtype=bool)
        source, target = self._link(table, column, to)
        found[source[mask[target]]] = True
        return found

    def counted(self, table: str, column: str, to: str, mask: Mask) -> Rows:
        """For each row of ``to`` how many rows of ``table`` in ``mask`` name it."""
        source, target = self._link(table, column, to)
        return np.bincount(target[mask[source]], minlength=self.size(to)).astype(np.int64)

    def _coded(self, table: str, column: str) -> tuple[npt.NDArray[np.intp], dict[str, int]]:
        if (table, column) not in self._codes:
            codes, values = pd.factorize(getattr(self.frames, table)[column])
            self._codes[table, column] = codes, {value: code for code, value in enumerate(values)}
        return self._codes[table, column]

    def _link(self, table: str, column: str, to: str) -> Link:
        if (table, column, to) not in self._links:
            rows, named = _named(getattr(self.frames, table)[column])
            target = self._rows(to, named)
            self._links[table, column, to] = rows[target >= 0], target[target >= 0]
        return self._links[table, column, to]

    def _rows(self, table: str, ids: pd.Series) -> Rows:
        if table not in self._ids:
            self._ids[table] = pd.Index(getattr(self.frames, table)[KEYS[table]])
        return self._ids[table].get_indexer(pd.Index(ids)).astype(np.int64)

    @cached_property
    def _parties(self) -> dict[str, Rows]:
        exploded = self.frames.engagements["countries"].reset_index(drop=True).explode().dropna()
        rows = exploded.index.to_numpy()
        codes, values = pd.factorize(exploded.to_numpy())
        order = np.argsort(codes, kind="stable")
        bounds = np.searchsorted(codes[order], np.arange(len(values) + 1))
        return {value: rows[order[bounds[i] : bounds[i + 1]]] for i, value in enumerate(values)}

    def party(self, code: str) -> Mask:
        """Engagements in which this country or organisation takes part."""
        mask = np.zeros(self.n, dtype=bool)
        mask[self._parties.get(code, np.empty(0, dtype=np.int64))] = True
        return mask

    @cached_property
    def days(self) -> tuple[Rows, Rows, Mask]:
        """First and last day as numbers (20240425; 0 without one), and whether they are days, not a whole month."""
        engagements = self.frames.engagements
        first = _numbers(engagements["date"])
        last = np.maximum(_numbers(engagements["end_date"]), first)
        month = engagements["date_partial"].where(engagements["date_partial"].str.match(r"\d{4}-\d\d\Z", na=False))
        months = _numbers(month) * 100
        dayless = (first == 0) & (months > 0)
        return np.where(dayless, months + 1, first), np.where(dayless, months + 31, last), ~dayless


def _named(column: pd.Series) -> tuple[Rows, pd.Series]:
    """Every id that a column names, of lists each, and the number of the row that names it."""
    if isinstance(column.dtype, pd.ArrowDtype):
        import pyarrow as pa
        import pyarrow.compute as pc

        lists = pa.chunked_array(column.array.__arrow_array__())
        flat = pc.list_flatten(lists).to_pandas(types_mapper={pa.string(): pd.StringDtype(na_value=np.nan)}.get)
        return pc.list_parent_indices(lists.combine_chunks()).to_numpy(), flat
    named = column.reset_index(drop=True)
    named = (named.explode() if named.dtype == object else named).dropna()
    return named.index.to_numpy(), named


def _numbers(days: pd.Series) -> Rows:
    return pd.to_numeric(days.str.replace("-", "", regex=False)).fillna(0).to_numpy(dtype=np.int64)
