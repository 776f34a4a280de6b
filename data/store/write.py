"""Releases into the store: each text once, each source once, the same result in any order and however often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from data.reading.one import Read, Refused
from data.release import Release
from data.store.engine import bulk
from data.store.search import index_words
from data.store.store import Store, changed
from data.store.tables import refusals, releases, sources

OF_SOURCE = ("release_id", "url", "outlet", "published", "title", "language", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the reader made of a text. ``state``: read, irrelevant or refused, then with a ``reason``."""

    release: Release
    state: str
    reader: str
    reason: str | None = None
    record: bytes | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the texts and files of a run."""

    read: int = 0
    new: int = 0
    unchanged: int = 0
    same: int = 0
    irrelevant: int = 0
    refused: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


COUNTED = {"new": "new", "unchanged": "unchanged", "same text": "same", "not relevant": "irrelevant",
           "refused": "refused"}  # fmt: skip
"""The fate of a source, and where it is counted."""
FATES = {"read": "new", "irrelevant": "not relevant", "refused": "refused"}
"""What a new release's state is called in a report."""

INSERT_RELEASE = insert(releases)
INSERT_SOURCE = insert(sources)
INSERT_REFUSAL = insert(refusals)
DROP_SOURCE = delete(sources).where(sources.c.source == bindparam("old"))
DROP_REFUSAL = delete(refusals).where(refusals.c.source == bindparam("old"))
SEEN_AGAIN = (
    update(sources)
    .values(run=bindparam("now"), fate=bindparam("then"))
    .where(sources.c.source == bindparam("old"))
)


def unknown(store: Store, ids: Iterable[str]) -> set[str]:
    """Those of these releases that the store does not hold."""
    wanted = set(ids)
    with store.reading() as connection:
        return wanted - _states(connection, wanted).keys()


def put(store: Store, run: int, reads: Sequence[Read], refused: Sequence[Refused], entries: Sequence[Entry]) -> Counts:
    """Keep what a shard gave; ``entries`` for every text that may be new."""
    with store.writing() as connection:
        apart = _apart(connection, reads)
        fates, new, told = _fates(connection, apart, {entry.release.release_id: entry for entry in entries})
        _put_releases(connection, new)
        altered = _put_sources(connection, run, fates, told) + _put_refusals(connection, run, reads, refused)
        if new or altered:
            changed(connection)
    tally: dict[str, int] = {"read": len(reads), "refused": len(refused)}
    for _, fate in fates:
        tally[COUNTED[fate]] = tally.get(COUNTED[fate], 0) + 1
    return Counts(**tally)


def _apart(connection: Connection, reads: Sequence[Read]) -> list[Read]:
    """A row whose number stands for another text is called by its own, so that it displaces no kept release."""
    told = _told(connection, [read.release.source for read in reads if read.row])
    return [_by_text(read) if _other(told.get(read.release.source), read) else read for read in reads]


def _other(before: tuple[Any, ...] | None, read: Read) -> bool:
    return before is not None and before[0] != read.release.release_id


def _by_text(read: Read) -> Read:
    table = read.release.source.rpartition("#")[0]
    return replace(read, release=replace(read.release, source=f"{table}#{read.release.release_id}"))


def _fates(
    connection: Connection, reads: Sequence[Read], entries: Mapping[str, Entry]
) -> tuple[list[tuple[Read, str]], list[Entry], dict[str, tuple[Any, ...]]]:
    """What each read text is to the store; the entries that are new; what the store tells of their sources."""
    states = _states(connection, (read.release.release_id for read in reads))
    told = _told(connection, [read.release.source for read in reads])
    fates: list[tuple[Read, str]] = []
    new: dict[str, Entry] = {}
    for read in reads:
        release_id = read.release.release_id
        if release_id in states:
            before = told.get(read.release.source)
            fate = "unchanged" if before and before[0] == release_id else "same text"
            fates.append((read, "refused" if states[release_id] == "refused" else fate))
        else:
            fates.append((read, "same text" if release_id in new else FATES[entries[release_id].state]))
            new.setdefault(release_id, entries[release_id])
    return fates, list(new.values()), told


def _states(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    found = select(releases.c.release_id, releases.c.state).where(releases.c.release_id.in_(set(ids)))
    return {one.release_id: one.state for one in connection.execute(found)}


def _told(connection: Connection, names: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    columns = [sources.c[name] for name in OF_SOURCE]
    found = connection.execute(select(sources.c.source, *columns).where(sources.c.source.in_(names)))
    return {row[0]: tuple(row[1:]) for row in found}


def _put_releases(connection: Connection, new: Sequence[Entry]) -> None:
    first = (connection.scalar(select(func.max(releases.c.number))) or 0) + 1
    numbered = list(enumerate(new, first))
    bulk(connection, INSERT_RELEASE, [
        (number, one.release.release_id, one.state, one.reason, one.reader, one.release.published, one.record,
         one.release.text) for number, one in numbered
    ])  # fmt: skip
    index_words(connection, ((number, one.release.text) for number, one in numbered))


def _put_sources(
    connection: Connection, run: int, fates: Sequence[tuple[Read, str]], told: Mapping[str, tuple[Any, ...]]
) -> int:
    """The sources that are new or told otherwise than before; how many there were."""
    rows = {read.release.source: (_row(read), fate) for read, fate in fates}
    same = [(run, fate, source) for source, (row, fate) in rows.items() if told.get(source) == row]
    other = {source: found for source, found in rows.items() if told.get(source) != found[0]}
    bulk(connection, SEEN_AGAIN, same)
    bulk(connection, DROP_SOURCE, [(source,) for source in other])
    bulk(connection, INSERT_SOURCE, [(source, *row, run, fate) for source, (row, fate) in other.items()])
    return len(other)


def _row(read: Read) -> tuple[Any, ...]:
    one = read.release
    return one.release_id, one.url, one.outlet, one.published, one.title, one.language, read.note


def _put_refusals(connection: Connection, run: int, reads: Sequence[Read], refused: Sequence[Refused]) -> int:
    """A source is read or refused, whichever was last (what was read of it before is kept); how many are altered."""
    names = {one.source: one.reason for one in refused}
    read = {one.release.source for one in reads} - names.keys()
    known = set(_refused(connection, (*names, *read)))
    bulk(connection, DROP_REFUSAL, [(source,) for source in sorted(known)])
    bulk(connection, INSERT_REFUSAL, [(source, reason, run) for source, reason in names.items()])
    return len(names.keys() - known) + len(read & known)


def _refused(connection: Connection, names: Iterable[str]) -> Iterator[str]:
    yield from connection.scalars(select(refusals.c.source).where(refusals.c.source.in_(list(names))))
