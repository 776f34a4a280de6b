"""A folder kept current: looked into again and again, read when something in it has changed and come to rest."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace

from data.ingest.executors import IngestError
from data.ingest.plan import plan
from data.ingest.run import Asked, Ended, ingest
from data.ingest.shards import Piece
from data.store.place import StoreError

Seen = dict[str, tuple[int, int]]


def watched(asked: Asked, folder: str, every: float) -> Iterator[Ended | str]:
    """What each ingest brought, or why it could not be and is tried again; goes on until it is interrupted.

    The first one reads all that the folder holds.
    """
    known: Seen | None = None
    before: Seen = {}
    while True:
        now = look(folder)
        if now == before and now != known:
            fresh = sorted(path for path, told in now.items() if known is None or known.get(path) != told)
            ended = _brought(replace(asked, paths=tuple(fresh))) if fresh else None
            if ended:
                yield ended
            if not isinstance(ended, str):
                known = now
        before = now
        time.sleep(every)


def _brought(asked: Asked) -> Ended | str:
    try:
        return ingest(asked)
    except (StoreError, IngestError) as error:
        return str(error)


def look(folder: str) -> Seen:
    """Every file that may be read, with its size and time of change."""
    found: Seen = {}
    for piece in plan((folder,)):
        if isinstance(piece, Piece):
            try:
                told = os.stat(piece.path)
            except OSError:
                continue  # it went between two looks
            found[piece.path] = told.st_size, told.st_mtime_ns
    return found
