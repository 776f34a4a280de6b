"""Press releases about military diplomacy as tables in which every cell shows the words that prove it.

A value travels one way, once: a file becomes a ``Release``, a release a ``Record`` (``extract``), many records nine
tables (``resolve``), the tables ``Frames``; ``apply(frames, filters)`` is the one selection from which every count,
chart, table and download is computed. Nothing after extraction parses text again; nothing here knows the pages.

    from data import Filters, apply
    from data.load import load

    chosen = apply(load("seeds").frames, Filters(countries=("KAZ",)))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data.extract import read_release
    from data.filters import Filters, from_query
    from data.frames import Frames
    from data.load import Loaded
    from data.reading import read_folder, read_path
    from data.record import Record
    from data.release import Release
    from data.select import apply, loosen
    from data.wording import sentence, slug

__all__ = [
    "Filters", "Frames", "Loaded", "Record", "Release", "apply", "from_query", "loosen", "read_folder",
    "read_path", "read_release", "sentence", "slug",
]  # fmt: skip

HOMES = {
    "Filters": "filters", "Frames": "frames", "Loaded": "load", "Record": "record", "Release": "release",
    "apply": "select", "from_query": "filters", "loosen": "select", "read_folder": "reading", "read_path": "reading",
    "read_release": "extract", "sentence": "wording", "slug": "wording",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Public names on first use: reading a release must not wait for pandas."""
    if name not in HOMES:
        raise AttributeError(f"module 'data' has no attribute {name!r}")
    return getattr(import_module(f"data.{HOMES[name]}"), name)
