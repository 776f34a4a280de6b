"""What the readings of a drill share: who takes part, what is practised, what makes it vague, its title."""

from __future__ import annotations

import re
from functools import cache

from data.extract.outcome_papers import content
from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, Span, group, words
from data.extract.outcome_titles import clean
from data.record import Fact, Outcome

CREWS = re.compile(
    r"\b(?:ships?|crews?|frigates?|nav(?:y|ies)|sailors|boats?|vessels?|marines|paratroopers|troops|soldiers|jets|pilots"
    r"|guards?)\b"
)
WITH = re.compile(r"\b[Ww]ith\s+(?=(?:the\s+|an?\s+|its\s+|their\s+|two\s+)?(?:[a-z-]+\s+){0,4}[A-Z]|the\s+hosts?\b)")
PRONOUNS = re.compile(r"\s(?:their|his|her|its|she|he|it|they|we)\b")
SUBJECT = re.compile(
    r"(?:[^,;:]{0,40},\s+)?((?:[Tt]he|[Bb]oth|[A-Z][\w’'-]+)\s[^,;:]{3,80}?)\s+"
    r"(?:will|have|has|then|also|held|carried|conducted|took|did|met|put|are|is|was|were|agreed|went|settled)\b"
)
AIM = r"(?:main\s+)?(?:tasks?|themes?|aims?|goals?|subjects?|focus|purpose)"
PRACTISED = re.compile(
    rf"\bwith\s+([^,;:.]{{4,80}}?)\s+as\s+(?:one\s+of\s+)?(?:the|its|their|a)\s+{AIM}\b"
    r"|\b(?:including|focus(?:es|ed|ing)?\s+on|aimed\s+at|devoted\s+to)\s+([^,;:.]{4,80})"
    r"|\b(?:practi[sc]ed|rehearsed|simulated|trained\s+in)\s+(?!together|jointly|with|side)([^,;:.]{4,80})"
    r"|(?:\A|[.:,;]\s+|\band\s+)([^,;:.]{4,80}?)\s+(?:was|were)\s+(?:practi[sc]ed|rehearsed|simulated)\b"
)


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


def of_whom(scan: Scan, drill: Outcome, start: int, end: int) -> Outcome:
    """A mere "joint exercise", titled with those who held it: the subject of its sentence."""
    if not content(drill.title.value) <= words_of_drills():
        return drill
    found = SUBJECT.match(scan.text, start, min(end, max(start, drill.title.spans[0][0])))
    if found is None or not _is_noun(found[1]):
        return drill
    title = f"{drill.title.value} of {clean(found[1])}".replace(" Both ", " both ", 1)
    return Outcome(drill.type, Fact(title, "text", (*drill.title.spans, found.span(1)), drill.title.confidence))


BODIES = frozenset(("united", "armed", "allied", "combined"))
STANDING_IN = frozenset("they he she it we i this that there these those".split())


def _is_noun(subject: str) -> bool:
    """Neither a pronoun nor a clause with a verb of its own: "They reviewed the talks and"."""
    said = subject.lower().split()
    verbs = {word for word in said if word.endswith("ed")} - BODIES
    return said[0] not in STANDING_IN and said[-1] not in ("and", "or") and not verbs


@cache
def words_of_drills() -> frozenset[str]:
    return group("drill") | group("drill_plain") | {"military", "naval", "passage", "passing", "tactical", "joint"}


def with_contents(scan: Scan, drill: Outcome, numbers: list[int]) -> Outcome:
    """A drill without a name, titled also with what these sentences, or the one behind, say was practised."""
    for number in sorted({*numbers, numbers[-1] + 1}):
        start, end = scan.sentences[number] if number < len(scan.sentences) else (0, 0)
        found = PRACTISED.search(scan.low, start, end)
        group = found.lastindex if found else None
        if found is None or group is None:
            continue
        span = found.span(group)
        practised = clean(scan.text[slice(*span)])
        if content(practised) <= content(drill.title.value):
            return drill
        title = f"{drill.title.value}, including {practised}"
        return Outcome(drill.type, Fact(title, drill.title.basis, (*drill.title.spans, span), drill.title.confidence))
    return drill


def drill_of(scan: Scan, span: Span, confidence: float, title: str = "") -> Outcome:
    return Outcome("exercise", Fact(title or clean(scan.text[slice(*span)]), "text", (span,), confidence))
