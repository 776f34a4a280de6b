"""Decorations that one side gave the other: medals, orders, honorary titles. Gifts and plaques are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.extract.outcome_award_names import NAME, after_name, before_name, named_behind
from data.extract.outcome_nations import all_nations
from data.extract.outcome_scan import Scan, Span, alternatives, look, words
from data.extract.outcome_time import old_year
from data.extract.outcome_titles import clean
from data.record import Fact, Outcome

NEAR = re.compile(r"\b(?:awarded|conferred|decorated|bestowed|insignia|investiture)\b")
ARTICLES = re.compile(
    r"\s*(?:(?:the|a|an|his|her|its|their|country['’]s|nation['’]s|highest|second|third|prestigious|coveted|military"
    r"|state|national|civil|civilian|award|honou?r|distinction|of)[\s,]+)*"
)
NO_NAME = re.compile(r"\b(?:red\s+cross|(?:executive|public|law\s+and|world|international)\s+order)\b")
IN_GRADE = re.compile(r"\b(?:grade|degree|rank|class)\s+of\s+(?:the\s+)?\Z")
OTHER_NAME = re.compile(r"\s*(?:,|[(\[]|[–—/-]|,?\s*\(?or)\s*(?:the\s+)?[\"“]?")
ONTO = re.compile(r"\s+(?:upon|on|to)\b")
PLAIN = re.compile(r"\b(?:medals?|decoration)\b")
CAPITAL_WORDS = re.compile(r"\b[A-ZÀ-Ž][\w’'-]+")
CAPITALS = re.compile(r"\b[A-ZÀ-Ž]\w")


@cache
def _nouns() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{use}>{alternatives(use)})" for use in ("honorary", "award_head", "award_tail"))
    return re.compile(rf"\b(?:{groups})(?!\w)")


def awards(scan: Scan) -> Iterator[Outcome]:
    """The decorations given, as often as they are told; a mere "medal" only where none has a name."""
    named: list[Outcome] = []
    plain: list[Outcome] = []
    for number in scan.hits(look("award")):
        start, end = scan.sentences[number]
        found = _names(scan, start, end) or list(_conferred(scan, start, end))
        bare = [] if found else _unnamed(scan, start, end)
        if (found or bare) and _conferral(scan, number) and not old_year(scan, start, end):
            named += found
            plain += bare
    yield from named or plain[:1]


def _conferral(scan: Scan, number: int) -> bool:
    """Whether something is conferred in the sentence or, with "it", in a neighbouring one."""
    near = scan.sentences[max(0, number - 1) : number + 2]
    return scan.said(words("confer"), *scan.sentences[number]) or any(scan.said(NEAR, *span) for span in near)


def _names(scan: Scan, start: int, end: int) -> list[Outcome]:
    found: list[tuple[str, Span]] = []
    for noun in _nouns().finditer(scan.low, start, end):
        span = _reach(scan, noun, start, end)
        if span is None:
            continue
        if found and span[0] <= found[-1][1][0]:
            found.pop()
        if found and IN_GRADE.search(scan.low, found[-1][1][1], span[0]):
            found[-1] = found[-1][0], (found[-1][1][0], span[1])
        if not found or span[0] >= found[-1][1][1]:
            found.append((noun.lastgroup or "", span))
    if sorted(kind for kind, _ in found) == ["award_head", "honorary"]:
        return [_grade(scan, dict(found))]
    return [_outcome(scan, span, 0.92) for span in _one_of_two_names(scan, [span for _, span in found])]


def _one_of_two_names(scan: Scan, spans: list[Span]) -> list[Span]:
    """ "Pingat Jasa Gemilang (Tentera), Meritorious Service Medal": the name in a second language is no second one."""
    kept: list[Span] = []
    for span in spans:
        if kept and OTHER_NAME.fullmatch(scan.text, kept[-1][1], span[0]):
            closing = span[1] + scan.text.startswith((")", "]"), span[1])
            kept[-1] = kept[-1][0], closing
        else:
            kept.append(span)
    return kept


def _reach(scan: Scan, noun: re.Match[str], start: int, end: int) -> Span | None:
    """The reach of a decoration's name; None where the noun is none or nameless."""
    text = scan.text
    if noun.lastgroup == "honorary":
        return before_name(text, noun.start(), start, title=True), after_name(text, noun, end, free=True)
    if noun.lastgroup == "award_head":
        return named_behind(text, noun, start, end)
    span = before_name(text, noun.start(), start), after_name(text, noun, end)
    if NO_NAME.search(scan.low, span[0], noun.end()):
        return None
    before = text[span[0] : noun.start()]
    capitals = (before[:1].isupper() and not all_nations(before.split()[0])) or len(CAPITALS.findall(before)) > 1
    own = capitals and not _all_in_capitals(text[start:end])
    quoted = any(mark in text[slice(*span)] for mark in '"“«‘„')
    complement = CAPITAL_WORDS.findall(text, noun.end(), span[1])
    for_whom = " ".join(word.removesuffix("’s").removesuffix("'s") for word in complement)
    of_whom = scan.low.startswith(" for ", noun.end()) and all_nations(for_whom)
    marked = quoted or (complement and not of_whom)
    return span if own or marked else None


def _all_in_capitals(sentence: str) -> bool:
    """Of a headline whose words all open with capitals, none is told apart by them."""
    opening = [word[0] for word in sentence.split() if len(word) > 3 and word[0].isalpha()]
    return len(opening) > 2 and all(letter.isupper() for letter in opening)


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
    noun = PLAIN.search(scan.low, start, end)
    if noun is None:
        return []
    span = before_name(scan.text, noun.start(), start), after_name(scan.text, noun, end, free=True)
    return [_outcome(scan, span, 0.7)]


def _outcome(scan: Scan, span: Span, confidence: float) -> Outcome:
    return Outcome("award", Fact(clean(scan.text[slice(*span)]), "text", (span,), confidence))
