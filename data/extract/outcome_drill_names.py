"""Names of drills: behind the word "Exercise", or in quotation marks or with a number right beside a drill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.extract.outcome_nations import all_nations
from data.extract.outcome_scan import Scan, Span, look, words

WORD = r"[A-Z][\w’'-]*"
NUMBER = r"(?:[\s–-]{1,3}(?:(?:20[0-4]\d|['’]?[0-4]\d)(?:[/-]\d{1,4})?|[IVX]{1,5})\b)"
NAME = rf"{WORD}(?:[ \n–-]{{1,3}}(?:(?:of|the|de|and)[ \n])?{WORD}){{0,4}}?"
LONG_NAME = rf"{WORD}(?:[ \n–-]{{1,3}}(?:(?:of|the)[ \n])?{WORD}){{0,4}}"
SHORT = r"(?:\s*\([A-Z][\w\s-]{1,12}\))?"
NOUN = r"(?:[Ee]xercises?|[Dd]rills?|[Mm]an(?:o?eu)vres?|[Mm]aneuvers|[Ww]ar ?games?)"
KINDS = r"(?:(?:joint|multinational|military|naval|international|annual|bilateral|air|field)\s+){0,3}"
CALLED = r"(?:(?:(?:will\s+be|is|was)\s+)?(?:named|called|codenamed|code-named|dubbed|known\s+as"
CALLED += r"|under\s+the\s+name(?:\s+of)?|titled)\s+)?"
BETWEEN = r"\s+(?:(?!(?:and|the|of|in|at|to|with|for|from|by|during)\b)[\w-]+\s+){0,5}"
QUOTE, UNQUOTE, INSIDE = "[\"“‘«']", "[\"”’»']", r"[^\"”’»'\n]"
NUMBERED = re.compile(rf"(?<![\w’'-])({NAME}{NUMBER}){SHORT}(?!\w)")
AFTER = re.compile(
    rf"(?<!\w)(?:{NOUN}|[Tt]raining(?=\s+{QUOTE})|EXERCISE|Ex|EX)[:,]?\s+{CALLED}"
    rf"(?:{QUOTE}({INSIDE}{{3,60}}){UNQUOTE}|({LONG_NAME}{NUMBER}?{SHORT}))"
)
QUOTED = re.compile(
    rf"{QUOTE}([A-Z]{INSIDE}{{2,50}}){UNQUOTE}(?={BETWEEN}{NOUN}\b|\s+is\s+the\s+name\s+of\s+\w+\s+{NOUN}\b)"
)
BESIDE = re.compile(rf"{BETWEEN}{NOUN}\b")
BEFORE = re.compile(rf"(?<![\w’'-])({WORD}(?:[ -]{WORD}){{1,3}})\s+{KINDS}{NOUN}\b")
EACH = re.compile(WORD)
ASIDE = re.compile(rf"{NOUN},")
LETTERS = re.compile(r"[^\W\d_]{4}")
FIRST = re.compile(r"[\w’']*")
TROOPS = re.compile(r"\b(?:platoon|troops|contingents?|company|soldiers|units|battalion)\b")
EVENT_YEAR = re.compile(r"[\s-]20\d\d\Z")


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
        parts = EACH.finditer(scan.text, *found.span(1))
        if all(_is_name(scan, part.span()) for part in parts):
            yield found.span(1)


def _behind_noun(scan: Scan, start: int, end: int) -> Iterator[Span]:
    for found in AFTER.finditer(scan.text, start, end):
        span = found.span(1) if found[1] else found.span(2)
        aside = ASIDE.match(found[0]) and scan.text.startswith(",", found.end())
        sure = found[1] or aside or found[0].startswith(("Ex", "EX")) or re.search(r"[\d\s-]", found[2])
        if sure and _is_name(scan, span):
            yield (found.start(), span[1]) if found[0].startswith(("Exercise ", "EXERCISE ")) else span


def _is_name(scan: Scan, span: Span) -> bool:
    title = scan.low[slice(*span)]
    first = FIRST.match(title)
    if first is None or words("not_drill").fullmatch(first[0]) or not LETTERS.search(title) or all_nations(title):
        return False
    return not words("show").search(title)


def loose_name(scan: Scan) -> Span | None:
    """A name with its year in a text about drills, though the word stands elsewhere ("opened Khaan Quest 2024")."""
    happens = words("drill_ahead", "drill_done", "drill_coming", "drill_was")
    for start, end in scan.sentences:
        if scan.low.find("20", start, end) < 0 or not scan.said(happens, start, end):
            continue
        if scan.words.isdisjoint(look("drill")) and not TROOPS.search(scan.low, start, end):
            continue
        for found in NUMBERED.finditer(scan.text, start, end):
            whole = EVENT_YEAR.search(found[1]) and _is_name(scan, found.span(1))
            if whole and not scan.said(words("show"), start, end):
                return found.span()
    return None
