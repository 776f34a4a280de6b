"""From lines to units: a unit is one line, or the lines of one hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_BULLET = re.compile(r"[-–—*•·▪●◦‣○►➢✓]\s*|\(?[0-9a-z]{1,2}[.)]\s|[-–—*•]\Z")
_OPEN_END = re.compile(r"\w[.,]?(?: [-–—]|,| of| the| and| to| in| for| with| by| from| at)\Z")
_NARROW, _WIDE = 30, 130

Line = tuple[int, int]


@dataclass(slots=True)
class Unit:
    """A stretch without surrounding blanks. ``block`` counts groups of lines that no blank line parts."""

    start: int
    end: int
    block: int
    role: str = ""
    told: bool = False
    """Whether it reads as sentences."""


def bulleted(text: str, start: int) -> bool:
    return _BULLET.match(text, start) is not None


def units(text: str) -> list[Unit]:
    """The units of the text, in order."""
    found: list[Unit] = []
    blocks = list(_blocks(text))
    page = max((_width(text, lines, True) for lines in blocks if len(lines) > 2), default=0)
    for block, lines in enumerate(blocks):
        if len(lines) == 1:
            found.append(Unit(*lines[0], block))
        else:
            own = _width(text, lines, not page)
            width = page if own and own <= 1.1 * page else own if len(lines) > 2 else 0
            found += [Unit(start, end, block) for start, end in _joined(text, lines, width)]
    return found


def _blocks(text: str) -> Iterator[list[Line]]:
    """Groups of lines without a blank line between them."""
    lines: list[Line] = []
    offset = 0
    for line in text.split("\n"):
        body = line.strip()
        if body:
            start = offset + line.index(body[0])
            lines.append((start, start + len(body)))
        elif lines:
            yield lines
            lines = []
        offset += len(line) + 1
    if lines:
        yield lines


def _joined(text: str, lines: list[Line], width: int) -> Iterator[Line]:
    """The lines of a block, those put together that a narrow page has broken."""
    start = lines[0][0]
    for line, following in pairwise(lines):
        if not _broken(text, line, following, width):
            yield start, line[1]
            start = following[0]
    yield start, lines[-1][1]


def _width(text: str, lines: list[Line], strict: bool) -> int:
    """The width at which the block was wrapped, 0 if it was not: most lines leave no room for the next word.

    ``strict`` asks also that lines begin within sentences, which a list of headlines does not.
    """
    widest = max(end - start for start, end in lines)
    if not _NARROW <= widest <= _WIDE:
        return 0
    breaks = len(lines) - 1
    full = sum(_full(text, line, following, widest * 0.85) for line, following in pairwise(lines))
    inner = sum(not text[line[0]].isupper() for line in lines[1:])
    return widest if full >= 0.6 * breaks and (inner >= 0.3 * breaks or not strict) else 0


def _full(text: str, line: Line, following: Line, width: float) -> bool:
    """Whether the first word of the following line would not have fitted into the line."""
    word = text[following[0] : following[0] + 40].split(None, 1)[0]
    return line[1] - line[0] + 1 + len(word) > width


def _broken(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the sentence of the line may go on in the following one."""
    if _BULLET.match(text, following[0]):
        return False
    if line[1] - line[0] < 3:
        return _BULLET.match(text, line[0]) is not None
    if _OPEN_END.search(text, max(line[0], line[1] - 8), line[1]):
        return True
    if text[following[0]].islower() and text[line[1] - 1] not in ".!?:;":
        return True
    return width > 0 and _full(text, line, following, width * 0.85)
