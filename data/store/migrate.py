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
    found = _version(engine)
    if found == SCHEMA:
        return
    if found > SCHEMA:
        raise StoreError(f"{place.path} was written by a newer Bilat (version {found}); use that one to open it.")
    if found:
        backup(place, f"version-{found}")
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if not found:
            _make(connection)
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


def _make(connection: Connection) -> None:
    metadata.create_all(connection)
    make_words(connection)


def _version(engine: Engine) -> int:
    """0 without tables."""
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names())
        if "meta" not in names:
            if names:
                raise StoreError("It is a database of another program; give another path for the store.")
            return 0
        found = connection.scalar(text("SELECT value FROM meta WHERE key = 'schema'"))
    return int(found or 0)
