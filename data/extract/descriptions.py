"""Persons meant by their office or rank alone: "the Czech minister", "the visiting admiral", "the Minister"."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from operator import attrgetter

from .actors import Actor, Stage
from .lexer import Sentence
from .people import RECALL, Person

POINTING = frozenset("the this visiting said his her".split())
RULERS = frozenset("president king queen emir amir sultan".split())
SECOND = frozenset("deputy vice assistant under".split())
TITLES = frozenset("general admiral marshal colonel commodore brigadier captain commander".split())


def describe(stages: list[Stage], settled: bool = False) -> None:
    """Give each office or rank that points back to somebody that person, if only one of those told of fits.

    Once the pronouns are ``settled``, the one of whom the sentence before is about comes first.
    """
    known: list[Person] = []
    met: set[Person] = set()
    topic: Person | None = None
    for stage in stages:
        if stage.sentence.role != "body":
            continue
        if topic:
            known = [topic, *(person for person in known[-RECALL:] if person is not topic)]
        for actor in [a for a in stage.actors if a.kind == "post" and a.person is None]:
            _office(stage, actor, known, topic if settled else None)
        for actor in [*_titles(stage)]:
            title = stage.sentence.lower[actor.end]
            ranked = [(p, p.rank[0].lower()) for p in known if p.rank]
            exact = [p for p, rank in ranked if rank == title]
            fitting = exact or [p for p, rank in ranked if title in rank.split()]
            actor.person = _only(fitting, actor.code)
            if actor.person and not any(a.person is actor.person for a in stage.actors):
                _serve(stage, actor, actor.person)
                insort(stage.actors, actor, key=attrgetter("at"))
        for actor in [a for a in stage.actors if a.kind == "people" and _is_national(stage, a)]:
            person = _only(known, actor.code)
            if person and not any(a.person is person for a in stage.actors):
                actor.kind, actor.person, actor.sure = "person", person, False
        topic = next((a.person for a in stage.actors if a.person), topic)
        new = [p for p in stage.persons() if p not in met]
        known += new
        met.update(new)


def _office(stage: Stage, actor: Actor, known: list[Person], topic: Person | None) -> None:
    """The holder of a bare office: "the minister", "the Turkish minister"."""
    sentence, post = stage.sentence, actor.post
    if post is None or post.last != post.head or not _points(sentence, actor.at):
        return
    head = sentence.lower[sentence.chunks[post.head].last]
    if actor.end - actor.at > 2 or any(a.person and 0 <= a.at - actor.end <= 1 for a in stage.actors):
        return
    words = " ".join(sentence.lower[actor.at : actor.end + 1])
    fitting = [p for p in known if (RULERS & _heads(p) if words.endswith("head of state") else head in _heads(p))]
    person = _only(fitting, actor.code)
    if person is None and actor.code is None and actor.at < 3:
        person = next((p for p in fitting if p is topic), None)
    if person and not any(a.person is person for a in stage.actors):
        actor.kind, actor.person, actor.sure = "person", person, False
        _serve(stage, actor, person)


def _points(sentence: Sentence, word: int) -> bool:
    return not POINTING.isdisjoint(sentence.lower[max(word - 2, 0) : word + 1])


def _is_national(stage: Stage, actor: Actor) -> bool:
    """ "The Afghan had arrived", "received the Frenchman": no adjective of what follows."""
    sentence = stage.sentence
    after = actor.chunk + 1
    ends = after >= len(sentence.chunks) or sentence.code[2 * after] != " " or sentence.chunks[after].tag in "kwi"
    return ends and actor.at > 0 and sentence.lower[actor.at - 1] == "the"


def _titles(stage: Stage) -> Iterator[Actor]:
    """Ranks without a name, with the adjective of nation before them."""
    sentence = stage.sentence
    if TITLES.isdisjoint(sentence.lower):
        return
    for number in [sentence.number_at(at) for at, word in enumerate(sentence.lower) if word in TITLES]:
        chunk = sentence.chunks[number]
        if chunk.last > chunk.first or _goes_on(sentence, number):
            continue
        if any(a.at <= chunk.first <= a.end and (a.person or a.kind == "post") for a in stage.actors):
            continue
        nation = sentence.chunks[number - 1] if number and sentence.chunks[number - 1].tag in "Dd" else None
        first = nation.first if nation else chunk.first
        if _points(sentence, first):
            yield Actor("person", first, chunk.last, nation.value if nation else None, sure=False)


def _goes_on(sentence: Sentence, number: int) -> bool:
    """Part of an office or before a name: "the General Staff", "the Admiral Kuznetsov"."""
    after = sentence.chunks[number + 1] if number + 1 < len(sentence.chunks) else None
    return after is not None and (after.tag in "bMPQNIa" and sentence.code[2 * number + 2] in " -")


def _serve(stage: Stage, actor: Actor, person: Person) -> None:
    """ "the Czech minister" tells whom the minister serves."""
    if not person.country and actor.code:
        person.country, person.country_basis = actor.code, "inferred:taken_up"
        person.country_span = stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
    actor.code = person.country


def _only(fitting: list[Person], code: str | None) -> Person | None:
    """The one who fits; of several without a country the first of all, if he is spoken of just before."""
    if not code:
        return fitting[0] if len(fitting) == 1 else None
    own = [p for p in fitting if p.country == code]
    if own:
        return own[0] if len(own) == 1 else None
    open_ones = [p for p in fitting if p.country is None]
    return open_ones[0] if len(open_ones) == 1 or (open_ones and open_ones[0].number == 0) else None


def _heads(person: Person) -> set[str]:
    """The first and last word of each office that is no deputy's: "chief of staff" is "the chief"."""
    return {
        s.lower[at]
        for s, posts in person.offices()
        for post in posts
        for at in (s.chunks[post.head].first, s.chunks[post.head].last)
        if SECOND.isdisjoint(s.lower[s.chunks[post.first].first : s.chunks[post.head].last + 1])
    }
