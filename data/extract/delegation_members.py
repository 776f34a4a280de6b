"""Members of a delegation, told in a list: all of them serve the country whose delegation it is."""

from __future__ import annotations

from .actors import Actor, Stage
from .listed import linked
from .people import Person
from .votes import Span, span_of

MEMBERS = frozenset("included includes including comprised comprises comprising consisted consists composed".split())


def members(stage: Stage, told: tuple[str, Span] | None) -> None:
    """ "The delegation included X, Y and Z": all of them, of the delegation named here or last before."""
    if told and stage.sentence.lower[:2] in (["the", "others"], ["other", "members"], ["its", "members"]):
        _rest(stage, told)
    for group in [a for a in stage.actors if a.kind == "group"]:
        leader = stage.before(group.at, "person")
        led = leader.code if leader and stage.sentence.lower[leader.end + 1 : group.at] == ["s"] else None
        own = (group.code or led or "", span_of(stage, group)) if group.code or led else told
        between = stage.sentence.lower[group.end + 1 : group.end + 5]
        if own is None or MEMBERS.isdisjoint(between):
            continue
        last = group.end + 5
        for actor in [a for a in stage.actors if a.person and a.at > group.end]:
            if not linked(stage, last, actor.at):
                break
            if actor.person:
                give(actor, actor.person, str(own[0]), own[1])
            last = actor.end


def _rest(stage: Stage, told: tuple[str, Span]) -> None:
    """ "The others in the party are X, Y and Z"."""
    first = stage.after(0, "person")
    last = first.at if first else 0
    for actor in [a for a in stage.actors if a.person]:
        if not linked(stage, last, actor.at):
            return
        if actor.person:
            give(actor, actor.person, *told)
        last = actor.end


def among_them(stage: Stage) -> None:
    """ "Georgian officers, among them X and Y"."""
    lower = stage.sentence.lower
    for state in [a for a in stage.actors if a.kind == "people" and a.code]:
        near = " ".join(lower[state.end + 1 : state.end + 6])
        mark = next((m for m in AMONG if m in near), None)
        if mark is None or near.split()[0] not in SERVING:
            continue
        _all_linked(stage, state, state.end + 1 + len(near[: near.index(mark)].split()) + len(mark.split()))


AMONG = ("among them", "including", "such as", "namely")
SERVING = frozenset("officers generals officials soldiers servicemen representatives commanders guests".split())


def _all_linked(stage: Stage, owner: Actor, last: int) -> None:
    """Give all members of the list that begins after a word to the owner's country."""
    for actor in [a for a in stage.actors if a.person and a.at >= last]:
        if actor.at > last and not linked(stage, last - 1, actor.at):
            return
        if actor.person:
            give(actor, actor.person, str(owner.code), span_of(stage, owner))
        last = actor.end + 1


def with_whom(stage: Stage) -> None:
    """ "With the RBAF Commander were X and Y": of his country."""
    lower = stage.sentence.lower
    leader = next(iter(stage.actors), None)
    if lower[:1] not in (["with"], ["alongside"], ["accompanying"]) or leader is None or leader.at > 3:
        return
    if not leader.code or not {"was", "were"} & set(lower[leader.end + 1 : leader.end + 3]):
        return
    _all_linked(stage, leader, leader.end + 2)


def give(actor: Actor, person: Person, code: str, span: Span) -> None:
    """Give somebody without a country that of his delegation."""
    if not person.country:
        person.country, person.country_span, person.country_basis = code, span, "inferred:delegation"
        actor.code = code
