"""Joint drills without a name that were held or agreed in earnest. Praise of drills in general is none."""

from __future__ import annotations

import re
from functools import cache

from data.extract.outcome_scan import Scan, Span, alternatives, words
from data.extract.outcome_titles import clean, grow_left, grow_right
from data.record import Fact, Outcome

ACTED = re.compile(
    r"\b(?P<verb>practi[sc]ed|trained|exercised|drilled|man(?:o?euv(?:r|er)ed))\s+(?:\w+\s+){0,2}?(?P<how>together|jointly|side\s+by\s+side|with\s+(?=the\s|an?\s|their\s|its\s|his\s))"
)
AGREED = re.compile(
    r"\b(?:agreed|settled|decided)\b[^.;]{0,90}?\bwill\s+(?:train|exercise|drill|practi[sc]e)\b"
    r"|\b(?:agreed|settled|decided|will|(?:are|is)\s+(?:going\s+)?to)\b[^.;]{0,90}?\b(?:train|exercise|drill)\s+(?:their\s+\w+\s+)?"
    r"(?:together|jointly|side\s+by\s+side)\b"
)
PRACTISED = re.compile(r"\b(?P<verb>practi[sc]ed?|rehearsed?|train(?:ed)?|exercised|drilled|man(?:o?euv(?:r|er)ed))\b")
ONE_DRILL = re.compile(
    r"\b(?:an?|one|another|this|two|short|small)\s+(?:[\w-]+\s+){0,3}?(?P<noun>(?:exercise|drill|man(?:o?euv(?:re|er)))s?)(?!\w)"
)
CREWS = re.compile(r"\b(?:ships?|crews?|frigates?|nav(?:y|ies)|sailors|boats?|vessels?|marines|paratroopers|troops|soldiers|jets|pilots|guards?)\b")
BOTH = re.compile(r"\b(?:together|jointly|side\s+by\s+side|both\s+(?:crews|sides|navies|teams)|with\s+(?:the\s+(?:hosts?|navy|ship|frigate|boat)|[a-z]*ns\s))")
MODAL = re.compile(
    r"\b(?:to|will|would|could|should|may|might|can|not|never|be|who|which|that|have|has|had|ever|were|was)\s+(?:\w+\s+)?\Z"
)
PARTNER = re.compile(r"\b(?:with\s+(?:the|an?|their|its|units|ships|vessels|forces|troops)|together|both|two|jointly|between|side\s+by\s+side)\b")
PRONOUNS = re.compile(r"\s(?:their|his|her|its|she|he|it|they|we)\b")
WITH = re.compile(r"\b[Ww]ith\s+(?=(?:the\s+|an?\s+|its\s+|their\s+|two\s+)?(?:[a-z-]+\s+){0,4}[A-Z]|the\s+hosts?\b)")
KINDS = {"t": "training", "p": "training", "e": "exercise", "d": "drill", "m": "manoeuvres"}


@cache
def _joint() -> re.Pattern[str]:
    noun = alternatives("drill", "drill_plain")
    return re.compile(rf"\b{alternatives('joint')}\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>{noun})(?!\w)|\b(?:passex|pass(?:age|ing)\s+exercise)(?!\w)")


@cache
def _plain() -> re.Pattern[str]:
    opening = alternatives("drill_ahead", "drill_done")
    return re.compile(
        rf"\b{opening}\s+(?:the\s+|an?\s+|several\s+|two\s+)?(?:[\w-]+\s+){{0,4}}?(?P<noun>{alternatives('drill')})(?!\w)"
    )


def drills(scan: Scan, start: int, end: int) -> list[Outcome]:
    """The drill that a sentence tells of, if it does."""
    low = scan.low[start:end]
    spoken = any(stem in low for stem in ("exercis", "drill", "man", "passex", "war", "training", "patrol"))
    found = (_joint_drill(scan, start, end) or _plain_drill(scan, start, end) or _at_sea(scan, start, end)) if spoken else []
    return found or _acted(scan, start, end) or _agreed(scan, start, end) or _practised(scan, start, end)


def _joint_drill(scan: Scan, start: int, end: int) -> list[Outcome]:
    for found in _joint().finditer(scan.low, start, end):
        own = found["noun"] is None
        if not _vague(scan, found.start(), start) and (own or _told(scan, found.span(), start, end)):
            return [_outcome(scan, _reach(scan, found.start(), found.end(), start, end), 0.75)]
    return []


