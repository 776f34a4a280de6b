"""Which units are told prose and which are headline, furniture, caption, byline or date line."""

from __future__ import annotations

import re

from data.extract import furniture
from data.extract.date_lead import is_place, lead
from data.extract.date_values import Printed, RawDate
from data.extract.datelines import field_end, is_stamp
from data.extract.layout_head import name_head
from data.extract.layout_lines import Unit, bulleted

_TERMINAL = re.compile(
    r"[.!?…][\"”’»')\]]*"
    r"(?:\s*(?:/\.|\(?[A-Za-z./-]{2,12}\)|\([A-Z][\w./ -]{2,28}\)|[-–—]{1,2}\s?[\w./-]{1,12}))?\Z"
)
_STOP_INSIDE = re.compile(r"[a-z)”\"][.!?] [A-Z]")
_SHORT, _LONG, _SURE = 80, 150, 400
_HEAD = 4


def assign(text: str, lines: list[Unit], raw: Printed) -> list[Unit]:
    """The units with their roles; a date field before other words becomes a unit of its own.

    Beside the roles of sentences there are ``lead``, a lead-in on its own line, and ``city``, a place on its own line.
    """
    lines = _split_fields(text, lines, raw)
    for unit in lines:
        unit.told = _told(text, unit)
        unit.role = _own_role(text, unit, raw)
    if not any(unit.told for unit in lines):
        _longest_told(text, lines)
    _fields(lines)
    _sections(lines)
    _boiler(text, lines)
    _zones(text, lines)
    name_head(text, lines)
    return lines


def _split_fields(text: str, lines: list[Unit], raw: Printed) -> list[Unit]:
    found: list[Unit] = []
    for unit in lines[:_HEAD]:
        date = field_end(text, unit.start, unit.end, raw)
        if date and date.end < unit.end and text[date.end] == " " and not _stamped(text, unit, date, raw):
            found.append(Unit(unit.start, date.end, unit.block))
            rest = text[date.end : unit.end]
            unit = Unit(unit.end - len(rest.lstrip()), unit.end, unit.block)
        found.append(unit)
    return found + lines[_HEAD:]


def _stamped(text: str, unit: Unit, date: RawDate, raw: Printed) -> bool:
    """Whether a field with a colon is a date line as a whole."""
    colon = text.find(":", unit.start, date.start) >= 0
    return colon and is_stamp(text, unit.start, unit.end, raw.within(unit.start, unit.end))


def _told(text: str, unit: Unit) -> bool:
    """Whether the unit reads as sentences."""
    length = unit.end - unit.start
    if length >= _SURE:
        return True
    if text.count(" ", unit.start, unit.end) < 5:
        return False
    if text[unit.end - 1] in ".!?" or _TERMINAL.search(text, max(unit.start, unit.end - 20), unit.end):
        return length > 100 or not text.endswith((" a.m.", " p.m."), unit.start, unit.end)
    return length >= _SHORT and _STOP_INSIDE.search(text, unit.start, unit.end) is not None


def _longest_told(text: str, lines: list[Unit]) -> None:
    """In a text of short lines alone, the longest one that ends like a sentence is the story."""
    ended = [unit for unit in lines if not unit.role and text[unit.end - 1] in ".!?"]
    if ended:
        max(ended, key=lambda unit: unit.end - unit.start).told = True


def _own_role(text: str, unit: Unit, raw: Printed) -> str:
    """What the unit is by its own words, empty if they do not say."""
    if unit.end - unit.start >= _SURE:
        return ""
    role = furniture.role_of(text[unit.start : unit.end], unit.told)
    if role in ("section", "rest", "label", "caption") or (unit.told and not role):
        return role
    dates = raw.within(unit.start, unit.end)
    if dates:
        found = lead(text, unit.start, unit.end, raw, False)
        if found and found.city and found.date and found.end >= unit.end and is_place(text[slice(*found.city)]):
            return "lead"
        if is_stamp(text, unit.start, unit.end, dates):
            return "dateline"
    return role


def _sections(lines: list[Unit]) -> None:
    """Short lines behind "Read also" and everything behind "Disclaimer" are furniture."""
    told = [i for i, unit in enumerate(lines) if unit.told and not unit.role]
    first, last = (told[0], told[-1]) if told else (0, 0)
    inside = over = False
    listed = 0
    for i, unit in enumerate(lines):
        if unit.role in ("section", "rest"):
            inside, over, listed = True, over or (unit.role == "rest" and i > first), 0
            unit.role = "furniture"
        elif unit.role or not (inside or over):
            continue
        elif over or (i > first and not (unit.told and (i < last or listed == 1 or unit.end - unit.start > _LONG))):
            unit.role, listed = "furniture", listed + 1
        elif unit.told:
            inside = False


def _fields(lines: list[Unit]) -> None:
    """ "From:", "Issued by:" and the line behind them."""
    for i, unit in enumerate(lines):
        if unit.role == "label":
            unit.role = "byline"
            if i + 1 < len(lines) and not lines[i + 1].role and not lines[i + 1].told:
                lines[i + 1].role = "byline"


def _boiler(text: str, lines: list[Unit]) -> None:
    """The last told paragraphs, where they speak of the page itself."""
    for unit in [unit for unit in lines[1:] if unit.told and not unit.role][:0:-1]:
        if not furniture.boiler(text[unit.start : min(unit.end, unit.start + _SURE)]):
            return
        unit.role = "furniture"


def _zones(text: str, lines: list[Unit]) -> None:
    """Give a role to the rest by where they stand: before, among or behind the told paragraphs."""
    told = [i for i, unit in enumerate(lines) if unit.told and not unit.role]
    if len(told) > 1 and _question(text, lines[told[0]]):
        lines[told.pop(0)].role = "headline"
    first, last = (told[0], told[-1]) if told else (len(lines), len(lines))
    for i, unit in enumerate(lines):
        if unit.role or i < first:
            continue
        if unit.told or _goes_on(text, lines, i) or _finite(text, unit, i <= last):
            unit.role = "body"
        else:
            unit.role = _among(text, unit) if i <= last else "furniture"


def _question(text: str, unit: Unit) -> bool:
    """A headline that ends like a sentence."""
    return (
        text[unit.end - 1] in "?!"
        and unit.end - unit.start < 120
        and not _STOP_INSIDE.search(text, unit.start, unit.end)
    )


def _goes_on(text: str, lines: list[Unit], i: int) -> bool:
    """An item of a list, or a line that an open one leads to."""
    unit, before = lines[i], lines[i - 1]
    if i == 0 or before.role != "body":
        return False
    if bulleted(text, unit.start) and not text[unit.start].isdigit():
        return unit.end - unit.start > 12
    return text[before.end - 1] in ":;,"


def _finite(text: str, unit: Unit, among: bool) -> bool:
    """A sentence that lacks its full stop; ``among`` others, weaker signs are enough."""
    if unit.end - unit.start < (_SHORT // 2 if among else _SHORT):
        return False
    words = text[unit.start : unit.end].lower().split()
    return not furniture.words("finite").isdisjoint(words) or (among and not furniture.words("past").isdisjoint(words))


def _among(text: str, unit: Unit) -> str:
    """A line between told paragraphs: a heading or a caption."""
    line = text[unit.start : unit.end]
    if line[-1] in ".:;?!":
        return "body"
    return "headline" if line.isupper() or line.count(" ") < 3 else "caption"
