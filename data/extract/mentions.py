"""Mentions of persons: a name with the rank, the offices and the country printed beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .lexer import Sentence
from .names import Named, find_names
from .posts import Post, find_posts

REPLY = re.compile(r",t([ ][DdCcO](?:'s)?)?[ ]n")
BESIDE = frozenset(" ,-–).:")
CLOSE = frozenset(" .,)")


@dataclass(slots=True)
class Mention:
    """One printing of a person's name. Chunk numbers count within ``sentence``."""

    sentence: Sentence
    first: int
    last: int
    text: str
    span: tuple[int, int]
    rank: int | None = None
    honorific: bool = False
    posts: list[Post] = field(default_factory=list)
    after: list[Post] = field(default_factory=list)
    country: str | None = None
    country_chunk: int | None = None
    counterpart: int | None = None
    left: int = 0
    right: int = 0
    same_post: bool = False

    @property
    def introduced(self) -> bool:
        """Whether something beside the name says that it is a person's."""
        return bool(self.rank is not None or self.posts or self.after or self.honorific or self.counterpart is not None)


@dataclass(slots=True)
class People:
    """What one sentence says of persons: mentions, and offices without a name."""

    mentions: list[Mention]
    loose: list[Post]


def find_people(text: str, sentence: Sentence) -> People:
    """The persons named in a sentence, each with its rank, offices and country, and the offices nobody is named for."""
    posts = find_posts(sentence)
    names = find_names(text, sentence, posts)
    ends = {post.last: post for post in posts}
    begins = {post.first: post for post in posts}
    mentions = [_left(sentence, name, ends) for name in names]
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        _right(sentence, mention, begins, following)
    taken = {id(post) for mention in mentions for post in mention.posts + mention.after}
    for mention in mentions:
        _country(sentence, mention)
    return People(mentions, [post for post in posts if id(post) not in taken])


def _left(sentence: Sentence, name: Named, ends: dict[int, Post]) -> Mention:
    mention = Mention(sentence, name.first, name.last, name.text, name.span, left=name.first, right=name.last)
    at = _titles(sentence, mention, name.first)
    at = _counterpart(sentence, mention, at)
    post = ends.get(at - 1)
    while post and not post.plural and sentence.code[2 * at] in BESIDE:
        mention.posts.insert(0, post)
        at = mention.left = post.first
        at, post = _joined(sentence, at, ends)
    if mention.counterpart is None:
        _counterpart(sentence, mention, mention.left)
    if mention.rank is None and at > 0 and sentence.chunks[at - 1].tag == "R" and mention.posts:
        mention.rank, mention.left = at - 1, at - 1
    return mention


def _joined(sentence: Sentence, at: int, ends: dict[int, Post]) -> tuple[int, Post | None]:
    """The office before another of the same person: joined by a dash, a comma or a bare "and"."""
    gap = sentence.code[2 * at]
    if gap in ",-–&":
        return at, ends.get(at - 1)
    if at and sentence.chunks[at - 1].tag == "&" and gap == " ":
        return at, ends.get(at - 2)
    return at, None


def _titles(sentence: Sentence, mention: Mention, at: int) -> int:
    """Back over honorifics, a remark in brackets and the rank; the chunk where they begin."""
    chunks, code = sentence.chunks, sentence.code
    while at:
        tag, gap = chunks[at - 1].tag, code[2 * at]
        if gap == ")" and (start := _bracket(sentence, at)) and chunks[start - 1].tag == "R":
            mention.rank = mention.rank if mention.rank is not None else start - 1
            at = mention.left = start - 1
            continue
        if gap not in CLOSE or (gap == "," and tag not in "R"):
            break
        if tag == "H":
            mention.honorific = True
        elif tag == "R" and mention.rank is None:
            mention.rank = at - 1
        elif tag in "Ta" and mention.rank is None and tag == "T":
            pass
        elif tag == "A" and at > 1 and chunks[at - 2].tag == "R":
            pass
        else:
            break
        at -= 1
        mention.left = at
    return at


def _bracket(sentence: Sentence, at: int) -> int | None:
    """The chunk that opens the bracket which closes before chunk ``at``."""
    for start in range(at - 1, max(at - 4, 0), -1):
        if sentence.code[2 * start] == "(":
            return start
    return None


def _counterpart(sentence: Sentence, mention: Mention, at: int) -> int:
    """Back over "his Kazakh counterpart"; the country named there is the person's."""
    chunks = sentence.chunks
    if not (at and chunks[at - 1].tag == "n" and sentence.code[2 * at] in " ,–-"):
        return at
    if sentence.lower[chunks[at - 1].first].endswith("s"):
        return at
    mention.counterpart = at - 1
    at -= 1
    for number in (at - 1, at - 2):
        if number >= 0 and chunks[number].tag in "CcDdO":
            mention.country, mention.country_chunk, at = chunks[number].value, number, number
            break
    mention.left = at
    return at


