"""The pieces of dates: months, weekdays, days, years, whole numeric dates and clock times, with their places.

One scan that stops only at capitals that can open a month or a weekday, and at figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.extract.outcome_scan import nested
from data.language.tables import forms, rows

# Codes of a token: M month, W weekday, D 1-31, N another two-digit number, Y year, F whole date, T clock time.
_WHOLE = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[APap]\.?[Mm]\b\.?)?|\d{1,2}\.\s\d{1,2}\.\s\d{4}(?!\d)|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)"
    r"|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d\d)(?![\d.]\d|[-/]\d)"
)
_SIMPLE = re.compile(r"\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%°]|:\d|[.,]\d\d\d(?!\d))")
_FOREIGN = re.compile(r"\.?\s(?:de\s)?([^\W\d_]{3,12})(?![^\W\d_])")
_GLUED = re.compile(r"[A-Za-z$€£#№]")


@dataclass(slots=True)
class Token:
    code: str
    start: int
    end: int
    value: int = 0
    date: tuple[int, int, int, bool] | None = None
    """Of a whole date: year, month, day, and whether day and month may be the other way round."""


@cache
def _names() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for row in rows("en/months"):
        if row["kind"] in ("month", "weekday"):
            entry = ("M" if row["kind"] == "month" else "W", int(row["value"]))
            for form in forms(row["forms"]):
                found[form] = found[form.upper()] = entry
    return found


@cache
def _foreign() -> dict[str, int]:
    return _values("foreign")


@cache
def shift_words() -> tuple[tuple[str, str, int], ...]:
    """ "today" and its like: the first letters it may have, the rest, the days from the day of writing."""
    table = [
        (form, int(row["value"]))
        for row in rows("en/months")
        if row["kind"] == "relative"
        for form in forms(row["forms"])
    ]
    return tuple((form[0] + form[0].upper(), form[1:], shift) for form, shift in table)


def _values(kind: str) -> dict[str, int]:
    return {form: int(row["value"]) for row in rows("en/months") if row["kind"] == kind for form in forms(row["forms"])}


@cache
def ordinals() -> dict[str, int]:
    return _values("ordinal")


@cache
def numbers() -> dict[str, int]:
    return _values("number")


@cache
def _finder() -> re.Pattern[str]:
    """Stops at figures and at the words of ``_names``; one leading class, so that the scan skips all else fast."""
    tails = nested(sorted({name[1:] for name in _names()}))
    heads = "".join(sorted({name[0] for name in _names()}))
    return re.compile(rf"[{heads}0-9](?:(?<=[0-9])[0-9]*|{tails}(?![a-zA-Z]))")


def tokens(text: str) -> list[Token]:
    """The pieces of dates in the text, in order."""
    found: list[Token] = []
    names = _names()
    read = 0
    for match in _finder().finditer(text):
        start, end = match.span()
        word = match[0]
        if word[0] > "9":
            entry = names.get(word)
            if entry and not (start and text[start - 1].isalpha()):
                found.append(Token(entry[0], start, end, entry[1]))
        elif end - start < 5 and start >= read and _free(text, start, found):
            figure = _WHOLE.match(text, start) if text[end : end + 1] in "-/.:" else None
            figure = figure or _SIMPLE.match(text, start)
            if figure:
                _figure(text, figure[0], start, figure.end(), found)
                read = figure.end()
    return found


def _free(text: str, start: int, found: list[Token]) -> bool:
    """Whether a figure stands alone: not glued to a letter, unless to its month (26JUN2024)."""
    return not (start and _GLUED.match(text[start - 1])) or (
        bool(found) and found[-1].code == "M" and found[-1].end == start
    )


def _figure(text: str, word: str, start: int, end: int, found: list[Token]) -> None:
    """Add the token of a figure, and that of a foreign month behind it."""
    token = _figure_token(word, start, end)
    if token is None or (start and text[start - 1] in ".:" and start > 1 and text[start - 2].isdigit()):
        return
    found.append(token)
    if token.code == "D" and end < len(text):
        after = _FOREIGN.match(text, end)
        month = _foreign().get(after[1].lower()) if after and after[1] not in _names() else None
        if after and month:
            found.append(Token("M", after.start(1), after.end(1), month))


def _figure_token(word: str, start: int, end: int) -> Token | None:
    if word.isdigit():
        return _number(word, start, end)
    if ":" in word:
        return Token("T", start, end)
    if word[-1].isalpha():
        value = int(word.rstrip("stndrhSTNDRH"))
        return Token("D", start, end, value) if 1 <= value <= 31 else None
    whole = _whole(word)
    return Token("F", start, end, date=whole) if whole else None


def _number(word: str, start: int, end: int) -> Token | None:
    value = int(word)
    if len(word) == 4:
        return Token("Y", start, end, value) if 1800 <= value <= 2099 else None
    if len(word) == 3:
        return None
    if 1 <= value <= 31:
        return Token("D", start, end, value)
    return Token("N", start, end, value) if len(word) == 2 else None


def _whole(word: str) -> tuple[int, int, int, bool] | None:
    """A numeric date, the day first where that is possible; whether it is, ``date_order`` decides."""
    mark = next(c for c in word if not c.isdigit())
    a, b, c = (int(part) for part in word.split(mark))
    if len(word.split(mark)[0]) == 4:
        return (a, b, c, False) if _valid(a, b, c) else None
    year = c if c > 99 else 2000 + c if c < 50 else 1900 + c
    if not _valid(year, b, a):
        return (year, a, b, False) if _valid(year, a, b) else None
    return year, b, a, a <= 12 and a != b


def _valid(year: int, month: int, day: int) -> bool:
    return 1800 <= year <= 2099 and 1 <= month <= 12 and 1 <= day <= 31
