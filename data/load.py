"""A folder of releases, read, extracted and resolved: what the pages start from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pandas as pd

from data.attempt import attempt
from data.frames import Frames, frames_of
from data.reading.folder import files_of, read_folder
from data.reading.one import Refused, printable
from data.reading.report import ImportRow
from data.record import Record
from data.release import Copies
from data.resolve import resolve

FILES = ("source", "outcome", "reason", "release_id", "title", "outlet", "published", "n")


@dataclass(frozen=True)
class Loaded:
    """``report`` tells of every file what became of it; ``texts`` are the releases as read, by release_id."""

    frames: Frames
    report: tuple[ImportRow, ...]
    texts: Mapping[str, str]

    def proofs(self, releases: Iterable[str]) -> pd.DataFrame:
        """The evidence in these releases."""
        evidence = self.frames.evidence
        return evidence[evidence["release_id"].isin(list(releases))]

    def files(self) -> pd.DataFrame:
        """A row a file: what became of it, the release that it became, and its number of engagements."""
        told: Iterable[Any] = self.frames.releases.itertuples(index=False)
        by_source = {source: one for one in told for source in one.sources or (one.source,)}
        rows = [(row.source, row.outcome, row.reason, *self._release(by_source.get(row.source))) for row in self.report]
        return pd.DataFrame(rows, columns=list(FILES))

    def _release(self, one: Any) -> tuple[Any, ...]:
        if one is None:
            return "", "", "", "", 0
        known = [told if isinstance(told, str) else "" for told in (one.title, one.outlet, one.published)]
        title = known[0] or opening(self.texts.get(one.release_id, ""))
        return one.release_id, title, known[1], known[2], len(one.engagement_ids)


def opening(text: str) -> str:
    """The first words of a text, for a release without a title."""
    return textwrap.shorten(text[:400], 90, placeholder=" …")


def load(folder: str | Path) -> Loaded:
    """Everything in a folder; never raises for what a file holds, the report tells."""
    reading = read_folder(folder)
    found = [(copies, attempt(copies.release)) for copies in reading.releases]
    told = [(copies, record) for copies, record in found if isinstance(record, Record)]
    texts = {copies.release.release_id: copies.release.text for copies, _ in told}
    return Loaded(frames_of(resolve(told).tables), tuple(_report(reading.report, found)), texts)


def _report(rows: Iterable[ImportRow], found: list[tuple[Copies, Record | Refused]]) -> Iterator[ImportRow]:
    of_source = {source: record for copies, record in found for source in copies.sources}
    for row in rows:
        record = of_source.get(row.source)
        if isinstance(record, Refused):
            yield ImportRow(row.source, "refused", record.reason)
        else:
            yield row if record is None or record.relevant else row.without_engagement()


def digest(folder: str | Path) -> str:
    """Changes when a file in the folder comes, goes or changes: the key under which a cache keeps ``load``."""
    seen = blake2b(digest_size=16)
    for path in files_of(folder):
        try:
            told = path.stat()
            content = _content(str(path), told.st_size, told.st_mtime_ns)
        except OSError:
            content = ""
        seen.update(f"{printable(str(path))}\0{content}\0".encode())
    return seen.hexdigest()


@lru_cache(maxsize=200_000)
def _content(path: str, size: int, changed: int) -> str:
    """Read again only when the file's size or time of change is another."""
    return blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()