def _plain_drill(scan: Scan, start: int, end: int) -> list[Outcome]:
    for found in _plain().finditer(scan.low, start, end):
        told = _told(scan, found.span("noun"), start, end)
        if told and scan.said(PARTNER, start, end) and not _vague(scan, found.start("noun"), start):
            span = _reach(scan, found.start("noun"), found.end(), start, end)
            title = f"joint {clean(scan.text[slice(*span)])}"
            other = "" if " with " in title else _partner(scan, start, span[0])
            return [_outcome(scan, span, 0.7, f"{title} {other}".strip())]
    return []


def _at_sea(scan: Scan, start: int, end: int) -> list[Outcome]:
    """A drill beside a port call, in whatever words: ships or crews, a second party, one drill."""
    found = ONE_DRILL.search(scan.low, start, end)
    if found is None or _vague(scan, found.start(), start) or not scan.said(CREWS, start, end):
        return []
    if not scan.said(PARTNER, start, end) and " at sea" not in scan.low[start:end]:
        return []
    span = _reach(scan, found.start("noun"), found.end(), start, end)
    title = f"joint {clean(scan.text[slice(*span)])}"
    other = "" if " with " in title else _partner(scan, start, end)
    return [_outcome(scan, span, 0.6, f"{title} {other}".strip())]


def _told(scan: Scan, drill: Span, start: int, end: int) -> bool:
    """Whether the drill is ahead, or was held: then it is one drill, "joint exercises were held" is a memory."""
    before = scan.low[max(start, drill[0] - 50) : drill[0]]
    behind = drill[1], min(end, drill[1] + 90)
    if words("drill_ahead").search(before) or scan.said(words("drill_coming"), *behind):
        return True
    if scan.low[drill[0] : drill[1]].endswith("s") and not before.endswith("two "):
        return False
    past = words("drill_done").search(before)
    perfect = past is not None and before[: past.start()].endswith(("have ", "has ", "had "))
    return (past is not None and not perfect) or scan.said(words("drill_was"), *behind)


def _vague(scan: Scan, at: int, start: int) -> bool:
    return scan.said(words("drill_vague"), max(start, at - 80), at)


def _reach(scan: Scan, begin: int, behind: int, start: int, end: int) -> Span:
    return grow_left(scan.text, begin, start), grow_right(scan.text, behind, end, places=True)


def _acted(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "The crews practised together", "the frigate exercised with ships of …": the clause is the title."""
    found = ACTED.search(scan.low, start, end)
    if found is None or _vague(scan, found.start(), start) or MODAL.search(scan.low, max(start, found.start() - 25), found.start()):
        return []
    kind = f"joint {KINDS[found['verb'][0]]}"
    if found["how"].startswith("with"):
        span = found.start(), grow_right(scan.text, found.start("how"), end, places=True)
        return [_outcome(scan, span, 0.6, f"{kind} {clean(scan.text[found.start('how') : span[1]])}")]
    span = start, found.end()
    return [_outcome(scan, span, 0.6, f"{kind}: {clean(scan.text[slice(*span)])}")]


def _agreed(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "Agreed that their paratroopers will train together in June"."""
    found = AGREED.search(scan.low, start, end)
    if found is None or _vague(scan, found.start(), start):
        return []
    span = found.start(), grow_right(scan.text, found.end(), end, places=True)
    return [_outcome(scan, span, 0.6, f"joint training {clean(scan.text[found.end() : span[1]])}".strip())]


def _practised(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "Together with the hosts the crews will train in firing": two crews and what they practised, in any order."""
    found = PRACTISED.search(scan.low, start, end)
    if found is None or _vague(scan, found.start(), start) or not scan.said(CREWS, start, end):
        return []
    modal = MODAL.search(scan.low, max(start, found.start() - 25), found.start())
    likely = modal[0].startswith(("will", "were", "was")) if modal else found["verb"].endswith("d")
    if not likely or not scan.said(BOTH, start, end):
        return []
    kind = KINDS.get(found["verb"][0], "training")
    other = _partner(scan, start, end) if len(scan.text[start:end].split()) > 18 else ""
    return [_outcome(scan, (start, end), 0.55, f"joint {kind} {other}" if other else f"joint {kind}: {clean(scan.text[start:end])}")]


def _partner(scan: Scan, start: int, end: int) -> str:
    """ "With the Omani ship Al Shamikh": those with whom it was practised."""
    found = WITH.search(scan.text, start, end)
    if found is None:
        return ""
    reach = grow_right(scan.text, found.end(), end, places=True, opened=True)
    return f"with {clean(PRONOUNS.split(scan.text[found.end() : reach])[0])}"


def _outcome(scan: Scan, span: Span, confidence: float, title: str = "") -> Outcome:
    return Outcome("exercise", Fact(title or clean(scan.text[slice(*span)]), "text", (span,), confidence))
