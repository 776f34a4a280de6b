"""Who takes part: countries and organisations with an official, a delegation or a place in a list."""

from __future__ import annotations

from itertools import pairwise

from .actors import ENGAGING, Actor, Stage
from .people import Person
from .setting import Span

DRILLING = frozenset(("command", "country", "people"))
OFFICIAL = frozenset(("political", "military", "diplomatic", "royal"))
ACTING = ENGAGING | {"signed", "ledby", "also"}


def find_parties(stages: list[Stage], persons: list[Person]) -> dict[str, Span]:
    """Countries and organisations with a participant or a delegation, each with the words that say so."""
    found: dict[str, Span] = {}
    opening = any(s.weight > 0.85 and s.has("exercise") and s.has("begin") for s in stages)
    for person in persons:
        if person.role == "participant" and person.country:
            found.setdefault(person.country, person.country_span or person.fullest.span)
    for stage in stages:
        acting = any(a.kind in ACTING and a.tense == "held" for a in stage.acts)
        drilling = stage.weight > 0.8 and stage.has("exercise") and "between" in stage.sentence.lower
        drilling = drilling or (opening and _train_together(stage))
        for actor in stage.actors:
            if actor.kind == "group" and actor.code and acting and stage.weight > 0.6:
                found.setdefault(actor.code, (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            if actor.kind == "command" and acting and stage.weight > 0.8 and _toward(stage, actor.at):
                found.setdefault(actor.code or "", (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            if actor.kind in DRILLING and drilling and actor.code and actor.sure:
                found.setdefault(actor.code, (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            official = actor.kind == "posts" and stage.sentence.chunks[actor.chunk].value in OFFICIAL
            if official and stage.weight > 0.6 and acting:
                _inside(stage, actor, found)
                _following(stage, actor, found)
        _signatories(stage, found)
    return found


def _train_together(stage: Stage) -> bool:
    """ "Marines of the Philippines and of Japan have begun …": two states, joined by "and", before what begins."""
    begun = next((a.cue.first for a in stage.acts if a.kind == "begin" and a.tense == "held"), 0)
    codes = {a.code for a in stage.actors if a.kind in DRILLING and a.code and a.end < begun}
    return stage.weight > 0.85 and len(codes) == 2 and "and" in stage.sentence.lower[:begun]


def _signatories(stage: Stage, found: dict[str, Span]) -> None:
    """ "Namibia and Zambia on Wednesday signed …", "an agreement between Namibia and Zambia was signed"."""
    act = next((a for a in stage.acts if a.kind == "signed" and a.tense == "held"), None)
    if act is None or stage.weight < 0.8:
        return
    states = [a for a in stage.actors if a.kind == "country" and a.sure]
    for one, other in pairwise(states):
        words = stage.sentence.lower[max(one.at - 1, 0) : one.at] + stage.sentence.lower[one.end + 1 : other.at]
        if words not in (["and"], ["the", "and"], ["between", "and"], ["the", "and", "the"], ["between", "and", "the"]):
            continue
        if other.end < act.cue.first or "between" in words:
            for actor in (one, other):
                found.setdefault(actor.code or "", (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            return


def _following(stage: Stage, posts: Actor, found: dict[str, Span]) -> None:
    """ "four ambassadors, those of Laos, Cambodia, China and Russia": states listed right after their offices."""
    states = [a for a in stage.actors if a.kind == "country" and 0 < a.at - posts.end < 30]
    linked = [a for a, b in zip(states, [posts, *states], strict=False) if a.at - b.end <= 4]
    if len(linked) > 1:
        for actor in linked:
            found.setdefault(actor.code or "", (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))


def _toward(stage: Stage, word: int) -> bool:
    return bool({"to", "at", "by", "from", "with"} & set(stage.sentence.lower[max(word - 2, 0) : word]))


def _inside(stage: Stage, actor: Actor, found: dict[str, Span]) -> None:
    for number, chunk in enumerate(stage.sentence.chunks):
        if chunk.tag in "CcD" and actor.at <= chunk.first <= actor.end:
            found.setdefault(chunk.value, stage.sentence.span(number, number))


TAKING_PART = frozenset(
    "nations nation countries sent participants ministers contingents member states chiefs delegations include".split()
)


def add_enumerated(stages: list[Stage], found: dict[str, Span]) -> None:
    """Of a gathering or a drill: the states that are listed as taking part."""
    for stage in stages:
        numbers = stage.sentence.tagged("CcD")
        states = [(n, stage.sentence.chunks[n]) for n in numbers] if len(numbers) > 2 else []
        if len({c.value for _, c in states}) < 3 or stage.sentence.has("past"):
            continue
        if not (
            TAKING_PART & set(stage.sentence.lower) or stage.has("exercise", "gather", "begin", "also", "three", "meet")
        ):
            continue
        for number, chunk in states:
            found.setdefault(chunk.value, stage.sentence.span(number, number))
