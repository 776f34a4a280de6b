"""What a word as it is spelled may be, looked at by itself; worked out once a spelling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from .phrases import Branch, Entry

GLUE = re.compile(r"[a-z](?=[A-Z][a-z])")
BEFORE_NAMES = frozenset("UG")
NEIGHBOURLY = frozenset("UGhH")
"""Tags that depend on the words around."""


class Spelling(NamedTuple):
    """A word in lower case, its tag and value by itself, its branch, and the words that may go on a phrase with it.

    ``notable`` is ``OPEN`` if the neighbours decide on the tag, ``WORDING`` if the word alone is one, else 0.
    """

    lower: str
    tag: str
    value: str
    notable: int
    branch: Branch
    next: Mapping[str, Branch]


OPEN, WORDING = 1, 2
NOWHERE = Branch()
"""The branch of a word with which no phrase begins."""
GLUED = Spelling("", "", "", 0, NOWHERE, {})
"""Stands for a word that is two."""


class Spellings(dict[str, Spelling]):
    """Every spelling met, up to a number; long ones, which no language has, are not kept."""

    LIMIT, LONGEST = 30_000, 40

    def __init__(self, phrases: Mapping[str, Branch]) -> None:
        super().__init__()
        self.phrases = phrases

    def __missing__(self, word: str) -> Spelling:
        found = GLUED if seam(word, self.phrases) else spell(word, self.phrases)
        if len(word) <= self.LONGEST:
            if len(self) >= self.LIMIT:
                self.clear()
            self[word] = found
        return found


PREFIXES = frozenset("al da de del der des di dos du el fitz la le mac mc o san st van von".split())
"""Beginnings of surnames that are written with a second capital."""


def seam(word: str, phrases: Mapping[str, Branch]) -> int:
    """Where a known word is glued to another ("StaffGen."); 0 if the word is one."""
    found = GLUE.search(word) if len(word) > 4 and not word.islower() else None
    middle = found.end() if found and word[: found.end()].casefold() not in PREFIXES else 0
    return middle if middle and all(_named(phrases, part) for part in (word[middle:], word[:middle])) else 0


def _named(phrases: Mapping[str, Branch], word: str) -> bool:
    branch = phrases.get(word.casefold())
    return branch is not None and _leads(branch)


def _leads(branch: Branch) -> bool:
    """Whether a phrase of the grammar ends here or further on."""
    return bool(branch.names) or any(_leads(each) for each in branch.next.values())


def spell(word: str, phrases: Mapping[str, Branch]) -> Spelling:
    """What the word is by itself."""
    lower = word.casefold()
    branch = phrases.get(lower, NOWHERE)
    entry = next((each for each in branch.names if _may(each, word)), None)
    tag, value = (lexical(entry, word), entry.value) if entry else (plain(word), "")
    notable = OPEN if _depends(entry, word, lower) else WORDING if branch.cues else 0
    return Spelling(lower, tag, value, notable, branch, branch.next)


def _may(entry: Entry, word: str) -> bool:
    """Whether a word so spelled can be the entry, whatever stands around it."""
    if word[0].islower():
        return not entry.capital and not entry.upper and entry.tag not in BEFORE_NAMES
    return not entry.upper or word.isupper()


def _depends(entry: Entry | None, word: str, lower: str) -> bool:
    """Whether the tag depends on the words around: an initial, the "s" of a genitive, some kinds of entries."""
    if len(word) == 1 and (word.isupper() or lower == "s"):
        return True
    return entry is not None and (entry.tag in NEIGHBOURLY or (entry.tag == "R" and lower == "chief"))


def lexical(entry: Entry, word: str) -> str:
    """The tag of a phrase that begins with the word: a lower-case rank is a mere word for a person."""
    if entry.tag in "RUG":
        return "r" if word[0].islower() else "R"
    return entry.tag


def plain(word: str) -> str:
    """The tag of a word that is in no table."""
    if word[0].isdigit():
        return "9"
    if not (word[0].isupper() or word[0].istitle()):
        return "w"
    if len(word) == 1:
        return "I"
    return "a" if word.isupper() and len(word) <= 8 else "N"
