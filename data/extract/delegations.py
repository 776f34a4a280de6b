"""Persons whose country is that of the delegation they lead, sign for or belong to."""

from __future__ import annotations

from .actors import Actor, Stage
from .delegation_members import among_them, give, members, with_whom
from .votes import Span, span_of

LED = (
    *"side led leads heads headed under includ compris consist compos signed".split(),
    *("leader of", "head of", "represented by", " one ", "others", "members"),
)


def join_delegations(stages: list[Stage]) -> None:
    """ "The Zambian delegation was led by X and Y", "Zambia was represented by X", and the like."""
    told: tuple[str, Span] | None = None
    for stage in stages:
        _origins(stage)
        with_whom(stage)
        among_them(stage)
        groups = [a for a in stage.actors if a.kind in ("group", "country")]
        if any(map(" ".join(stage.sentence.lower).__contains__, LED)):
            for group in [g for g in groups if g.code]:
                _after(stage, group)
                _before(stage, group)
                _signed_for(stage, group)
            members(stage, told)
            _heads_it(stage, told)
            _other_one(stage)
        last = next((g for g in reversed(groups) if g.kind == "group" and g.code), None)
        told = (str(last.code), span_of(stage, last)) if last else told


HEADING = ("leads it", "led it", "heads it", "headed it", "at its head", "its leader", "its head")


def _heads_it(stage: Stage, told: tuple[str, Span] | None) -> None:
    """ "A delegation of A arrived. X heads it": X serves A."""
    leader = next((a for a in stage.actors if a.person), None)
    if told and leader and leader.person and any(map(" ".join(stage.sentence.lower).__contains__, HEADING)):
        give(leader, leader.person, *told)


BEHALF = frozenset("for on behalf of the in name".split())
ARRIVING = frozenset("come came flown flew arrived travelled traveled over".split())


def _origins(stage: Stage) -> None:
    """ "X had come over from Rome": whoever comes from a capital serves that country."""
    lower = stage.sentence.lower
    for place in stage.actors:
        if place.kind not in ("place", "country") or not place.code:
            continue
        near = lower[max(place.at - 3, 0) : place.at]
        if "from" not in near or ARRIVING.isdisjoint(near) or "back" in near:
            continue
        actor = stage.before(place.at, "person")
        if actor and actor.person:
            give(actor, actor.person, str(place.code), span_of(stage, place))


def _after(stage: Stage, group: Actor) -> None:
    """Persons after "delegation … led by", "… represented by", till another state comes."""
    between = stage.sentence.lower[group.end + 1 : group.end + 8]
    marks = ("led", "headed", "under") if group.kind == "group" else ("represented",)
    aside = stage.sentence.lower[max(group.at - 2, 0) : group.end + 1]
    of_side = bool({"on", "from"} & set(aside[:2])) and aside[-1:] == ["side"]
    if not of_side and not any(mark in between for mark in marks):
        return
    if of_side and stage.after(group.end, "person") is None:
        for actor in [a for a in stage.actors if a.person and a.end < group.at]:
            if actor.person:
                give(actor, actor.person, str(group.code), span_of(stage, group))
        return
    for actor in stage.actors:
        if actor.at <= group.end:
            continue
        if actor.kind in ("group", "country") and actor.code not in (None, group.code):
            return
        if actor.person:
            give(actor, actor.person, str(group.code), span_of(stage, group))
            if group.kind == "group" and not of_side:
                return


def _before(stage: Stage, group: Actor) -> None:
    """The person before "was the leader of the Botswana delegation"."""
    words = stage.sentence.lower[max(group.at - 4, 0) : group.at]
    if group.kind != "group" or not {"leader", "head", "heads", "leads"} & set(words):
        return
    actor = stage.before(group.at, "person")
    if actor and actor.person:
        give(actor, actor.person, str(group.code), span_of(stage, group))


def _signed_for(stage: Stage, group: Actor) -> None:
    """ "X signed on behalf of Namibia", "X signed for the Zambian side"."""
    words = stage.sentence.lower[max(group.at - 6, 0) : group.at]
    if "signed" not in words:
        return
    between = words[words.index("signed") + 1 :]
    if between and set(between) <= BEHALF:
        actor = stage.before(group.at, "person")
        if actor and actor.person and group.at - actor.end < 9:
            give(actor, actor.person, str(group.code), span_of(stage, group))


def _other_one(stage: Stage) -> None:
    """ "The Lebanese delegation was headed by X, the Israeli one by Y", "Chad was represented by X, Niger by Y"."""
    lower = stage.sentence.lower
    represented = "represented" in lower
    for state in [a for a in stage.actors if a.kind in ("people", "country") and a.code]:
        after = lower[state.end + 1 : state.end + 5]
        if not (after[:1] == ["one"] and "by" in after) and not (represented and after[:1] == ["by"]):
            continue
        actor = stage.after(state.end, "person")
        if actor and actor.person and actor.at - state.end < 7:
            give(actor, actor.person, str(state.code), span_of(stage, state))
