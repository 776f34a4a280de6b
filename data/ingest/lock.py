"""One ingest at a time on a store: the lock goes with the process that holds it, however that ends."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from data.store.place import Place, StoreError

_BUSY = "Another ingest is writing to {}; wait until it is done (bilat status)."


@contextmanager
def alone(place: Place) -> Iterator[None]:
    """StoreError while another process has it."""
    with _opened(place) as file:
        tries = 0
        while not _locked(file):  # somebody may only be looking whether it is free
            tries += 1
            if tries > 10:
                raise StoreError(_BUSY.format(place.path))
            time.sleep(0.05)
        yield


def _opened(place: Place) -> IO[str]:
    try:
        place.path.parent.mkdir(parents=True, exist_ok=True)
        return open(place.lock, "a+")
    except OSError as error:
        raise StoreError(f"{place.path} cannot be written ({error.strerror}); name another with --store.") from error


def is_busy(place: Place) -> bool:
    """Whether somebody holds it now."""
    if not place.lock.exists():
        return False
    try:
        with open(place.lock, "a+") as file:
            return not _locked(file)
    except PermissionError:
        return False


def _locked(file: IO[str]) -> bool:
    try:
        if os.name == "posix":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True
