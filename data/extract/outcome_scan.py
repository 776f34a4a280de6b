"""A text made ready for the search for outcomes: wordings compiled from the table, sentences found by their stems."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from data.language.tables import forms, rows

Span = tuple[int, int]
_LETTER = {" ": r"\s+", "~": r"\w*"}
LONGEST = 1500
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def wordings(*uses: str) -> tuple[str, ...]:
    """All forms of these groups of the table, longest first."""
    found = {form for row in rows("en/outcomes") if row["use"] in uses for form in forms(row["forms"])}
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def group(use: str) -> frozenset[str]:
    """The single words of a group of the table."""
    return frozenset(wordings(use))


@cache
def families() -> dict[str, str]:
    """Each wording of a paper with the family it belongs to."""
    papers = [row for row in rows("en/outcomes") if row["use"].startswith("paper:")]
    return {form: row["use"].partition(":")[2] for row in papers for form in forms(row["forms"])}


def alternatives(*uses: str) -> str:
    """The forms of these groups as one branch of a regular expression, the longest that fits first."""
    return nested(wordings(*uses))


def nested(forms_left: Iterable[str]) -> str:
    """Forms as a tree of their letters, many times faster than one long alternation."""
    tails: dict[str, list[str]] = {}
    for form in forms_left:
        tails.setdefault(form[:1], []).append(form[1:])
    ends = tails.pop("", None) is not None
    branches = [_LETTER.get(first, re.escape(first)) + nested(rest) for first, rest in tails.items()]
    if not branches:
        return ""
    tree = "|".join(branches)
    return f"(?:{tree})?" if ends else tree if len(branches) == 1 else f"(?:{tree})"


@cache
def words(*uses: str) -> re.Pattern[str]:
    """Any form of these groups, as whole words, in lower-case text."""
    return re.compile(rf"\b{alternatives(*uses)}(?!\w)")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its lower-case twin of the same offsets, its triggers, and the sentences that may be read."""

    text: str
    low: str
    plain: bytes
    words: frozenset[bytes]
    sentences: list[Span]
    starts: list[int]
    written: int | None = None

    def hits(self, wanted: frozenset[bytes]) -> list[int]:
        """Numbers of the sentences in which one of these words stands."""
        return sorted({number for word in self.words & wanted for number in self._places(word.decode("latin-1"))})

    def has(self, number: int, wanted: frozenset[bytes]) -> bool:
        """Whether one of these words stands in a sentence."""
        return not wanted.isdisjoint(self.plain[slice(*self.sentences[number])].split())

    def _places(self, word: str) -> Iterator[int]:
        at = self.low.find(word)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            if number >= 0 and at < self.sentences[number][1]:
                yield number
            at = self.low.find(word, at + len(word))

    def said(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        """Whether the pattern occurs between two offsets."""
        return pattern.search(self.low, max(start, 0), end) is not None

    def year(self, before: int) -> int | None:
        """The year that the text itself is of: as told, or the first one near its beginning, before an offset."""
        if self.written:
            return self.written
        found = YEAR.search(self.low, 0, min(before, 700))
        return int(found[0]) if found else None


_SPELLINGS = ((b"defence", b"defense"), (b"co operation", b"cooperation "))
_BLANKS = bytes(code if chr(code).isalnum() else 32 for code in range(256))


@lru_cache(maxsize=2)
def lowered(text: str) -> tuple[str, bytes, frozenset[bytes]]:
    """The text in lower case; the same as bytes with blanks for all but letters and digits; the set of its words.

    No offset moves. The bytes are Latin-1, enough for the words of English; "defence" and
    "co-operation" are spelt one way.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(small if len(small := c.lower()) == 1 else c for c in text)
    plain = low.encode("latin-1", "replace").translate(_BLANKS)
    for printed, usual in _SPELLINGS:
        plain = plain.replace(printed, usual)
    return low, plain, frozenset(plain.split())


@cache
def look(use: str) -> frozenset[bytes]:
    """The words of the table that lead to a closer look at a sentence."""
    return frozenset(word.encode("latin-1") for word in wordings(f"look:{use}"))


@cache
def paper_words() -> frozenset[bytes]:
    """The word of each name of a paper that tells it best."""
    return frozenset(max(form.split(), key=len).encode("latin-1") for form in families())


@cache
def _known() -> frozenset[bytes]:
    uses = {row["use"] for row in rows("en/outcomes") if row["use"].startswith("look:")}
    return paper_words().union(*(look(use.removeprefix("look:")) for use in uses))


def scan(text: str, sentences: list[Span], year: int | None = None) -> Scan:
    """Make a text ready; an endless sentence is read in pieces, so that all work stays linear."""
    if any(end - start > LONGEST for start, end in sentences):
        pieces = ((at, min(at + LONGEST, end)) for start, end in sentences for at in range(start, end, LONGEST))
        sentences = list(pieces)
    low, plain, found = lowered(text)
    return Scan(text, low, plain, found & _known(), sentences, [start for start, _ in sentences], year)
