"""Papers that a meeting produced: memoranda, protocols, plans, statements of intent, declarations, contracts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.extract.outcome_contents import contents, sides
from data.extract.outcome_papers import Paper, content, papers, title_of
from data.extract.outcome_scan import Scan, Span, families, triggers, words
from data.extract.outcome_signing import signed, verbs
from data.extract.outcome_time import old, unreal
from data.record import Fact, Outcome

PAPERS = triggers(*(max(form.split(), key=len) for form in families()))
SIGNED = triggers(
    "signed sign signs signing signings signature signatures inked ink inks inking initialled initialed initialling penned",
    "pen pens countersigned names name signatories",
)
MADE = triggers(
    "adopted adopts adopt adopting issued issues approved approve approves endorsed endorse endorses concluded concludes",
    "conclude concluding sealed seal seals exchanged exchange exchanges renewed renew renews formalised formalized finalised",
    "finalized resulted results resulting culminated culminates yielded agreed agree entered enter enters paper extended",
    "prolonged reached ended ends produced laid set closed finished crowned now led brought brings came comes written put",
    "recorded fixed rounded returned left result outcome fruit struck made joined joins acceded",
)
REFERS = re.compile(r"\b(?:signed|inked|initialled|initialed|signatures?|signing|signatories|(?:their|put|the)\s+names?)\b")
PRONOUN = re.compile(r"\b(?:it|they|both|these|which)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:signed|inked|initial)")
BEARS = re.compile(r"\bsignatures?\b|\b(?:bears?|carr(?:y|ies)|stands?|has|have)\s+(?:now\s+)?(?:the|their)\s+names?\b")
OTHER = re.compile(r"\b(?:books?|registers?|guests?\s+of|orders?|decrees?|letters?|laws?|visitors|album|log|scroll|bill|autographs?)\b")
JOINED = re.compile(r"[\s,]*(?:[^;:.]{0,70}?\b)?(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+(?:also\s+)?(?:an?|the|two|three|another|other)\s+")
COLON = re.compile(r"[^.;:]{0,80}:\s*(?:an?|the)?\s*")
PLAN_YEAR = re.compile(r"\b(?:for|in|of)\s+(?:the\s+)?(?:year\s+|calendar\s+year\s+|fiscal\s+year\s+)?((?:19|20)\d\d)\b(?!\s*[-–—/]\s*\d|\s+(?:to|and)\s+\d)")
LEADING_YEAR = re.compile(r"\b((?:19|20)\d\d)\s+(?:\w+\s+){0,5}(?:plan|programme|program)\b")


def agreements(scan: Scan) -> Iterator[Outcome]:
    """The papers signed, as often as they are told."""
    if scan.words.isdisjoint(PAPERS):
        return
    named = set(scan.hits(PAPERS))
    near = named | {number + 1 for number in named} | {number + 2 for number in named}
    for number in sorted((named & set(scan.hits(MADE))) | (near & set(scan.hits(SIGNED)))):
        yield from _told(scan, number, list(verbs().finditer(scan.low, *scan.sentences[number])))


def _told(scan: Scan, number: int, found: list[re.Match[str]]) -> Iterator[Outcome]:
    start, end = scan.sentences[number]
    nouns = papers(scan, start, end)
    taken: list[tuple[Paper, re.Match[str]]] = []
    for paper in nouns:
        verb = next((verb for verb in found if signed(scan, verb, paper, start, end)), None)
        if verb is None and taken and _joined(scan, taken[-1][0], paper):
            verb = taken[-1][1]
        if verb is not None:
            taken.append((paper, verb))
    if len(taken) > 1 and taken[0][0].vague and ":" in scan.text[taken[0][0].end : taken[1][0].begin]:
        taken = taken[1:]
    for paper, verb in taken:
        made = verb.span() if verb.end() <= paper.begin else (start, start)
        yield from _resolved(scan, number, paper, made, alone=len(taken) == 1)
    if not taken:
        yield from _meant(scan, number, nouns)


def _joined(scan: Scan, first: Paper, second: Paper) -> bool:
    """Whether a paper stands in one enumeration with, or behind the colon of, one that was signed."""
    gap = scan.low[first.end : second.begin]
    return bool(JOINED.fullmatch(gap)) or (first.vague and bool(COLON.fullmatch(gap)))


def _resolved(scan: Scan, number: int, paper: Paper, verb: Span, alone: bool) -> Iterator[Outcome]:
    """A paper; of "the document", the one that was named shortly before."""
    bare = not content(title_of(scan, paper))
    if not (paper.vague and bare):
        yield _outcome(scan, number, paper, verb, 0.85 if bare else 0.93)
    elif alone:
        meant = _named_before(scan, number)
        yield _outcome(scan, *meant, verb, 0.8) if meant else _outcome(scan, number, paper, verb, 0.5)


def _meant(scan: Scan, number: int, nouns: list[Paper]) -> Iterator[Outcome]:
    """ "It was signed", "one signature is that of …": a paper of a sentence nearby; "bears the signatures of": its own."""
    start, end = scan.sentences[number]
    found = REFERS.search(scan.low, start, end)
    if found is None or OTHER.search(scan.low, start, end) or unreal(scan, found.span(), start, end):
        return
    if old(scan, found.span(), found.span(), start, end):
        return
    own = _own(scan, start, end)
    if own is None and any(not paper.vague for paper in nouns):
        return
    meant = (number, own) if own else _named_before(scan, number)
    if meant is not None:
        yield _outcome(scan, *meant, found.span(), 0.85)


def _own(scan: Scan, start: int, end: int) -> Paper | None:
    """The paper of the sentence itself: "minutes …; they were signed", "signatures were put to a road map"."""
    pronoun = PRONOUN.search(scan.low, start, end)
    if pronoun:
        return next((paper for paper in reversed(papers(scan, start, pronoun.start()))), None)
    bears = BEARS.search(scan.low, start, end)
    return next((paper for paper in papers(scan, start, end) if content(title_of(scan, paper))), None) if bears else None


def _named_before(scan: Scan, number: int) -> tuple[int, Paper] | None:
    """The last paper named in the two sentences before, with the number of its sentence."""
    for earlier in range(number - 1, max(-1, number - 3), -1):
        named = [paper for paper in papers(scan, *scan.sentences[earlier]) if not paper.vague]
        named = [paper for paper in named if not scan.said(words("ground", "wish"), paper.begin - 40, paper.begin)]
        if named:
            return earlier, named[-1]
    return None


def _outcome(scan: Scan, number: int, paper: Paper, verb: Span, confidence: float) -> Outcome:
    """The paper of sentence ``number``; ``verb`` is what made it. A bare one is told apart by its sides or contents."""
    title, spans, basis = title_of(scan, paper), [(paper.begin, paper.end)], "text"
    if not content(title):
        two = sides(scan, number, verb[0] if verb[0] > scan.sentences[number][0] else paper.begin)
        about = contents(scan, number)
        title += f" between {' '.join(scan.text[slice(*two)].split())}" if two else ""
        title += f" on {about[0]}" if about else ""
        spans += [two] if two else []
        spans += [about[1]] if about else []
        basis = "inferred:contents" if about else basis
    year = PLAN_YEAR.search(title) or LEADING_YEAR.search(title.lower())
    planned = int(year[1]) if year and paper.family == "plan" else None
    return Outcome("agreement", Fact(title, basis, tuple(spans), confidence), planned)
