"""Invitations made at the meeting. The one by which the present guest came is none, nor is "invited to see the museum"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from data.extract.outcome_scan import Scan, Span, alternatives, triggers, words
from data.extract.outcome_time import old_year, unreal
from data.extract.outcome_titles import clean
from data.record import Fact, Outcome

INVITE = triggers("invited invite invites inviting invitation invitations")
ASK = triggers("asked asks like")
MEET = triggers("see welcome welcoming host receive seeing")
INVITED = re.compile(r"\binvit(?:ed|es?|ing|ations?)\b")
ASKED = re.compile(r"\b(?:asked|asks|would\s+like)\s+(?:[^.;,]{1,70}?\s+)?(?=to\s+(?:come|visit|attend|take\s+part|be\s+present|be\s+(?:his|her|a)\s+guest)\b)")
SEE = re.compile(
    r"\b(?:hope[sd]?|would\s+like|look(?:s|ed|ing)?\s+forward|wish(?:es|ed)?)\s+to\s+(?:see|welcom|receiv|host)\w*\s+[^.;,]{2,60}?\s(?:in|to)\s"
)
PASSIVE = re.compile(r"(?:\b(?:was|were|are|who|being)\s+(?:also\s+)?|[.:]\s+|\A)\Z")
THANKED = re.compile(r"\b(?:thank|gratitude|grateful|appreciat)[^.;]{0,60}\bfor\b[^.;]{0,40}\Z")
PLACE = re.compile(r"(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+){0,3}")
AWAY = re.compile(r"(?:\b(?:to|in)\s+|\bvisit(?:ing)?\s+)(?=(?:the\s+)?[A-Z])")
LEVEL = re.compile(r"\b(?:(?:an?|the)\s+)?((?:official|working|state|return|reciprocal|friendly|goodwill|reciprocatory|next)\s+(?:\w+\s+)?visit)\b")
STOP = re.compile(
    r"[,;.]|\s(?:which|that|who|where|when|while|and\s+(?:the|he|she|they|said|expressed|noted|both|also)|will|said|was|is|are|saying|as\s+well)\b"
)
MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
TIMED = re.compile(
    r",?\s*(?:(?:which\s+)?(?:will\s+be\s+held|to\s+be\s+held|(?:is\s+|are\s+)?(?:scheduled|due|planned|set|slated)(?:\s+to\s+be\s+held)?|will\s+take\s+place)\s+)?"
    rf"(?:(?:in|at)\s+\w+\s+)?(?:for|in|on|this|next|from)?\s*(?:early\s+|late\s+|mid-)?{MONTHS}\b(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?"
)
SHOW = re.compile(r"\b[\w-]*(?:ex|EX|Expo|EXPO)(?:[\s-]?\d{2,4})?\b")
DETERMINER = re.compile(r"(?:the|an?|his|her|its|their|this\s+year['’]s)\s+")


class Goal(NamedTuple):
    """What one is invited to, and its words."""

    title: str
    span: Span


@cache
def _purposes() -> re.Pattern[str]:
    """The way from an invitation to what one is invited to."""
    return re.compile(
        rf"\b(?:(?:to|for|in)\s+(?:also\s+|officially\s+)?(?:(?P<journey>{alternatives('journey')})|(?P<attend>{alternatives('attend')}))\b|(?P<event>to|for)\b)"
    )


def invitations(scan: Scan) -> Iterator[Outcome]:
    """The invitations made, as often as they are told."""
    invited = set(scan.hits(INVITE))
    others = set(scan.hits(ASK)).union(scan.hits(MEET) if invited else ())
    for number in sorted(invited | others):
        start, end = scan.sentences[number]
        found = [_invited(scan, word, start, end) for word in INVITED.finditer(scan.low, start, end)]
        goals = [goal for goal in found if goal] or _asked(scan, number)
        if goals and not old_year(scan, start, end):
            yield from (Outcome("invitation", Fact(goal.title, "text", (goal.span,), 0.85)) for goal in goals)


def _invited(scan: Scan, word: re.Match[str], start: int, end: int) -> Goal | None:
    before = scan.low[max(start, word.start() - 60) : word.start()]
    around = before[-30:] + scan.low[word.start() : min(end, word.end() + 12)]
    accepted = "accept" in before
    if word[0] == "invited" and PASSIVE.search(before):
        return None
    if not accepted and (words("by_invitation").search(around) or THANKED.search(before)):
        return None
    if unreal(scan, word.span(), start, end) and not before.endswith("like to "):
        return None
    return _goal(scan, word.end(), end)


def _goal(scan: Scan, at: int, end: int) -> Goal | None:
    """The first purpose behind an invitation that is a journey or an event."""
    purposes = list(_purposes().finditer(scan.low, at, min(end, at + 200)))
    for purpose, following in zip_longest(purposes, purposes[1:]):
        stop = STOP.search(scan.low, purpose.end() + 1, end)
        reach = stop.start() if stop else end
        if words("no_visit").search(scan.low, purpose.end(), reach):
            continue
        goal = _journey(scan, purpose, reach) if purpose.lastgroup == "journey" else None
        if purpose.lastgroup == "event" and following and following.lastgroup != "event":
            reach = min(reach, following.start())
        goal = goal or _event(scan, purpose, reach, end)
        if goal:
            return goal
    return None


def _journey(scan: Scan, purpose: re.Match[str], reach: int) -> Goal | None:
    """ "To come to Tehran for an official visit" is an "official visit to Tehran"."""
    begin = purpose.start("journey")
    if words("event").search(scan.low[begin:reach].replace("visit", "")):
        return None
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
    if purpose.lastgroup == "journey":
        towards = re.compile(r"\b(?:for|to)\s+(?=(?:the|an?|its|their)\s)").search(scan.low, begin, reach)
        begin = towards.end() if towards else begin
    begin += len(scan.text[begin:reach]) - len(scan.text[begin:reach].lstrip())
    article = DETERMINER.match(scan.low, begin, reach)
    begin = article.end() if article else begin
    title = scan.text[begin:reach]
    named = words("event").search(title.lower()) or SHOW.search(title)
    place = purpose.lastgroup == "event" and purpose["event"] == "to" and not article and PLACE.fullmatch(title)
    if not (named or place):
        return None
    timed = TIMED.match(scan.low, reach, end)
    span = begin, timed.end() if timed else reach
    return Goal(f"visit to {title}" if place else clean(scan.text[slice(*span)]), span)


def _asked(scan: Scan, number: int) -> list[Goal]:
    """ "Asked him to come back in September for …"; "hopes to see him in Islamabad" right behind an invitation."""
    start, end = scan.sentences[number]
    asked = ASKED.search(scan.low, start, end)
    goal = _goal(scan, asked.end(), end) if asked else None
    if goal:
        return [goal]
    see = SEE.search(scan.low, start, end)
    place = PLACE.match(scan.text, see.end(), end) if see else None
    if see is None or place is None or not scan.said(INVITED, scan.sentences[max(0, number - 2)][0], end):
        return []
    return [Goal(f"visit to {' '.join(place[0].split())}", (see.start(), place.end()))]
