"""What a worker does with a shard: read, extract what the store does not hold yet, keep it. It returns counts alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from data.attempt import attempt
from data.ingest.pieces import read_piece
from data.ingest.shards import Shard
from data.packed import pack
from data.reading.one import Read, Refused
from data.release import Release
from data.store.again import SKIMMED, renew, skimmed, to_read
from data.store.place import Place
from data.store.store import Store
from data.store.write import Counts, Entry, put, unknown
from data.versions import reader_version


@dataclass(frozen=True, slots=True)
class Job:
    """What holds for all shards of a run. ``columns``: named ones of tables, by what they hold."""

    place: Place
    run: int
    columns: Mapping[str, str] = field(default_factory=dict)
    crawl: bool = False


def work(job: Job, shard: Shard) -> Counts:
    """Do a shard; doing it again changes nothing."""
    store = store_of(job.place)
    if shard.pieces[0].form == "release":
        return _read_again(store, shard)
    found = [one for piece in shard.pieces for one in read_piece(piece, job.columns)]
    reads = [one for one in found if isinstance(one, Read)]
    refused = [one for one in found if isinstance(one, Refused)]
    fresh = unknown(store, (read.release.release_id for read in reads))
    entries = [entry(release, job.crawl) for release in _once(reads, fresh)]
    counts = put(store, job.run, reads, refused, entries)
    if not job.crawl and (ids := skimmed(store, [read.release.release_id for read in reads])):
        renew(store, [entry(release) for release in to_read(store, ids)])
    return counts


@lru_cache(maxsize=2)
def store_of(place: Place) -> Store:
    """The store as this process has it open."""
    return Store(place)


def entry(release: Release, crawl: bool = False) -> Entry:
    """What the reader makes of a text; in a crawl, what cannot tell of an engagement is not read closely."""
    version = reader_version()
    if crawl:
        from data.extract.prefilter import may_matter

        if not may_matter(release.text):
            return Entry(release, "irrelevant", SKIMMED + version, "The prefilter saw no engagement in it.")
    record = attempt(release)
    if isinstance(record, Refused):
        return Entry(release, "refused", version, record.reason)
    return Entry(release, "read" if record.relevant else "irrelevant", version, None, pack(record))


def _once(reads: Iterable[Read], wanted: set[str]) -> Iterable[Release]:
    """Each wanted text once, as its smallest source has it."""
    found: dict[str, Release] = {}
    for release in sorted((read.release for read in reads), key=lambda release: release.source):
        if release.release_id in wanted:
            found.setdefault(release.release_id, release)
    return found.values()


def _read_again(store: Store, shard: Shard) -> Counts:
    fresh = [entry(release) for release in to_read(store, [piece.path for piece in shard.pieces])]
    return renew(store, fresh)
