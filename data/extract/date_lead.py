"""The lead-in of a report: "BAKU, Azerbaijan, June 26.", "RAWALPINDI - ", "ANKARA (AA) —", "Baku/14.06.24/Turan:".

It names the city and the day of writing and the agency, and is no part of the first sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.extract.date_values import Printed, RawDate
from data.language.tables import forms, rows

Span = tuple[int, int]

_NAME = r"[A-ZÀ-Þ][\w'’ʻ‘.-]{0,24}"
_SOURCE = re.compile(
    r"\((?:[^()\n]|\([^()\n]{1,30}\)){2,80}\)\s*[-–—:]*\s*"
    rf"|{_NAME}(?: {_NAME})? [–—-] [A-Z][a-z]+(?: [A-Z][a-z]+)?\. (?=[A-Z])"
)
_CITY = re.compile(
    rf"{_NAME}(?:[ ](?:{_NAME}|de|da|do|del|di|du|des|la|el|al|of|and|the|on|upon)){{0,4}}"
    rf"(?P<region>(?:\s\[[^\]\n]{{2,24}}\])?(?:,\s(?:{_NAME}[ ]?){{1,4}}){{0,2}})"
)
_CITY_BEHIND = re.compile(rf",\s({_NAME})(?=\s?[:–—-])")
_SEPARATOR = re.compile(r"\s*[,.:/|(–—-]{0,2}\s*(?:on\s(?:the\s)?)?\(?")
_AGENCY = re.compile(
    r"\s*[,.)/]?\s*(?P<agency>\([^()\n]{2,40}\)|/ ?[^/\n]{2,30}/"
    r"|[A-Z][A-Za-z.-]{1,24}(?:\s[A-Z][A-Za-z.]{1,20}){0,2}(?=\s*[:—–/.-]|\s*\Z))?\s*"
)
_END = re.compile(r"[).,]?\s*(?:-{1,3}(?=\s)|--|[—–:/]+|\|)\s*[-–—:]?\s*")
_MARK = re.compile(r"[—–:/]|\s-|--")
_OPENING = re.compile(r"\s*(?=[A-ZÀ-Þ])")
_TOWN_ALONE = re.compile(rf"({_NAME}(?: {_NAME})?)\.[ \n](?=[A-ZÀ-Þ])")
_STATE = re.compile(r"[A-Z][a-z]{1,5}\.")
_POINT = re.compile(r"[).,/]{0,2}\s*(?:[.:]\s*|\s*\Z)")


@dataclass(slots=True)
class Lead:
    """The lead-in at ``start:end``; ``city`` and ``date`` are spans. ``sure``: it can be nothing else."""

    start: int
    end: int
    city: Span | None = None
    date: RawDate | None = None
    sure: bool = True


def lead(text: str, start: int, end: int, raw: Printed, first: bool) -> Lead | None:
    """The lead-in of the unit ``text[start:end]``. ``first``: nothing of the story came before it."""
    position = start
    if not first and not (text[start] == "(" or text[start : start + 2].isupper() or raw.within(start, start + 70)):
        return None
    source = _SOURCE.match(text, start, end) if first or text[start] == "(" else None
    if source:
        position = source.end()
    if position >= end:
        return None
    found = _dated(text, position, end, raw) or _placed(text, position, end, raw, first)
    found = found or (_alone(text, position, end) if first else None)
    if found:
        found.start = start
        return found
    return Lead(start, position) if source and text[source.end() - 1].isspace() else None


def _dated(text: str, position: int, end: int, raw: Printed) -> Lead | None:
    """A lead-in that opens with the day: "Thursday, 25 October 2012: "."""
    date = raw.at(position)
    if date is None or date.precision != "day" or date.end >= end:
        return None
    city = _CITY_BEHIND.match(text, date.end, end)
    close = _END.match(text, city.end() if city else date.end, end)
    if close is None or close.end() >= end or not text[close.end()].isupper():
        return None
    return Lead(position, close.end(), city.span(1) if city else None, date)


def _placed(text: str, position: int, end: int, raw: Printed, first: bool) -> Lead | None:
    """A lead-in that opens with the place."""
    limit = min(end, position + 90)
    marked = _MARK.search(text, position, limit) or bool(raw.within(position, limit))
    place = _place(text, position, end, raw) if marked else None
    if place is None:
        return None
    city_end, after, date = place
    agency = _AGENCY.match(text, after, end)
    named = agency is not None and agency["agency"] is not None
    stop = agency.end() if agency and named else after
    bracketed = agency is not None and named and agency["agency"][0] in "(/"
    close = _END.match(text, stop, end) or (_POINT.match(text, stop, end) if date or bracketed else None)
    if close is None and date and bracketed:
        close = _OPENING.match(text, stop, end)
    if close is None or (
        close.end() < end and text[close.end()].islower() and not text[close.end() :].startswith("al")
    ):
        return None
    sure = date is not None or bracketed or text[position:city_end].isupper()
    if not sure and not _plain(text, position, city_end, close.end(), end, first):
        return None
    return Lead(position, close.end(), (position, city_end), date, sure)


def _alone(text: str, position: int, end: int) -> Lead | None:
    """ "Ulaanbaatar. The Minister received …": the town as a sentence of its own."""
    found = _TOWN_ALONE.match(text, position, end)
    if found is None or not is_place(found[1]):
        return None
    return Lead(position, found.end(), found.span(1), None, False)


def _place(text: str, position: int, end: int, raw: Printed) -> tuple[int, int, RawDate | None] | None:
    """(end of the city, end of place and day, the day) of a place at ``position``."""
    found = _CITY.match(text, position, min(end, position + 120))
    if found is None:
        return None
    for date in raw.within(position + 3, found.end() + 1):
        if date.precision == "day":
            gap = text[position : date.start].rstrip(" ,.:/|(–—-")
            return position + len(re.split(r"\s?[,\[]", gap)[0]), date.end, date
    separator = _SEPARATOR.match(text, found.end(), end)
    own = raw.at(separator.end()) if separator else None
    city_end = found.start("region") if found["region"] else found.end()
    city = text[position:city_end].rstrip(" .-")
    if is_place(city.split(". ")[0]):
        city = city.split(". ")[0]
    if own is not None and own.precision == "day":
        return position + len(city), own.end, own
    return position + len(city), position + len(text[position : found.end()].rstrip(" .-")), None


def _plain(text: str, position: int, city_end: int, close: int, end: int, first: bool) -> bool:
    """Whether "Rabat –", "Jakarta:" without day and agency opens a story."""
    city = text[position:city_end]
    return first and end - close > 60 and (is_place(city) or _region(text[city_end:close]))


def _region(words: str) -> bool:
    """Whether a state or country stands behind the city: ", Fla. –"."""
    name = words.strip(" \n,:–—-/|")
    return bool(name) and (_STATE.fullmatch(name) is not None or is_place(name) or name.casefold() in _countries())


@cache
def _countries() -> frozenset[str]:
    return frozenset(
        form.casefold() for row in rows("world/countries") for cell in row.values() for form in forms(cell)
    )


@cache
def _places() -> frozenset[str]:
    return frozenset(form.casefold() for row in rows("world/places") for form in forms(row["place"]))


def is_place(name: str) -> bool:
    """Whether a place of the world bears the name."""
    return name.casefold() in _places()
