"""How far the name of a decoration reaches to both sides of its noun."""

from __future__ import annotations

import re

from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Span
from data.extract.outcome_titles import CLOSE, OPEN, grow_left, quote_at

_WORD = r"[A-ZÀ-Ž][\w’'.-]*"
_SMALL = r"(?:(?:of|the|de|del|du|la|for|and|in|i|e)[ \n]+){0,2}"
_RUN = rf"{_WORD}(?:[ \n]+{_SMALL}{_WORD}){{0,9}}(?:[ \n]*\([^()]{{2,40}}\))?"
NAME = re.compile(rf"{_RUN}(?:,?[ \n]+or[ \n]+(?:the[ \n]+)?{_RUN})?")
CLASS = re.compile(
    r",?\s+(?:in\s+the\s+|of\s+the\s+)?(?:first|second|third|1st|2nd|3rd|I{1,3})[\s-]+(?:class|degree|grade)\b"
    r"|\s*\((?:Military|Civil|First|Second|1st|2nd)[^()]{0,30}\)"
)
OF = re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?{_RUN}")
CALLED = re.compile(r"(?:\s+of\s+the\s+[\w-]+(?:\s+[\w-]+){0,4})?,?\s*(?:called|named|titled)?\s*(?=[\"“«‘„])")
TITLE = re.compile(r"\btitle\s+of\s+(?:an?\s+)?\Z", re.IGNORECASE)
OF_OFFICE = re.compile(
    r"\s+(?:the\s+)?(?:president|head|minister|prime\s+minister|supreme|commander|chief|government|secretary|battle"
    r"|succession|precedence|magnitude|things|business|march|the\s+day)\b",
    re.IGNORECASE,
)


def before_name(text: str, at: int, start: int, title: bool = False) -> int:
    """To the left: modifiers, quotations and brackets ("“Gold Cross” (“Cruz de Oro”) medal"), "title of"."""
    if title:
        found = TITLE.search(text, max(start, at - 20), at)
        return found.start() if found else at
    begin = _capitals(text, grow_left(text, at, start), at)
    begin = begin_of(text, begin, start)
    before = text[start:begin].rstrip()
    while before and (before[-1] in CLOSE or before[-1] == ")"):
        opening = before.rfind("(") if before[-1] == ")" else max(before[:-1].rfind(mark) for mark in OPEN)
        if opening < 0 or len(before) - opening > 120:
            break
        begin = start + opening
        before = before[:opening].rstrip()
    return begin


LONGER = re.compile(r"(?:[A-ZÀ-Ž][\w’'-]+[ \n]+){1,4}(?:(?:of|for)[ \n]+(?:the[ \n]+)?)?\Z")


def begin_of(text: str, begin: int, start: int) -> int:
    """The capitals before a name in capitals: "Gallant Commander of the Warriors Order", "Friendship Order of …"."""
    found = LONGER.search(text, max(start, begin - 80), begin) if text[begin].isupper() else None
    return found.start() if found and found.start() > start else begin


def _capitals(text: str, begin: int, at: int) -> int:
    """Of a noun in capitals only the modifiers in capitals."""
    if not text[at].isupper():
        return begin
    lower = [found.end() for found in re.finditer(r"\b[a-z][\w-]*\s+", text[begin:at])]
    return begin + lower[-1] if lower else begin


def after_name(text: str, noun: re.Match[str], end: int, free: bool = False) -> int:
    """To the right: a quotation, "of the Nepali Army", the class; with ``free`` any complement."""
    named = CALLED.match(text, noun.end(), end)
    quote = quote_at(text, named.end() if named else noun.end(), end)
    at = quote[1] if quote else grow_right(text, noun.end(), end) if free else noun.end()
    complement = OF.match(text, at, end) if not quote and not free else None
    at = complement.end() if complement else at
    rank = CLASS.match(text, at, end)
    return rank.end() if rank else at


def named_behind(text: str, noun: re.Match[str], start: int, end: int) -> Span | None:
    """ "Order of Australia", "title of “Honorary Professor”": the noun with the name behind it."""
    if OF_OFFICE.match(text, noun.end(), end):
        return None
    if text[noun.start()].isupper():
        name = NAME.match(text, noun.start(), end)
        complete = " " in noun[0] and not noun[0].endswith(" of")
        whole = name and name.end() > noun.end() - complete
        return (begin_of(text, noun.start(), start), name.end()) if name and whole else None
    quote = quote_at(text, noun.end(), end)
    if quote:
        return noun.start(), quote[1]
    name = NAME.match(text, noun.end() + 1, end)
    return (noun.start(), name.end()) if name else None
