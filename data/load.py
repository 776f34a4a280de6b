"""A folder of releases, read, extracted and resolved: what the pages start from."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from data.frames import Frames, frames_of
from data.reading.folder import files_of, read_folder
from data.reading.report import ImportRow


@dataclass(frozen=True)
class Loaded:
    """``report`` tells of every file what became of it; ``texts`` are the releases as read, by release_id."""

    frames: Frames
    report: tuple[ImportRow, ...]
    texts: dict[str, str]


def load(folder: str | Path) -> Loaded:
    """Everything in a folder; never raises for what a file holds, the report tells."""
    from data.extract import read_release
    from data.resolve import resolve

    reading = read_folder(folder)
    told = [(copies, read_release(copies.release)) for copies in reading.releases]
    silent = {source for copies, record in told if not record.relevant for source in copies.sources}
    report = tuple(row.without_engagement() if row.source in silent else row for row in reading.report)
    texts = {copies.release.release_id: copies.release.text for copies, _ in told}
    return Loaded(frames_of(resolve(told).tables), report, texts)


def digest(folder: str | Path) -> str:
    """Changes when a file in the folder comes, goes or changes: the key under which a cache keeps ``load``."""
    seen = blake2b(digest_size=16)
    for path in files_of(folder):
        try:
            content = path.read_bytes()
        except OSError:
            content = b""
        seen.update(f"{path.name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        seen.update(content)
    return seen.hexdigest()
