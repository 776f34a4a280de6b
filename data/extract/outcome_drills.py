"""Joint drills without a name that were held or agreed in earnest. Praise of drills in general is none."""

from __future__ import annotations

import re
from functools import cache

from data.extract.outcome_drill_parts import CREWS, drill_of, partner, vague
from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, Span, alternatives, words
from data.extract.outcome_titles import clean, grow_left
from data.extract.outcome_trained import trained
from data.record import Outcome

STEMS = ("exercis", "drill", "man", "passex", "war", "training", "patrol")
ONE_DRILL = re.compile(
    r"\b(?:an?|one|another|this|two|some|short|small|first)\s+(?:[\w-]+\s+){0,3}?"
    r"(?P<noun>(?:exercise|drill|man(?:o?euv(?:re|er)))s?)(?!\w)"
)
PARTNER = re.compile(
    r"\b(?:with\s+(?:the|an?|their|its|units|ships|vessels|forces|troops)|together|both|two|jointly|between"
    r"|side\s+by\s+side|(?:navies|ships|crews|forces|troops|soldiers|marines)\s+(?:of|from)\s+\w+\s+and\s+\w+"
    r"|\w+\s+and\s+\w+\s+(?:ships|crews|vessels|sailors|soldiers|troops|navies|forces|marines))\b"
)


@cache
def _joint() -> re.Pattern[str]:
    noun = alternatives("drill", "drill_plain")
    named = rf"\b{alternatives('joint')}\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>{noun})(?!\w)"
    return re.compile(rf"{named}|\b(?:passex|pass(?:age|ing)\s+exercise)(?!\w)")


@cache
def _plain() -> re.Pattern[str]:
    opening = rf"\b{alternatives('drill_ahead', 'drill_done')}\s+(?:the\s+|an?\s+|several\s+|two\s+)?"
    return re.compile(rf"{opening}(?:[\w-]+\s+){{0,4}}?(?P<noun>{alternatives('drill')})(?!\w)")


def drills(scan: Scan, start: int, end: int) -> list[Outcome]:
    """The drill that a sentence tells of, if it does."""
    low = scan.low[start:end]
    found: list[Outcome] = []
    if any(stem in low for stem in STEMS):
        found = _joint_drill(scan, start, end) or _plain_drill(scan, start, end) or _at_sea(scan, start, end)
    return found or trained(scan, start, end)


def _joint_drill(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "Agreed to hold a joint exercise", "a joint drill took place"; a passing exercise is always one."""
    for found in _joint().finditer(scan.low, start, end):
        passing = found["noun"] is None
        if not vague(scan, found.start(), start) and (passing or _told(scan, found.span(), start, end)):
            span = _reach(scan, found.span(), start, end)
            return [drill_of(scan, (found.start() if passing else span[0], span[1]), 0.75)]
    return []


def _plain_drill(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "The frigate held a drill with two patrol boats"."""
    for found in _plain().finditer(scan.low, start, end):
        told = _told(scan, found.span("noun"), start, end) and scan.said(PARTNER, start, end)
        if told and not vague(scan, found.start("noun"), start):
            return [_joined(scan, found.span("noun"), start, end, 0.7)]
    return []


def _at_sea(scan: Scan, start: int, end: int) -> list[Outcome]:
    """A drill beside a port call, in whatever words: ships or crews, a second party, one drill."""
    found = ONE_DRILL.search(scan.low, start, end)
    if found is None or vague(scan, found.start(), start):
        return []
    two_sides = scan.said(CREWS, start, end) and scan.said(PARTNER, start, end)
    if not two_sides and " at sea" not in scan.low[start:end]:
        return []
    return [_joined(scan, found.span("noun"), start, end, 0.6)]


def _joined(scan: Scan, noun: Span, start: int, end: int, confidence: float) -> Outcome:
    """A drill that the text does not call joint, titled with those who joined in."""
    span = _reach(scan, noun, start, end)
    title = f"joint {clean(scan.text[slice(*span)])}"
    other = "" if " with " in title else partner(scan, start, end)
    return drill_of(scan, span, confidence, f"{title} {other}".strip())


def _told(scan: Scan, drill: Span, start: int, end: int) -> bool:
    """Whether the drill is ahead, or was held: then it is one drill, "joint exercises were held" is a memory."""
    before = scan.low[max(start, drill[0] - 50) : drill[0]]
    behind = drill[1], min(end, drill[1] + 90)
    if words("drill_ahead").search(before) or scan.said(words("drill_coming"), *behind):
        return True
    if scan.low[drill[0] : drill[1]].endswith(("ses", "lls", "ngs", "ols")) and not before.endswith("two "):
        return False
    past = words("drill_done").search(before)
    perfect = past is not None and before[: past.start()].endswith(("have ", "has ", "had "))
    return (past is not None and not perfect) or scan.said(words("drill_was"), *behind)


def _reach(scan: Scan, drill: Span, start: int, end: int) -> Span:
    return grow_left(scan.text, drill[0], start), grow_right(scan.text, drill[1], end, places=True)
