"""A store that is open: its transactions, and the few facts that it keeps about itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import DatabaseError, OperationalError

from data.store.engine import engine_of
from data.store.migrate import bring_up, look
from data.store.place import Place, StoreError
from data.store.tables import meta

__all__ = ["Store", "StoreError"]


class Store:
    """Made when it is not there yet, brought forward when it is of an older version; StoreError if it is no store."""

    def __init__(self, place: Place) -> None:
        self.place = place
        _folder(place.path.parent)
        self.engine = engine_of(place)
        try:
            look(place)
            bring_up(self.engine, place)
        except OperationalError as error:
            raise StoreError(f"The store {place.path} cannot be opened ({error.orig}).") from error
        except DatabaseError as error:
            raise StoreError(f"{place.path} is no store of Bilat ({error.orig}); give another path.") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the store, however long it takes and whoever writes meanwhile."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it or nothing; other writers wait."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def told(connection: Connection, key: str, default: str = "") -> str:
    """A fact that the store keeps about itself."""
    found = connection.scalar(select(meta.c.value).where(meta.c.key == key))
    return default if found is None else str(found)


def tell(connection: Connection, key: str, value: str) -> None:
    """Keep a fact."""
    connection.execute(delete(meta).where(meta.c.key == key))
    connection.execute(insert(meta).values(key=key, value=value))


def version(connection: Connection) -> str:
    """Another one after every change of the releases or their sources, and never that of another store."""
    return told(connection, "version")


def changed(connection: Connection) -> None:
    """To be told by whoever changes a release or a source."""
    tell(connection, "version", token_hex(8))


def _folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {path} cannot be made ({error.strerror}); give another path.") from error
