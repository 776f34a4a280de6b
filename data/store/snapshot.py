"""The nine tables beside the store, as Parquet: each version a folder, written whole and then renamed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import Connection

from data.arrow import Row, batches, keep, kept_rows, read_rows, write_parquet
from data.packed import unpack
from data.resolve.evidence import Links, evidence_of
from data.schema import TABLES
from data.store.place import Place, StoreError
from data.store.read import records, texts
from data.store.store import Store

KEPT = 2
"""So many of the last versions stay: who opened one a moment ago reads on."""
LINKED = pa.schema([("release_id", pa.string()), ("links", pa.string()), ("record", pa.binary())])
"""From which the evidence is made, release by release, when it is asked for."""
REASONS = pa.schema([
    *((name, pa.string()) for name in ("table", "row_id", "release_id")), ("start", pa.int64()),
    ("other_release_id", pa.string()), ("other_start", pa.int64()), ("why", pa.string()), ("confidence", pa.float64()),
])  # fmt: skip
"""Why mentions are one row of a table."""
WRITTEN = tuple(table for table in TABLES if table != "evidence")
TOGETHER = 1000
"""Releases whose evidence is made at a time."""
FORMAT = 1
"""Raised with every change of how the files are written; those of another format are not looked at."""

_OTHER = "The tables beside {} tell of releases that it does not hold; run bilat reread."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables as they followed from one ``version`` of the store; ``rows`` a table; ``maker``: of which resolver."""

    path: Path
    version: str
    maker: str
    rows: dict[str, int]

    def file(self, table: str) -> Path:
        return self.path / f"{table}.parquet"


def latest(place: Place) -> Snapshot | None:
    """The newest whole one."""
    for path in reversed(_folders(place)):
        try:
            about = json.loads((path / "about.json").read_text("utf-8"))
        except (OSError, ValueError):
            continue  # it has just been swept away, or is none of ours
        if about.get("format") == FORMAT:
            return Snapshot(path, about["version"], about["maker"], about["rows"])
    return None


def write(
    place: Place, version: str, maker: str, tables: dict[str, list[Row]], linked: Iterable[Row], reasons: Iterable[Row]
) -> Snapshot:
    """Put these tables beside the store; ``tables`` is emptied on the way. ``linked``: by release id."""
    done = _folders(place)
    path = place.snapshots / f"{int(done[-1].name) + 1 if done else 1:08}"
    unfinished = place.snapshots / f"unfinished-{os.getpid()}"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    rows = {
        table: keep(table, tables.pop(table), unfinished / f"{table}.parquet")
        for table in WRITTEN
    }
    write_parquet(linked, LINKED, unfinished / "linked.parquet", TOGETHER)
    write_parquet(reasons, REASONS, unfinished / "reasons.parquet")
    about = {"format": FORMAT, "version": version, "maker": maker, "rows": rows}
    (unfinished / "about.json").write_text(json.dumps(about), "utf-8")
    unfinished.rename(path)
    _sweep(place)
    return Snapshot(path, version, maker, rows)


def linked(connection: Connection, links: dict[str, Links]) -> Iterator[Row]:
    """What became of each release that has a row, beside the record that says so."""
    for release_id, record in records(connection):
        if record and release_id in links:
            told = json.dumps(list(asdict(links[release_id]).values()), separators=(",", ":"))
            yield {"release_id": release_id, "links": told, "record": record}


def reasons_of(snapshot: Snapshot, row_id: str) -> list[Row]:
    """Why the mentions of one row are one."""
    found: list[Row] = pq.read_table(snapshot.path / "reasons.parquet", filters=[("row_id", "=", row_id)]).to_pylist()
    return found


def links_of(snapshot: Snapshot) -> Iterator[tuple[str, Links]]:
    """What became of the parts of each release."""
    for row in read_rows(snapshot.path / "linked.parquet"):
        yield row["release_id"], _links(row["links"])


def _folders(place: Place) -> list[Path]:
    if not place.snapshots.is_dir():
        return []
    return sorted(path for path in place.snapshots.iterdir() if path.name.isdigit())


def _sweep(place: Place) -> None:
    """Remove what is old, and what a killed process left behind."""
    left = [path for path in place.snapshots.iterdir() if path.name.startswith("unfinished-")]
    for path in [*_folders(place)[:-KEPT], *left]:
        shutil.rmtree(path, ignore_errors=True)


def table_rows(snapshot: Snapshot, store: Store, table: str) -> Iterator[Row]:
    """The rows of any of the nine tables, few of them in memory at a time."""
    if table != "evidence":
        return kept_rows(snapshot.file(table))
    return evidence(store, read_rows(snapshot.path / "linked.parquet"))


def evidence(store: Store, linked: Iterable[Row]) -> Iterator[Row]:
    """The evidence of these releases, in the order of their ids, made from their records."""
    for batch in batches(linked, TOGETHER):
        with store.reading() as connection:
            found = texts(connection, [row["release_id"] for row in batch])
        if len(found) < len(batch):
            raise StoreError(_OTHER.format(store.place.path))
        for row in batch:
            release_id = row["release_id"]
            yield from evidence_of(release_id, found[release_id], unpack(row["record"]), _links(row["links"]))


def _links(told: str) -> Links:
    """As they were written."""
    engagements, officials, outcomes = json.loads(told)
    return Links(tuple(engagements), tuple(officials), tuple(map(tuple, outcomes)))
