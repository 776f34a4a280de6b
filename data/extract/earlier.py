"""Sentences that date themselves back: what they tell belongs to the background, not to this engagement."""

from __future__ import annotations

from datetime import date

from .actors import Stage
from .date_values import Printed
from .layout import Layout
from .lexer import Sentence

FAR = 12
"""Days before the release from which a dated sentence counts as background."""
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def mark_earlier(stages: list[Stage], page: Layout, published: str | None) -> None:
    """Set ``old`` on background sentences and put their acts into the past."""
    day = date.fromisoformat(published) if published else None
    printed = Printed(page.raw)
    far = {n for n, s in enumerate(stages) if day and _far_back(s.sentence, printed, day)}
    far = set() if 0 in far else far
    told = _year_told(stages, printed) if day is None else None
    for number, stage in enumerate(stages):
        year, month = (day.year, day.month) if day else (told or 2001, 0)
        follows = number > 0 and stages[number - 1].old and _goes_on(stage.sentence)
        if number in far or follows or dated_back(stage.sentence, year, month):
            stage.old = True
            for act in stage.acts:
                act.tense = "past"


def _year_told(stages: list[Stage], printed: Printed) -> int | None:
    """The year of the first full date that the opening sentences print."""
    for stage in [s for s in stages if s.weight > 0.9 and s.sentence.words]:
        for found in printed.within(stage.sentence.starts[0], stage.sentence.ends[-1]):
            if found.first.day and found.first.month and found.first.year:
                return found.first.year
    return None


def dated_back(sentence: Sentence, year: int, month: int) -> bool:
    """Whether the sentence dates itself to a year well before that of the release, or to another month as a whole."""
    lower = sentence.lower
    number = MONTHS.get(lower[1][:3]) if len(lower) > 2 and lower[0] == "in" and sentence.chunks[1].tag == "m" else None
    if number and month and number != month and not lower[2][0].isdigit():
        return not sentence.has("future")
    if "since" in lower or not any(map(str.isdigit, lower)):
        return False
    for at in [at for at, word in enumerate(lower) if len(word) == 4 and word.isdigit()]:
        if at and 1900 < int(lower[at]) < year:
            before = lower[at - 1]
            dated = before[:3] in MONTHS or (before.isdigit() and at > 1 and lower[at - 2][:3] in MONTHS)
            if before == "in" or (dated and int(lower[at]) < year - 1 and not _of_noun(lower, at)):
                return True
    return False


def _of_noun(lower: list[str], year: int) -> bool:
    """ "the aggression of 17 September 1939" dates a noun and not the sentence."""
    return "of" in lower[max(year - 3, 0) : year - 1]


def _far_back(sentence: Sentence, printed: Printed, day: date) -> bool:
    """Every full date of the sentence lies well before the release."""
    if not sentence.words:
        return False
    start, end = sentence.starts[0], sentence.ends[-1]
    within = printed.within(start, end)
    if not within or within[0].start - start > 0.4 * (end - start):
        return False
    inside = [r.first for r in within]
    full = [m for m in inside if m.day and m.month and not m.swap]
    return (
        bool(full)
        and len(full) == len(inside)
        and all(_days(m.year or day.year, m.month, m.day, day) > FAR for m in full)
    )


def _days(year: int, month: int | None, number: int | None, day: date) -> int:
    try:
        return (day - date(year, month or 1, number or 1)).days
    except ValueError:
        return 0


def _goes_on(sentence: Sentence) -> bool:
    """ "Three days later …" goes on from the sentence before."""
    return "later" in sentence.lower[:5]
