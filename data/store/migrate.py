"""Schema versions: a store of an older one is backed up and brought forward, one of a newer one is left alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from data.store.place import Place, StoreError
from data.store.search import make_words
from data.store.tables import SCHEMA, metadata

Step = Callable[[Connection], None]
STEPS: dict[int, Step] = {}
"""From a version to the next one."""


def look(place: Place) -> None:
    """StoreError for the database of another program, before anything is written to it."""
    if not place.path.exists():
        return
    address = f"{place.path.as_uri()}?mode=ro"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            _version(connection)
    except OperationalError:  # it may be busy, or has to be mended by who may write
        return


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
    seen = inspect(connection)
    names = set(seen.get_table_names())
    if not names:
        return 0
    said = None
    if "meta" in names and {"key", "value"} <= {column["name"] for column in seen.get_columns("meta")}:
        said = connection.scalar(text("SELECT value FROM meta WHERE key = 'schema'"))
    if not str(said).isdecimal():
        raise StoreError("It is a database of another program; give another path for the store.")
    return int(str(said))
