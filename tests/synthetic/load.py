"""The load test: ``python -m tests.synthetic.load --releases N --processes P`` prints figures, and on what machine.

``--growth``   ingests a tenth first: the cost of a release at ten times the number.
``--kills K``  kills the ingest K times, each at a random moment of a store of its own, with its workers and without
them in turn, resumes, and compares exports.
``--readers S`` reads on for S seconds while ingests go on beside.
"""

from __future__ import annotations

import platform
import random
import resource
import tempfile
import time
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from subprocess import Popen

from data.ingest.state import state_of
from data.store import place_of
from data.store.frames import frames_from
from data.store.snapshot import latest
from tests.accuracy.bench import processor
from tests.synthetic import bilat, releases
from tests.synthetic.readers import Seen, read_on
from tests.synthetic.writing import write


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.synthetic.load", description="Load tests on synthetic releases.")
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=("folder", "jsonl", "zip"), default="folder")
    parser.add_argument("--growth", action="store_true", help="a tenth of them first")
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--readers", type=int, default=0, metavar="SECONDS")
    parser.add_argument("--keep", type=Path, help="a folder for texts and stores, left there")
    wanted = parser.parse_args()
    print(f"{processor()}, {platform.system()} {platform.release()}, Python {platform.python_version()}, "
          f"{wanted.processes} processes")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        _all(wanted, wanted.keep or Path(folder))


def _all(wanted: Namespace, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tenth = _ingested(wanted, folder, wanted.releases // 10) if wanted.growth else 0.0
    cost = _ingested(wanted, folder, wanted.releases)
    if tenth:
        print(f"cost of a release at {wanted.releases:,}: {cost / tenth:.2f} times that at {wanted.releases // 10:,}")
    _snapshot(folder / f"store{wanted.releases}")
    if wanted.kills:
        _kills(wanted, folder)
    if wanted.readers:
        _readers(wanted, folder)


def _texts(wanted: Namespace, folder: Path, number: int) -> Path:
    out = folder / (f"texts{number}" if wanted.form == "folder" else f"texts{number}.{wanted.form}")
    if not out.exists():
        start = time.process_time()
        write(releases(number, wanted.seed), out)
        print(f"{number:,} releases written, {number / (time.process_time() - start):,.0f} a second")
    return out


def _ingested(wanted: Namespace, folder: Path, number: int) -> float:
    """Seconds of processor a release, end to end: a shared machine does not change them much."""
    texts, store = _texts(wanted, folder, number), folder / f"store{number}"
    start, worked = time.perf_counter(), _worked()
    bilat.run(*bilat.ingest([texts], store, wanted.processes))
    took, worked = time.perf_counter() - start, _worked() - worked
    size = sum(path.stat().st_size for path in folder.glob(f"store{number}*") if path.is_file())
    tables = state_of(place_of(str(store)))["tables"]
    print(f"{number:,} releases ingested in {took:,.1f} s: {number / took:,.0f} a second "
          f"({worked / number * 1e3:.1f} ms of processor each), largest process {_largest():,.0f} MB, store "
          f"{size / 1e6:,.0f} MB, {tables}")  # fmt: skip
    return worked / number


def _worked() -> float:
    """Seconds of processor of all processes that this one started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _largest() -> float:
    """MB of the largest process that has ended, of all that this one started."""
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return most / 1e6 if platform.system() == "Darwin" else most / 1e3


def _snapshot(store: Path) -> None:
    start = time.perf_counter()
    snapshot = latest(place_of(str(store)))
    if snapshot is None:
        raise SystemExit(f"{store} has no tables.")
    frames = frames_from(snapshot)
    rows = len(frames.engagements), len(frames.participations), len(frames.officials)
    print(f"snapshot of {rows[0]:,} engagements, {rows[1]:,} participations, {rows[2]:,} officials loaded in "
          f"{time.perf_counter() - start:.2f} s")  # fmt: skip


def _kills(wanted: Namespace, folder: Path) -> None:
    """An undisturbed run, then so many that are killed once and resumed."""
    texts, chance = _texts(wanted, folder, wanted.releases), random.Random(wanted.seed)
    start = time.perf_counter()
    bilat.run(*bilat.ingest([texts], folder / "whole", wanted.processes))
    took, whole = time.perf_counter() - start, bilat.exports(folder / "whole")
    killed = early = differ = 0
    while killed < wanted.kills:
        store = folder / f"killed{killed + early}"
        started = bilat.start(*bilat.ingest([texts], store, wanted.processes))
        time.sleep(chance.uniform(0.02, 0.98) * took)
        if not bilat.kill(started, workers=killed % 2 == 0):
            early += 1
            continue
        killed += 1
        bilat.run(*bilat.ingest([texts], store, wanted.processes))
        differ += bilat.exports(store) != whole
    print(f"{killed} killed on their way ({early} ended before), then resumed: exports of {differ} differ")


def _readers(wanted: Namespace, folder: Path) -> None:
    """Ingests of other texts one after the other, with a reader beside until the time is over."""
    store, end = folder / "read", time.monotonic() + wanted.readers
    bilat.run(*bilat.ingest([_texts(wanted, folder, 100)], store, 1))
    seen, ingests, seed = Seen(), 0, wanted.seed
    while time.monotonic() < end:
        seed += 1
        more = folder / f"more{seed}"
        write(releases(wanted.releases, seed), more)
        started = bilat.start(*bilat.ingest([more], store, wanted.processes))
        read_on(place_of(str(store)), partial(_runs, started), seen)
        ingests += 1
    print(f"{seen.reads} reads of {len(seen.versions)} versions beside {ingests} ingests in {wanted.readers} s or "
          f"more: {sum(seen.wrong.values())} failed or torn {dict(seen.wrong) or ''}")


def _runs(started: Popen[bytes]) -> bool:
    return started.poll() is None


if __name__ == "__main__":
    main()
