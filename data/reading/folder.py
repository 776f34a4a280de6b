"""A folder of files to releases, each text once, and a report on every file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from data.reading.one import TABLED, Read, Refused, printable, read_noted
from data.reading.report import ImportRow
from data.release import Copies, Release

PATTERNS = ("*.txt", "*.html", "*.htm", *(f"*{ending}" for ending in TABLED))
"""What is read, and what is told of as not read here."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``releases`` in the order of their sources; ``report`` has a row for every file."""

    releases: tuple[Copies, ...]
    report: tuple[ImportRow, ...]


def files_of(folder: str | Path, patterns: Sequence[str] = PATTERNS) -> list[Path]:
    """The regular files below a folder that match, hidden ones left out, in order of their paths."""
    return sorted(_walk(Path(folder), patterns))


def read_folder(folder: str | Path, patterns: Sequence[str] = PATTERNS) -> Reading:
    """Every matching file below a folder."""
    if not Path(folder).is_dir():
        return Reading((), (ImportRow(printable(str(folder)), "refused", "There is no such folder; check the path."),))
    files = files_of(folder, patterns)
    if not files:
        reason = "The folder holds no releases; put them there as .txt or saved .html."
        return Reading((), (ImportRow(printable(str(folder)), "refused", reason),))
    return read_files(files)


def read_files(paths: Iterable[str | Path]) -> Reading:
    """Each distinct text once; a file whose text came before is a copy."""
    by_text: dict[str, list[Release]] = {}
    report: list[ImportRow] = []
    for found in map(read_noted, paths):
        report.append(_row(found, by_text))
        if isinstance(found, Read):
            by_text.setdefault(found.release.text, []).append(found.release)
    return Reading(tuple(sorted(map(_copies, by_text.values()), key=lambda c: c.sources)), tuple(report))


def _row(found: Read | Refused, seen: dict[str, list[Release]]) -> ImportRow:
    if isinstance(found, Refused):
        return ImportRow(found.source, "refused", found.reason)
    before = seen.get(found.release.text)
    if before:
        return ImportRow(found.release.source, "same text",
                         f"The same text as {before[0].source}; they count as one release.")  # fmt: skip
    return ImportRow(found.release.source, "read", found.note)


def _copies(releases: list[Release]) -> Copies:
    ordered = sorted(releases, key=lambda release: release.source)
    return Copies(ordered[0], tuple(dict.fromkeys(release.source for release in ordered)))


def _walk(folder: Path, patterns: Sequence[str]) -> Iterator[Path]:
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(top, name)
            if not name.startswith(".") and any(fnmatch(name.lower(), p) for p in patterns) and path.is_file():
                yield path
