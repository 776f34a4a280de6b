"""One file or stream to a release, or to the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data.reading.decode import MAX_BYTES, NotText, decode, is_page
from data.release import Release

TABLED = (".csv", ".tsv", ".jsonl", ".ndjson", ".zip")
"""Endings of files that hold many releases: read as one text they would tell of visits that nobody made."""


@dataclass(frozen=True, slots=True)
class Read:
    """A release; ``note`` says how it was read; a ``row`` of a table may be another text under its number tomorrow."""

    release: Release
    note: str
    row: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """What could not be read; ``reason`` is a sentence: what, and what to do."""

    source: str
    reason: str


def read_path(path: str | Path) -> Release | Refused:
    """The release in a file; never raises for what it finds there."""
    found = read_noted(path)
    return found.release if isinstance(found, Read) else found


def read_noted(path: str | Path) -> Read | Refused:
    """As ``read_path``, with the note of how it was read."""
    source = printable(str(path))
    if source.lower().startswith(("http://", "https://")):
        return Refused(source, "It is an address; save the text of the page in a file and give that.")
    if source.lower().endswith(TABLED):
        return Refused(source, "It is a table or an archive of releases; bilat ingest reads each of them.")
    try:
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Refused(source, "There is no such file; check the path.")
    except IsADirectoryError:
        return Refused(source, "It is a folder, not a file.")
    except PermissionError:
        return Refused(source, "It may not be read by this user; give read permission.")
    except (OSError, ValueError) as error:
        return Refused(source, f"It could not be opened ({getattr(error, 'strerror', None) or error}).")
    return read_bytes(data, source)


def read_bytes(data: bytes, source: str) -> Read | Refused:
    """A release from bytes that came by another way: standard input, an upload."""
    try:
        found = decode(data)
    except NotText as refusal:
        return Refused(source, str(refusal))
    if is_page(found.text):
        return _page(found.text, source)
    return Read(Release(text=found.text, source=source), found.note)


def _page(html: str, source: str) -> Read | Refused:
    from data.reading.page import read_page

    release = read_page(html, source)
    if release is None:
        return Refused(source, "It is a web page without running text; save the text of the page and read that.")
    return Read(release, "Read as a web page: its headline and main text.")


def printable(name: str) -> str:
    """A file name that can be written as UTF-8, whatever its bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
