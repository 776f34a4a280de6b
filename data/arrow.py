"""The nine tables as Arrow: their types, and rows into a Parquet file, a batch at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from data.schema import LISTS, TABLES, dtype

Row = dict[str, Any]
BATCH = 20_000
GROUP = 100_000
FEW = ("countries", "pairs", "topics")
"""Lists of which few differ: kept as JSON, of which equal ones are one entry of the file's dictionary."""
IDS = frozenset(
    ("release_id", "engagement_id", "visit_id", "participation_id", "official_id", "post_id", "outcome_id", "source",
     "url", "title", "head", "guest_lead", "host_lead")
)  # fmt: skip
NAMED = ("countries_names", "pairs_names")
TYPES = {"int64": pa.int64(), "Int64": pa.int64(), "bool": pa.bool_(), "float64": pa.float64(), "str": pa.string()}


def schema_of(table: str, columns: Iterable[str]) -> pa.Schema:
    """These columns of a table with their types; a list is a list."""
    return pa.schema([(column, _type(table, column)) for column in columns])


def _type(table: str, column: str) -> pa.DataType:
    if column == "pairs":
        return pa.list_(pa.list_(pa.string()))
    return pa.list_(pa.string()) if column in (*LISTS, *NAMED) else TYPES[dtype(table, column)]


def write_parquet(rows: Iterable[Row], schema: pa.Schema, file: Path | IO[bytes], group: int = BATCH) -> int:
    """Rows into a Parquet file; how many there were."""
    count = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in batches(rows, group):
            writer.write_batch(_batch(batch, schema))
            count += len(batch)
    return count


def _batch(rows: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    return pa.record_batch([pa.array([row.get(f.name) for row in rows], f.type) for f in schema], schema=schema)


def keep(table: str, rows: Iterable[Row], file: Path) -> int:
    """The rows of a table in a file that is quick to load; how many there were."""
    schema = pa.schema([(name, pa.string() if name in FEW else _type(table, name)) for name in TABLES[table]])
    count = 0
    with pq.ParquetWriter(file, schema, compression="lz4", use_dictionary=coded(table)) as writer:
        for batch in batches(rows, GROUP):
            for row in batch:
                row.update({name: json.dumps(row[name]) for name in FEW if name in row})
            writer.write_batch(_batch(batch, schema))
            count += len(batch)
    return count


def coded(table: str) -> list[str]:
    """The columns of a table whose values come again and again."""
    return [name for name in TABLES[table] if name in FEW or (_type(table, name) == pa.string() and name not in IDS)]


def kept_rows(file: Path) -> Iterator[Row]:
    """What ``keep`` wrote, a batch of it in memory at a time."""
    for row in read_rows(file):
        row.update({name: json.loads(row[name]) for name in FEW if name in row})
        yield row


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
