"""The lines before the story: headline, issuer, place, menu."""

from __future__ import annotations

import re

from data.extract import furniture
from data.extract.date_lead import is_place
from data.extract.layout_lines import Unit

_ISSUERS = (
    *"ministry department office directorate embassy headquarters government presidency republic kingdom".split(),
    "state",
)
_ISSUER = re.compile(
    r"(?:[A-Z][\w.]* ){0,2}"
    rf"(?:{'|'.join(_ISSUERS)})\b"
    r"(?:[ ,]+(?:[A-Z][\w’'()-]*|of|the|and|for|&)){1,9}\Z",
    re.I,
)
_TOWN = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:[ ,-]{1,2}[A-ZÀ-Þ][\w'’.-]*){0,2}\Z")


def name_head(text: str, lines: list[Unit]) -> None:
    """The lines before the story: headline, issuer, place, menu."""
    seen = ""
    for i, unit in enumerate(lines):
        if unit.role == "body":
            break
        line = text[unit.start : unit.end]
        if not unit.role or (unit.role == "furniture" and not furniture.known(line, False)):
            unit.role = unit.role or _opening(line)
            if _is_town(text, lines, i, line, seen):
                unit.role = "city"
        if unit.role == "headline":
            seen = line
    heads = [unit for unit in lines if unit.role == "headline"]
    if (
        len(heads) > 1
        and heads[0] is lines[0]
        and not _speaks(line_of(text, heads[0]))
        and _speaks(line_of(text, heads[1]))
    ):
        heads[0].role = "furniture"


def _may_issue(line: str) -> bool:
    """Whether the line names an issuer at all: asked first, being told many times faster than by the pattern."""
    return any(map(line.lower().__contains__, _ISSUERS))


def _opening(line: str) -> str:
    if (_may_issue(line) and _ISSUER.match(line) and not _speaks(line)) or (";" in line and line[-1] != ";"):
        return "byline"
    return "headline" if line.count(" ") >= 2 and line.count("|") < 2 else "furniture"


def _is_town(text: str, lines: list[Unit], i: int, line: str, seen: str) -> bool:
    """A place on its own line: under the day, or in capitals between headline and story."""
    if not _TOWN.match(line) or len(line) < 4:
        return False
    after_day = i > 0 and lines[i - 1].role == "dateline" and lines[i - 1].block == lines[i].block
    before_story = i + 1 < len(lines) and lines[i + 1].told and not lines[i + 1].role.startswith("furn")
    return (after_day or (before_story and bool(seen) and line.isupper())) and is_place(line)


def _speaks(line: str) -> bool:
    return not furniture.words("verb").isdisjoint(line.lower().split())


def line_of(text: str, unit: Unit) -> str:
    return text[unit.start : unit.end]
