"""Invitations made at the meeting. The one by which the guest came is none, nor is "invited to see the museum"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.extract.outcome_goals import PLACE, Goal, goal
from data.extract.outcome_scan import Scan, look, words
from data.extract.outcome_time import old_year, unreal
from data.record import Fact, Outcome

INVITED = re.compile(r"\binvit(?:ed|es?|ing|ations?)\b")
ASKED = re.compile(
    r"\b(?:asked|asks|would\s+like)\s+(?:[^.;,]{1,70}?\s+)?"
    r"(?=to\s+(?:come|return|pay|visit|attend|take\s+part|be\s+present|be\s+(?:his|her|a)\s+guest)\b)"
)
SEE = re.compile(
    r"\b(?:hope[sd]?|would\s+like|look(?:s|ed|ing)?\s+forward|wish(?:es|ed)?)\s+to\s+"
    r"(?:see|welcom|receiv|host)\w*\s+[^.;,]{2,60}?\s(?:in|to)\s"
)
PLEASED = re.compile(
    r"\b(?:would|will)\s+be\s+(?:pleased|glad|happy|delighted|honou?red)\s+to\s+(?:see|welcome|receive|host)\s+"
    r"[^;,]{2,60}?\s(?:in|to|at)\s"
)
PASSIVE = re.compile(r"(?:\b(?:was|were|are|who|being)\s+(?:also\s+)?|[.:]\s+|\A)\Z")
THANKED = re.compile(r"\b(?:thank|gratitude|grateful|appreciat)[^.;]{0,60}\bfor\b[^.;]{0,40}\Z")


def invitations(scan: Scan) -> Iterator[Outcome]:
    """The invitations made, as often as they are told."""
    invited = set(scan.hits(look("invited")))
    others = set(scan.hits(look("asked"))).union(scan.hits(look("met")) if invited else ())
    for number in sorted(invited | others):
        start, end = scan.sentences[number]
        found = [_invited(scan, word, start, end) for word in INVITED.finditer(scan.low, start, end)]
        goals = [each for each in found if each] or _asked(scan, number)
        if goals and not old_year(scan, start, end):
            yield from (Outcome("invitation", Fact(each.title, "text", (each.span,), 0.85)) for each in goals)


def _invited(scan: Scan, word: re.Match[str], start: int, end: int) -> Goal | None:
    before = scan.low[max(start, word.start() - 60) : word.start()]
    if word[0] == "invited" and PASSIVE.search(before):
        return None
    around = before[-30:] + scan.low[word.start() : min(end, word.end() + 12)]
    if "accept" not in before and (words("by_invitation").search(around) or THANKED.search(before)):
        return None
    if unreal(scan, word.span(), start, end) and not before.endswith("like to "):
        return None
    return goal(scan, word.end(), end)


def _asked(scan: Scan, number: int) -> list[Goal]:
    """ "Asked him to come back in September for …"; "hopes to see him in Islamabad" right behind an invitation."""
    start, end = scan.sentences[number]
    asked = ASKED.search(scan.low, start, end)
    found = goal(scan, asked.end(), end) if asked else None
    if found:
        return [found]
    see = SEE.search(scan.low, start, end)
    if see and not scan.said(INVITED, scan.sentences[max(0, number - 2)][0], end):
        see = None
    see = see or PLEASED.search(scan.low, start, end)
    place = PLACE.match(scan.text, see.end(), end) if see else None
    if see is None or place is None:
        return []
    return [Goal(f"visit to {' '.join(place[0].split())}", (see.start(), place.end()))]
