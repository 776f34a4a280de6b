"""The nine tables as pandas DataFrames, together: what every count, chart, table and download is computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from data.schema import TABLES, dtype

Rows = Mapping[str, Iterable[Mapping[str, Any]]]
Table = pd.DataFrame | Callable[[], pd.DataFrame]


class Frames:
    """Nine DataFrames with the columns of ``schema.TABLES``; lists are tuples, a missing text is NaN.

    They are shared between readers: never assign to one in place. A table given as a function is made when it is
    first asked for, so that a selection costs only the tables that are looked at.
    """

    releases: pd.DataFrame
    engagements: pd.DataFrame
    visits: pd.DataFrame
    participations: pd.DataFrame
    officials: pd.DataFrame
    posts: pd.DataFrame
    pairs: pd.DataFrame
    outcomes: pd.DataFrame
    evidence: pd.DataFrame

    def __init__(self, **tables: Table) -> None:
        missing = TABLES.keys() - tables.keys()
        if missing or tables.keys() - TABLES.keys():
            raise TypeError(f"Frames takes the tables {', '.join(TABLES)}; missing: {', '.join(sorted(missing))}")
        self.__dict__["_made"] = dict(tables)

    def __getattr__(self, name: str) -> pd.DataFrame:
        table = self.__dict__.get("_made", {}).get(name)
        if table is None:
            raise AttributeError(name)
        frame = table if isinstance(table, pd.DataFrame) else table()
        self.__dict__[name] = frame
        return frame

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Frames cannot be changed ({name})")

    def __len__(self) -> int:
        return len(self.engagements)


def frame_of(table: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """One table from plain rows; a column that a row lacks is empty there, one that the table lacks is an error."""
    rows = list(rows)
    known = set(TABLES[table])
    odd = next((row.keys() - known for row in rows if row.keys() - known), None)
    if odd:
        raise ValueError(f"{table} has no column {', '.join(sorted(odd))}")
    return pd.DataFrame({column: _series(table, column, rows) for column in TABLES[table]})


def _series(table: str, column: str, rows: list[Mapping[str, Any]]) -> pd.Series:
    kind = dtype(table, column)
    values = [row.get(column) for row in rows]
    if kind == "object":
        values = [_frozen(value) for value in values]
    elif kind == "int64":
        values = [value or 0 for value in values]
    elif kind == "bool":
        values = [bool(value) for value in values]
    return pd.Series(values, dtype=kind)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list | tuple) else value if value else ()


def frames_of(rows: Rows) -> Frames:
    """Frames from the rows of some or all tables; the tables not given are empty, with all their columns."""
    unknown = rows.keys() - TABLES.keys()
    if unknown:
        raise ValueError(f"there is no table {', '.join(sorted(unknown))}")
    return Frames(**{table: frame_of(table, rows.get(table, ())) for table in TABLES})


def empty() -> Frames:
    """Frames without a row."""
    return frames_of({})
