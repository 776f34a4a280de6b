"""Who sits together by the words of one sentence: who is met, who attends, who is met one by one."""

from __future__ import annotations

from itertools import pairwise

from .actors import Act, Stage
from .clauses import sides_of
from .people import Person
from .tense import is_told

MEETING = frozenset(("receive", "received", "callon", "meet"))


def attending(stage: Stage, persons: list[Person]) -> list[Person]:
    """Those of whom the sentence tells only that they were there, too ("attended the talks with the minister")."""
    if _of_the_meeting(stage):
        return persons
    if not stage.has("also"):
        return []
    ends = [act.cue.last for act in stage.acts if act.kind == "also"]
    own = [act for act in stage.acts if told(stage, act) and not any(-3 < act.cue.first - end < 4 for end in ends)]
    marks = [(act.cue.last, act.kind) for act in stage.acts if act.kind == "also" or act in own]
    spots = {id(a.person): a.at for a in stage.actors if a.person}
    if all(kind == "also" for _, kind in marks):
        linked = all(stage.sentence.lower[end] in LINKING for end in ends)
        return [p for p in persons if not linked or spots[id(p)] > min(ends)]
    nearest = {id(p): max((m for m in marks if m[0] < spots[id(p)]), default=(0, "")) for p in persons}
    return [p for p in persons if nearest[id(p)][1] == "also"]


BEING_THERE = frozenset(
    "attended attends attending participated participates participating participation joined joins present presence "
    "part sat".split()
)
OCCASIONS = frozenset("meeting talks event conversation discussion discussions negotiations session audience".split())
DEFINITE = frozenset(("the", "this", "these"))


def _of_the_meeting(stage: Stage) -> bool:
    """ "X attended the talks", "the meeting was held with the participation of X": of the one told of before."""
    lower = stage.sentence.lower
    if BEING_THERE.isdisjoint(lower) or OCCASIONS.isdisjoint(lower):
        return False
    if stage.tenses("receive", "received", "callon") & {"held", "earlier"}:
        return False
    return any(word in OCCASIONS and before in DEFINITE for before, word in pairwise(lower))


LINKING = frozenset(("with", "by", "of"))
"""Last words of what links attendants to the one before them: "together with", "in the presence of"."""


def told(stage: Stage, act: Act) -> bool:
    """Whether the act says that somebody was met: by its verb, or as a meeting "with" somebody."""
    held = act.kind in MEETING and act.tense in ("held", "earlier")
    withs = "with" in stage.sentence.lower[act.cue.first : act.cue.last + 2]
    return held and (act.kind in ("callon", "received") or withs or is_told(stage.sentence, act.cue))


def groups(stage: Stage, persons: list[Person]) -> list[list[Person]]:
    """Persons who receive or are met together."""
    found = [persons[:1]]
    for before, person in pairwise(persons):
        if side_by_side(stage, before, person):
            found[-1].append(person)
        else:
            found.append([person])
    return found


def partners(stage: Stage, person: Person) -> list[Person]:
    """Whom the sentence says by its verbs that a person met."""
    found: list[Person | None] = []
    for act in stage.acts:
        if not told(stage, act):
            continue
        doer, others = sides_of(stage, act)
        if doer and any(other.person is person for other in others):
            found.append(doer.person)
        elif doer and doer.person is person:
            found += [other.person for other in others]
    return [each for each in found if each and each is not person]


SPLITTING = frozenset(("on", "by", "then", "later", "with", "before", "followed", "while", "separately"))
EACH = frozenset(("separate", "separately", "respective", "respectively"))


def side_by_side(stage: Stage, left: Person, right: Person) -> bool:
    """Joined by "and" or a comma alone; who is called on is called on one by one."""
    a = next((x for x in stage.actors if x.person is left), None)
    b = next((x for x in stage.actors if x.person is right), None)
    if not a or not b:
        return True
    words = stage.sentence.lower[a.end + 1 : b.at]
    between = any(a.end < act.cue.first < b.at for act in stage.acts if act.kind in MEETING)
    apart = bool(EACH & set(stage.sentence.lower)) or any(
        act.cue.last < a.at and (act.kind == "callon" or "meetings" in _words(stage, act)) for act in stage.acts
    )
    return not between and not apart and SPLITTING.isdisjoint(words) and len(words) <= 3


def _words(stage: Stage, act: Act) -> list[str]:
    return stage.sentence.lower[act.cue.first : act.cue.last + 1]
