"""The offices of a sentence, each grown from its head ("minister", "chief") to the words that belong to it."""

from __future__ import annotations

import re

from .lexer import Sentence
from .post_ends import end_of
from .posts import Post, serve

BEFORE = frozenset("MbDdCcOALZlaP")
OWNING = BEFORE | {"s"}
LINKS = frozenset(" -'/)")
HEAD = re.compile("[PQ]")


def find_posts(sentence: Sentence) -> list[Post]:
    """The offices named in the sentence, in order, without overlap."""
    found: list[Post] = []
    reach = -1
    for head in HEAD.finditer(sentence.code[1::2]):
        number = head.start()
        if number <= reach:
            continue
        if head[0] == "P" and (_is_inner_head(sentence, number) or _given_name(sentence, number)):
            continue
        post = _grow(sentence, number, reach + 1)
        found.append(post)
        reach = post.last
    return found


def _given_name(sentence: Sentence, number: int) -> bool:
    """A title of a ruler after a rank is a name: "General Sultan Kamaletdinov"."""
    chunk = sentence.chunks[number]
    if chunk.value != "royal" or number == 0 or sentence.code[2 * number] != " ":
        return False
    before = sentence.chunks[number - 1].tag
    return before in ("R", "p") or (before == "N" and number > 1 and sentence.chunks[number - 2].tag in "RHP")


INNER = re.compile(r"(?:[ \-][MbDdCcA]){0,4}[ \-]P")
LOWLY = frozenset("deputy vice assistant chief acting joint associate principal under senior".split())


def _is_inner_head(sentence: Sentence, number: int) -> bool:
    """Whether a later chunk is the real head ("Deputy Defense Minister", "Vice Chief")."""
    match = INNER.match(sentence.code, 2 * number + 2)
    if not match:
        return False
    return match.end() == 2 * number + 4 or sentence.lower[sentence.chunks[number].last] in LOWLY


def _grow(sentence: Sentence, head: int, floor: int) -> Post:
    chunks, code = sentence.chunks, sentence.code
    first = head
    while (
        first > floor
        and not (chunks[first].tag in "CcDd" and chunks[first - 1].tag in "Ll")
        and not (chunks[first - 1].tag in "Cc" and first > 1 and sentence.lower[chunks[first - 2].last] == "in")
        and (chunks[first - 1].tag in OWNING or _hyphened(code, first - 1) or _owned(code, first - 1))
        and (code[2 * first] in LINKS)
    ):
        first -= 1
    while chunks[first].tag == "s" or (first < head and sentence.words[chunks[first].first] == "under"):
        first += 1
    post = Post(first, head, head, chunks[head].value, chunks[head].tag == "Q")
    post.last = end_of(sentence, post)
    serve(sentence, post)
    return post


def _owned(code: str, number: int) -> bool:
    """The passing state between a country and its office: "Mexico's new defence attaché"."""
    return code[2 * number + 1] == "T" and number > 1 and code[2 * number - 3 : 2 * number] in ("C's", "c's")


def _hyphened(code: str, number: int) -> bool:
    """ "Military-to-Military", "Chief-of-Staff"."""
    return code[2 * number + 1] in "if" and code[2 * number] == "-" == code[2 * number + 2]
