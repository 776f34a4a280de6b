"""Joint drills of a text: those with a name, or else those that were held or agreed without one."""

from __future__ import annotations

from collections.abc import Iterator

from data.extract.outcome_drill_names import DRILLS, loose_name, names
from data.extract.outcome_drills import drills
from data.extract.outcome_scan import Scan, Span, triggers, words
from data.extract.outcome_time import old_year
from data.extract.outcome_titles import clean
from data.record import Fact, Outcome

TRIGGERS = triggers(
    "exercise exercises drill drills manoeuvres maneuvers manoeuvre wargame wargames passex ex together patrol training",
    "exercised trained drilled practised practiced manoeuvred maneuvered jointly train rehearsed",
)


def exercises(scan: Scan) -> Iterator[Outcome]:
    """The drills told of; where none has a name, the surest one."""
    named: list[Outcome] = []
    unnamed: list[Outcome] = []
    spoken = set(scan.hits(DRILLS))
    for number in scan.hits(TRIGGERS):
        start, end = scan.sentences[number]
        found = [_named(scan, span, 0.9) for span in names(scan, start, end)] if number in spoken else []
        plain = [] if named or found else drills(scan, start, end)
        if (found or plain) and not (old_year(scan, start, end) or scan.said(words("old_times"), start, end)):
            named += found
            unnamed += plain
    loose = None if named else loose_name(scan)
    named += [_named(scan, loose, 0.8)] if loose else []
    yield from named or sorted(unnamed, key=lambda each: -each.title.confidence)[:1]


def _named(scan: Scan, span: Span, confidence: float) -> Outcome:
    return Outcome("exercise", Fact(clean(scan.text[slice(*span)]), "text", (span,), confidence))
