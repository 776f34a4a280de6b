"""A snapshot as Frames, quickly: columns stay as they lie in the file, equal lists are one tuple."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from data.frames import Frames, empty
from data.schema import LISTS, TABLES
from data.store.snapshot import WRITTEN, Snapshot

FEW = ("countries", "pairs", "topics")
"""Lists of which few differ; the others stay Arrow's."""
TEXTS = {pa.string(): pd.StringDtype(na_value=np.nan), pa.large_string(): pd.StringDtype(na_value=np.nan)}


def frames_from(snapshot: Snapshot) -> Frames:
    """The tables of a snapshot but the evidence, which is not held: it is made release by release."""
    made: dict[str, Callable[[], pd.DataFrame]] = {
        table: partial(_frame, pq.read_table(snapshot.file(table), use_threads=True), table) for table in WRITTEN
    }
    return Frames(**made, evidence=empty().evidence)


def _frame(table: pa.Table, name: str) -> pd.DataFrame:
    return pd.DataFrame({column: _series(table[column], column) for column in TABLES[name]}, copy=False)


def _series(values: pa.ChunkedArray, column: str) -> pd.Series:
    if column in FEW:
        return pd.Series(_shared(values.combine_chunks()), dtype="object")
    if column in LISTS:
        return pd.Series(pd.array(values, dtype=pd.ArrowDtype(values.type)))
    if column == "plan_year":
        return pd.Series(values.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get))
    return pd.Series(values.to_pandas(types_mapper=TEXTS.get))


def _shared(lists: pa.Array) -> np.ndarray:
    """Tuples, those that are equal the same object."""
    joined = lists
    while pa.types.is_list(joined.type):
        joined = _joined(joined)
    coded = joined.dictionary_encode()
    first = pc.index_in(coded.dictionary, joined)
    tuples = np.empty(len(coded.dictionary), dtype=object)
    tuples[:] = [_frozen(value) for value in lists.take(first).to_pylist()]
    found: np.ndarray = tuples[coded.indices.to_numpy(zero_copy_only=False)]
    return found


def _joined(lists: pa.Array) -> pa.Array:
    """The innermost lists as texts."""
    inner = lists.type.value_type
    if pa.types.is_list(inner):
        return pa.ListArray.from_arrays(lists.offsets, _joined(lists.values))
    return pc.binary_join(lists, "\x1f")


def _frozen(value: list | str) -> tuple | str:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
