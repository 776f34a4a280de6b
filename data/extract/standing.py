"""Where a person stands in a sentence: how close to a wording, and whether as its subject."""

from __future__ import annotations

from .actors import Actor, Stage
from .listed import list_around

JOINING = frozenset(("and", "by", "with", "the", "as", "well", "also"))


def toward_guests(stage: Stage, actor: Actor) -> bool:
    """ "The President thanked his visitor": whoever addresses a guest has met him."""
    return is_subject(stage, actor) and not {"visitor", "visitors", "guest", "guests"}.isdisjoint(stage.sentence.lower)


def joined(stage: Stage, actor: Actor) -> bool:
    """ "received by President X and by Prime Minister Y": Y as well as X."""
    before = stage.before(actor.at, "person")
    if before is None:
        return False
    words = stage.sentence.lower[before.end + 1 : actor.at]
    return bool(words) and JOINING.issuperset(words) and close(stage, before)


def close(stage: Stage, actor: Actor) -> bool:
    """Right beside a meeting, an award or a signature, or in a list that is."""
    kinds = ("receive", "received", "meet", "callon", "phone", "signed")
    for act in stage.acts:
        if act.kind in ("award", "signed") and act.tense == "held":
            others = [a for a in stage.actors if a.person and a.person is not actor.person and a.at > act.cue.first]
            given_by = 0 < act.cue.first - actor.end <= 4 and (others or act.kind == "signed")
            if given_by or (act.kind == "award" and 0 < actor.at - act.cue.last <= 4):
                return True
    reached = list_around(stage, actor)
    return any(
        a.kind in kinds
        and a.tense in ("held", "earlier")
        and touches(a.cue.first, a.cue.last, reached, 8 if a.kind != "signed" else 5)
        for a in stage.acts
    )


def touches(first: int, last: int, reached: tuple[int, int], reach: int) -> bool:
    """Whether a wording is within so many words of a list."""
    return -reach <= first - reached[1] <= reach or -reach <= reached[0] - last <= reach


def actor_between(stage: Stage, word: int, actor: Actor) -> bool:
    """Whether another person, and no neighbour in a list, is named between a word and this one."""
    return any(
        a.person and a.person is not actor.person and word < a.at < actor.at and a.end < actor.at - 6
        for a in stage.actors
    )


def is_subject(stage: Stage, actor: Actor) -> bool:
    """Followed at once by a lower-case word that is no connector: the person does or says something."""
    sentence = stage.sentence
    after = actor.end + 1
    if after >= len(sentence.words):
        return False
    chunk = sentence.chunks[sentence.number_at(after)]
    return sentence.words[after][0].islower() and chunk.tag in "wkbMg" and sentence.gaps[after] in " ,"
