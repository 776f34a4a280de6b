"""Whether something told in a sentence happened there and then: not some day, not long ago."""

from __future__ import annotations

import re
from functools import cache

from data.extract.outcome_scan import Scan, Span, alternatives, words

YEARS = re.compile(r"\b(?:in|since|of|dating\s+from|back\s+to)\s+(?:the\s+year\s+)?(?:([a-z]+)\s+)?((?:19|20)\d\d)\b")
MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
MONTH = re.compile(rf"\b(?:in|since|from)\s+(?:early\s+|late\s+|mid-)?{MONTHS}\b(?!\s*\d)")
DATED = re.compile(r"\bon\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]+|[a-z]+\s+\d{1,2}),?\s+((?:19|20)\d\d)\b")
AHEAD = re.compile(r"\b(?:will|agreed?|plan(?:ned|s)?|to\s+be|scheduled|due)\b")
COMING = re.compile(r"\b(?:will|would|to\s+be|due|scheduled|from|until|by\s+the\s+end)\b")
RECALLED = re.compile(r"\b(?:recall|reminded|remember)")
PLANNED = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:is|are|was|were)\s+(?:expected|planned|scheduled|due|set|under)|will)\b"
)
ASIDE = re.compile(r"[,;]|\b(?:that|which)\b")
CLAUSE = re.compile(r"[;:,—]")
OF_NOUNS = ("signing of", "adoption of", "conclusion of")
NOUNS = ("signing", "signature", "adoption", "conclusion")


@cache
def _just(use: str) -> re.Pattern[str]:
    """A wording with at most two words behind it."""
    return re.compile(rf"(?:\b|(?<=n)){alternatives(use)}\s+(?:[\w’'-]+\s+){{0,2}}\Z")


@cache
def ending(use: str) -> re.Pattern[str]:
    """A wording with nothing but articles behind it."""
    return re.compile(rf"\b{alternatives(use)}\s+(?:(?:the|a|an|this|that|these|its|their|our|same|said|all)\s+)*\Z")


def unreal(scan: Scan, verb: Span, start: int, end: int) -> bool:
    """Whether a verb, or the noun "signing", tells of what is only planned, hoped for or denied."""
    before = scan.low[max(start, verb[0] - 70) : verb[0]]
    if ending("done_to").search(before):
        return False
    clause = CLAUSE.split(before)[-1]
    if scan.low.startswith(NOUNS, verb[0]) and words("wish").search(clause):
        return True
    if scan.low.startswith(OF_NOUNS, verb[0]) and not _seen(scan, clause, verb, end):
        return True
    return _just("unreal").search(clause) is not None or bool(PLANNED.match(scan.low, verb[1], end))


def _seen(scan: Scan, clause: str, verb: Span, end: int) -> bool:
    """Whether the noun "signing" is told as something that people were at."""
    near = words("witnessed").search(clause[-40:]) is not None
    return near or not clause.strip() or scan.said(words("took_place"), verb[1], end)


def unreal_after(scan: Scan, at: int, end: int) -> bool:
    """Whether what stands behind the paper puts it off."""
    return bool(PLANNED.match(scan.low, at, end)) or scan.said(words("ahead_after"), at, min(end, at + 60))


def old(scan: Scan, verb: Span, paper: Span, start: int, end: int) -> bool:
    """Whether a verb with its object is a memory; ``paper`` is the reach of the object."""
    clause = CLAUSE.split(scan.low[max(start, verb[0] - 45) : verb[0]])[-1]
    if _just("old_verb").search(clause) or RECALLED.search(scan.low, start, end):
        return True
    behind = ASIDE.split(scan.low[max(verb[1], paper[1]) : end], maxsplit=1)[0]
    if words("old_noun").search(scan.low, *paper) or words("old_after").search(behind[:80]):
        return True
    return _dated_back(scan, scan.low[verb[1] : paper[0]] + " ; " + behind, verb[0], start)


def _dated_back(scan: Scan, around: str, at: int, start: int) -> bool:
    """Whether the words around a verb at ``at`` name a month or year before that of the text."""
    month = MONTH.search(around)
    if month and not COMING.search(around[: month.start()]):
        return True
    own = scan.year(start)
    if any(_of_old(found, own) for found in YEARS.finditer(around) if not COMING.search(around[: found.start()])):
        return True
    if any(_of_old(found, own, whole=False) for found in YEARS.finditer(scan.low, start, at)):
        return True
    return own is not None and any(int(found[1]) != own for found in DATED.finditer(around))


def _digits(scan: Scan, start: int, end: int) -> bool:
    return scan.low.find("20", start, end) >= 0 or scan.low.find("19", start, end) >= 0


def _of_old(found: re.Match[str], own: int | None, whole: bool = True) -> bool:
    """Whether "in (March) 2018" lies behind a text of the year ``own``; ``whole``: also "in" the same year."""
    year = int(found[2])
    return own is None or year < own or (whole and year == own and not found[1])


def old_year(scan: Scan, start: int, end: int) -> bool:
    """Whether a sentence names a year before that of the text."""
    if not _digits(scan, start, end):
        return False
    years = list(YEARS.finditer(scan.low, start, end))
    own = scan.year(start)
    ahead = own is None and scan.said(AHEAD, start, end)
    return bool(years) and not ahead and any(_of_old(found, own, whole=False) for found in years)
