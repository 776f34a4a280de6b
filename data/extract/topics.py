"""What was talked about, in short phrases from a table, taken from the sentences that speak of talks."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from data.extract.outcome_scan import lowered
from data.language.tables import forms, rows
from data.record import Span

COMMON = frozenset(
    b"military defense cooperation the two between of in and security relations forces armed joint region bilateral"
    b" army armies training national situation war exchange peace state states".split()
)


def _rows(talk: bool) -> list[dict[str, str]]:
    return [row for row in rows("en/topics") if (row["topic"] == "(talk)") == talk]


@cache
def _talk() -> frozenset[bytes]:
    return frozenset(form.encode() for row in _rows(talk=True) for form in forms(row["forms"]))


ITEM = 5
"""So few words are an item of a list."""


class Wording(NamedTuple):
    """A phrase with blanks around it, its words, its topic."""

    phrase: bytes
    words: frozenset[bytes]
    topic: str


def _phrases() -> Iterator[tuple[list[bytes], str]]:
    """The words of each form of the table, with its topic."""
    for row in _rows(talk=False):
        for form in forms(row["forms"]):
            yield form.removesuffix("~").encode().split(), row["topic"]
            if form.endswith("~"):
                yield (form.removesuffix("~") + "s").encode().split(), row["topic"]


@cache
def _wordings() -> dict[bytes, tuple[Wording, ...]]:
    """Every wording, by the word of it that is rarest in such texts; "co-operation" leaves a blank behind."""
    found: dict[bytes, list[Wording]] = defaultdict(list)
    for words, topic in _phrases():
        anchor = max(words, key=lambda word: (word not in COMMON, len(word)))
        said = b" " + b" ".join(words)
        for spelt in {said, said.replace(b"cooperation ", b"cooperation  ")}:
            found[anchor].append(Wording(spelt + b" ", frozenset(words), topic))
    return {anchor: tuple(each) for anchor, each in found.items()}


def topics(text: str, sentences: list[Span]) -> list[str]:
    """The topics of the talks, in the order of the text."""
    _, plain, present = lowered(text)
    starts = [start for start, _ in sentences]
    spoken = cache(lambda number: _of_talks(plain[slice(*sentences[number])]))
    first: dict[str, int] = {}
    for at, topic in _found(b" " + plain + b" ", present):
        number = bisect_right(starts, at) - 1
        if number >= 0 and at < sentences[number][1] and spoken(number):
            first[topic] = min(at, first.get(topic, at))
    return sorted(first, key=lambda topic: (first[topic], topic))


def _of_talks(sentence: bytes) -> bool:
    """Whether a sentence speaks of talks, or is an item of a list of what was talked about."""
    words = sentence.split()
    return len(words) <= ITEM or not _talk().isdisjoint(words)


def subjects(text: str, span: Span) -> list[str]:
    """The topics named in one stretch of a text, whatever is said of them there."""
    _, plain, present = lowered(text)
    found: dict[str, int] = {}
    for at, topic in _found(b" " + plain[: span[1]] + b" ", present, span[0]):
        found[topic] = min(at, found.get(topic, at))
    return sorted(found, key=lambda topic: (found[topic], topic))


def _found(plain: bytes, present: frozenset[bytes], begin: int = 0) -> Iterator[tuple[int, str]]:
    """Every place of a wording, an offset in the text, with its topic."""
    wordings = _wordings()
    for word in present & wordings.keys():
        for phrase, words, topic in wordings[word]:
            at = plain.find(phrase, begin) if words <= present else -1
            while at >= 0:
                yield at, topic
                at = plain.find(phrase, at + 1)
