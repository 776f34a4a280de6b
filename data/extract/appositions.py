"""What may stand between a name and its office behind it: articles, "who has just become"; and a rank in that place."""

from __future__ import annotations

from .lexer import Sentence
from .mentions import Mention
from .posts import Post


def counterpart_of(sentence: Sentence, at: int) -> int | None:
    """The country of "her counterpart from Montenegro, NAME" and "his colleague of the Czech Republic, NAME"."""
    chunks = sentence.chunks
    if at < 3 or sentence.code[2 * at] not in " ,–-" or chunks[at - 1].tag not in "Cc":
        return None
    link = at - 3 if chunks[at - 2].tag == "t" else at - 2
    linked = sentence.lower[chunks[link].first] in ("from", "of") and chunks[link - 1].tag == "n"
    return at - 1 if link > 0 and linked and not sentence.lower[chunks[link - 1].first].endswith("s") else None


def late_rank(sentence: Sentence, mention: Mention, at: int, limit: int) -> int:
    """Past a rank printed behind the name: "NAME, Deputy Chief of Staff, Lieutenant General, …"."""
    if mention.rank is None and at < limit and sentence.chunks[at].tag == "R" and sentence.code[2 * at] in ",(":
        mention.rank = mention.right = at
        return at + 1
    return at


def share_rank(sentence: Sentence, mentions: list[Mention]) -> None:
    """ "Generals X, Chief of Staff, and Y": the plural is the rank of all whom nothing else introduces."""
    shared: int | None = None
    for mention in mentions:
        if mention.rank is not None:
            plural = sentence.lower[sentence.chunks[mention.rank].last].endswith("s")
            shared = mention.rank if plural else None
        elif mention.honorific or mention.posts or mention.counterpart is not None:
            shared = None
        elif shared is not None and sentence.chunks[mention.left - 1].tag in "&PN":
            mention.rank = shared


def resumes(sentence: Sentence, post: Post) -> bool:
    """ "Accompanied by NAME, the Minister welcomed …": a bare office before a verb opens the next clause."""
    after = post.last + 1
    if post.first != post.last or after >= len(sentence.chunks) or sentence.chunks[post.first - 1].tag != "t":
        return False
    return sentence.code[2 * after] == " " and sentence.chunks[after].tag in "wk"


WHILE = frozenset("until till since now formerly once currently lately today then".split())


def _past_time(sentence: Sentence, at: int) -> int:
    """Past the time of an office: "NAME, until last summer Finland's commander", "NAME, since May 2020 minister"."""
    if sentence.lower[sentence.chunks[at].first] not in WHILE or at + 1 == len(sentence.chunks):
        return at
    end = at + 1
    while end < len(sentence.chunks) - 1 and end - at < 5 and sentence.chunks[end].tag in "kTtwm9i":
        end += 1
    return end


def past_article(sentence: Sentence, at: int) -> int:
    at = _past_time(sentence, at)
    while at < len(sentence.chunks) - 1 and sentence.chunks[at].tag in "tT":
        at += 1
    if sentence.lower[sentence.chunks[at].first] == "who" and at + 2 < len(sentence.chunks):
        start, at = at + 1, at + 2
        while at < len(sentence.chunks) - 1 and sentence.chunks[at].tag in "tTkw":
            at += 1
        between = sentence.lower[sentence.chunks[start].first : sentence.chunks[at].first]
        told = len(between) == 1 or not BECOMING.isdisjoint(between)
        return at if told and MEETING.isdisjoint(between) else start - 1
    return at


BECOMING = frozenset(
    "is was became become becomes appointed named elected made serves served acts took takes assumed holds been".split()
)
MEETING = frozenset(
    "by received receives receiving met meets meeting visited visiting accompanied accompanying hosted hosts saw "
    "welcomed greeted thanked told briefed joined succeeded replaced".split()
)


def who(sentence: Sentence, at: int) -> bool:
    return sentence.lower[sentence.chunks[at].first] == "who"
