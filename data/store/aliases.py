"""Ids of rows that are gone, and the rows that have taken their place."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from data.store.engine import bulk
from data.store.store import Store
from data.store.tables import aliases

FORGET = delete(aliases).where(aliases.c.old_id == bindparam("old"))
FOLLOW = update(aliases).values(id=bindparam("new")).where(aliases.c.old_id == bindparam("old"))
KEEP = insert(aliases)


def keep(store: Store, renamed: Mapping[str, str]) -> None:
    """Fresh aliases; older ones that led to an id that is gone now lead on to where it went."""
    if not renamed:
        return
    with store.writing() as connection:
        bulk(connection, FORGET, [(old,) for old in (*renamed, *renamed.values())])
        led = connection.execute(select(aliases)).all()
        bulk(connection, FOLLOW, [(renamed[one.id], one.old_id) for one in led if one.id in renamed])
        bulk(connection, KEEP, list(renamed.items()))


def current(connection: Connection, row_id: str) -> str:
    """The id that a row has now; itself if it was never renamed."""
    found = connection.scalar(select(aliases.c.id).where(aliases.c.old_id == row_id))
    return row_id if found is None else str(found)
