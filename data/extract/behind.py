"""What is printed behind a name: offices in apposition, in brackets or after "who is", and whose counterpart he is."""

from __future__ import annotations

import re

from .appositions import late_rank, past_article, resumes, who
from .letters import skip_letters
from .lexer import Sentence
from .mentions import Mention
from .posts import Post

REPLY = re.compile(r",t([ ][DdCcO](?:'s)?)?[ ]n")
DAY = re.compile(r"[ ]i[ ](?:9[ ]m|m[ ]9|m)(?:[ ,]9)?(?=,)")
"""A day between a name and what is said of it: "met X on 6 March 2018, his counterpart"."""
OF_STATE = re.compile(r"[ ]f[ ][CcA](?=,[tPTMb])")
APPOSED = "&,–-():]", "&,–-():;]"
"""What may stand before an office behind a name, in the text and in a byline."""


def read_behind(sentence: Sentence, mention: Mention, begins: dict[int, Post], following: Mention | None) -> None:
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