def _right(sentence: Sentence, mention: Mention, begins: dict[int, Post], following: Mention | None) -> None:
    """Offices after the name: in apposition, in brackets, or "who is"."""
    code, chunks = sentence.code, sentence.chunks
    at = mention.last + 1
    at = _skip_letters(sentence, at)
    if code[2 * at : 2 * at + 1] == "," and (reply := REPLY.match(code, 2 * at)):
        mention.counterpart = mention.right = reply.end() // 2 - 1
        if reply.group(1):
            mention.country, mention.country_chunk = chunks[at + 1].value, at + 1
        return
    limit = following.left if following else len(chunks)
    while at < len(chunks):
        start = _past_article(sentence, at)
        post = begins.get(start)
        if post is None or post.plural or code[2 * at] not in (",–-():;" if sentence.role == "byline" else ",–-():") and not _who(sentence, at):
            break
        if post.last >= limit and following and not _ours(sentence, mention, post, following):
            break
        if following and post in following.posts:
            following.posts.remove(post)
        mention.after.append(post)
        mention.right = post.last
        at = post.last + 1
        if at < len(chunks) and chunks[at].tag == "&":
            at += 1 if begins.get(at + 1) else 0
            if at < len(chunks) and begins.get(at) and not _names_next(following, begins[at]):
                mention.after.append(begins[at])
                mention.right = at = begins[at].last
                at += 1


def _names_next(following: Mention | None, post: Post) -> bool:
    return bool(following and post in following.posts)


def _ours(sentence: Sentence, mention: Mention, post: Post, following: Mention) -> bool:
    """Of "NAME, OFFICE, NAME": the office is the first one's if he has none and a comma stands after it."""
    if mention.posts or mention.after:
        return False
    gap = sentence.code[2 * (post.last + 1)] if post.last + 1 < len(sentence.chunks) else "."
    return gap in ",;)" or sentence.chunks[post.last + 1].tag in "&w"


def _skip_letters(sentence: Sentence, at: int) -> int:
    """Past letters after a name: ", NI (M)", "(HAF)", ", MP"."""
    chunks, code = sentence.chunks, sentence.code
    while at < len(chunks) and chunks[at].tag in "ha" and code[2 * at] in ",( ":
        if chunks[at].tag == "a" and code[2 * at] != "(":
            break
        at += 1
    return at


def _past_article(sentence: Sentence, at: int) -> int:
    while at < len(sentence.chunks) - 1 and sentence.chunks[at].tag in "tT":
        at += 1
    if sentence.lower[sentence.chunks[at].first] == "who" and at + 2 < len(sentence.chunks):
        at += 2
        while at < len(sentence.chunks) - 1 and sentence.chunks[at].tag in "tTk" and sentence.chunks[at].tag != "P":
            at += 1
    return at


def _who(sentence: Sentence, at: int) -> bool:
    return sentence.lower[sentence.chunks[at].first] == "who"


def _country(sentence: Sentence, mention: Mention) -> None:
    """The country printed beside the person: in an office, as "Turkey's NAME", "NAME of France", "NAME (Turkey)"."""
    if mention.country:
        return
    for post in (*mention.posts, *mention.after):
        if post.country:
            mention.country, mention.country_chunk = post.country, post.country_chunk
            return
    for number in _nearby(sentence, mention):
        mention.country, mention.country_chunk = sentence.chunks[number].value, number
        return


SPOKE = frozenset("spoke speaks speaking signed representing represented".split())


def _spoke_for(sentence: Sentence, right: int) -> Iterator[int]:
    """"NAME, OFFICE, spoke for Tunisia"; "Chief of Staff, Joint Staff of the Japan Self-Defense Forces"."""
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


def _nearby(sentence: Sentence, mention: Mention) -> Iterator[int]:
    chunks, code = sentence.chunks, sentence.code
    left, right = mention.left, mention.right + 1
    if left > 1 and chunks[left - 1].tag == "s" and chunks[left - 2].tag in "CcDdOA":
        yield left - 2
    elif left and chunks[left - 1].tag in "CcDdOA" and code[2 * left] == " " and mention.introduced:
        yield left - 1
    if left > 1 and chunks[left - 1].tag == "g" and chunks[left - 2].tag in "DdCcO":
        yield left - 2
    yield from _spoke_for(sentence, right)
    if left and sentence.lower[chunks[left - 1].last] == "its":
        yield from (n for n in range(left - 2, -1, -1) if chunks[n].tag in "CcO")
    if right + 2 < len(chunks) and code[2 * right] == "," and sentence.lower[chunks[right].first] == "who":
        for number in range(right + 1, min(right + 14, len(chunks) - 1)):
            if code[2 * number] in ",;(":
                break
            if chunks[number].tag in "DA" and chunks[number + 1].tag in "bM":
                yield number
    if right < len(chunks) and code[2 * right] == "(" and chunks[right].tag in "CcDd":
        yield right
    if mention.counterpart is not None and chunks[mention.counterpart].first > chunks[mention.last].last:
        for number in range(mention.counterpart + 1, min(mention.counterpart + 4, len(chunks))):
            if chunks[number].tag in "CcA":
                yield number
    if right + 1 < len(chunks) and sentence.lower[chunks[right].first] in ("of", "from"):
        near = right + 2 if chunks[right + 1].tag == "t" and right + 2 < len(chunks) else right + 1
        if chunks[near].tag in "CcOA":
            yield near
