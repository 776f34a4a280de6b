"""The nine tables as Arrow: their types, and rows into a Parquet file, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.schema import LISTS, dtype

Row = dict[str, Any]
BATCH = 20_000
NAMED = ("countries_names", "pairs_names")
TYPES = {"int64": pa.int64(), "Int64": pa.int64(), "bool": pa.bool_(), "float64": pa.float64(), "str": pa.string()}


def schema_of(table: str, columns: Iterable[str]) -> pa.Schema:
    """These columns of a table with their types; a list is a list."""
    return pa.schema([(column, _type(table, column)) for column in columns])


def _type(table: str, column: str) -> pa.DataType:
    if column == "pairs":
        return pa.list_(pa.list_(pa.string()))
    return pa.list_(pa.string()) if column in (*LISTS, *NAMED) else TYPES[dtype(table, column)]


def write_parquet(rows: Iterable[Row], schema: pa.Schema, file: Path | IO[bytes]) -> int:
    """Rows into a Parquet file; how many there were."""
    count = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in batches(rows):
            columns = [pa.array([row.get(field.name) for row in batch], field.type) for field in schema]
            writer.write_batch(pa.record_batch(columns, schema=schema))
            count += len(batch)
    return count


def batches(rows: Iterable[Row], size: int = BATCH) -> Iterator[list[Row]]:
    """The rows in lists of so many."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch


def read_rows(path: Path, columns: list[str] | None = None) -> Iterator[Row]:
    """The rows of a Parquet file, a batch of them in memory at a time."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(BATCH, columns=columns):
            yield from batch.to_pylist()
