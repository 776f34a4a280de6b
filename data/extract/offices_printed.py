"""The office of a person as it is printed: the fullest phrase and where it stands."""

from __future__ import annotations

from .lexer import Sentence
from .people import Person


def printed_office(text: str, person: Person) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """The fullest group of offices printed for a person, as one phrase, and where it stands."""
    best: tuple[int, str, tuple[tuple[int, int], ...]] | None = None
    for sentence, posts in person.offices():
        spans = []
        titled = len(posts) > 1
        for post in sorted(posts, key=lambda p: p.first):
            if titled and post.first == post.last and sentence.lower[sentence.chunks[post.head].first] in TITLES:
                continue
            first = post.first
            while first < post.head and (owner := _owner(text, sentence, first)):
                first += owner
            start, end = sentence.span(min(first, post.head), post.last)
            spans.append(
                (
                    start,
                    end + (text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)),
                )
            )
        joined = _phrases(text, spans)
        value = ", ".join(" ".join(text[a:b].split()) for a, b in joined)
        size = len(value.split())
        if best is None or size > best[0]:
            best = size, value, tuple(joined)
    if best is None:
        return person.office, person.office_spans
    return best[1], best[2]


TITLES = frozenset(("prince", "princess", "ruler", "member", "head", "leader"))
"""No office where another is printed beside it: of a ruling house, of a delegation."""


def _owner(text: str, sentence: Sentence, number: int) -> int:
    """How many chunks the possessive of a country takes there: two with "'s", one with a bare apostrophe, else 0."""
    chunk = sentence.chunks[number]
    if chunk.tag not in "CDcdA":
        return 0
    if sentence.chunks[number + 1].tag == "s":
        return 2
    end = sentence.ends[chunk.last]
    return 1 if text[end : end + 1] in ("'", "’") and text[end - 1] == "s" else 0


def _phrases(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that only a comma, a dash or "and" separates, as one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and text[merged[-1][1] : start].strip() in ("", ",", "-", "–", "—", "and", ", and", "&", ",-"):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged
