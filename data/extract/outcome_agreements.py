"""Papers that a meeting produced: memoranda, protocols, plans, statements of intent, declarations, contracts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.extract.outcome_contents import contents, occasion, sides
from data.extract.outcome_papers import Paper, content, papers, title_of
from data.extract.outcome_scan import Scan, Span, look, paper_words
from data.extract.outcome_signing import signed, verbs
from data.extract.outcome_unnamed import meant, named_before
from data.record import Fact, Outcome

JOINED = re.compile(
    r"[\s,]*(?:[^;:.]{0,70}?\b)?(?:and|as\s+well\s+as|along\s+with|together\s+with)\s+(?:also\s+)?"
    r"(?:an?|the|two|three|another|other)\s+"
)
LISTED = re.compile(r",\s+(?:an?|the|two)\s+")
COLON = re.compile(r"[^.;:]{0,80}:\s*(?:an?|the)?\s*")
OF_SESSIONS = frozenset(("protocol", "declaration"))
PLAN_YEAR = re.compile(
    r"\b(?:for|in|of)\s+(?:the\s+)?(?:(?:calendar\s+|fiscal\s+)?year\s+)?((?:19|20)\d\d)\b"
    r"(?!\s*[-–—/]\s*\d|\s+(?:to|and)\s+\d)"
)
LEADING_YEAR = re.compile(r"\b((?:19|20)\d\d)\s+(?:\w+\s+){0,5}(?:plan|programme|program)\b")


def agreements(scan: Scan) -> Iterator[Outcome]:
    """The papers signed, as often as they are told."""
    named = set(scan.hits(paper_words()))
    if not named:
        return
    near = named | {number + 1 for number in named} | {number + 2 for number in named}
    made = {number for number in named if scan.has(number, look("made"))}
    for number in sorted(made | near.intersection(scan.hits(look("signed")))):
        yield from _told(scan, number)


def _told(scan: Scan, number: int) -> Iterator[Outcome]:
    nouns = papers(scan, *scan.sentences[number])
    taken = _taken(scan, number, nouns)
    for paper, made in taken:
        yield from _resolved(scan, number, paper, made, alone=len(taken) == 1)
    found = None if taken else meant(scan, number, nouns)
    if found:
        yield _outcome(scan, found.number, found.paper, found.verb, 0.85)


def _taken(scan: Scan, number: int, nouns: list[Paper]) -> list[tuple[Paper, Span]]:
    """The papers of a sentence that were signed, each with its verb (empty, if that stands behind)."""
    start, end = scan.sentences[number]
    found = list(verbs().finditer(scan.low, start, end))
    taken: list[tuple[Paper, Span]] = []
    for paper in nouns:
        verb = next((verb for verb in found if signed(scan, verb, paper, start, end)), None)
        if verb:
            taken.append((paper, verb.span() if verb.end() <= paper.begin else (start, start)))
        elif taken and _joined(scan, taken[-1][0], paper):
            taken.append((paper, taken[-1][1]))
    summed_up = len(taken) > 1 and taken[0][0].vague and ":" in scan.text[taken[0][0].end : taken[1][0].begin]
    return taken[1:] if summed_up else taken


def _joined(scan: Scan, first: Paper, second: Paper) -> bool:
    """Whether a paper stands in one enumeration with, or behind the colon of, one that was signed."""
    gap = scan.low[first.end : second.begin]
    listed = JOINED.fullmatch(gap) or (LISTED.fullmatch(gap) and not second.vague)
    return bool(listed) or (first.vague and bool(COLON.fullmatch(gap)))


def _resolved(scan: Scan, number: int, paper: Paper, verb: Span, alone: bool) -> Iterator[Outcome]:
    """A paper; of "the document", the one that was named shortly before."""
    bare = not content(title_of(scan, paper))
    if not (paper.vague and bare):
        yield _outcome(scan, number, paper, verb, 0.85 if bare else 0.93)
    elif alone:
        earlier = named_before(scan, number)
        yield _outcome(scan, *earlier, verb, 0.8) if earlier else _outcome(scan, number, paper, verb, 0.5)


def _outcome(scan: Scan, number: int, paper: Paper, verb: Span, confidence: float) -> Outcome:
    """The paper of sentence ``number``. A bare one is told apart by its two sides or by what it covers."""
    title, basis = title_of(scan, paper), "text"
    spans: tuple[Span, ...] = ((paper.begin, paper.end),)
    if not content(title):
        two = sides(scan, number, verb[0] if verb[0] > scan.sentences[number][0] else paper.begin)
        about = contents(scan, number)
        title += f" between {' '.join(scan.text[slice(*two)].split()).replace('The ', 'the ', 1)}" if two else ""
        title += f" on {about[0]}" if about else ""
        of_what = occasion(scan, number) if paper.family in OF_SESSIONS and not (two or about) else None
        title += f" of the {of_what[0]}" if of_what else ""
        spans += tuple(span for span in (two, about and about[1], of_what and of_what[1]) if span)
        basis = "inferred:contents" if about or of_what else basis
    return Outcome("agreement", Fact(title, basis, spans, confidence), _plan_year(paper, title))


def _plan_year(paper: Paper, title: str) -> int | None:
    found = PLAN_YEAR.search(title) or LEADING_YEAR.search(title.lower())
    return int(found[1]) if found and paper.family == "plan" else None
