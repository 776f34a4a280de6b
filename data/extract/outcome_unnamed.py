"""Signings of a paper that is named nearby: "it was signed", "they put their names to it"."""

from __future__ import annotations

import re
from typing import NamedTuple

from data.extract.outcome_papers import Paper, content, papers, title_of
from data.extract.outcome_scan import Scan, Span, words
from data.extract.outcome_time import old, unreal

REFERS = re.compile(
    r"\b(?:signed|inked|initialled|initialed|signatures?|signing|signatories"
    r"|(?:their|put)\s+names?|pen\s+to\s+paper|(?<!in )the\s+names?)\b"
)
PRONOUN = re.compile(
    r"\b(?:it|they|both|these|which)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:signed|inked|initial)"
)
BEARS = re.compile(
    r"\bsignatures?\b"
    r"|\b(?:bears?|carr(?:y|ies)|stands?|has|have)\s+(?:now\s+)?(?:both\s+)?(?:the|their)\s+names?\b|\bto\s+which\s+the\s+names\b"
)
NOTHING = re.compile(r"\b(?:nothing|none|neither|nobody|no\s+\w+)\s+(?:was|were|has|have|is|are)\b")
DEFINITE = re.compile(r"\W*(?:the|this)\s+")
OTHER = re.compile(
    r"\b(?:books?|registers?|guests?\s+of|orders?|decrees?|letters?|laws?|visitors|album|log|scroll|bill|autographs?)\b"
)


class Meant(NamedTuple):
    """A paper of sentence ``number`` and the words that say it was signed."""

    number: int
    paper: Paper
    verb: Span


def meant(scan: Scan, number: int, nouns: list[Paper]) -> Meant | None:
    """The paper that a sentence means which tells of a signing but links it to no paper; ``nouns`` are its papers."""
    start, end = scan.sentences[number]
    found = REFERS.search(scan.low, start, end)
    if found is None or OTHER.search(scan.low, start, end) or unreal(scan, found.span(), start, end):
        return None
    if old(scan, found.span(), found.span(), start, end) or scan.said(NOTHING, start, found.start()):
        return None
    own = _own(scan, start, end)
    if own:
        return Meant(number, own, found.span())
    if any(not paper.vague for paper in nouns):
        return None
    other = named_before(scan, number) or _named_behind(scan, number + 1)
    return Meant(*other, found.span()) if other else None


def _named_behind(scan: Scan, number: int) -> tuple[int, Paper] | None:
    """ "They put pen to paper. The arrangement runs for three years": the paper that opens the next sentence."""
    start, end = scan.sentences[number] if number < len(scan.sentences) else (0, 0)
    opening = DEFINITE.match(scan.low, start, end)
    named = papers(scan, start, end) if opening else []
    return (number, named[0]) if named and opening and named[0].begin <= opening.end() else None


def _own(scan: Scan, start: int, end: int) -> Paper | None:
    """The paper of the sentence itself: "minutes …; they were signed", "signatures were put to a road map"."""
    pronoun = PRONOUN.search(scan.low, start, end)
    if pronoun:
        return next(reversed(papers(scan, start, pronoun.start())), None)
    if not BEARS.search(scan.low, start, end):
        return None
    return next((paper for paper in papers(scan, start, end) if content(title_of(scan, paper))), None)


def named_before(scan: Scan, number: int) -> tuple[int, Paper] | None:
    """The last paper named in the two sentences before, with the number of its sentence."""
    for earlier in range(number - 1, max(-1, number - 3), -1):
        start, end = scan.sentences[earlier]
        named = [paper for paper in papers(scan, start, end) if not paper.vague]
        named = [
            each for each in named if not scan.said(words("ground", "wish"), max(start, each.begin - 40), each.begin)
        ]
        if named:
            return earlier, named[-1]
    return None
