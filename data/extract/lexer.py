"""Words of a sentence, the phrases of the lexicon among them, and the sentence as a string of tags.

Every chunk (a phrase, or a word by itself) stands in ``code`` as two characters: what is printed before it, and its
tag. So a place in ``code`` halved is the number of a chunk, and grammar is regular expressions over ``code``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, compress, count, repeat
from operator import add, contains, itemgetter, or_
from typing import NamedTuple

from data.language.lexicon import Lexicon
from data.language.phrases import Branch
from data.language.spellings import GLUED, OPEN, Spelling, seam, spell

from .gaps import GAPS
from .tagging import Draft, settle, walk

WORD = re.compile(r"([^\W_]+)")
ASCII_WORD = re.compile(r"([A-Za-z0-9]+)")
"""The same in half the time, of a text without other letters."""
DAMAGED = re.compile(r"([^\W_]+(?:[?\ufffd](?=[^\W_])[^\W_]*)*(?:[?\ufffd](?=,))?)")
"""Of a text in which ``?`` may stand for a lost letter."""


class Chunk(NamedTuple):
    """Words ``first`` to ``last`` (included) of the sentence with their tag and the value of the phrase."""

    first: int
    last: int
    tag: str
    value: str


# Twice as fast as the constructor, which is called for every word of a text.
_new: Callable[[type[Chunk], tuple[int, int, str, str]], Chunk] = tuple.__new__


class Cue(NamedTuple):
    """A wording of class ``kind`` over words ``first`` to ``last``."""

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Sentence:
    """A sentence lexed; ``starts`` and ``ends`` are offsets of its words in the text of the release."""

    number: int
    role: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    chunks: list[Chunk] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    code: str = ""
    marked: list[int] = field(default_factory=list)

    def number_at(self, word: int) -> int:
        """The number of the chunk that holds a word."""
        return bisect_right(self.chunks, word, key=itemgetter(0)) - 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the chunks ``first`` to ``last``."""
        return self.starts[self.chunks[first].first], self.ends[self.chunks[last].last]

    def has(self, *kinds: str) -> bool:
        return any(cue.kind in kinds for cue in self.cues)

    def tagged(self, tags: str) -> list[int]:
        """The chunks with one of these tags."""
        code = self.code
        among = self.marked if MARKED.issuperset(tags) else range(len(self.chunks))
        return [number for number in among if code[2 * number + 1] in tags]

    def retag(self, changed: dict[int, Chunk]) -> None:
        """Put chunks with other tags in the place of some."""
        code = list(self.code)
        for number, chunk in changed.items():
            self.chunks[number] = chunk
            code[2 * number + 1] = chunk.tag
        self.code = "".join(code)
        self.marked = _marked(self.code)


MARKED = frozenset("ACDELOZcdgln")
"""Tags by which sentences are often searched: of states, bodies, places, delegations, counterparts."""
_MARKED = re.compile(f"[{''.join(sorted(MARKED))}]")


def _marked(code: str) -> list[int]:
    return [found.start() for found in _MARKED.finditer(code[1::2])]


def lex(text: str, start: int, end: int, number: int, role: str, lexicon: Lexicon) -> Sentence:
    """The sentence ``text[start:end]`` read against the lexicon."""
    piece = text[start:end]
    damaged = "?" in piece or "\ufffd" in piece
    parts = (DAMAGED if damaged else ASCII_WORD if piece.isascii() else WORD).split(piece)
    if len(parts) == 1:
        return Sentence(number, role, [], [], [], [], [" "])
    spelled = list(map(lexicon.spellings.__getitem__, parts[1::2]))
    if GLUED in spelled:
        parts = _unglued(parts, spelled, lexicon)
        spelled = [spell(word, lexicon.phrases) for word in parts[1::2]]
    draft = _draft(parts, spelled, lexicon)
    cues = _phrases(draft)
    chunks, code = _chunks(draft), _code(draft)
    at = list(accumulate(map(len, parts), initial=start))
    starts, ends = at[1:-1:2], at[2::2]
    return Sentence(number, role, draft.words, draft.lower, starts, ends, draft.gaps, chunks, cues, code, _marked(code))


