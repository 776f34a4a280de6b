"""Extraction behind a guard: one release that cannot be read must not cost the others."""

from __future__ import annotations

from data.reading.one import Refused
from data.record import Record
from data.release import Release


def attempt(release: Release) -> Record | Refused:
    """The record of a release, or the reason why there is none."""
    from data.extract import read_release

    try:
        return read_release(release)
    except Exception as error:
        reason = f"It stopped the extraction ({type(error).__name__}: {error}); please report it with the text."
        return Refused(release.source, reason)
