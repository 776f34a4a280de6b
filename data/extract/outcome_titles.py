"""Titles as printed: quotations around them, the modifiers before their noun, the marks to take off."""

from __future__ import annotations

import re

from data.extract.outcome_scan import Span, group

WORD = re.compile(r"[^\W_](?:[\w&/’'`-]|\.(?=\w))*")
TOKEN = re.compile(r"[^\W_](?:[\w&/’'`-]|\.(?=\w))*|[^\w\s]")
OPEN, CLOSE = "\"“«‘„'", "\"”»’“'"
PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"), ('"', '"'), ("“", "“"))
CLOSING = {"“": "”", "«": "»", "‘": "’", "„": "“"}
DETERMINERS = group("determiner")
LEFT_STOPS, ADJECTIVES = group("left_stop") | DETERMINERS, group("adjective_ed")
ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?|two|three|four|several|some|new|number of)\s+(?=\S)")
FURTHEST, MOST_WORDS, LONGEST_QUOTE = 140, 9, 300


def quoted(text: str, at: int, start: int, end: int) -> Span | None:
    """The inside of the quotation marks that stand around an offset, within a sentence."""
    for opening, closing in PAIRS:
        left = text.rfind(opening, start, at)
        right = text.find(closing, at, end) if left >= 0 else -1
        if right < 0 or right - left > LONGEST_QUOTE:
            continue
        open_here = text.count(opening, start, at) % 2 if opening == closing else closing not in text[left:at]
        if open_here:
            return left + 1, right
    return None


def quote_at(text: str, at: int, end: int) -> Span | None:
    """A quotation that opens at the offset (blanks skipped): from its first mark to its last."""
    while at < end and text[at].isspace():
        at += 1
    if at >= end or text[at] not in OPEN:
        return None
    right = text.find(CLOSING.get(text[at], text[at]), at + 2, min(end, at + LONGEST_QUOTE))
    return (at, right + 1) if right > 0 else None


def grow_left(text: str, at: int, start: int) -> int:
    """Where the modifiers before a noun begin."""
    tokens = list(TOKEN.finditer(text, max(start, at - FURTHEST), at))
    begin = at
    for number in range(len(tokens) - 1, max(-1, len(tokens) - 1 - MOST_WORDS), -1):
        token = tokens[number]
        if _joins(tokens, number, text[begin : begin + 1]):
            continue
        if not token[0][0].isalnum() or token[0].lower() in LEFT_STOPS or _acted(token[0]):
            break
        begin = token.start()
    return begin


def _acted(word: str) -> bool:
    """Whether a word is a verb in the past rather than an adjective of a title."""
    return word.endswith("ed") and word.islower() and word not in ADJECTIVES


def _joins(tokens: list[re.Match[str]], number: int, following: str) -> bool:
    """Whether a small word ties modifiers: "technical and scientific cooperation", "Status of Forces Agreement"."""
    word = tokens[number][0]
    if word not in ("and", "of", "on") or number == 0:
        return False
    before = tokens[number - 1][0]
    if before.lower() in LEFT_STOPS or not before[0].isalpha() or before.endswith("ed"):
        return False
    capitals = before[0].isupper(), following.isupper()
    if word == "and":
        opened = number > 1 and tokens[number - 2][0] in ("a", "an")
        return not any(capitals) or (all(capitals) and (opened or before.endswith(("al", "ence", "ense"))))
    return all(capitals)


def clean(title: str) -> str:
    """A title on one line, without the marks and articles around it."""
    title = ARTICLE.sub("", " ".join(title.split()))
    if title[:1] in OPEN and title[-1:] in CLOSE and not any(mark in title[1:-1] for mark in '"“”«»'):
        title = title[1:-1]
    return title.strip(" ,.;:–—-")
