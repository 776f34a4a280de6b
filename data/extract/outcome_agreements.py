"""Papers that a meeting produced: memoranda, protocols, plans, statements of intent, declarations, contracts."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    "recorded fixed rounded returned left",
)
REFERS = re.compile(r"\b(?:signed|inked|initialled|initialed|signatures?|signing|signatories|(?:their|put|the)\s+names?)\b")
BEARS = re.compile(
    r"\b(?:bears?|bore|carr(?:y|ies|ied)|stands?|has|have)\s+(?:now\s+)?(?:the\s+)?(?:signatures?|names?)\b"
    r"|\b(?:signatures?|names)\s+(?:stand|of\s+both|of\s+the\s+two)"
)
OTHER = re.compile(r"\b(?:books?|registers?|guests?\s+of|orders?|decrees?|letters?|laws?|visitors|album|log|scroll|bill|autographs?)\b")
JOINED = re.compile(r"[\s,]*(?:[^;:.]{0,70}?\b)?(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+(?:also\s+)?(?:an?|the|two|three|another|other)\s+")
COLON = re.compile(r"[^.;:]{0,80}:\s*(?:an?|the)?\s*")
PLAN_YEAR = re.compile(r"\b(?:for|in|of)\s+(?:the\s+)?(?:year\s+|calendar\s+year\s+|fiscal\s+year\s+)?((?:19|20)\d\d)\b(?!\s*[-–—/]\s*\d|\s+(?:to|and)\s+\d)")
LEADING_YEAR = re.compile(r"\b((?:19|20)\d\d)\s+(?:\w+\s+){0,5}(?:plan|programme|program)\b")
SIDES = re.compile(
    r"((?:[Tt]he\s+(?:[\w’'-]+\s+){1,4}of\s+)?(?:[Tt]he\s+)?(?:two|both|three)\s+[\w’'-]+(?:\s+(?:[Mm]inistries|[Ff]orces|[Ii]ndustries|[Ss]ides))?"
    r"|(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,4}[A-Z][\w’'-]+\s*(?:,|\band\b|&)\s+[A-Z][\w’'-]+)"
    r"\s+(?:(?:have|has|now|also|then|jointly|today)\s+)*\Z"
)


def agreements(scan: Scan) -> Iterator[Outcome]:
    """The papers signed, as often as they are told."""
    if scan.words.isdisjoint(PAPERS):
        return
    weak = set(scan.hits(MADE)) & set(scan.hits(PAPERS))
    for number in sorted(weak.union(scan.hits(SIGNED))):
        found = list(verbs().finditer(scan.low, *scan.sentences[number]))
        if found:
            yield from _told(scan, number, found)


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
    for paper, verb in taken:
        yield from _resolved(scan, number, paper, verb, alone=len(taken) == 1)
    if not taken:
        yield from _meant(scan, number)


def _joined(scan: Scan, first: Paper, second: Paper) -> bool:
    """Whether a paper stands in one enumeration with, or behind the colon of, one that was signed."""
    gap = scan.low[first.end : second.begin]
    return bool(JOINED.fullmatch(gap)) or (first.vague and bool(COLON.fullmatch(gap)))


def _resolved(scan: Scan, number: int, paper: Paper, verb: re.Match[str], alone: bool) -> Iterator[Outcome]:
    """A paper; of "the document", the one that was named shortly before."""
    bare = not content(title_of(scan, paper))
    if paper.vague and bare:
        meant = _named_before(scan, number) if alone else None
        if meant is not None:
            yield _outcome(scan, meant, (verb.span(),), 0.8)
        elif alone:
            yield _outcome(scan, paper, _sides(scan, number, verb.start()), 0.5)
        return
    sides = _sides(scan, number, verb.start()) if bare and paper.begin >= verb.end() else ()
    yield _outcome(scan, paper, sides, 0.85 if bare else 0.93)


def _meant(scan: Scan, number: int) -> Iterator[Outcome]:
    """ "It was signed", "one signature is that of …": a paper of a sentence nearby; "bears the signatures of": its own."""
    start, end = scan.sentences[number]
    found = REFERS.search(scan.low, start, end)
    if found is None or OTHER.search(scan.low, start, end) or unreal(scan, found.span(), start, end):
        return
    if old(scan, found.span(), found.span(), start, end):
        return
    own = [paper for paper in papers(scan, start, end) if content(title_of(scan, paper))] if BEARS.search(scan.low, start, end) else []
    paper = own[0] if own else _named_before(scan, number)
    if paper is not None:
        bare = not content(title_of(scan, paper))
        sides = _sides(scan, number - 1, paper.begin) if bare else ()
        yield _outcome(scan, paper, sides or (found.span(),), 0.85)


def _named_before(scan: Scan, number: int) -> Paper | None:
    for earlier in range(number - 1, max(-1, number - 3), -1):
        named = [paper for paper in papers(scan, *scan.sentences[earlier]) if not paper.vague]
        named = [paper for paper in named if not scan.said(words("ground", "wish"), paper.begin - 40, paper.begin)]
        if named:
            return named[-1]
    return None


def _sides(scan: Scan, number: int, at: int) -> tuple[Span, ...]:
    """The words for the two sides right before the verb: what tells one bare agreement from another."""
    start = scan.sentences[number][0]
    before = scan.text[max(start, at - 120) : at]
    found = SIDES.search(re.sub(r"\b(?:a|an|some|several)\s+\Z", "", before))
    if found is None:
        return ()
    offset = max(start, at - 120)
    return ((offset + found.start(1), offset + found.end(1)),)


def _outcome(scan: Scan, paper: Paper, more: tuple[Span, ...], confidence: float) -> Outcome:
    title = title_of(scan, paper)
    if more and not content(title):
        sides = scan.text[slice(*more[0])]
        title += " between " + " ".join(sides.split()) if " " in sides and sides.split()[0] not in ("signed", "it") else ""
    year = PLAN_YEAR.search(title) or LEADING_YEAR.search(title.lower())
    spans = ((paper.begin, paper.end), *more)
    return Outcome("agreement", Fact(title, "text", spans, confidence), int(year[1]) if year and paper.family == "plan" else None)
