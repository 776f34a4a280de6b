"""Which column of a table holds what: guessed from its name, or named by the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from data.reading.days import iso_day
from data.reading.decode import MAX_BYTES, NotText, clean
from data.reading.one import Read, Refused
from data.release import Release

NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "fulltext", "content", "maintext", "articletext", "articlebody", "article", "release",
             "story", "plaintext", "rawtext"),
    "title": ("title", "headline", "heading", "header"),
    "url": ("url", "link", "href", "sourceurl", "articleurl", "pageurl", "permalink", "webpage"),
    "outlet": ("outlet", "publisher", "site", "sitename", "agency", "medium", "newspaper", "domain", "sourcename"),
    "published": ("published", "publishedat", "publisheddate", "publisheddatetime", "publicationdate", "pubdate",
                  "publishdate", "datepublished", "publishedtime", "date", "datetime", "created", "createdat", "day"),
    "language": ("language", "lang"),
}  # fmt: skip
"""The names of columns, without case and signs, the surest first."""


def guessed(names: Iterable[str], named: Mapping[str, str]) -> dict[str, str]:
    """Field → column. NotText if there is no column for the text, or a named one is missing."""
    columns = list(names)
    missing = [column for column in named.values() if column not in columns]
    if missing:
        raise NotText(clean(f"It has no column “{missing[0]}”; there are {', '.join(columns[:20])}."))
    plain = {_plain(column): column for column in reversed(columns)}
    found = {field: next((plain[name] for name in known if name in plain), None) for field, known in NAMES.items()}
    chosen = {field: column for field, column in {**found, **named}.items() if column is not None}
    if "text" not in chosen:
        told = clean(", ".join(columns[:20])) or "none"
        raise NotText(f"No column of it is known to hold the text (there are {told}); name it: --column text=NAME.")
    return chosen


def release_from(row: Mapping[str, Any], columns: Mapping[str, str], source: str) -> Read | Refused:
    """The release in a row."""
    told = {field: _said(row.get(column)) for field, column in columns.items()}
    text = told.get("text") or ""
    if not text.strip():
        return Refused(source, f"Its column “{clean(columns['text'])}” is empty; put the text of a release in it.")
    if len(text.encode()) > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        return Refused(source, f"Its text is larger than {most} MB, which no single release is; split it up.")
    when = told.get("published")
    day = iso_day(when) if when else None
    note = "" if day or not when else f" “{when[:40]}” is no day that can be read and was left out."
    release = Release(text, source, told.get("url"), told.get("outlet"), day, told.get("title"),
                      (told.get("language") or "en").lower()[:8])  # fmt: skip
    return Read(release, f"Read from a table.{note}", row=True)


def _said(value: Any) -> str | None:
    return (clean(str(value)).strip("\ufeff") or None) if isinstance(value, str | int | float) else None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", str(name).lower())
