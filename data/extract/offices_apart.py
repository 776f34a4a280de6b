"""Offices told apart from the name: in the headline, before a colon, by "became", in the sentence after."""

from __future__ import annotations

from itertools import pairwise

from .actors import Actor, Stage
from .people import Person
from .setting import is_envoy

PRONOUNS = frozenset(("he", "she", "they"))
BECOMING = frozenset("is was became become becomes been appointed named as".split())
ASIDE = frozenset("the a an new now also just currently newly its his her their country s".split())


def told_office(stage: Stage, topic: Person | None) -> None:
    """ "He has just become Defence Attaché of …", "NAME began his term as …" tell the office of the one spoken of."""
    lower = stage.sentence.lower
    first = next((a for a in stage.actors if a.person and a.at < 3), None)
    who = first.person if first and first.sure else topic if lower and lower[0] in PRONOUNS else None
    if who is None or who.offices():
        return
    start = first.end if first else 0
    for actor in stage.actors:
        if actor.kind == "post" and actor.post and 0 < actor.at - start < 10 and _is_said_to_be(stage, actor.at):
            who.tell(stage.sentence, actor.post)
            if not who.country and actor.post.country and actor.post.country_chunk is not None:
                who.country = actor.post.country
                who.country_span = stage.sentence.span(actor.post.country_chunk, actor.post.country_chunk)
            return


def by_colon(stage: Stage) -> None:
    """ "Zambia's army commander came: Lieutenant General X": the office is the next one's."""
    for post, actor in pairwise(stage.actors):
        who = actor.person
        if post.kind != "post" or not post.post or not post.code or who is None or who.offices() or who.country:
            continue
        if stage.sentence.gaps[actor.at] in ":–" and actor.sure:
            who.tell(stage.sentence, post.post)
            who.country, who.country_basis = post.code, "inferred:taken_up"
            who.country_span = stage.sentence.starts[post.at], stage.sentence.ends[post.end]


def _is_said_to_be(stage: Stage, word: int) -> bool:
    """Whether "is", "became" or "as" stands before an office, small words aside."""
    before = word - 1
    while before and stage.sentence.lower[before] in ASIDE:
        before -= 1
    return stage.sentence.lower[before] in BECOMING


def taken_up(stage: Stage, topic: Person | None, before: Stage | None, persons: list[Person]) -> None:
    """ "Lieutenant General X travelled. The Commander of the Navy of Estonia came ashore": the office is X's."""
    told = [topic] if topic else []
    told += reversed(before.persons()) if before else []
    topic = next((p for p in told if not p.offices() and not p.office and not p.country), None)
    if topic is None:
        return
    for actor in stage.actors:
        article = stage.sentence.lower[actor.at - 1] if actor.at else stage.sentence.lower[0]
        if actor.person and actor.person is not topic:
            return
        if any(p.country == actor.code and not is_envoy(p) and not p.office for p in persons):
            continue
        if actor.kind == "post" and actor.post and actor.code and actor.at < 8 and (article == "the" or actor.at == 0):
            topic.tell(stage.sentence, actor.post)
            topic.country, topic.country_basis = actor.code, "inferred:taken_up"
            topic.country_span = stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
            actor.kind, actor.person, actor.sure = "person", topic, False
            return


def goes_by_office(stage: Stage, topic: Person | None) -> None:
    """ "Lieutenant General X of the Gambia came. The Chief of Defence Staff then went in …": the office is X's."""
    first = stage.actors[0] if stage.actors else None
    if topic is None or first is None or first.kind != "post" or first.post is None or first.at != 1:
        return
    after = stage.sentence.words[first.end + 1 : first.end + 2]
    if (
        stage.sentence.lower[0] != "the"
        or not after
        or not after[0][0].islower()
        or first.code not in (None, topic.country)
    ):
        return
    if topic.country and topic.rank and not topic.offices() and not topic.office:
        topic.tell(stage.sentence, first.post)
        first.kind, first.person, first.sure = "person", topic, False


def headlined(stages: list[Stage], persons: list[Person]) -> None:
    """Headline "Lesotho's army head visits …", first sentence "General X has been …": the office is X's."""
    named = next((n for n, s in enumerate(stages) if s.sentence.role == "body" and s.persons()), None)
    lead = stages[named].persons()[0] if named is not None else None
    if lead is None or lead.offices() or lead.office or lead.country:
        return
    opening = [s for n, s in enumerate(stages) if s.sentence.role == "headline" or n < (named or 0)]
    told = [(s, [a for a in s.actors if a.kind == "post"]) for s in opening if not s.persons()]
    found = [(s, posts[0]) for s, posts in told if posts and posts[0].code and _is_subject(s, posts[0])]
    for stage, actor in found[:1]:
        if actor.post and all(p.country != actor.code or is_envoy(p) for p in persons):
            lead.tell(stage.sentence, actor.post)
            lead.country, lead.country_basis = actor.code, "inferred:title"
            lead.country_span = stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]


def _is_subject(stage: Stage, post: Actor) -> bool:
    """No verb stands before it, unless somebody sends him: "Rwanda sends its chief", "visit of the chief"."""
    lower = stage.sentence.lower
    before = [a for a in stage.acts if a.cue.first < post.at]
    his = all(a.kind in ("visit", "callon") and "of" in lower[a.cue.last : post.at] for a in before)
    return lower[post.at - 1 : post.at] == ["its"] or his
