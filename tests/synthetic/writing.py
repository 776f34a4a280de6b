"""Releases to a folder of texts, to JSON lines, or to a ZIP of texts: by the ending of the name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.synthetic.days import iso
from tests.synthetic.telling import Told
from tests.synthetic.truth import Truth

SAME_TIME = (2026, 1, 1, 0, 0, 0)


def write(told: Iterable[Told], out: Path, truth: Path | None = None) -> int:
    """How many were written."""
    stream = _with_truth(told, truth) if truth else told
    if out.suffix == ".jsonl":
        return _jsonl(stream, out)
    return _zip(stream, out) if out.suffix == ".zip" else _folder(stream, out)


def _with_truth(told: Iterable[Told], path: Path) -> Iterator[Told]:
    truth = Truth()
    with path.open("w", encoding="utf-8") as file:
        for each in told:
            file.writelines(f"{line}\n" for line in truth.lines(each))
            yield each


def _folder(told: Iterable[Told], out: Path) -> int:
    written = 0
    for each in told:
        path = out / each.source
        if written % 1000 == 0 or not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(each.text, "utf-8")
        written += 1
    return written


def _jsonl(told: Iterable[Told], out: Path) -> int:
    written = 0
    with out.open("w", encoding="utf-8") as file:
        for each in told:
            file.write(json.dumps(row(each), ensure_ascii=False) + "\n")
            written += 1
    return written


def row(told: Told) -> dict[str, str]:
    """The columns of a feed."""
    return {"url": f"https://{told.outlet.site}/{told.number}", "outlet": told.outlet.name, "title": told.title,
            "published": iso(told.published), "text": told.text}  # fmt: skip


def _zip(told: Iterable[Told], out: Path) -> int:
    written = 0
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for each in told:
            archive.writestr(ZipInfo(each.source, SAME_TIME), each.text, ZIP_DEFLATED)
            written += 1
    return written
