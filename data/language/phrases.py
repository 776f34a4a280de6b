"""Phrases as a tree of words: each branch knows what ends at it and which words may follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Entry(NamedTuple):
    """What a phrase is: its tag, its value, whether it must be printed with a capital, or in capitals throughout."""

    tag: str
    value: str
    capital: bool
    upper: bool


class Wording(NamedTuple):
    """A class of wordings, and the family of classes of which one wording counts only once at a place."""

    kind: str
    family: str


@dataclass(slots=True)
class Branch:
    """The words read so far: phrases of the grammar that end here, best first, wordings, and the words to come.

    ``named`` and ``told`` hold the phrases of two words or more and the wordings that end here or on the way here,
    longest first, each group with its number of words.
    """

    names: tuple[Entry, ...] = ()
    cues: tuple[Wording, ...] = ()
    next: dict[str, Branch] = field(default_factory=dict)
    named: tuple[tuple[int, tuple[Entry, ...]], ...] = ()
    told: tuple[tuple[int, tuple[Wording, ...]], ...] = ()


Words = Sequence[str]


def grown(names: Iterable[tuple[Words, Entry]], cues: Iterable[tuple[Words, Wording]], order: str) -> dict[str, Branch]:
    """The branches by their first word. Of equal phrases the first counts; ``order`` ranks the tags of one branch."""
    root = Branch()
    for words, entry in names:
        branch = _reach(root, words)
        if words and all(entry.tag != other.tag for other in branch.names):
            branch.names = tuple(sorted((*branch.names, entry), key=lambda each: _rank(order, each.tag)))
    for words, wording in cues:
        branch = _reach(root, words)
        if words and wording not in branch.cues:
            branch.cues = (*branch.cues, wording)
    _hand_down(root, 1)
    return root.next


def _hand_down(branch: Branch, size: int) -> None:
    """Tell every branch of ``size`` words and more what ends on the way to it."""
    for child in branch.next.values():
        child.named = ((size, child.names), *branch.named) if child.names and size > 1 else branch.named
        child.told = ((size, child.cues), *branch.told) if child.cues else branch.told
        _hand_down(child, size + 1)


def _reach(root: Branch, words: Words) -> Branch:
    branch = root
    for word in words:
        if word not in branch.next:
            branch.next[word] = Branch()
        branch = branch.next[word]
    return branch


def _rank(order: str, tag: str) -> int:
    place = order.find(tag)
    return place if place >= 0 else 99
