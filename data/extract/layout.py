"""The layout of a release: paragraphs, sentences with their role, and its own date lines.

Nothing is removed and no offset moves: every character that is not blank lies in exactly one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from data.extract import datelines
from data.extract.date_grammar import scan
from data.extract.date_lead import Lead, lead
from data.extract.date_order import settle
from data.extract.date_values import Printed, RawDate
from data.extract.datelines import DateLine
from data.extract.layout_lines import Unit, units
from data.extract.layout_roles import assign
from data.extract.sentences import sentences

__all__ = ["DateLine", "Layout", "Lead", "Sentence", "layout"]

Span = tuple[int, int]

_LEADING = 3  # told paragraphs among which the lead-in is looked for
_SIGNATURE = re.compile(r"[(/—–-]{0,2}\s?[\w./-]{1,12}(?:\s(?:reports|informs|report))?[)/.-]{0,2}\Z")


@dataclass(slots=True)
class Sentence:
    """``text[start:end]``; ``role`` is body, headline, furniture, caption, byline or dateline."""

    start: int
    end: int
    paragraph: int
    role: str


@dataclass(slots=True)
class Layout:
    """``published`` is the release's own day, ``dateline`` the lead-in of its body, ``stamps`` all its date lines."""

    sentences: list[Sentence] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    published: DateLine | None = None
    dateline: Lead | None = None
    stamps: list[DateLine] = field(default_factory=list)
    raw: list[RawDate] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    @property
    def body(self) -> list[Sentence]:
        return [sentence for sentence in self.sentences if sentence.role == "body"]

    @property
    def headlines(self) -> list[Sentence]:
        return [sentence for sentence in self.sentences if sentence.role == "headline"]

    def at(self, offset: int) -> int:
        """The index of the sentence that holds the offset, or of the last one before it."""
        if len(self._starts) != len(self.sentences):
            self._starts = [sentence.start for sentence in self.sentences]
        return max(0, bisect_right(self._starts, offset) - 1)


def layout(text: str) -> Layout:
    """Read the layout of a text."""
    page = Layout(raw=scan(text))
    settle(text, page.raw)
    printed = Printed(page.raw)
    parts = assign(text, units(text), printed)
    told = 0
    for number, part in enumerate(parts):
        page.paragraphs.append((part.start, part.end))
        if part.role == "body":
            _prose(text, part, page, printed, told)
            told += 1
        else:
            _other(text, part, page, printed, 0.6 if number == 0 else 0.9)
    page.stamps += datelines.coded(text)
    own = page.dateline.date if page.dateline else None
    page.published = datelines.published(page.stamps, datelines.of(own.first, own, 0.9) if own else None)
    return page


def _other(text: str, part: Unit, page: Layout, printed: Printed, confidence: float) -> None:
    """The sentence of a part that is no prose, and what it says of place and day."""
    role = part.role
    if role == "lead":
        _lead(page, lead(text, part.start, part.end, printed, False))
    elif role == "city":
        _lead(page, Lead(part.start, part.end, (part.start, part.end), None, False))
    elif role == "dateline":
        page.stamps += datelines.stamps(text, part.start, part.end, printed, confidence)
    role = "dateline" if role in ("lead", "city") else role
    page.sentences.append(Sentence(part.start, part.end, len(page.paragraphs) - 1, role))


def _lead(page: Layout, found: Lead | None) -> None:
    """Keep the lead-in that says most."""
    if found and (page.dateline is None or (found.city and not page.dateline.city)):
        page.dateline = found


def _prose(text: str, part: Unit, page: Layout, printed: Printed, told: int) -> None:
    """The sentences of a told paragraph, after its lead-in, before its signature."""
    paragraph, begin = len(page.paragraphs) - 1, part.start
    if told < _LEADING and (page.dateline is None or not page.dateline.city):
        found = lead(text, part.start, part.end, printed, told == 0)
        if found:
            _lead(page, found)
            end = found.start + len(text[found.start : found.end].rstrip())
            page.sentences.append(Sentence(found.start, end, paragraph, "dateline"))
            begin = found.end
    for start, end in sentences(text, begin, part.end):
        signed = begin < start and end - start < 22 and end == part.end and _SIGNATURE.match(text, start, end)
        page.sentences.append(Sentence(start, end, paragraph, "furniture" if signed else "body"))
