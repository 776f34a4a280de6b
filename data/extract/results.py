"""The results of the main engagement, of what a release tells as its own time."""

from __future__ import annotations

from bisect import bisect_left

from data.record import Outcome, Span

from .outcome_recipients import with_recipients
from .outcomes import outcomes
from .state import Reading


def results(reading: Reading, spans: list[Span]) -> list[Outcome]:
    """The results told in those of the sentences ``spans`` that are no memory."""
    day = reading.page.published.iso if reading.page.published else reading.release.published
    old = sorted(s.sentence.starts[0] for s in reading.stages if s.old)
    told = [(start, end) for start, end in spans if bisect_left(old, start) == bisect_left(old, end)]
    found = outcomes(reading.release.text, told, int(day[:4]) if day else None)
    return with_recipients(found, reading.stages)
