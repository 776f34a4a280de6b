"""What the store tells: releases with their records, for resolving and for showing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from sys import intern
from typing import Any

from sqlalchemy import Connection, func, select

from data.record import Record
from data.release import Copies, Release
from data.store.tables import releases, sources

Unpack = Callable[[bytes], Record]
AT_ONCE = 2000
OF_SOURCE = (
    sources.c.source, sources.c.url, sources.c.outlet, sources.c.published, sources.c.title, sources.c.language,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept(Release):
    """A release whose text stays in the store."""

    kept_id: str = ""

    @property
    def release_id(self) -> str:
        return self.kept_id


def told(connection: Connection, unpacked: Unpack) -> Iterator[tuple[Copies, Record]]:
    """Every release that was read, without its text, and its record; of several texts at one address the last one."""
    one_of = _merged_by_address(connection)
    columns = releases.c.release_id, releases.c.record, *OF_SOURCE
    found = (
        select(*columns)
        .select_from(releases)
        .join(sources, sources.c.release_id == releases.c.release_id)
        .where(releases.c.state != "refused")
        .order_by(releases.c.number, sources.c.source)
    )
    for release_id, rows in groupby(_stream(connection, found), key=lambda row: row.release_id):
        first, *rest = rows
        names = (first.source, *(row.source for row in rest))
        if release_id in one_of:
            names = one_of[release_id]
        if names:
            record = unpacked(first.record) if first.record else Record()
            yield Copies(_kept(release_id, first), tuple(sorted(names))), record


def _kept(release_id: str, row: Any) -> Kept:
    outlet, published = (intern(told) if told else None for told in (row.outlet, row.published))
    return Kept("", row.source, row.url, outlet, published, row.title, intern(row.language), release_id)


def _stream(connection: Connection, statement: Any) -> Iterable[Any]:
    return connection.execution_options(yield_per=AT_ONCE).execute(statement)


def _merged_by_address(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Releases at one address are one release: the sources of the one that counts, none for the others."""
    shared = (
        select(sources.c.url)
        .where(sources.c.url.is_not(None))
        .group_by(sources.c.url)
        .having(func.count(sources.c.release_id.distinct()) > 1)
    )
    found = select(sources.c.url, sources.c.release_id).where(sources.c.url.in_(shared)).order_by(sources.c.url)
    sets: dict[str, set[str]] = {}
    for _, rows in groupby(connection.execute(found), key=lambda row: row.url):
        joined = set[str]().union(*(sets.get(row.release_id, {row.release_id}) for row in rows))
        sets.update(dict.fromkeys(joined, joined))
    merged: dict[str, tuple[str, ...]] = {}
    for group in {frozenset(one) for one in sets.values()}:
        merged.update(_counting(connection, group))
    return merged


def _counting(connection: Connection, group: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The last published counts, of those the longest."""
    rows = connection.execute(
        select(sources.c.release_id, sources.c.source, sources.c.published, func.length(releases.c.text).label("long"))
        .select_from(sources)
        .join(releases, releases.c.release_id == sources.c.release_id)
        .where(sources.c.release_id.in_(group))
    ).all()
    names = tuple(sorted(row.source for row in rows))
    last = max(rows, key=lambda row: (row.published or "", row.long, row.release_id)).release_id
    return {release_id: names if release_id == last else () for release_id in group}


def records(connection: Connection) -> Iterator[tuple[str, bytes | None]]:
    """Every release with the bytes of its record, by id."""
    found = select(releases.c.release_id, releases.c.record).where(releases.c.state != "refused")
    for row in _stream(connection, found.order_by(releases.c.release_id)):
        yield row.release_id, row.record


def texts(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The texts of these releases."""
    found = select(releases.c.release_id, releases.c.text).where(releases.c.release_id.in_(list(ids)))
    return {row.release_id: row.text for row in connection.execute(found)}


def states(connection: Connection) -> dict[str, int]:
    """How many releases are in each state."""
    found = connection.execute(select(releases.c.state, func.count()).group_by(releases.c.state))
    counted: defaultdict[str, int] = defaultdict(int, {row[0]: row[1] for row in found})
    return counted
