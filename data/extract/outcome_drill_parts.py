"""What the readings of a drill share: who takes part, what makes it vague, its title."""

from __future__ import annotations

import re

from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, Span, words
from data.extract.outcome_titles import clean
from data.record import Fact, Outcome

CREWS = re.compile(
    r"\b(?:ships?|crews?|frigates?|nav(?:y|ies)|sailors|boats?|vessels?|marines|paratroopers|troops|soldiers|jets|pilots"
    r"|guards?)\b"
)
WITH = re.compile(r"\b[Ww]ith\s+(?=(?:the\s+|an?\s+|its\s+|their\s+|two\s+)?(?:[a-z-]+\s+){0,4}[A-Z]|the\s+hosts?\b)")
PRONOUNS = re.compile(r"\s(?:their|his|her|its|she|he|it|they|we)\b")


def vague(scan: Scan, at: int, start: int) -> bool:
    """Whether the words before an offset make a drill a wish or a theme."""
    return scan.said(words("drill_vague"), max(start, at - 80), at)


def partner(scan: Scan, start: int, end: int) -> str:
    """ "With the Omani ship Al Shamikh": those with whom it was practised."""
    found = WITH.search(scan.text, start, end)
    if found is None:
        return ""
    reach = grow_right(scan.text, found.end(), end, places=True, opened=True)
    return f"with {clean(PRONOUNS.split(scan.text[found.end() : reach])[0])}"


def drill_of(scan: Scan, span: Span, confidence: float, title: str = "") -> Outcome:
    return Outcome("exercise", Fact(title or clean(scan.text[slice(*span)]), "text", (span,), confidence))
