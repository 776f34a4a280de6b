"""The country printed beside a person: in an office, before or after the name, in a clause about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexer import Sentence
from .mentions import Mention


def printed_country(sentence: Sentence, mention: Mention) -> None:
    """The country printed beside the person: in an office, as "Turkey's NAME", "NAME of France", "NAME (Turkey)"."""
    if mention.country:
        return
    posts = [*mention.posts, *mention.after]
    for post in sorted(posts, key=lambda post: not post.kind.startswith("org:")):
        if post.country:
            mention.country, mention.country_chunk = post.country, post.country_chunk
            return
    for number in _nearby(sentence, mention):
        mention.country, mention.country_chunk = sentence.chunks[number].value, number
        return


def spare_invited(sentence: Sentence, mention: Mention, mentions: list[Mention]) -> None:
    """ "At the invitation of his Gabonese counterpart, NAME arrived": the one who arrives is not the counterpart."""
    if mention.counterpart is None or mention is not mentions[0]:
        return
    peer = sentence.chunks[mention.counterpart]
    opening = sentence.lower[: peer.first]
    if len(opening) > 9 or "invitation" not in opening or {"his", "her"}.isdisjoint(opening):
        return
    after = mention.counterpart + 1
    alone = len(mentions) == 1 or mentions[1].left > mention.right + 8
    if after < len(sentence.chunks) and sentence.code[2 * after] == "," and alone:
        mention.counterpart = mention.country = mention.country_chunk = None
        mention.left = after


SPOKE = frozenset("spoke speaks speaking signed representing represented".split())


def _spoke_for(sentence: Sentence, right: int) -> Iterator[int]:
    """ "NAME, OFFICE, spoke for Tunisia"; "Chief of Staff, Joint Staff of the Japan Self-Defense Forces"."""
    chunks, code = sentence.chunks, sentence.code
    if right + 2 < len(chunks) and sentence.lower[chunks[right].first] in SPOKE:
        near = right + 2 if sentence.lower[chunks[right + 1].first] in ("for", "the") else right + 1
        if chunks[near].tag in "CcOD":
            yield near
    if right < len(chunks) and code[2 * right] == "," and chunks[right].tag in "bM":
        number = right
        while number < len(chunks) and chunks[number].tag in "bMft" and (number == right or code[2 * number] in " -"):
            number += 1
        if number < len(chunks) and chunks[number].tag in "CcDA" and code[2 * number] == " ":
            yield number


FOR = re.compile(r"[ ]f(?:[ ]t)?[ ][CO](?=[,; .]|$)")


def _stands_for(sentence: Sentence, right: int) -> Iterator[int]:
    """ "Vice Admiral X for the DR Congo and Admiral Y for Angola"."""
    match = FOR.match(sentence.code, 2 * right)
    if match and sentence.lower[sentence.chunks[right].first] == "for":
        yield match.end() // 2 - 1


def _nearby(sentence: Sentence, mention: Mention) -> Iterator[int]:
    chunks, code = sentence.chunks, sentence.code
    left, right = mention.left, mention.right + 1
    letters = mention.last + 1
    if letters < right and chunks[letters].tag == "A" and sentence.words[chunks[letters].first].isupper():
        yield letters
    inside = left > 1 and sentence.lower[chunks[left - 2].last] == "in"
    if left > 1 and chunks[left - 1].tag == "s" and chunks[left - 2].tag in "CcDdOA":
        yield left - 2
    elif (
        left > 1 and chunks[left - 1].tag in "Dd" and chunks[left - 2].tag == "t" and mention.last > mention.first
    ) or (left and chunks[left - 1].tag in "CcDdOA" and code[2 * left] == " " and mention.introduced and not inside):
        yield left - 1
    if (
        left > 1
        and chunks[left - 1].tag == "g"
        and chunks[left - 2].tag in "DdCcO"
        and (code[2 * left] != "," or mention.introduced)
    ):
        yield left - 2
    yield from _spoke_for(sentence, right)
    yield from _stands_for(sentence, right)
    if sentence.code[2 * right : 2 * right + 6] in (",t D g", ",t d g"):
        yield right + 1
    if left and sentence.lower[chunks[left - 1].last] == "its":
        yield from (n for n in range(left - 2, -1, -1) if chunks[n].tag in "CcO")
    if right + 2 < len(chunks) and code[2 * right] == "," and sentence.lower[chunks[right].first] == "who":
        for number in range(right + 1, min(right + 14, len(chunks) - 1)):
            if code[2 * number] in ",;(":
                break
            of = chunks[number].tag == "C" and sentence.lower[chunks[number].first - 1] == "of"
            if of or (chunks[number].tag in "DA" and chunks[number + 1].tag in "bM"):
                yield number
    if right < len(chunks) and code[2 * right] == "(" and chunks[right].tag in "CcDd":
        yield right
    yield from _apposed(sentence, right)
    if mention.counterpart is not None and chunks[mention.counterpart].first > chunks[mention.last].last:
        for number in range(mention.counterpart + 1, min(mention.counterpart + 4, len(chunks))):
            if chunks[number].tag in "CcA":
                yield number
    if right + 1 < len(chunks) and sentence.lower[chunks[right].first] in ("of", "from"):
        near = right + 2 if chunks[right + 1].tag == "t" and right + 2 < len(chunks) else right + 1
        nation = chunks[near].tag in "Dd" and near + 1 < len(chunks) and chunks[near + 1].tag in "bMA"
        if chunks[near].tag in "CcOA" or nation:
            yield near
    if left > 1 and code[2 * left] == "," and sentence.lower[chunks[left - 2].last] == "for":
        yield from (left - 1,) if chunks[left - 1].tag in "CcO" else ()


def _apposed(sentence: Sentence, right: int) -> Iterator[int]:
    """ "NAME, a senior officer of the United States Africa Command": whom an apposition says that he serves."""
    chunks, code = sentence.chunks, sentence.code
    if right + 3 >= len(chunks) or code[2 * right] != "," or sentence.lower[chunks[right].first] not in APPOSED:
        return
    if sentence.lower[chunks[right].first] == "in" and sentence.lower[chunks[right + 1].first] not in (
        "command",
        "charge",
    ):
        return
    for number in range(right + 2, min(right + 9, len(chunks))):
        if code[2 * number] in ",;(.":
            return
        of = sentence.lower[chunks[number - 1].first] in ("of", "from") or (
            chunks[number - 1].tag == "t" and sentence.lower[chunks[number - 2].first] in ("of", "from")
        )
        nation = chunks[number].tag in "Dd" and number + 1 < len(chunks) and chunks[number + 1].tag in "bM"
        if of and (chunks[number].tag in "CcOA" or nation):
            yield number
            return


APPOSED = frozenset(("a", "an", "in", "commanding", "responsible"))
"""First words of "a senior officer of …", "in command of French forces"."""
