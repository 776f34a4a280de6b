"""Words of a release with the proving ones marked: pure, on offsets into the text as read."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from data.extract.sentences import sentences

Span = tuple[int, int]
Parts = tuple[object, ...]
LONGEST = 600


def merged(spans: Iterable[Span], start: int, end: int) -> list[Span]:
    """The spans inside ``start:end``, clipped, in order, those that touch or overlap as one."""
    found: list[Span] = []
    for first, last in sorted((max(a, start), min(b, end)) for a, b in spans if a < end and b > start):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        elif first < last:
            found.append((first, last))
    return found


def around(text: str, start: int, end: int) -> Span:
    """The sentence that holds ``start:end``; a stretch of it if it is very long."""
    first = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    last = len(text) if stop < 0 else stop
    inside = [(a, b) for a, b in sentences(text, first, last) if a < end and b > start]
    begin, finish = (inside[0][0], inside[-1][1]) if inside else (first, last)
    begin, finish = max(begin, start - LONGEST), min(finish, max(end, start + LONGEST))
    while begin < finish and text[begin].isspace():
        begin += 1
    while finish > begin and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def parts(text: str, spans: Iterable[Span], start: int, end: int) -> Parts:
    """``text[start:end]`` as plain strings and ``[marked]`` ones."""
    found: list[object] = []
    at = start
    for first, last in merged(spans, start, end):
        found += [text[at:first], [text[first:last]]]
        at = last
    return tuple(part for part in (*found, text[at:end]) if part not in ("", [""]))


def quoted(text: str, spans: list[Span]) -> Parts:
    """The sentence of the first span, with every span in it marked; empty when there is none."""
    if not spans or not text:
        return ()
    start, end = around(text, *spans[0])
    return parts(text, spans, start, end)


def html(pieces: Parts) -> str:
    """The same as HTML in which only ``<mark>`` is markup."""
    return "".join(f"<mark>{escape(one[0])}</mark>" if isinstance(one, list) else escape(str(one)) for one in pieces)
