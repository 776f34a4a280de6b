"""Names of drills: behind the word "Exercise", or in quotation marks or with a number right beside a drill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.extract.outcome_scan import Scan, Span, triggers, words

DRILLS = triggers("exercise exercises drill drills manoeuvres maneuvers manoeuvre wargame wargames passex ex")
WORD = r"[A-Z][\w’'-]*"
NUMBER = r"(?:[\s–-]{1,3}(?:(?:20[0-4]\d|['’]?[0-4]\d)(?:[/-]\d{1,4})?|[IVX]{1,5})\b)"
NAME = rf"{WORD}(?:[ \n–-]{{1,3}}(?:(?:of|the|de|and)[ \n])?{WORD}){{0,4}}?"
SHORT = r"(?:\s*\([A-Z][\w\s-]{1,12}\))?"
NOUN = r"(?:[Ee]xercises?|[Dd]rills?|[Mm]an(?:o?eu)vres?|[Mm]aneuvers|[Ww]ar ?games?)"
CALLED = r"(?:(?:named|called|codenamed|code-named|dubbed|known\s+as|under\s+the\s+name(?:\s+of)?|titled)\s+)?"
BETWEEN = r"\s+(?:(?!(?:and|the|of|in|at|to|with|for|from|by|during)\b)[\w-]+\s+){0,5}"
NUMBERED = re.compile(rf"(?<![\w’'-])({NAME}{NUMBER}){SHORT}(?!\w)")
AFTER = re.compile(
    rf"(?<!\w)(?:{NOUN}|EXERCISE|Ex|EX)[:,]?\s+{CALLED}"
    rf"(?:[\"“‘«']([^\"”’»'\n]{{3,60}})[\"”’»']|({WORD}(?:[ \n–-]{{1,3}}(?:(?:of|the)[ \n])?{WORD}){{0,4}}{NUMBER}?{SHORT}))"
)
QUOTED = re.compile(rf"[\"“‘«']([A-Z][^\"”’»'\n]{{2,50}})[\"”’»'](?={BETWEEN}{NOUN}\b|\s+is\s+the\s+name\s+of\s+\w+\s+{NOUN}\b)")
BESIDE = re.compile(rf"{BETWEEN}{NOUN}\b")
BEFORE = re.compile(
    rf"(?<![\w’'-])({WORD}(?:[ -]{WORD}){{1,3}})\s+(?:(?:joint|multinational|military|naval|international|annual|bilateral|air|field)\s+){{0,3}}{NOUN}\b"
)
LETTERS = re.compile(r"[^\W\d_]{4}")


@cache
def drill() -> re.Pattern[str]:
    return words("drill")


def names(scan: Scan, start: int, end: int) -> Iterator[Span]:
    """The names of drills in a sentence that speaks of one."""
    yield from _behind_noun(scan, start, end)
    for found in QUOTED.finditer(scan.text, start, end):
        if _is_name(scan, found.span(1)):
            yield found.span(1)
    for found in NUMBERED.finditer(scan.text, start, end):
        if BESIDE.match(scan.text, found.end(), end) and _is_name(scan, found.span(1)):
            yield found.span()
    for found in BEFORE.finditer(scan.text, start, end):
        if all(_is_name(scan, word.span()) for word in re.compile(WORD).finditer(scan.text, *found.span(1))):
            yield found.span(1)


def _behind_noun(scan: Scan, start: int, end: int) -> Iterator[Span]:
    for found in AFTER.finditer(scan.text, start, end):
        span = found.span(1) if found[1] else found.span(2)
        aside = found[2] and re.match(rf"{NOUN},", found[0]) and scan.text.startswith(",", found.end())
        sure = found[1] or aside or found[0].startswith(("Ex", "EX")) or re.search(r"\d|\s", found[2])
        if sure and _is_name(scan, span):
            yield span


def _is_name(scan: Scan, span: Span) -> bool:
    title = scan.low[slice(*span)]
    first = re.match(r"[\w’']*", title)
    if first is None or words("not_drill").fullmatch(first[0]) or not LETTERS.search(title):
        return False
    return not words("show").search(title)


def loose_name(scan: Scan) -> Span | None:
    """A name with its year in a text about drills, though the word stands elsewhere ("opened Khaan Quest 2024")."""
    if scan.words.isdisjoint(DRILLS):
        return None
    for start, end in scan.sentences:
        if "20" not in scan.low[start:end] or not scan.said(words("drill_ahead", "drill_done", "drill_coming", "drill_was"), start, end):
            continue
        for found in NUMBERED.finditer(scan.text, start, end):
            year = re.search(r"[\s-]20\d\d\Z", found[1])
            if year and _is_name(scan, found.span(1)) and not scan.said(words("show"), start, end):
                return found.span()
    return None
