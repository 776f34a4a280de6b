"""Decorations that one side gave the other: medals, orders, honorary titles. Gifts and plaques are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.extract.outcome_award_names import NAME, after_name, before_name
from data.extract.outcome_scan import Scan, Span, alternatives, triggers, wordings, words
from data.extract.outcome_time import old_year
from data.extract.outcome_titles import clean, quote_at
from data.record import Fact, Outcome

TRIGGERS = triggers(
    "medal medals awarded awards awarding decorated decorates decoration conferred confers confer conferment",
    "bestowed bestows bestow invested investiture honorary insignia honoured honored",
    *wordings("award_head", "award_tail"),
) - triggers("of the grand letter certificate star de collar")
NEAR = re.compile(r"\b(?:awarded|conferred|decorated|bestowed|insignia|investiture)\b")
ARTICLES = re.compile(
    r"\s*(?:(?:the|a|an|his|her|its|their|country['’]s|nation['’]s|highest|second|third|prestigious|coveted|military|state"
    r"|national|civil|civilian|award|honou?r|distinction|of)[\s,]+)*"
)
NO_NAME = re.compile(r"\b(?:red\s+cross|executive\s+order|public\s+order|law\s+and\s+order|world\s+order|international\s+order)\b")
OF_OFFICE = re.compile(
    r"\s+(?:the\s+)?(?:president|head|minister|prime\s+minister|supreme|commander|chief|government|secretary|battle|succession"
    r"|precedence|magnitude|things|business|march|the\s+day)\b"
)
IN_GRADE = re.compile(r"\b(?:grade|degree|rank|class)\s+of\s+(?:the\s+)?\Z")
ONTO = re.compile(r"\s+(?:upon|on|to)\b")


@cache
def _nouns() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{use}>{alternatives(use)})" for use in ("honorary", "award_head", "award_tail"))
    return re.compile(rf"\b(?:{groups})(?![\w])")


def awards(scan: Scan) -> Iterator[Outcome]:
    """The decorations given, as often as they are told; a mere "medal" only where none has a name."""
    named, bare = [], []
    for number in scan.hits(TRIGGERS):
        start, end = scan.sentences[number]
        found = _names(scan, start, end) or list(_conferred(scan, start, end))
        plain = [] if found else _unnamed(scan, start, end)
        if (found or plain) and _conferral(scan, number) and not old_year(scan, start, end):
            named += found
            bare += plain
    yield from named or bare[:1]


def _conferral(scan: Scan, number: int) -> bool:
    """Whether something is conferred in the sentence or, with "it", in a neighbouring one."""
    near = scan.sentences[max(0, number - 1) : number + 2]
    return scan.said(words("confer"), *scan.sentences[number]) or any(scan.said(NEAR, *span) for span in near)


def _names(scan: Scan, start: int, end: int) -> list[Outcome]:
    found: list[tuple[str, Span]] = []
    for noun in _nouns().finditer(scan.low, start, end):
        span = _reach(scan, noun, start, end)
        if span and found and span[0] <= found[-1][1][0]:
            found.pop()
        if span and found and IN_GRADE.search(scan.low, found[-1][1][1], span[0]):
            found[-1] = found[-1][0], (found[-1][1][0], span[1])
        if span and not (found and span[0] < found[-1][1][1]):
            found.append((noun.lastgroup or "", span))
    kinds = [kind for kind, _ in found]
    if kinds in (["award_head", "honorary"], ["honorary", "award_head"]):
        return [_grade(scan, dict(found))]
    return [_outcome(scan, span, 0.92) for _, span in found]


def _reach(scan: Scan, noun: re.Match[str], start: int, end: int) -> Span | None:
    """The reach of a decoration's name; None where the noun is none or nameless."""
    if noun.lastgroup == "honorary":
        return before_name(scan.text, noun.start(), start, title=True), after_name(scan.text, noun, end, free=True)
    if noun.lastgroup == "award_head":
        return _headed(scan, noun, end)
    begin = before_name(scan.text, noun.start(), start)
    if NO_NAME.search(scan.low, begin, noun.end()):
        return None
    reach = after_name(scan.text, noun, end)
    capitals = re.findall(r"\b[A-ZÀ-Ž]\w", scan.text[begin : noun.start() + 2])
    own = scan.text[begin].isupper() and len(capitals) > 1
    marked = any(mark in scan.text[begin:reach] for mark in '"“«‘„') or re.search(r"[A-Z]", scan.text[noun.end() : reach])
    return (begin, reach) if own or marked else None


def _headed(scan: Scan, noun: re.Match[str], end: int) -> Span | None:
    """ "Order of Australia", "title of “Honorary Professor”": the noun with the name behind it."""
    if OF_OFFICE.match(scan.low, noun.end(), end):
        return None
    if scan.text[noun.start()].isupper():
        name = NAME.match(scan.text, noun.start(), end)
        complete = not noun[0].endswith(" of") and " " in noun[0]
        return name.span() if name and name.end() > noun.end() - complete else None
    quote = quote_at(scan.text, noun.end(), end)
    name = NAME.match(scan.text, noun.end() + 1, end)
    return (noun.start(), quote[1]) if quote else (noun.start(), name.end()) if name else None


def _grade(scan: Scan, found: dict[str, Span]) -> Outcome:
    """A grade and the order that has it, apart in one sentence, are one decoration."""
    spans = found["honorary"], found["award_head"]
    title = ", ".join(clean(scan.text[slice(*span)]) for span in spans)
    return Outcome("award", Fact(title, "text", spans, 0.85))


def _conferred(scan: Scan, start: int, end: int) -> Iterator[Outcome]:
    """A name in capitals that was conferred, awarded or bestowed, though nothing in it says what it is."""
    for verb in words("firm_confer").finditer(scan.low, start, end):
        if scan.said(words("no_award"), verb.end(), min(end, verb.end() + 60)):
            continue
        opening = ARTICLES.match(scan.low, verb.end(), end)
        name = NAME.match(scan.text, opening.end() if opening else verb.end(), end)
        if name and (verb[0].endswith("with") or ONTO.match(scan.low, name.end(), end)):
            yield _outcome(scan, name.span(), 0.85)


def _unnamed(scan: Scan, start: int, end: int) -> list[Outcome]:
    """ "Was awarded a medal for …": told, though no name is given."""
    if not scan.said(words("firm_confer"), start, end) or scan.said(words("no_award"), start, end):
        return []
    noun = re.compile(r"\b(?:medals?|decoration|order)\b").search(scan.low, start, end)
    if noun is None or noun[0] == "order":
        return []
    return [_outcome(scan, (before_name(scan.text, noun.start(), start), after_name(scan.text, noun, end, free=True)), 0.7)]


def _outcome(scan: Scan, span: Span, confidence: float) -> Outcome:
    return Outcome("award", Fact(clean(scan.text[slice(*span)]), "text", (span,), confidence))
