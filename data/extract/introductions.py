"""The persons of a sentence with what is printed before each name, and the offices nobody is named for."""

from __future__ import annotations

from .appositions import counterpart_of, share_rank
from .behind import read_behind
from .beside import printed_country, spare_invited
from .enlisted import enlist
from .letters import is_arm, is_service
from .lexer import Sentence
from .mentions import Mention, People
from .names import Named, find_names
from .post_finding import find_posts
from .posts import Post

BESIDE = frozenset(" ,-–).:]")
CLOSE = frozenset(" .,)")


def find_people(text: str, sentence: Sentence) -> People:
    """The persons named in a sentence, each with its rank, offices and country, and the offices nobody is named for."""
    posts = find_posts(sentence)
    names = find_names(text, sentence, posts)
    if not names:
        return People([], posts)
    ends = {post.last: post for post in posts}
    begins = {post.first: post for post in posts}
    mentions = [_left(sentence, name, ends) for name in names]
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        read_behind(sentence, mention, begins, following)
    enlist(sentence, mentions)
    taken = {id(post) for mention in mentions for post in mention.posts + mention.after}
    share_rank(sentence, mentions)
    for mention in mentions:
        spare_invited(sentence, mention, mentions)
        printed_country(sentence, mention)
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
    if not mention.posts and (post := _before_nation(sentence, mention, at, ends)):
        mention.posts.append(post)
        mention.left = post.first
    if mention.counterpart is None:
        _counterpart(sentence, mention, mention.left)
    if mention.rank is None and at > 0 and sentence.chunks[at - 1].tag == "R" and mention.posts:
        mention.rank, mention.left = at - 1, at - 1
    return mention


def _before_nation(sentence: Sentence, mention: Mention, at: int, ends: dict[int, Post]) -> Post | None:
    """ "Liaison Officer, US Major General X": the nation between an office and a rank."""
    nation = at - 1
    if mention.rank != at or nation < 1 or sentence.chunks[nation].tag not in "CDA" or sentence.code[2 * at] != " ":
        return None
    post = ends.get(nation - 1) if sentence.code[2 * nation] in ",]–" else None
    if post and not post.country:
        mention.country, mention.country_chunk = sentence.chunks[nation].value, nation
    return post


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
        if tag == "H" or (tag == "t" and chunks[at].tag == "H" and at < mention.first):
            mention.honorific = True
        elif tag == "R" and (mention.rank is None or (mention.rank == at and sentence.words[chunks[at].first] == "LT")):
            mention.rank = at - 1
        elif not ((tag == "T" and mention.rank is None) or is_arm(sentence, at - 1)) and not (
            mention.rank == at > 1 and chunks[at - 2].tag == "P" and is_service(sentence, at - 1)
        ):
            break
        at -= 1
        mention.left = at
    return at


def _bracket(sentence: Sentence, at: int) -> int | None:
    """The chunk that opens the bracket which closes before chunk ``at``."""
    for start in range(at - 1, max(at - 4, 0), -1):
        if sentence.code[2 * start] == "(":
            while sentence.code[2 * start - 2] == "(":
                start -= 1
            return start
    return None


def _counterpart(sentence: Sentence, mention: Mention, at: int) -> int:
    """Back over "his Kazakh counterpart"; the country named there is the person's."""
    chunks = sentence.chunks
    state = counterpart_of(sentence, at)
    if state is not None:
        mention.country, mention.country_chunk = chunks[state].value, state
        at = state - 1 if chunks[state - 1].tag != "t" else state - 2
    if not (at and chunks[at - 1].tag == "n" and sentence.code[2 * at] in " ,–-"):
        return at
    if sentence.lower[chunks[at - 1].first].endswith("s"):
        return at
    mention.counterpart = at - 1
    at -= 1
    if state is not None:
        mention.left = at
        return at
    for number in (at - 1, at - 2):
        if number >= 0 and chunks[number].tag in "CcDdO":
            mention.country, mention.country_chunk, at = chunks[number].value, number, number
            break
    mention.left = at
    return at
