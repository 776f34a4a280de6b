"""The persons of a sentence: what is printed left and right of a name, and the offices nobody is named for."""

from __future__ import annotations

import re

from .appositions import counterpart_of, late_rank, past_article, resumes, share_rank, who
from .beside import printed_country, spare_invited
from .enlisted import enlist
from .letters import is_arm, is_service, skip_letters
from .lexer import Sentence
from .mentions import Mention, People
from .names import Named, find_names
from .post_finding import find_posts
from .posts import Post

REPLY = re.compile(r",t([ ][DdCcO](?:'s)?)?[ ]n")
DAY = re.compile(r"[ ]i[ ](?:9[ ]m|m[ ]9|m)(?:[ ,]9)?(?=,)")
"""A day between a name and what is said of it: "met X on 6 March 2018, his counterpart"."""
OF_STATE = re.compile(r"[ ]f[ ][CcA](?=,[tPTMb])")
BESIDE = frozenset(" ,-–).:]")
APPOSED = "&,–-():]", "&,–-():;]"
"""What may stand before an office behind a name, in the text and in a byline."""
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
        _right(sentence, mention, begins, following)
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


def _right(sentence: Sentence, mention: Mention, begins: dict[int, Post], following: Mention | None) -> None:
    """Offices after the name: in apposition, in brackets, or "who is"."""
    code, chunks = sentence.code, sentence.chunks
    at = mention.last + 1
    at = skip_letters(sentence, at)
    if OF_STATE.match(code, 2 * at):
        at += 2
    after = DAY.match(code, 2 * at)
    begin = after.end() if after else 2 * at
    if code[begin : begin + 1] == "," and (reply := REPLY.match(code, begin)):
        mention.counterpart = mention.right = reply.end() // 2 - 1
        if reply.group(1):
            mention.country, mention.country_chunk = chunks[begin // 2 + 1].value, begin // 2 + 1
        return
    limit = following.left if following else len(chunks)
    mention.right = max(mention.right, at - 1)
    at = late_rank(sentence, mention, at, limit)
    while at < len(chunks):
        start = past_article(sentence, at)
        post = begins.get(start)
        if (
            post is None
            or post.plural
            or (code[2 * at] not in APPOSED[sentence.role == "byline"] and not who(sentence, at))
        ):
            break
        if post.last >= limit and following and not _ours(sentence, mention, post, following):
            break
        if resumes(sentence, post):
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
        at = late_rank(sentence, mention, at, limit)


def _names_next(following: Mention | None, post: Post) -> bool:
    return bool(following and post in following.posts)


def _ours(sentence: Sentence, mention: Mention, post: Post, following: Mention) -> bool:
    """Of "NAME, OFFICE, NAME": the office is the first one's if he has none and a comma stands after it."""
    if mention.posts or mention.after:
        return False
    if mention.country and post.country and post.country != mention.country:
        return False
    gap = sentence.code[2 * (post.last + 1)] if post.last + 1 < len(sentence.chunks) else "."
    return gap in ",;)]" or sentence.chunks[post.last + 1].tag in "&w"
