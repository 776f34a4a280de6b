"""The nine tables, brought up to what the store holds now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sqlalchemy import Connection

from data.arrow import Row
from data.collector import uncollected
from data.packed import forget, unpack_slim
from data.resolve import Resolved, resolve
from data.resolve.reasons import reason_rows
from data.resolve.renamed import renamed
from data.store.aliases import keep
from data.store.place import Place
from data.store.read import texts, told
from data.store.snapshot import Snapshot, latest, linked, links_of, write
from data.store.store import Store, version
from data.versions import maker_version


def bring_tables(store: Store) -> Snapshot:
    """Resolve all records and write a snapshot, unless the last one still holds."""
    with store.reading() as connection:
        now = version(connection)
        current = latest(store.place)
        if current and (current.version, current.maker) == (now, maker_version()):
            return current
        text_of = partial(_text, connection)
        with uncollected():
            try:
                resolved = resolve(told(connection, unpack_slim), evidence=False, text_of=text_of)
                gone = renamed(links_of(current), resolved.links) if current else {}
                beside = linked(connection, resolved.links), reasons(resolved)
                written = write(store.place, now, maker_version(), resolved.tables, *beside)
                keep(store, gone)
                return written
            finally:
                forget()


def reasons(resolved: Resolved) -> Iterator[Row]:
    """Why mentions are one row, whatever becomes of the tables meanwhile."""
    visit_of = {row["engagement_id"]: row["visit_id"] for row in resolved.tables["engagements"] if row["visit_id"]}
    return reason_rows(resolved.reasons, resolved.links, visit_of)


def _text(connection: Connection, release_id: str) -> str:
    return texts(connection, (release_id,))[release_id]


def is_behind(place: Place, store_version: str) -> bool:
    """Whether the store has something that the tables do not tell yet."""
    current = latest(place)
    return current is None or (current.version, current.maker) != (store_version, maker_version())
