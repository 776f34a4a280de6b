"""A store in a folder of its own, and all that it says."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from data.export import write_rows
from data.ingest.run import Asked, Ended, ingest
from data.schema import TABLES
from data.store import Store, place_of
from data.store.runs import report
from data.store.snapshot import latest, table_rows

MET = (
    "BAKU, May {day}, 2024 – Defense Minister of Azerbaijan Colonel General Zakir Hasanov met with the Minister of "
    "Defence of Georgia Irakli Chikovani, who is on an official visit to Azerbaijan.\n"
)


class Brought:
    """One store."""

    def __init__(self, folder: Path) -> None:
        self.place = place_of(str(folder / "bilat.db"))

    def read(self, *paths: Path | str, **more: Any) -> Ended:
        return ingest(Asked(self.place, tuple(map(str, paths)), **more))

    def report(self, ended: Ended) -> dict[str, tuple[str, str]]:
        store = Store(self.place)
        with store.reading() as connection:
            return {row["source"]: (row["outcome"], row["reason"]) for row in report(connection, ended.run)}

    def table(self, name: str) -> list[dict[str, Any]]:
        snapshot = latest(self.place)
        assert snapshot
        return list(table_rows(snapshot, Store(self.place), name))

    def exports(self) -> dict[str, bytes]:
        found = {}
        for table in TABLES:
            stream = io.BytesIO()
            write_rows(table, TABLES[table], self.table(table), "jsonl", stream)
            found[table] = stream.getvalue()
        return found


def lines(*rows: dict[str, Any]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)
