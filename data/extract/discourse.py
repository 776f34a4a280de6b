"""What one sentence takes over from the one before: lists, pronouns, whom it is about."""

from __future__ import annotations

from itertools import pairwise

from .actors import ENGAGING, Act, Actor, Stage
from .elsewhere import PRONOUNS, by_colon, goes_by_office, headlined, taken_up, told_office
from .lexer import Cue
from .people import Person


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
        told_office(stage, topic)
        by_colon(stage)
        taken_up(stage, topic, before, persons)
        goes_by_office(stage, topic)
        before = stage
        guest = _guest(stage) or guest
        if guest and GUESTS & set(stage.sentence.lower[:3]):
            topic = guest
        elif topic is None or not _still(stage, topic):
            topic = next((a.person for a in stage.actors if a.person), topic)
    headlined(stages, persons)


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
