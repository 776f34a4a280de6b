"""What somebody is invited to: a journey ("official visit to Tehran") or an event."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from data.extract.outcome_scan import Scan, Span, alternatives, words
from data.extract.outcome_titles import clean

PLACE = re.compile(r"(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,3}")
AWAY = re.compile(r"(?:\b(?:to|in)\s+|\bvisit(?:ing)?\s+)(?=(?:the\s+)?[A-Z])")
LEVEL = re.compile(
    r"\b(?:(?:an?|the)\s+)?((?:official|working|state|return|reciprocal|friendly|goodwill|next)\s+(?:\w+\s+)?visit)\b"
)
RETURNED = re.compile(r"\breturn\s+(?:the|his|her|this)\s+visit\b")
STOP = re.compile(
    r"[,;.]|\s(?:which|that|who|where|when|while|and\s+(?:the|he|she|they|said|expressed|noted|both|also)|will|said|was"
    r"|is|are|saying|as\s+well)\b"
)
MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
SET_FOR = r"(?:is\s+|are\s+)?(?:scheduled|due|planned|set|slated)(?:\s+to\s+be\s+held)?"
TIMED = re.compile(
    rf",?\s*(?:(?:which\s+)?(?:will\s+be\s+held|to\s+be\s+held|{SET_FOR}|will\s+take\s+place)\s+)?(?:(?:in|at)\s+\w+\s+)?"
    rf"(?:for|in|on|this|next|from)?\s*(?:early\s+|late\s+|mid-)?{MONTHS}\b(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?"
)
SHOW = re.compile(r"\b[\w-]*(?:ex|EX|Expo|EXPO)(?:[\s-]?\d{2,4})?\b")
TOWARDS = re.compile(r"\b(?:for|to)\s+(?=(?:the|an?|its|their)\s)")
ARTICLE = re.compile(r"\s*(?:(?:the|an?|his|her|its|their|this\s+year['’]s)\s+)?")
REACH = 200


class Goal(NamedTuple):
    """What one is invited to, and its words."""

    title: str
    span: Span


@cache
def _purposes() -> re.Pattern[str]:
    """The way from an invitation to what one is invited to."""
    acts = f"(?P<journey>{alternatives('journey')})|(?P<attend>{alternatives('attend')})"
    return re.compile(rf"\b(?:(?:to|for|in)\s+(?:also\s+|officially\s+)?(?:{acts})\b|(?P<event>to|for)\b)")


def goal(scan: Scan, at: int, end: int) -> Goal | None:
    """The first purpose behind an invitation that is a journey or an event."""
    purposes = list(_purposes().finditer(scan.low, at, min(end, at + REACH)))
    for purpose, following in zip_longest(purposes, purposes[1:]):
        stop = STOP.search(scan.low, purpose.end() + 1, end)
        reach = stop.start() if stop else end
        if words("no_visit").search(scan.low, purpose.end(), reach):
            continue
        found = _journey(scan, purpose, reach) if purpose.lastgroup == "journey" else None
        if purpose.lastgroup == "event" and following and following.lastgroup != "event":
            reach = min(reach, following.start())
        found = found or _event(scan, purpose, reach, end)
        if found:
            return found
    return None


def _journey(scan: Scan, purpose: re.Match[str], reach: int) -> Goal | None:
    """ "To come to Tehran for an official visit" is an "official visit to Tehran"."""
    begin = purpose.start("journey")
    if words("event").search(scan.low[begin:reach].replace("visit", "")):
        return None
    if scan.said(RETURNED, begin, reach):
        return Goal("return visit", (begin, reach))
    away = AWAY.search(scan.text, begin, reach)
    place = PLACE.match(scan.text, away.end(), reach) if away else None
    level = LEVEL.search(scan.low, begin, reach)
    title = level[1] if level else "visit"
    if place is None:
        return Goal(title, (begin, reach)) if "visit" in scan.low[begin:reach] else None
    span = begin, max(place.end(), level.end() if level else 0)
    return Goal(f"{title} to {' '.join(place[0].split())}", span)


def _event(scan: Scan, purpose: re.Match[str], reach: int, end: int) -> Goal | None:
    begin = purpose.end()
    towards = TOWARDS.search(scan.low, begin, reach) if purpose.lastgroup == "journey" else None
    opening = ARTICLE.match(scan.low, towards.end() if towards else begin, reach)
    begin = opening.end() if opening else begin
    title = scan.text[begin:reach]
    named = words("event").search(title.lower()) or SHOW.search(title)
    place = not named and purpose["event"] == "to" and bool(title) and PLACE.fullmatch(title)
    if not (named or place):
        return None
    timed = TIMED.match(scan.low, reach, end)
    span = begin, timed.end() if timed else reach
    return Goal(f"visit to {title}" if place else clean(scan.text[slice(*span)]), span)
