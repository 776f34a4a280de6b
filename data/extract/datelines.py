"""The release's own day: date lines, stamps ("Published 3 July 2024"), lead-ins, and which of them to believe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from data.extract import furniture
from data.extract.date_values import Moment, Printed, RawDate

Span = tuple[int, int]

_FIELD = re.compile(
    r"(?:date|published|posted|updated|created|issued|released|release date|publication date|date of publication)"
    r"(?: on| at)?\s*:?\s*\|?\s*",
    re.I,
)
_LABEL = re.compile(
    r"(?:(?P<late>updated?|modified|reviewed|edited|amended)"
    r"|publish(?:ed)?|posted|issued|released?|created|date|publication|press release|news release|media release)"
    r"[\w ]{0,12}[:|–—-]?\s*\Z"
    r"|(?:submitted|posted|published|written|added|created)(?: by [\w. ]{2,24})?,? on\s\Z",
    re.I,
)
_DASH = re.compile(r"\s*(?:[–—|]|\s-)\s")
_DASH_END = re.compile(r"\s(?:[–—|]|-)\s+\Z")
_PARTS = 10
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINKED = re.compile(r"\b(?:of|on|for|from|till|until|since|in|between|to|dated)\s+(?:the\s+)?\Z", re.I)
_MENAFN = re.compile(r"MENAFN(\d\d)(\d\d)(20\d\d)\d{6,}")
_PATH = re.compile(r"https?://\S{4,60}?/(20\d\d)[/-](\d\d)[/-](\d\d)\b")


@dataclass(slots=True)
class DateLine:
    """A day on which the release says it was written. ``iso`` when complete, else ``partial`` (``--MM-DD``)."""

    iso: str | None
    partial: str | None
    spans: tuple[Span, ...]
    confidence: float
    raw: RawDate | None = None

    @property
    def day(self) -> date | None:
        return date.fromisoformat(self.iso) if self.iso else None


def field_end(text: str, start: int, end: int, raw: Printed) -> RawDate | None:
    """The date of a field that opens the text ("date 2024-06-26 …"), before whatever follows it."""
    match = _FIELD.match(text, start, end)
    found = raw.at(match.end()) if match else None
    return found if found and found.first.year and found.first.day else None


def is_stamp(text: str, start: int, end: int, inside: list[RawDate]) -> bool:
    """Whether a short line is a date line: a day, and few words that are not those of a stamp."""
    days = [raw for raw in inside if raw.first.day]
    if not days or end - start > 160:
        return False
    first = days[0]
    labelled = _LABEL.search(text, max(start, first.start - 30), first.start) is not None
    if not labelled and _LINKED.search(text, max(start, first.start - 12), first.start):
        return False
    rest = _without(text, start, end, inside)
    words = [word for word in _WORD.findall(rest) if word.lower() not in furniture.words("word")]
    if first.first.year and len(words) <= _PARTS and _parted(text, first, start, end):
        return furniture.words("verb").isdisjoint(word.lower() for word in words)
    return len(words) <= (8 if labelled else 4) and not (len(words) > 2 and text[end - 1] == "." and not labelled)


def _parted(text: str, raw: RawDate, start: int, end: int) -> bool:
    """Whether dashes or strokes set the day apart from the rest: "3 May 2024 – Ottawa, Ontario – National Defence"."""
    return bool(_DASH.match(text, raw.end, end) or _DASH_END.search(text, start, raw.start))


def _without(text: str, start: int, end: int, inside: list[RawDate]) -> str:
    parts, position = [], start
    for raw in inside:
        parts.append(text[position : raw.start])
        position = max(position, raw.end)
    return " ".join([*parts, text[position:end]])


def stamps(text: str, start: int, end: int, raw: Printed, confidence: float) -> list[DateLine]:
    """The days that the date line ``text[start:end]`` prints."""
    return [line for date in raw.within(start, end) if date.first.day and (line := _stamp(text, date, confidence))]


def _stamp(text: str, raw: RawDate, confidence: float) -> DateLine | None:
    label = _LABEL.search(text, max(0, raw.start - 30), raw.start)
    if label:
        confidence = 0.8 if label["late"] else 0.95
    return of(raw.first, raw, confidence)


def of(moment: Moment, raw: RawDate, confidence: float) -> DateLine | None:
    if not moment.day or not moment.month or moment.swap:
        return None
    spans = ((raw.start, raw.end),)
    if moment.year is None:
        return DateLine(None, f"--{moment.month:02d}-{moment.day:02d}", spans, confidence, raw)
    iso = _iso(moment.year, moment.month, moment.day)
    return DateLine(iso, None, spans, confidence, raw) if iso else None


def coded(text: str) -> list[DateLine]:
    """Days inside a wire's number or an address: weak, but of the page itself."""
    found = []
    for match, order in ((_MENAFN.search(text), (3, 2, 1)), (_PATH.search(text), (1, 2, 3))):
        iso = _iso(*(int(match[group]) for group in order)) if match else None
        if match and iso:
            found.append(DateLine(iso, None, (match.span(),), 0.7))
    return found


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def published(stamps: list[DateLine], lead: DateLine | None) -> DateLine | None:
    """The day of writing: that of the lead-in, with the year of the best stamp that lies near it."""
    full = sorted((line for line in stamps if line.iso), key=lambda line: -line.confidence)
    if lead is None:
        return full[0] if full else next((line for line in stamps if line.partial), None)
    if lead.iso:
        return lead
    for line in full:
        near = nearest(lead.partial or "", line.day)
        if near and line.day and abs((near - line.day).days) <= (45 if line.confidence > 0.9 else 5):
            return DateLine(near.isoformat(), None, lead.spans + line.spans, line.confidence, lead.raw)
    return lead


def nearest(partial: str, day: date | None) -> date | None:
    """The day ``--MM-DD`` that lies nearest to another one."""
    if day is None or not partial.startswith("--"):
        return None
    month, number = int(partial[2:4]), int(partial[5:7])
    isos = [_iso(year, month, number) for year in (day.year - 1, day.year, day.year + 1)]
    return min((date.fromisoformat(iso) for iso in isos if iso), key=lambda other: abs(other - day), default=None)
