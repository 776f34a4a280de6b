"""Schema versions: a store of an older one is backed up and brought forward, one of a newer one is left alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from data.store.place import Place, StoreError
from data.store.search import make_words
from data.store.tables import SCHEMA, metadata

Step = Callable[[Connection], None]
STEPS: dict[int, Step] = {}
"""From a version to the next one."""


def bring_up(engine: Engine, place: Place) -> None:
    """Make the tables, or bring them to ``SCHEMA``."""
    with engine.connect() as connection:
        found = _version(connection)
    if found == SCHEMA:
        return
    if found > SCHEMA:
        raise StoreError(f"{place.path} was written by a newer Bilat (version {found}); use that one to open it.")
    if found:
        backup(place, f"version-{found}")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        _forward(connection, _version(connection))  # another process may have done it meanwhile


def _forward(connection: Connection, found: int) -> None:
    if not found:
        metadata.create_all(connection)
        make_words(connection)
    for step in range(found or SCHEMA, SCHEMA):
        STEPS[step](connection)
    connection.execute(text("DELETE FROM meta WHERE key = 'schema'"))
    connection.execute(text("INSERT INTO meta (key, value) VALUES ('schema', :schema)"), {"schema": str(SCHEMA)})


def backup(place: Place, name: str) -> Path:
    """A copy of the store as it is now, whoever writes meanwhile."""
    place.backups.mkdir(parents=True, exist_ok=True)
    path = place.backups / f"{name}.db"
    unfinished = path.with_suffix(".part")
    with sqlite3.connect(place.path) as source, sqlite3.connect(unfinished) as copy:
        source.backup(copy)
    source.close()
    copy.close()
    unfinished.replace(path)
    return path


def _version(connection: Connection) -> int:
    """0 without tables."""
    names = set(inspect(connection).get_table_names())
    if "meta" not in names:
        if names:
            raise StoreError("It is a database of another program; give another path for the store.")
        return 0
    return int(connection.scalar(text("SELECT value FROM meta WHERE key = 'schema'")) or 0)
