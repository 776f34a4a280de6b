"""Drills told by a verb: "the crews practised together", "their paratroopers will train together in June"."""

from __future__ import annotations

import re

from data.extract.outcome_drill_parts import CREWS, drill_of, partner, vague
from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, group
from data.extract.outcome_titles import clean
from data.record import Outcome

TOGETHER = r"(?:together|in\s+company|jointly|side\s+by\s+side)"
ACTED = re.compile(
    r"\b(?P<verb>practi[sc]ed|trained|exercised|drilled|man(?:o?euv(?:r|er)ed))\s+(?:\w+\s+){0,2}?"
    rf"(?P<how>{TOGETHER}|with\s+(?=the\s|an?\s|their\s|its\s|his\s|two\s|three\s|ships\s|units\s|vessels\s|troops\s|soldiers\s))"
)
DEEDS = r"(?P<verb>train|exercise|drill|patrol|jump|sail|fly|dive|shoot|parachute|march)"
AGREED = re.compile(
    r"\b(?:agreed|settled|decided)\b[^.;]{0,90}?\bwill\s+(?P<plain>train|exercise|drill|practi[sc]e)\b"
    r"|\b(?:agreed|settled|decided|will|(?:are|is)\s+(?:going\s+)?to)\b[^.;]{0,90}?"
    rf"\b{DEEDS}\s+(?:[\w\s]{{3,50}}?\s)?(?:their\s+\w+\s+)?{TOGETHER}\b"
)
DATED = re.compile(rf"^(?:{'|'.join(sorted(group('day')))})\s+", re.IGNORECASE)
SUBJECT = re.compile(r"((?:[Tt]he|[Bb]oth|[Tt]heir|[A-Z][\w’'-]+)\s+(?:[\w’'-]+\s+){1,5}?)will\b")
PRACTISED = re.compile(r"\b(?P<verb>practi[sc]ed?|rehearsed?|train(?:ed)?|exercised|drilled|man(?:o?euv(?:r|er)ed))\b")
SHIP = r"(?:frigate|corvette|destroyer|ships?|boats?|vessels?|cutter)(?:\s[A-Z][\w-]+)?"
QUALITY = r"(?:(?!(?:when|where|while|that|which|and|on|in|of|at|to|from|with)\s)[^\s,]+\s){0,4}?"
SHIPS = re.compile(
    rf"\b(?:(?:the|an?|their)\s)?{QUALITY}{SHIP}(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    rf"\sand\s{QUALITY}{SHIP}",
    re.IGNORECASE,
)
"""Two ships as one subject, which say with whom a drill was."""
PLACE = re.compile(r"\s(?:off|in|near|outside)\s(?:the\s)?[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3}")
BOTH = re.compile(
    rf"\b(?:{TOGETHER}|the\s+two|of\s+both\s+\w+|joined\s+by|both\s+(?:crews|sides|navies|teams)"
    r"|with\s+(?:the\s+(?:hosts?|navy|ship|frigate|boat)|[a-z]*ns\s))"
)
MODAL = re.compile(
    r"\b(?:to|will|would|could|should|may|might|can|not|never|be|who|which|that|have|has|had|ever|were|was)"
    r"\s+(?:\w+\s+)?\Z"
)
STEMS = tuple(
    "patrol jump sail fly div shoot parachut march train practi exercise drill rehears manoeuv maneuv".split()
)
KINDS = {"t": "training", "e": "exercise", "dr": "drill", "m": "manoeuvres", "pat": "patrol", "j": "jumps"}
SHORT = 18
"""A sentence of so many words can be a title."""


def trained(scan: Scan, start: int, end: int) -> list[Outcome]:
    """The drill that a sentence tells by a verb, if it does."""
    low = scan.low[start:end]
    if not any(stem in low for stem in STEMS):
        return []
    return _acted(scan, start, end) or _agreed(scan, start, end) or _practised(scan, start, end)


def _kind(verb: str) -> str:
    return f"joint {next((noun for stem, noun in KINDS.items() if verb.startswith(stem)), 'training')}"


def _modal(scan: Scan, at: int, start: int) -> str:
    found = MODAL.search(scan.low, max(start, at - 25), at)
    return found[0].split()[0] if found else ""


def _acted(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "The crews practised together", "the frigate exercised with ships of …": the clause is the title."""
    found = ACTED.search(scan.low, start, end)
    if found is None or vague(scan, found.start(), start) or _modal(scan, found.start(), start):
        return []
    if found["how"].startswith("with"):
        span = found.start(), grow_right(scan.text, found.start("how"), end, places=True)
        return [drill_of(scan, span, 0.6, f"{_kind(found['verb'])} {clean(scan.text[found.start('how') : span[1]])}")]
    span = start, found.end()
    return [drill_of(scan, span, 0.6, f"{_kind(found['verb'])}: {clean(scan.text[slice(*span)])}")]


def _agreed(scan: Scan, start: int, end: int) -> list[Outcome]:
    found = AGREED.search(scan.low, start, end)
    if found is None or vague(scan, found.start(), start):
        return []
    span = found.start(), grow_right(scan.text, found.end(), end, places=True)
    who = SUBJECT.search(scan.text, start, found.end())
    of = f" of {DATED.sub('', clean(who[1]))}" if who else ""
    title = f"{_kind(found['verb'] or found['plain'])}{of} {clean(scan.text[found.end() : span[1]])}"
    return [drill_of(scan, (min(span[0], who.start()) if who else span[0], span[1]), 0.6, title.strip())]


def _practised(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "Together with the hosts the crews will train in firing": two crews and what they practised, in any order."""
    found = PRACTISED.search(scan.low, start, end)
    if found is None or vague(scan, found.start(), start) or not scan.said(CREWS, start, end):
        return []
    modal = _modal(scan, found.start(), start)
    likely = modal in ("will", "were", "was") if modal else found["verb"].endswith("d")
    ships = SHIPS.search(scan.text, start, found.start())
    likely = likely or (modal == "had" and ships is not None)
    if not likely or not (ships or scan.said(BOTH, start, end)):
        return []
    if ships:
        place = PLACE.search(scan.text, found.end(), min(end, found.end() + 40))
        title = f"{_kind(found['verb'])} of {clean(ships[0])}{place[0] if place else ''}"
        return [drill_of(scan, (ships.start(), place.end() if place else found.end()), 0.55, title)]
    other = partner(scan, start, end) if len(scan.text[start:end].split()) > SHORT else ""
    title = f" {other}" if other else f": {clean(scan.text[start:end])}"
    return [drill_of(scan, (start, end), 0.55, _kind(found["verb"]) + title)]
