"""How far an office reaches behind its head: the body, the branch, the higher office, the country of an envoy."""

from __future__ import annotations

import re

from .letters import is_service
from .lexer import Sentence
from .posts import DIPLOMATIC, Post

WORDS = r"(?:&[Mb]|[ )\-/’][MbDdCcOALZl9a]|'s|’[bM]|\([abMNOAP](?=[)\]])|(?<=[ab])/N|(?<=b)[ ]h(?![ ][NI])(?:/N)?)"
NAMED = r"(?:[ \-]N(?=(?:[ \-'][NIs]){0,3}[ \-][bM]))"
PHRASE = rf"(?:[ )]t)?(?:[ )]T)?(?:[ ]P(?!\w))?(?:{NAMED}|{WORDS})+"
LIST = rf"(?:(?:,[MbP]{WORDS}*)*,?[ ,&]&{PHRASE}(?![ ][PRn]))?"
DIRECT = r"(?:[ )\-/’][MbDdCcOALZl]|[ ]a(?:/N|(?=[ ][Mb]))|'s|’[bM]|\([abMNOAP](?=[)\]]))"
OF = re.compile(rf"(?:{DIRECT}+)?(?:[ ),\]]f{PHRASE}{LIST})*")
COMMANDED = re.compile(rf",?{PHRASE}")
"""What follows "Flag Officer Commanding"."""
BEHIND = re.compile(r",(?:A|[DCMb9](?=[ \-][MbADC9]))(?:[ \-][AMbDCL9])*(?:\([abMNOAP](?=[)\]]))?(?=[,\])–]|$)")
"""The body after a comma: "Commanding General, United States Army Pacific (USARPAC), …"."""
ALSO = re.compile(r"(?:[ ]&[ ]|&)[Mb](?:[ ][Mb])*(?![ \-][PQ])")
"""What follows "Minister of State": "and National Defence"."""
UNDER = re.compile(rf"[ )]i[ ]t(?:[ ][MbDdCcA])*[ ]P(?!\w)(?:[ )]f{PHRASE})*")
"""What follows "Assistant" and "Secretary of the Security Council": to, or under, the holder of a higher office."""
AT = re.compile(
    rf"[ )]i(?:[ ]t)?(?:[ ]D(?=[ ][MbA]))?(?:{NAMED}|[ )\-/][MbOAa]|[ ][CcD]'s|'s)(?:{WORDS})*(?:[ )]f{PHRASE})*"
)
ABROAD = re.compile(rf"[ )][if](?:[ ]t)?{WORDS}+(?:(?:,(?:{WORDS})+)*[ ,]&{WORDS}+)?")
STATE_FORMS = frozenset(("state", "sultanate", "republic", "kingdom", "islamic", "federal", "emirate", "principality"))
SENT = frozenset("to in at of for".split())
ODD = re.compile(r"(?:[ ]f(?:[ ]t)?)?[ ]k(?=[ ][bM])")


def _odd_word(sentence: Sentence, at: int) -> int:
    """Past a capitalised word in the midst of an office: "Commander of the Rapid Forces"; 0 if there is none."""
    match = ODD.match(sentence.code, at)
    if match is None or not sentence.words[sentence.chunks[match.end() // 2 - 1].first][0].isupper():
        return 0
    return match.end() + 2


def _of_a_name(sentence: Sentence, number: int) -> bool:
    """Whether the last word of an office may open the name after it: a nation, or a surname in capitals."""
    chunk = sentence.chunks[number]
    if chunk.tag != "a":
        return chunk.tag in "DdEl"
    word = sentence.lower[chunk.first]
    return len(word) > 3 and not VOWELS.isdisjoint(word) and sentence.chunks[number - 1].tag not in "ft"


VOWELS = frozenset("aeiou")


def _words(sentence: Sentence, number: int) -> list[str]:
    chunk = sentence.chunks[number]
    return sentence.lower[chunk.first : chunk.last + 1]


COMMANDING = frozenset(("officer", "commanding"))


def end_of(sentence: Sentence, post: Post) -> int:
    """The last chunk of an office."""
    code, at = sentence.code, 2 * (post.head + 1)
    commanding = COMMANDING.issubset(_words(sentence, post.head))
    match = COMMANDED.match(code, at) if commanding else OF.match(code, at)
    end = match.end() if match else at
    if sentence.lower[sentence.chunks[post.head].last] == "state" and (more := ALSO.match(code, end)):
        end = more.end()
    if post.kind == "military" and (body := BEHIND.match(code, end)):
        end = body.end()
    end = _under(sentence, post, end)
    pattern = ABROAD if post.kind in DIPLOMATIC else AT
    while odd := _odd_word(sentence, end):
        more = OF.match(code, odd)
        end = more.end() if more else odd
    while match := pattern.match(code, end):
        if _is_venue(sentence, end // 2, match.end() // 2):
            break
        if post.kind not in DIPLOMATIC and not _capital_after(sentence, end // 2):
            break
        if post.kind in DIPLOMATIC and sentence.lower[sentence.chunks[end // 2].first] not in SENT:
            break
        end = match.end()
        more = OF.match(code, end)
        end = more.end() if more else end
    while end // 2 - 1 > post.head and _of_a_name(sentence, end // 2 - 1) and code[end : end + 2] in (" N", " I"):
        end -= 2
    if post.kind in DIPLOMATIC and end == at + 2 and code[at : at + 2] == " L" and code[end : end + 2] in (" N", " I"):
        end = at
    if end == at + 2 and code[end : end + 2] == " R" and is_service(sentence, post.head + 1):
        end = at
    if code[end : end + 6] == " i t C" and _state_form(sentence, end // 2 + 2):
        end += 6
    return end // 2 - 1


AIDING = frozenset("assistant adviser advisor aide counsellor secretary representative envoy".split())


def _under(sentence: Sentence, post: Post, end: int) -> int:
    """Past "to the Minister for Military Policy" after an aide, "under the President" after any body."""
    match = UNDER.match(sentence.code, end)
    if not match:
        return end
    link = sentence.lower[sentence.chunks[end // 2].first]
    aiding = sentence.lower[sentence.chunks[post.head].last] in AIDING
    return match.end() if (link == "to" and aiding) or (link == "under" and end > 2 * (post.head + 1)) else end


VENUES = frozenset(
    "headquarters headquarter hq hqs ghq office offices base palace barracks garrison camp block".split()
)


def _is_venue(sentence: Sentence, first: int, end: int) -> bool:
    """ "Chairman … at Joint Staff Headquarters" tells where he was met, not what he heads."""
    at = sentence.lower[sentence.chunks[first].first] == "at"
    return at and not VENUES.isdisjoint(
        sentence.lower[sentence.chunks[first].first : sentence.chunks[end - 1].last + 1]
    )


def _state_form(sentence: Sentence, number: int) -> bool:
    """A country in its official form, as in "Minister of State in the State of Qatar"."""
    chunk = sentence.chunks[number]
    return chunk.last > chunk.first and sentence.lower[chunk.first] in STATE_FORMS


def _capital_after(sentence: Sentence, connector: int) -> bool:
    chunk = sentence.chunks[connector + 1]
    if chunk.tag == "t" and connector + 2 < len(sentence.chunks):
        chunk = sentence.chunks[connector + 2]
    return not sentence.words[chunk.first][0].islower()
