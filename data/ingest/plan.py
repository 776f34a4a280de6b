"""What there is to read: files, folders, globs, archives and standard input as pieces, and why something is not."""

from __future__ import annotations

import atexit
import glob
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from data.ingest.globs import matches
from data.ingest.pieces import SPOOLED
from data.ingest.shards import Piece
from data.ingest.spans import spans
from data.reading.decode import MAX_BYTES, clean
from data.reading.one import Refused, printable

FORMS = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "text", ".htm": "text", ".xhtml": "text",
    ".csv": "table", ".tsv": "table", ".jsonl": "lines", ".ndjson": "lines", ".zip": "archive",
}  # fmt: skip
"""A web page is known by its markup and is read as text is."""
KINDS = ".txt, .html, .csv, .jsonl and .zip"
MEMBERS = 1_000_000
ARCHIVED = 500_000_000
"""Bytes that a table in an archive may hold, unpacked."""


def plan(paths: Sequence[str], form: str | None = None) -> Iterator[Piece | Refused]:
    """Each file once, in the order given, those of a folder by name; ``form`` of what has no name that tells."""
    seen: set[str] = set()
    for path in paths:
        for found in _under(path, form):
            key = _file(found) if isinstance(found, str) else ""
            if isinstance(found, Refused):
                yield found
            elif key not in seen:
                seen.add(key)
                yield from _pieces(found, form, given=found == path)


def _file(path: str) -> str:
    """The same for every way to a file."""
    return os.path.realpath(path) if os.path.exists(path) else os.path.abspath(path)


def _under(path: str, form: str | None) -> Iterator[str | Refused]:
    """The files that a path stands for."""
    if path == "-":
        yield spooled(form)
    elif path.lower().startswith(("http://", "https://")):
        yield Refused(path, "It is an address; save the page in a file and give that.")
    elif os.path.isdir(path):
        yield from _walk(path)
    elif not os.path.lexists(path) and glob.has_magic(path):
        found = matches(path)
        if not found:
            yield Refused(printable(path), "No file matches; check the path, or put it in quotes.")
        for match in found:
            yield from _walk(match) if os.path.isdir(match) else (match,)
    else:
        yield path


def _walk(folder: str) -> Iterator[str | Refused]:
    """Every file below, hidden ones left out."""
    errors: list[OSError] = []
    found = False
    for top, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                found = True
                yield os.path.join(top, name)
    for error in errors:
        yield Refused(printable(str(error.filename)), f"The folder cannot be opened ({error.strerror}).")
    if not found and not errors:
        yield Refused(printable(folder), f"The folder holds no file; put releases there as {KINDS}.")


def _pieces(path: str, form: str | None, given: bool) -> Iterator[Piece | Refused]:
    suffix = Path(path).suffix.lower()
    kind = FORMS.get(suffix) or (form or "text" if given or not suffix else None)
    if kind is None:
        yield Refused(printable(path), f"Files of the kind {suffix} are not read; save its text as one of {KINDS}.")
    elif not os.path.isfile(path):
        yield Refused(printable(path), _absent(path))
    else:
        yield from _opened(path, kind)


def _opened(path: str, kind: str) -> Iterator[Piece | Refused]:
    try:
        found = list(_listed(path, kind))
        yield from found or [Refused(printable(path), "It holds nothing to read; put releases in it or remove it.")]
    except OSError as error:
        yield Refused(printable(path), f"It could not be opened ({error.strerror or error}).")
    except Exception as error:
        yield Refused(printable(path), f"It could not be read ({clean(str(error)) or type(error).__name__}).")


def _listed(path: str, kind: str) -> Iterable[Piece | Refused]:
    if kind == "text":
        return [Piece(path, "text", os.path.getsize(path))]
    return _members(path) if kind == "archive" else spans(path, kind)


def _absent(path: str) -> str:
    if os.path.islink(path) and not os.path.exists(path):
        return "It is a link to a file that is not there; mend or remove it."
    return "It is no regular file." if os.path.exists(path) else "There is no such file; check the path."


def _members(path: str) -> Iterator[Piece | Refused]:
    """What an archive holds, each member a piece."""
    try:
        with ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
    except (BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        yield Refused(printable(path), f"It is no whole ZIP archive ({error}); make it again.")
        return
    if len(members) > MEMBERS:
        yield Refused(printable(path), f"It holds more than {MEMBERS:,} files; the rest was left out, split it up.")
    named = Counter(one.filename for one in members)
    for one in members[:MEMBERS]:
        name, form = printable(f"{path}/{one.filename}"), FORMS.get(Path(one.filename).suffix.lower())
        limit = MAX_BYTES if form == "text" else ARCHIVED
        if Path(one.filename).name.startswith(".") or "__MACOSX/" in one.filename:
            continue
        if form in (None, "archive"):
            yield Refused(name, f"In an archive only {KINDS.replace(' and .zip', '')} are read.")
        elif named[one.filename] > 1:
            yield Refused(name, "Several files in the archive have this name; unpack it and give each its own.")
        elif one.flag_bits & 1:
            yield Refused(name, "It is encrypted; unpack the archive and give the files.")
        elif one.file_size > limit:
            yield Refused(name, f"It would be larger than {limit // 1_000_000} MB unpacked; unpack and split it.")
        else:
            yield Piece(path, form or "text", one.compress_size, member=one.filename)


def spooled(form: str | None) -> str:
    """Standard input, kept until the program ends in a file named after what it holds."""
    folder = Path(tempfile.mkdtemp(prefix="bilat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    seen = blake2b(digest_size=8)
    with open(folder / "unnamed", "wb") as file:
        while data := sys.stdin.buffer.read(1 << 20):
            seen.update(data)
            file.write(data)
    suffix = {"table": ".csv", "lines": ".jsonl"}.get(form or "", ".txt")
    return str((folder / "unnamed").rename(folder / f"{SPOOLED}{seen.hexdigest()}{suffix}"))


def sized(found: Iterable[Piece | Refused]) -> tuple[list[Piece], list[Refused], int]:
    """Pieces, refusals, and the bytes of all pieces."""
    both = list(found)
    pieces = [one for one in both if isinstance(one, Piece)]
    return pieces, [one for one in both if isinstance(one, Refused)], sum(piece.size for piece in pieces)
