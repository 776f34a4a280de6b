"""A snapshot as Frames, quickly: columns stay as they lie in the file, equal lists are one tuple."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.arrow import FEW, coded
from data.frames import Frames, empty
from data.schema import LISTS
from data.store.snapshot import WRITTEN, Snapshot

TEXTS = {pa.string(): pd.StringDtype(na_value=np.nan)}.get


def frames_from(snapshot: Snapshot) -> Frames:
    """The tables of a snapshot but the evidence, which is not held: it is made release by release."""
    pa.set_memory_pool(pa.system_memory_pool())  # Arrow's own takes twice as long when it is first filled
    files = {table: pq.ParquetFile(snapshot.file(table), read_dictionary=coded(table)) for table in WRITTEN}
    made: dict[str, Callable[[], pd.DataFrame]] = {table: partial(_frame, file) for table, file in files.items()}
    return Frames(**made, evidence=empty().evidence)


def _frame(file: pq.ParquetFile) -> pd.DataFrame:
    """The file is open already: it may have been swept away."""
    with file:
        table = file.read(use_threads=True)
    return pd.DataFrame({name: _series(table[name], name) for name in table.column_names}, copy=False)


def _series(values: pa.ChunkedArray, column: str) -> pd.Series:
    if column in FEW:
        return pd.Series(_tuples(values), dtype="object")
    if column in LISTS:
        return pd.Series(pd.array(values, dtype=pd.ArrowDtype(values.type)))
    if column == "plan_year":
        return pd.Series(values.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get))
    if pa.types.is_dictionary(values.type):
        values = values.cast(pa.string())
    return pd.Series(values.to_pandas(types_mapper=TEXTS))


def _tuples(values: pa.ChunkedArray) -> np.ndarray:
    """The lists, those that are equal the same tuple."""
    chunks = values.unify_dictionaries().chunks
    if not chunks:
        return np.empty(0, dtype=object)
    known = np.empty(len(chunks[0].dictionary), dtype=object)
    known[:] = [_frozen(json.loads(one)) for one in chunks[0].dictionary.to_pylist()]
    found: np.ndarray = known[np.concatenate([chunk.indices.to_numpy(zero_copy_only=False) for chunk in chunks])]
    return found


def _frozen(value: list | str) -> tuple | str:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
