"""Offices in a sentence: a head ("minister", "chief") with the words before it and the body it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .letters import is_service
from .lexer import Sentence

BEFORE = frozenset("MbDdCcOALZlaP")
OWNING = BEFORE | {"s"}
LINKS = frozenset(" -'/)")
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
DIPLOMATIC = frozenset(("diplomatic",))
SENT = frozenset("to in at of for".split())


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
    post.last = _end(sentence, post)
    _serve(sentence, post)
    return post


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


def _owned(code: str, number: int) -> bool:
    """The passing state between a country and its office: "Mexico's new defence attaché"."""
    return code[2 * number + 1] == "T" and number > 1 and code[2 * number - 3 : 2 * number] in ("C's", "c's")


def _hyphened(code: str, number: int) -> bool:
    """ "Military-to-Military", "Chief-of-Staff"."""
    return code[2 * number + 1] in "if" and code[2 * number] == "-" == code[2 * number + 2]


def _words(sentence: Sentence, number: int) -> list[str]:
    chunk = sentence.chunks[number]
    return sentence.lower[chunk.first : chunk.last + 1]


COMMANDING = frozenset(("officer", "commanding"))


def _end(sentence: Sentence, post: Post) -> int:
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


def _serve(sentence: Sentence, post: Post) -> None:
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
