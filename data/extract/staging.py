"""A sentence set up as a stage: persons, offices, states and delegations in order, wordings with their tense."""

from __future__ import annotations

from .actors import Act, Actor, Stage
from .around import closing
from .lexer import Cue, Sentence
from .mentions import People
from .people import Person
from .posts import Post
from .tense import is_void, tense_of


def stage(
    sentence: Sentence,
    people: People,
    owner: dict[int, Person],
    weight: float,
    named: set[str],
) -> Stage:
    """The sentence set up for reading; ``owner`` gives the person of each mention by ``id``."""
    built = Stage(sentence, weight=weight)
    covered: set[int] = set()
    for mention in people.mentions:
        person = owner.get(id(mention))
        if person is None:
            continue
        chunks = sentence.chunks
        built.actors.append(
            Actor("person", chunks[mention.left].first, chunks[mention.right].last, person.country, person)
        )
        covered.update(range(mention.left, mention.right + 1))
    for post in people.loose:
        _its(sentence, post)
        if not covered & set(range(post.first, post.last + 1)):
            chunks = sentence.chunks
            kind = "posts" if post.plural else "post"
            built.actors.append(
                Actor(kind, chunks[post.first].first, chunks[post.last].last, post.country, None, post.head, True, post)
            )
            covered.update(range(post.first, post.last + 1))
    _states(built, covered, named)
    built.actors.sort(key=lambda a: a.at)
    built.acts = [Act(cue.kind, cue, tense_of(sentence, cue)) for cue in sentence.cues if not is_void(sentence, cue)]
    built.acts = [act for act in built.acts if not (act.kind in TITULAR and _inside(built, act.cue))]
    built.acts += [*_leaving(built), *_around(built)]
    for act, following in zip(built.acts, built.acts[1:], strict=False):
        if following.cue.first <= act.cue.last and following.kind == act.kind:
            following.tense = act.tense
    return built


def _its(sentence: Sentence, post: Post) -> None:
    """ "Rwanda sends its Chief of Defence": the office is Rwanda's."""
    before = sentence.chunks[post.first].first - 1
    if post.country or before < 1 or sentence.lower[before] != "its":
        return
    owner = next((n for n in range(post.first - 1, -1, -1) if sentence.chunks[n].tag in "CcO"), None)
    if owner is not None:
        post.country, post.country_chunk = sentence.chunks[owner].value, owner


WHOM = frozenset(("person", "post", "posts", "group", "people"))


def _around(built: Stage) -> list[Act]:
    """Acts whose wording closes around somebody."""
    sentence = built.sentence
    able = [a for a in built.actors if a.kind in WHOM and (a.code or not a.post or a.kind == "posts")]
    cues = [Cue(told[0], told[1], told[1]) for a in able if (told := closing(sentence.lower, a.at, a.end))]
    return [Act(cue.kind, cue, tense_of(sentence, cue)) for cue in cues]


LEFT = frozenset(("left", "leaves", "departed", "departs"))


def _leaving(built: Stage) -> list[Act]:
    """ "left Vientiane yesterday for …": the wording with the town inside."""
    lower = built.sentence.lower
    if LEFT.isdisjoint(lower):
        return []
    return [
        Act("departure", Cue("departure", at, at), "held")
        for at, word in enumerate(lower)
        if word in LEFT
        and any(a.kind == "place" and 0 < a.at - at < 4 for a in built.actors)
        and "for" in lower[at + 2 : at + 9]
    ]


TITULAR = frozenset(("gather", "exercise", "show", "attendfor"))
"""Wordings that tell nothing inside an office: "Chairman of the Military Committee", "Director of Exercises"."""


def _inside(built: Stage, cue: Cue) -> bool:
    return any(a.kind in ("person", "post") and a.at <= cue.first and cue.last <= a.end for a in built.actors)


KINDS = {"C": "country", "c": "country", "D": "people", "d": "people", "E": "people", "O": "organisation"}
KINDS |= {"A": "command", "Z": "site", "L": "place", "l": "place"}
ACTING = "g" + "".join(KINDS)


def _states(built: Stage, covered: set[int], named: set[str]) -> None:
    """Countries, organisations, places and delegations outside persons and offices."""
    for number in built.sentence.tagged(ACTING):
        first, last, tag, value = built.sentence.chunks[number]
        if tag == "g":
            _group(built, number, covered)
        elif number not in covered and not (tag in "Ll" and _is_ship(built.sentence, first)):
            sure = tag not in "dl" or (tag == "l" and value in named)
            built.actors.append(Actor(KINDS[tag], first, last, value, None, number, sure))


SHIPS = frozenset(
    "hms hmcs hmas hmnzs uss usns uscgc ins kri bns pns slns fs its js roks rss tcg orp rfs ara bap brp htms kd ens fgs"
    " hs hnlms hdms hnoms hswms lé sas nns gns mv frigate corvette ship vessel boat cutter destroyer submarine"
    " minesweeper minehunter cruiser carrier warship brig".split()
)


def _is_ship(sentence: Sentence, word: int) -> bool:
    """ "HMCS Vancouver", "the patrol ship "Kotor"": no town."""
    before = sentence.lower[word - 1] if word else ""
    return before in SHIPS and (sentence.gaps[word] in "\"'’" or sentence.words[word - 1].isupper())


def _group(built: Stage, number: int, covered: set[int]) -> None:
    """A delegation with its country: "the Kazakh delegation", "a delegation of Belarus", "guests from NATO"."""
    chunks, code = built.sentence.chunks, built.sentence.code
    for back in range(number - 1, max(number - 5, -1), -1):
        if chunks[back].tag in "DdCcOA":
            built.actors.append(Actor("group", chunks[back].first, chunks[number].last, chunks[back].value, None, back))
            return
        if chunks[back].tag not in "bMNsTw" or code[2 * back + 2] not in " -'":
            break
    ahead = number + 1
    while ahead < len(chunks) and chunks[ahead].tag in "fitwbM" and ahead - number < 10:
        ahead += 1
    linked = (
        ahead > number + 1
        and built.sentence.lower[chunks[number + 1].first] in ("of", "from", "representing")
        and built.sentence.lower[chunks[number].first] not in ("side", "team")
    )
    if linked and ahead < len(chunks) and chunks[ahead].tag in "CcDOAL":
        built.actors.append(Actor("group", chunks[number].first, chunks[ahead].last, chunks[ahead].value, None, ahead))
    else:
        built.actors.append(Actor("group", chunks[number].first, chunks[number].last, None, None, number))