def _unglued(parts: list[str], spelled: list[Spelling], lexicon: Lexicon) -> list[str]:
    """Words and what is between them, with an empty gap inside each word that is two."""
    found = parts[:1]
    for word, spelling, gap in zip(parts[1::2], spelled, parts[2::2], strict=True):
        middle = seam(word, lexicon.phrases) if spelling is GLUED else 0
        found += [word[:middle], "", word[middle:], gap] if middle else [word, gap]
    return found


def _draft(parts: list[str], spelled: list[Spelling], lexicon: Lexicon) -> Draft:
    """The sentence with every word tagged by itself."""
    words, raw = parts[1::2], parts[2:-1:2]
    lower, tags, values, notable, branches, following = zip(*spelled, strict=True)
    gaps = [" ", *map(GAPS.__getitem__, raw)]
    heads = bytearray(b"\1") * len(words)
    known = notable, branches, following, lexicon.phrases
    return Draft(words, list(lower), raw, gaps, list(tags), list(values), heads, *known)


def _phrases(draft: Draft) -> list[Cue]:
    """Put the phrases into the draft, from left to right; the wordings, which may overlap."""
    cues: list[Cue] = []
    reach: dict[str, int] = {}
    free = 0
    goes_on = map(contains, draft.following, [*draft.lower[1:], ""])
    for at in compress(count(), map(or_, draft.notable, goes_on)):
        branch = walk(draft, at)
        if at >= free and (branch.named or draft.notable[at] == OPEN):
            free = settle(draft, at, branch)
        if branch.told:
            _add_cues(cues, reach, branch, at)
    if "’" in draft.gaps:
        _possessives(draft)
    return cues


def _possessives(draft: Draft) -> None:
    """ "the Philippines' Secretary" reads as "the Philippine Secretary"."""
    for at, gap in enumerate(draft.gaps):
        if gap == "’" and draft.lower[at - 1].endswith("s") and draft.tags[at - 1] in "CcOALZ":
            draft.gaps[at] = " "


def _add_cues(cues: list[Cue], reach: dict[str, int], branch: Branch, at: int) -> None:
    """The longest wording at a word, unless one of its family reaches as far; ``reach`` is the last word of each."""
    for size, wordings in branch.told:
        last, before = at + size - 1, len(cues)
        for kind, family in wordings:
            if last > reach.get(family, -1):
                cues.append(Cue(kind, at, last))
                reach[family] = last
        if len(cues) > before:
            return


def _chunks(draft: Draft) -> list[Chunk]:
    every, heads = range(len(draft.words)), draft.heads
    if 0 not in heads:
        return list(map(_new, repeat(Chunk), zip(every, every, draft.tags, draft.values, strict=True)))
    ends = compress(every, heads[1:] + b"\1")
    columns = compress(every, heads), ends, compress(draft.tags, heads), compress(draft.values, heads)
    return list(map(_new, repeat(Chunk), zip(*columns, strict=True)))


def _code(draft: Draft) -> str:
    gaps, tags, heads = draft.gaps, draft.tags, draft.heads
    return "".join(map(add, compress(gaps, heads), compress(tags, heads)) if 0 in heads else map(add, gaps, tags))


def settle_commands(sentence: Sentence, named: set[str]) -> None:
    """ "Southern Command" is of the United States where those are named; elsewhere it is an institution of anybody."""
    if "B" not in sentence.code:
        return
    weak = ((number, chunk) for number, chunk in enumerate(sentence.chunks) if chunk.tag == "B")
    sentence.retag({number: chunk._replace(tag="A" if chunk.value in named else "b") for number, chunk in weak})
