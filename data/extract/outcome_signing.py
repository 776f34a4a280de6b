"""Whether a verb of a sentence made one of its papers: who signs stands before it, what is signed on either side."""

from __future__ import annotations

import re
from functools import cache

from data.extract.outcome_papers import Paper
from data.extract.outcome_scan import Scan, alternatives, group, words
from data.extract.outcome_time import ending, old, unreal, unreal_after

BE = r"(?:was|were|is|are|be|been|being|got)"
ADVERBS = r"(?:\s*(?:\w+ly|also|then|later|now|both|today|there))*\s*"
PASSIVE = re.compile(
    rf"\W*(?:\([^()]*\)\W*)?(?:(?:which|that)\s+)?(?:(?:has|have|had)\s+)?(?:{BE}\b)?{ADVERBS}(?:\w+ed\s+and\s+)?"
    rf"|[\s,(][^;:]{{0,200}}\b{BE}\b{ADVERBS}"
)
OBJECT = re.compile(
    r"\s*(?:which\s+|that\s+|what\s+)?(?:they|we|both\s+\w+|the\s+(?:two\s+)?\w+(?:\s+\w+)?)\s+(?:have\s+|has\s+)?"
    r"(?:also\s+|then\s+|jointly\s+)?"
)
PARTICIPLES = group("participle")
COMMON = frozenset(("declaration", "protocol", "framework", "intent"))
FAMILIES = {
    "adopt": COMMON | {"plan", "text"},
    "conclude": COMMON - {"declaration"} | {"memorandum", "agreement", "contract", "any"},
    "yield": COMMON | {"plan", "memorandum", "agreement", "contract", "any"},
}
PACT, JOINABLE = frozenset(("agreement",)), frozenset(("agreement", "memorandum", "intent"))
ONLY = {
    "issued": frozenset(("declaration",)), "issues": frozenset(("declaration",)), "made": PACT, "reached": PACT,
    "struck": PACT | {"any"}, "strike": PACT | {"any"}, "joined": JOINABLE, "joins": JOINABLE,
    "extended": PACT | {"memorandum"},
}  # fmt: skip
REVERSED = ("came", "come", "is the", "are the", "was the", "were the")
"""Verbs that the paper may precede: "a road map came out of the talks"."""
BARRIER = re.compile(
    r"[;:]|\b(?:that|which|who|whose|where|when|discussed|reviewed|noted|stressed|views|visit|talks|work|cooperation)\b"
)
WORK = re.compile(r"\b(?:co-?operat|action|work|activit|joint|bilateral|military|defen[cs]e|contacts|road|20\d\d)")
NONE = re.compile(r"\b(?:no|any|neither)\b")
INDEFINITE = re.compile(r"\b(?:an?|two|three|several|some|new|another|signed)\s+(?:[\w’'-]+\s+){0,2}\Z")
ANNOUNCED = re.compile(r"\s+(?:it|them|this|the\s+following)(?:\s+\w+){0,4}:\s+(?:an?|the)?\s*")
NOT_OF = re.compile(r"\s+(?:is|was|will|has|would|remains)\b")
POINT = re.compile(
    r"\s*(?:at\s+the\s+(?:end|meeting|talks|close|conclusion|ceremony)|today|here|on\s|after|during\s+the|following"
    r"|in\s+the\s+presence)"
)


@cache
def verbs() -> re.Pattern[str]:
    """Verbs that make a paper; the name of the group that matched is the class of the verb."""
    classes = "|".join(f"(?P<{use}>{alternatives(use)})" for use in ("yield", "sign", "adopt", "conclude"))
    return re.compile(rf"\b(?:{classes}|(?P<put>put\b(?=[^.;]{{3,140}}\b(?:on\s+paper|in(?:to)?\s+writing)\b)))(?!\w)")


def signed(scan: Scan, verb: re.Match[str], paper: Paper, start: int, end: int) -> bool:
    """Whether this verb made this paper a result, in the sentence between two offsets."""
    if not (_fits(scan, verb, paper) and _linked(scan, verb, paper, start)):
        return False
    if NONE.search(scan.low, max(start, paper.begin - 5), paper.noun[0]) or _grounded(scan, verb, paper, start):
        return False
    if unreal(scan, verb.span(), start, end) or unreal_after(scan, max(verb.end(), paper.end), end):
        return False
    return not old(scan, verb.span(), (paper.begin, paper.end), start, end)


def _fits(scan: Scan, verb: re.Match[str], paper: Paper) -> bool:
    """Whether a verb can make such a paper: plans are signed or adopted, statements adopted rather than issued."""
    kind = verb.lastgroup or "sign"
    if kind in FAMILIES and paper.family not in FAMILIES[kind]:
        return False
    if paper.family == "plan" and kind != "sign" and not scan.said(WORK, paper.begin, paper.end):
        return False
    statement = "statement" in scan.low[slice(*paper.noun)] and verb[0] in ONLY
    return not statement and (verb[0] not in ONLY or paper.family in ONLY[verb[0]])


def _grounded(scan: Scan, verb: re.Match[str], paper: Paper, start: int) -> bool:
    """Whether the paper is the ground of something else: "under the agreement signed in 2012"."""
    after = max(start, verb.end()) if verb.end() <= paper.begin else start
    if not ending("ground").search(scan.low[max(after, paper.begin - 60) : paper.begin]):
        return False
    return verb.start() < paper.end or not POINT.match(scan.low, verb.end())


def _linked(scan: Scan, verb: re.Match[str], paper: Paper, start: int) -> bool:
    if paper.begin >= verb.end():
        return _ahead(scan, verb, paper)
    if verb.start() < paper.end:
        return paper.begin <= verb.start() < paper.noun[0] and verb[0] in PARTICIPLES
    gap = scan.low[paper.end : verb.start()]
    if verb.lastgroup == "yield":
        return verb[0].startswith(REVERSED) and not gap.strip() and paper.end - start < 90
    if verb[0] in ("signing", "signature of") and not gap.strip():
        return True
    return len(gap) <= 220 and verb[0] in PARTICIPLES and _behind(scan, verb, paper, gap, start)


def _ahead(scan: Scan, verb: re.Match[str], paper: Paper) -> bool:
    """Whether the paper follows its verb: "signed on Monday in Hanoi a protocol", "ended with a memorandum"."""
    gap = scan.low[verb.end() : paper.begin]
    if len(gap) > 150 or words("ground").search(gap):
        return False
    if verb.lastgroup == "yield":
        determined = scan.low[verb.end() : paper.noun[0]]
        return len(gap) < 40 and (INDEFINITE.search(determined) is not None or verb[0].endswith(" in"))
    if verb.lastgroup in ("adopt", "conclude") and (len(gap.split()) > 4 or " to " in gap):
        return False
    if verb[0].startswith("signing") and NOT_OF.match(gap):
        return False
    hard = None if ANNOUNCED.fullmatch(gap) else BARRIER.search(gap)
    by_whom = scan.low.startswith("signing", verb.start()) and " of " in gap
    return hard is None or (by_whom and hard[0].isalpha())


def _behind(scan: Scan, verb: re.Match[str], paper: Paper, gap: str, start: int) -> bool:
    """Whether the verb follows its paper: "the protocol was signed", "the declaration which they adopted"."""
    if OBJECT.fullmatch(gap):
        return True
    if PASSIVE.fullmatch(gap) is None:
        return False
    opening = scan.low[start : paper.begin].strip()
    definite = opening.endswith("the") and opening != "the"
    return bool(gap.strip(" ,")) or not definite or bool(POINT.match(scan.low, verb.end()))
