"""Releases that are to be read again: with a new reader, or because another day than before came with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import bindparam, func, select, update

from data.release import Release
from data.store.engine import bulk
from data.store.store import Store, changed
from data.store.tables import releases, sources
from data.store.write import COUNTED, FATES, Counts, Entry

_same = sources.alias()
FIRST = (
    select(func.min(_same.c.source))
    .where(_same.c.release_id == releases.c.release_id)
    .correlate(releases)
    .scalar_subquery()
)
RENEWED = (
    update(releases)
    .values(state=bindparam("a"), reason=bindparam("b"), reader=bindparam("c"), published=bindparam("d"),
            record=bindparam("e"))
    .where(releases.c.release_id == bindparam("f"))
)  # fmt: skip
SKIMMED = "prefilter-"
"""So begins the reader's version of what only the prefilter of a crawl has seen."""


def outdated(store: Store, reader: str) -> list[str]:
    """Releases that another reader read."""
    with store.reading() as connection:
        found = select(releases.c.release_id).select_from(releases).join(sources, sources.c.source == FIRST)
        return list(connection.scalars(found.where(releases.c.reader != reader).order_by(releases.c.release_id)))


def skimmed(store: Store, ids: Sequence[str]) -> list[str]:
    """Those of these releases that only the prefilter has seen."""
    found = select(releases.c.release_id).where(releases.c.release_id.in_(ids), releases.c.reader.startswith(SKIMMED))
    with store.reading() as connection:
        return list(connection.scalars(found.order_by(releases.c.release_id)))


def otherwise_dated(store: Store) -> list[str]:
    """Releases whose smallest source tells another day than the one they were read with."""
    differs = func.coalesce(sources.c.published, "") != func.coalesce(releases.c.published, "")
    found = select(releases.c.release_id).select_from(releases).join(sources, sources.c.source == FIRST).where(differs)
    with store.reading() as connection:
        return list(connection.scalars(found.order_by(releases.c.release_id)))


def to_read(store: Store, ids: Sequence[str]) -> Iterator[Release]:
    """These releases as their smallest sources have them."""
    names = "source", "url", "outlet", "published", "title", "language"
    columns = releases.c.text, *(sources.c[name] for name in names)
    joined = select(*columns).select_from(releases).join(sources, sources.c.source == FIRST)
    with store.reading() as connection:
        rows = connection.execute(joined.where(releases.c.release_id.in_(ids))).all()
    return (Release(*row) for row in rows)


def renew(store: Store, entries: Iterable[Entry]) -> Counts:
    """Keep what the reader makes of them now."""
    fresh = list(entries)
    with store.writing() as connection:
        bulk(connection, RENEWED, [
            (one.state, one.reason, one.reader, one.release.published, one.record, one.release.release_id)
            for one in fresh
        ])  # fmt: skip
        changed(connection)
    tally = {"read": len(fresh)}
    for one in fresh:
        name = COUNTED[FATES[one.state]]
        tally[name] = tally.get(name, 0) + 1
    return Counts(**tally)
