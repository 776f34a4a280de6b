"""Joint drills of a text: those with a name, or else the surest of those that were held or agreed without one."""

from __future__ import annotations

import re

from data.extract.outcome_drill_names import loose_name, names
from data.extract.outcome_drill_parts import drill_of, of_whom, with_contents
from data.extract.outcome_drills import drills
from data.extract.outcome_scan import Scan, look, words
from data.extract.outcome_time import old_year
from data.record import Outcome

EDITION = re.compile(r"\b(20\d\d)\Z")
CLAUSE = re.compile(r"[;:,]|\b(?:who|which|that)\b")
QUOTED_TRAINING = re.compile(r"\btraining\s+[\"“«‘]")


def exercises(scan: Scan) -> list[Outcome]:
    """The drills told of, as often as they are told."""
    named: list[Outcome] = []
    unnamed: list[tuple[Outcome, int]] = []
    spoken = set(scan.hits(look("drill")))
    for number in sorted(spoken.union(scan.hits(look("trained")))):
        start, end = scan.sentences[number]
        called = number in spoken or scan.said(QUOTED_TRAINING, start, end)
        found = [drill_of(scan, span, 0.9) for span in names(scan, start, end)] if called else []
        plain = [] if named or found else drills(scan, start, end)
        found = [drill for drill in found if not (_spoken_of(scan, drill, start) or _former(scan, drill))]
        if (found or plain) and not (old_year(scan, start, end) or scan.said(words("old_times"), start, end)):
            named += found
            unnamed += [(drill, number) for drill in plain]
    return named or _loose(scan) or _surest(scan, unnamed)


def _former(scan: Scan, drill: Outcome) -> bool:
    """Whether the name bears the year of an edition before the text."""
    year = EDITION.search(drill.title.value)
    return bool(year and scan.written and int(year[1]) < scan.written)


def _spoken_of(scan: Scan, drill: Outcome, start: int) -> bool:
    """Whether a drill with a name is only a subject of the talks: "went through the next round of Exercise Dosti"."""
    at = drill.title.spans[0][0]
    clause = CLAUSE.split(scan.low[max(start, at - 90) : at])[-1]
    return words("drill_spoken").search(clause) is not None and words("drill_agreed").search(clause) is None


def _loose(scan: Scan) -> list[Outcome]:
    span = loose_name(scan)
    return [drill_of(scan, span, 0.8)] if span else []


def _surest(scan: Scan, unnamed: list[tuple[Outcome, int]]) -> list[Outcome]:
    """One drill, told by its surest sentence; what was practised may stand in another."""
    if not unnamed:
        return []
    drill, at = max(unnamed, key=lambda each: each[0].title.confidence)
    whole = with_contents(scan, drill, [number for _, number in unnamed])
    return [of_whom(scan, whole, *scan.sentences[at])]
