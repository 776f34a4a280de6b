"""From pieces to dates: "30 June - 2 July 2024", "from Thursday (Oct 18) to Saturday", "October 6 and 7".

Neighbouring tokens are written as a string of codes (``date_tokens``) with a code for each gap between them; a
small grammar over these strings says which runs are dates. Nothing is resolved here: a weekday stays a weekday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.extract.date_relative import merged, shifted
from data.extract.date_tokens import Token, ordinals, tokens
from data.extract.date_values import Moment, RawDate
from data.language.tables import forms, rows

# Codes of a gap between two pieces.
_CODES = {"blank": " ", "comma": ",", "bracket": "(", "range": "-", "list": "&"}
_LONGEST_GAP = 14
_WD = r"(?:W[ ,(])?"
_DM = rf"(?:{_WD}D[ ]{_WD}M|{_WD}M[ ]D)"
_FULL = rf"{_DM}(?:[ ,(]Y)?(?:[,(]W(?![ ,(][DMF]))?"
_COMPACT = r"D-M-[YDN]|M[ -]D-Y"
_DATE = re.compile(
    "|".join(
        (
            rf"{_WD}(?:{_COMPACT})(?![ -]M)",
            rf"{_FULL}-{_FULL}",
            rf"{_WD}D(?:,D){{0,6}}[-&]{_WD}D[ ,]M(?:[ ,(]Y|[ ][DN](?![ -]?[MD]))?",
            rf"{_WD}M[ ]D(?:,D){{0,6}}[-&]{_WD}D(?![ ]M)(?:[ ,(]Y)?",
            r"W[-&]W[(,](?:D[-]D[ ]M|M[ ]D[-]D)(?:[ ,]Y)?",
            rf"{_FULL}&{_FULL}",
            r"D[ ]M[ ][DN](?![ ]?[-&,]?[MD])",
            r"Y[ ,]M[ ]D",
            rf"{_FULL}-W(?![ ,(][DM])",
            rf"{_WD}D,M[ ,]Y",
            _FULL,
            rf"{_WD}F-{_WD}F|{_WD}D-F|{_WD}F(?:[,(]W)?",
            r"W[-&]W(?![ ,(][DM])",
            r"M[-&]M(?:[ ,]Y)?",
            r"M[ ,]Y",
            r"W|M|Y-[YN]|Y|D",
        )
    )
)
_BARE_DAY = re.compile(r"[,.;)]|\sof (?:this|the) month|\s(?:at|in|for|and|by|with|to)\b")
_DOUBLED = re.compile(r"W[-&]W[(,](?=[DM])")
_PAIR = re.compile(rf"{_FULL}&{_FULL}")
_WHOLE_COMPACT = re.compile(rf"{_WD}(?:{_COMPACT})")
_COUNTED = re.compile(r"\s(?:[a-z]{4,}s|people|men|women|troops|percent|per cent|million|km|of (?:the|them))\b")
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|early|late|mid|last|next|until|till|by|this|from|to|for|during|before|after|between|previous"
    r"|past|coming|and|or)[ -]\Z",
    re.I,
)
_ORDINAL = re.compile(r"\b([a-z]{5,11}(?:-[a-z]{5,7})?)(?: day)? of(?: the month of)? \Z", re.I)


def scan(text: str) -> list[RawDate]:
    """Every date printed in the text, in order."""
    found: list[RawDate] = []
    for cluster, codes in _clusters(text, tokens(text)):
        if len(cluster) == 1:
            found += _read(text, cluster, codes)
            continue
        for match in _DATE.finditer(codes):
            found += _read(text, cluster[match.start() // 2 : (match.end() + 1) // 2], match[0])
    others = list(shifted(text))
    return merged(sorted(found + others, key=lambda date: date.start)) if others else found


def _clusters(text: str, pieces: list[Token]) -> Iterator[tuple[list[Token], str]]:
    """Runs of tokens with nothing but a known gap between them, each with its string of codes."""
    run: list[Token] = []
    codes = ""
    for piece in pieces:
        gap = _gap(text, run[-1].end, piece.start) if run else None
        if gap is None:
            if run and (len(run) > 1 or run[0].code in "MWYF" or run[0].end - run[0].start > 2):
                yield run, codes
            run, codes = [piece], piece.code
        else:
            run.append(piece)
            codes += gap + piece.code
    if run:
        yield run, codes


def _gap(text: str, start: int, end: int) -> str | None:
    if end - start > _LONGEST_GAP:
        return None
    return _gaps().get(" ".join(text[start:end].split()))


@cache
def _gaps() -> dict[str, str]:
    """What may stand between two pieces of one date → its code."""
    table = [row for row in rows("en/months") if row["kind"] == "gap"]
    return {form: _CODES[row["value"]] for row in table for form in forms(row["forms"])} | {"": " ", "|": ","}


def _read(text: str, part: list[Token], codes: str) -> tuple[RawDate, ...]:
    """The date of one run, if it is one, or of what is left of it when its last figure counts something else."""
    if len(part) > 1 and part[-1].code in "DN" and _counts(text, part):
        part, codes = part[:-1], codes[:-2]
    if len(part) == 1 and not _stands_alone(text, part[0]):
        return ()
    start = part[0].start
    if _DOUBLED.match(codes):
        part, codes = part[2:], codes[4:]
    cut = max(codes.find("-"), codes.find("&"))
    if cut < 0 or _WHOLE_COMPACT.fullmatch(codes):
        first = _moment(part)
        if codes[0] == "M" and not first.day:
            start, first.day = _worded_day(text, start)
        return (RawDate(start, part[-1].end, first),)
    return _two(text, start, part[: (cut + 1) // 2], part[(cut + 1) // 2 :], codes, codes[cut] == "&")


def _two(text: str, start: int, left: list[Token], right: list[Token], codes: str, listed: bool) -> tuple[RawDate, ...]:
    """Two days: the ends of a range, or days of a list, which are one stretch only when they lie together."""
    first, last = _moment(left), _moment(right)
    _complete(first, last)
    end = right[-1].end
    if listed and not text.startswith("etween ", start - 7):
        if _PAIR.fullmatch(codes):
            return RawDate(start, left[-1].end, first), RawDate(right[0].start, end, last)
        if not _close_by(first, last):
            return (RawDate(start, end, first),)
    return (RawDate(start, end, first, last),)


def _counts(text: str, part: list[Token]) -> bool:
    """Whether the last figure counts what follows ("in March 20 soldiers"), unlike "the October 7 attacks"."""
    if not _COUNTED.match(text, part[-1].end):
        return False
    month = part[0]
    return month.code != "M" or _BEFORE_MONTH.search(text, max(0, month.start - 12), month.start) is not None


def _close_by(first: Moment, last: Moment) -> bool:
    """Whether two listed days are one stretch, and not two occasions."""
    return not (first.day and last.day) or 0 < last.day - first.day < 4


def _stands_alone(text: str, token: Token) -> bool:
    if token.code == "W":
        return token.end - token.start > 5 and not (
            text.startswith("he ", token.start - 3) and text[token.end + 1 : token.end + 2].isupper()
        )
    if token.code == "M":
        return _BEFORE_MONTH.search(text, max(0, token.start - 12), token.start) is not None or (
            _ORDINAL.search(text, max(0, token.start - 36), token.start) is not None
        )
    if token.code == "D":
        return text.startswith("n the ", token.start - 6) and _BARE_DAY.match(text, token.end) is not None
    if token.code == "Y":
        return token.value >= 1900 and not _COUNTED.match(text, token.end)
    return token.code == "F"


def _moment(part: list[Token]) -> Moment:
    made = Moment()
    for token in part:
        if token.date:
            made.year, made.month, made.day, made.swap = token.date
        elif token.code == "M":
            made.month = made.month or token.value
        elif token.code == "W":
            made.weekday = made.weekday or token.value
        elif token.code == "Y":
            made.year = token.value
        elif token.code == "N" or (made.day and made.month):
            made.year = made.year or 2000 + token.value - (100 if token.value > 50 else 0)
        else:
            made.day = made.day or token.value
    return made


def _complete(first: Moment, last: Moment) -> None:
    first.spread(last)
    last.spread(first)
    if first.month and last.month and first.year == last.year and first.year and first.month > last.month:
        first.year -= 1


def _worded_day(text: str, start: int) -> tuple[int, int | None]:
    """ "the third of" before a month."""
    found = _ORDINAL.search(text, max(0, start - 36), start)
    day = ordinals().get(found[1].lower()) if found else None
    return (found.start(), day) if found and day else (start, None)
