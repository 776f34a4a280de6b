"""What one sentence takes over from the one before: lists, pronouns, offices told later."""

from __future__ import annotations

from itertools import pairwise

from .actors import ENGAGING, Act, Actor, Stage
from .lexer import Cue
from .people import Person
from .setting import is_envoy


def inherit_lists(text: str, stages: list[Stage]) -> None:
    """An item of a list is told by the sentence that opens the list ("held bilateral meetings with:")."""
    opener: Stage | None = None
    for before, after in pairwise(stages):
        start, end = before.sentence.ends[-1], after.sentence.starts[0]
        if not 0 < end - start < 40:
            opener = None
            continue
        between = text[start:end]
        if ":" in between and "\n" in between:
            opener = before
        elif not (
            opener and "\n" in between and (";" in between or set("-–•*·") & set(between) or len(after.acts) == 0)
        ):
            opener = None
        if opener:
            after.acts += [Act(act.kind, Cue(act.kind, 0, 0), act.tense) for act in opener.acts if act.kind in ENGAGING]
            after.weight = max(after.weight, opener.weight - 0.05)
            after.listed = True


PRONOUNS = frozenset(("he", "she", "they"))
ONE = PRONOUNS - {"they"}
SELF = frozenset(("i", "me", "my"))
TOLD = ENGAGING | {"signed", "margin"}


def resolve_pronouns(stages: list[Stage], lines: list[Person]) -> None:
    """ "He received …": the one whom the sentence before is about; "received me": the one who speaks."""
    persons = list({id(a.person): a.person for s in stages for a in s.actors if a.person}.values())
    speaker = next((p for p in [*lines, *persons] if p.offices()), None)
    topic: Person | None = None
    before: Stage | None = None
    guest: Person | None = None
    for stage in stages:
        if stage.sentence.role != "body":
            continue
        stage.topic = topic
        if stage.has(*TOLD):
            _stand_in(stage, SELF, speaker)
            _stand_in(stage, ONE, topic)
        _told_office(stage, topic)
        _by_colon(stage)
        _taken_up(stage, topic, before, persons)
        _goes_by_office(stage, topic)
        before = stage
        guest = _guest(stage) or guest
        if guest and GUESTS & set(stage.sentence.lower[:3]):
            topic = guest
        elif topic is None or not _still(stage, topic):
            topic = next((a.person for a in stage.actors if a.person), topic)
    _headlined(stages, persons)


def _guest(stage: Stage) -> Person | None:
    """Whom somebody receives, or who is received or calls on somebody."""
    for act in stage.acts:
        if act.kind in ("receive", "received", "callon"):
            there = (
                stage.after(act.cue.last, "person") if act.kind == "receive" else stage.before(act.cue.first, "person")
            )
            if there:
                return there.person
    return None


GUESTS = frozenset("guest visitor dignitary".split())


def _still(stage: Stage, topic: Person) -> bool:
    """ "He was received by …", "Later, the visiting Admiral met …", "X had him next": still about the one before."""
    lower = stage.sentence.lower
    if "him" in lower:
        return True
    at = next((n for n, word in enumerate(lower[:5]) if word in ONE or word == "the"), len(lower))
    if at == len(lower) or any(a.person and a.at < at for a in stage.actors):
        return not lower
    if lower[at] in ONE:
        return True
    rank = topic.rank[0].casefold().split()[-1:] if topic.rank else []
    at += 2 if lower[at + 1 : at + 2] == ["visiting"] else 1
    return bool(lower[at:] and (lower[at] in GUESTS or lower[at : at + 1] == rank)) and (
        at + 1 < len(lower) and stage.sentence.words[at + 1][0].islower()
    )


BECOMING = frozenset("is was became become becomes been appointed named as".split())
ASIDE = frozenset("the a an new now also just currently newly its his her their country s".split())


def _told_office(stage: Stage, topic: Person | None) -> None:
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


def _by_colon(stage: Stage) -> None:
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


def _taken_up(stage: Stage, topic: Person | None, before: Stage | None, persons: list[Person]) -> None:
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


def _goes_by_office(stage: Stage, topic: Person | None) -> None:
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


def _headlined(stages: list[Stage], persons: list[Person]) -> None:
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


def _stand_in(stage: Stage, words: frozenset[str], person: Person | None) -> None:
    lower = stage.sentence.lower
    if person is None or words.isdisjoint(lower):
        return
    at = next(n for n, word in enumerate(lower) if word in words)
    if any(a.person and a.at < at for a in stage.actors):
        return
    if not any(a.person is person for a in stage.actors):
        stage.actors.append(Actor("person", at, at, person.country, person, sure=False))
        stage.actors.sort(key=lambda a: a.at)
