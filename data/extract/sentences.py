"""Where sentences end: a full stop is judged by the word before it and the word after it.

Ranks and initials ("Col.-Gen.", "K. Valiyev", "S.Kamaletdinov") keep a sentence together; a missing space
("Meeting.The Turkish") does not. Offsets are those of the text; nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.language.tables import forms, rows

Span = tuple[int, int]

_STOP = re.compile(r"[.!?…][\"”’»')\]]{0,3}(\s*)([\"“‘«(\[–—-]{0,3}\s?)(?=(\S))")
_WORD = re.compile(r"\w{1,30}")
_LAST_PIECE = re.compile(r"(?<=[a-z])[A-Z][a-z]+\Z")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(form for row in rows("en/abbreviations") if row["kind"] == kind for form in forms(row["forms"]))


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of ``text[start:end]``, a stretch of prose without surrounding blanks."""
    begin = start
    part = text[start:end]
    marked = "?" in part or "!" in part or "…" in part
    for stop in _STOP.finditer(text, start, end) if marked else _points(text, start, end):
        if stop.start() > begin and _ends(text, begin, stop):
            yield begin, stop.start(1)
            begin = stop.end(1)
    if begin < end:
        yield begin, end


def _points(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The full stops that a small letter does not follow: faster than the pattern where there is no other mark."""
    position = text.find(".", start, end - 1)
    while position >= 0:
        after = text[position + 1]
        if after.isspace():
            after = text[position + 2 : position + 3]
        if not after.islower():
            stop = _STOP.match(text, position, end)
            if stop:
                yield stop
        position = text.find(".", position + 1, end - 1)


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    after = stop[3]
    if not (after.isupper() or after.isdigit() or after.istitle()):
        return False
    position = stop.start()
    if not stop[1]:
        return bool(_ends_unspaced(text, stop))
    if text[position] != ".":
        return text[position] != "?" or bool(stop[2]) or not _is_lost_letter(text, begin, position)
    before = _word_before(text, begin, position)
    return not before or _ends_after(before, text, begin, position - len(before), stop)


ASKING = frozenset("whom whose what why how which".split())
OPENING = frozenset("who is are was were can could will would do does did should shall may has have had when".split())


def _is_lost_letter(text: str, begin: int, position: int) -> bool:
    """ "Major General Jos? Luis": a letter that was lost at the end of a name, and no question."""
    words = text[begin:position].split()
    named = len(words) > 2 and all(word[:1].isupper() and word.isalpha() for word in words[-2:])
    plain = [word.strip("\"“‘'(,").lower() for word in words]
    return named and ASKING.isdisjoint(plain) and plain[0] not in OPENING


def _word_before(text: str, begin: int, position: int) -> str:
    """The word, with its inner stops, that ends at ``position``."""
    words = text[max(begin, position - 40) : position].split()
    return words[-1].rpartition("-")[2].lstrip("\"“‘'’«([–—") if words and not text[position - 1].isspace() else ""


def _ends_after(before: str, text: str, begin: int, at: int, stop: re.Match[str]) -> bool:
    """Whether a full stop ends the sentence, given the word before it and a blank after it."""
    if before.isdigit():
        # "1. For its session" is a numbered point, "5. May" a day.
        return at > begin and not (len(before) < 3 and _next(text, stop) in _words("month"))
    if len(before) == 1 or (len(before) == 2 and before.istitle() and before in _words("title")):
        if before.isupper() and not stop[2]:
            return _next(text, stop) in _words("firm")
        return before.islower()
    if before in _words("title"):
        return False
    if before in _words("number"):
        return not stop[3].isdigit()
    if before in _words("word") or _dotted(before):
        return "“" in stop[2] or '"' in stop[2] or _next(text, stop) in _words("starter")
    piece = _LAST_PIECE.search(before)
    return piece is None or piece[0] not in _words("title")


def _dotted(word: str) -> bool:
    """An abbreviation with inner stops: U.S, a.m, H.E."""
    return "." in word and all(len(part) <= 2 for part in word.split("."))


def _domain(word: str) -> bool:
    """The ending of an address (News.Az), unless it is a word that opens sentences (Parliament.In)."""
    return word.lower() in _words("domain") and word not in _words("starter")


def _next(text: str, stop: re.Match[str]) -> str:
    found = _WORD.match(text, stop.end())
    return found[0] if found else ""


def _ends_unspaced(text: str, stop: re.Match[str]) -> bool:
    """A stop without a blank: "Meeting.The Turkish" ends, "S.Hasanov", "Gen.Khan", "News.Az" and "3.5" do not."""
    if text[stop.start()] == "…" or stop[2].startswith("-"):
        return False
    after = _next(text, stop)
    if len(after) < 2 or not (after[0].isupper() and after[1].islower()) or _domain(after):
        return len(after) == 1 and after.isupper() and after in "AI" and text[stop.end() + 1 : stop.end() + 2] == " "
    before = _word_before(text, 0, stop.start()).rpartition(".")[2]
    if len(before) < 2 or before in _words("title") or before in _words("number") or before in _words("word"):
        return before.isdigit() and stop.end() - stop.start() > 1
    piece = _LAST_PIECE.search(before)
    return piece is None or piece[0] not in _words("title")
