"""Persons whose country is that of the delegation they lead or belong to."""

from __future__ import annotations

import re

from .actors import Act, Actor, Stage
from .people import Person

LED = re.compile("side|led|leader of|leads|head of|heads|headed|under|represented by|signed")


def join_delegations(stages: list[Stage]) -> None:
    """ "The Zambian delegation was led by X and Y", "Zambia was represented by X", and the like."""
    for stage in stages:
        _origins(stage)
        groups = [actor for actor in stage.actors if actor.code and actor.kind in ("group", "country")]
        if groups and LED.search(" ".join(stage.sentence.lower)):
            for group in groups:
                _after(stage, group)
                _before(stage, group)
                _signed_for(stage, group)


BEHALF = frozenset("for on behalf of the in name".split())
ARRIVING = frozenset("come came flown flew arrived travelled traveled over".split())


def _origins(stage: Stage) -> None:
    """ "X had come over from Rome": whoever comes from a capital serves that country."""
    lower = stage.sentence.lower
    for place in stage.actors:
        if place.kind not in ("place", "country") or not place.code:
            continue
        near = lower[max(place.at - 3, 0) : place.at]
        if "from" not in near or ARRIVING.isdisjoint(near):
            continue
        actor = stage.before(place.at, "person")
        if actor and actor.person:
            _give(actor, actor.person, place, stage)


def _after(stage: Stage, group: Actor) -> None:
    """Persons after "delegation … led by", "… represented by", till another state comes."""
    between = stage.sentence.lower[group.end + 1 : group.end + 8]
    marks = ("led", "headed", "under") if group.kind == "group" else ("represented",)
    aside = stage.sentence.lower[max(group.at - 2, 0) : group.end + 1]
    of_side = aside[:1] == ["on"] and aside[-1:] == ["side"]
    if not of_side and not any(mark in between for mark in marks):
        return
    for actor in stage.actors:
        if actor.at <= group.end:
            continue
        if actor.kind in ("group", "country") and actor.code not in (None, group.code):
            return
        if actor.person:
            _give(actor, actor.person, group, stage)
            if group.kind == "group" and not of_side:
                return


def _before(stage: Stage, group: Actor) -> None:
    """The person before "was the leader of the Botswana delegation"."""
    words = stage.sentence.lower[max(group.at - 4, 0) : group.at]
    if group.kind != "group" or not {"leader", "head", "heads", "leads"} & set(words):
        return
    actor = stage.before(group.at, "person")
    if actor and actor.person:
        _give(actor, actor.person, group, stage)


def _signed_for(stage: Stage, group: Actor) -> None:
    """ "X signed on behalf of Namibia", "X signed for the Zambian side"."""
    words = stage.sentence.lower[max(group.at - 6, 0) : group.at]
    if "signed" not in words:
        return
    between = words[words.index("signed") + 1 :]
    if between and set(between) <= BEHALF:
        actor = stage.before(group.at, "person")
        if actor and actor.person and group.at - actor.end < 9:
            _give(actor, actor.person, group, stage)


def stands_for_state(stage: Stage, act: Act, actor: Actor) -> bool:
    """ "Signed on behalf of Namibia, while Minister X …": it is Namibia that is stood for, not X."""
    if stage.sentence.lower[act.cue.last - 1] not in ("behalf", "name"):
        return False
    states = [a for a in stage.actors if a.kind in ("country", "group") and a.end < actor.at]
    return any(0 < a.at - act.cue.last < 3 for a in states)


def _give(actor: Actor, person: Person, group: Actor, stage: Stage) -> None:
    if not person.country:
        person.country = actor.code = group.code
        person.country_span = stage.sentence.starts[group.at], stage.sentence.ends[group.end]
        person.country_basis = "inferred:delegation"
