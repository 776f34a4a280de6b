"""An office in a sentence, and whom it serves: the state before its head, else the one whose body it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from .lexer import Sentence

DIPLOMATIC = frozenset(("diplomatic",))


@dataclass(slots=True, eq=False)
class Post:
    """An office over chunks ``first`` to ``last``; ``head`` is the chunk of its head, ``country`` whom it serves."""

    first: int
    head: int
    last: int
    kind: str
    plural: bool = False
    country: str | None = None
    country_chunk: int | None = None
    abroad: str | None = None
    bare: frozenset[str] | None = None
    """What ``bare_office`` has made of it."""


def serve(sentence: Sentence, post: Post) -> None:
    """Whom the office serves: what stands before its head, else the first "of"; never where one is accredited."""
    chunks = sentence.chunks
    if post.kind.startswith("org:"):
        post.country, post.country_chunk = post.kind[4:], post.head
        return
    before = [n for n in sentence.marked if post.first <= n < post.head and chunks[n].tag in "CcDdOA"]
    after = [n for n in sentence.marked if post.head < n <= post.last and chunks[n].tag in "CcDdOAL"]
    if not (before or after):
        return
    if post.kind in DIPLOMATIC:
        inside = _until_abroad(sentence, post, after)
        post.abroad = next((chunks[n].value for n in after if n not in inside and chunks[n].tag in "CcAL"), None)
        after = inside
    after = [n for n in after if chunks[n].tag != "L"]
    states = [n for n in before + after if chunks[n].tag in "CcDdA"]
    bodies = [n for n in before + after if chunks[n].tag == "O"]
    owner = states[1:2] if states and chunks[states[0]].tag == "A" and _owned_by(sentence, states[:2]) else states
    pick = (owner or bodies or _places(sentence, post))[:1]
    if pick:
        post.country, post.country_chunk = chunks[pick[0]].value, pick[0]


def _owned_by(sentence: Sentence, states: list[int]) -> bool:
    """ "the General Department of Politics of the Lao People's Army": the second names whose body the first is."""
    between = [sentence.chunks[n].tag for n in range(states[0] + 1, states[-1])]
    return between in (["f"], ["f", "t"])


def _places(sentence: Sentence, post: Post) -> list[int]:
    inner = range(post.head + 1, post.last + 1)
    return [n for n in inner if sentence.chunks[n].tag == "L" and sentence.chunks[n - 1].tag != "i"]


def _until_abroad(sentence: Sentence, post: Post, after: list[int]) -> list[int]:
    """An envoy serves the country after "of", not the one after "to" or "in"."""
    tags = [chunk.tag for chunk in sentence.chunks]
    stop = next(
        (
            n
            for n in range(post.head + 1, post.last)
            if tags[n] == "i" and tags[n + 1 + (tags[n + 1] == "t")] in "CcDALZl"
        ),
        post.last + 1,
    )
    return [n for n in after if n < stop]
