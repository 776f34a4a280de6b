"""A store filled without the reader, to see what the rest costs: ``python -m tests.synthetic.filling --store S``.

The records are those of a perfect reading, so that a million releases are there in minutes, and what resolving them and
writing the tables takes can be seen by itself.
"""

from __future__ import annotations

import resource
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from data.ingest.tables import bring_tables
from data.packed import pack
from data.reading.one import Read
from data.store import Store, place_of
from data.store.frames import frames_from
from data.store.runs import beat, begin
from data.store.write import Counts, Entry, put
from data.versions import reader_version
from tests.synthetic import Told, releases
from tests.synthetic.records import perfect

TOGETHER = 1000


def fill(store: Store, told: Iterable[Told]) -> Counts:
    """Keep them as an ingest does, a thousand at a time."""
    run, counts, rest = begin(store, "synthetic"), Counts(), iter(told)
    while part := [_entry(each) for each in islice(rest, TOGETHER)]:
        counts += put(store, run, [Read(entry.release, "") for entry in part], [], part)
    beat(store, run, "done", 0, 0, counts)
    return counts


def _entry(told: Told) -> Entry:
    release, record = perfect(told)
    state = "read" if record.relevant else "irrelevant"
    return Entry(release, state, reader_version(), None, pack(record))


def _steps(store: Store, number: int, seed: int) -> Iterator[str]:
    """Each step, and then what it took."""
    fill(store, releases(number, seed))
    yield "kept"
    snapshot = bring_tables(store)
    yield "resolved and written as tables"
    frames = frames_from(snapshot)
    yield f"{len(frames.engagements):,} engagements and {len(frames.participations):,} participations loaded"


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.synthetic.filling")
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", type=Path, required=True)
    wanted = parser.parse_args()
    store = Store(place_of(str(wanted.store)))
    start, worked = perf_counter(), process_time()
    for step in _steps(store, wanted.releases, wanted.seed):
        took, used = perf_counter() - start, process_time() - worked
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        print(f"{step}: {took:,.2f} s, {used / wanted.releases * 1e3:.2f} ms of processor a release, at most "
              f"{most:,.0f} MB until now", flush=True)  # fmt: skip
        start, worked = perf_counter(), process_time()
    store.close()


if __name__ == "__main__":
    main()
