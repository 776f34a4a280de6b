"""Persons whose country is that of the delegation they lead or belong to."""

from __future__ import annotations

from .actors import Act, Actor, Stage
from .people import Person
from .votes import Span, span_of

LED = (
    *"side led leads heads headed under includ compris consist compos signed".split(),
    *("leader of", "head of", "represented by", " one ", "others", "members"),
)
MEMBERS = frozenset("included includes including comprised comprises comprising consisted consists composed".split())


def join_delegations(stages: list[Stage]) -> None:
    """ "The Zambian delegation was led by X and Y", "Zambia was represented by X", and the like."""
    told: tuple[str, Span] | None = None
    for stage in stages:
        _origins(stage)
        _with_whom(stage)
        _among_them(stage)
        groups = [a for a in stage.actors if a.kind in ("group", "country")]
        if any(map(" ".join(stage.sentence.lower).__contains__, LED)):
            for group in [g for g in groups if g.code]:
                _after(stage, group)
                _before(stage, group)
                _signed_for(stage, group)
            _members(stage, told)
            _heads_it(stage, told)
            _other_one(stage)
        last = next((g for g in reversed(groups) if g.kind == "group" and g.code), None)
        told = (str(last.code), span_of(stage, last)) if last else told


HEADING = ("leads it", "led it", "heads it", "headed it", "at its head", "its leader", "its head")


def _heads_it(stage: Stage, told: tuple[str, Span] | None) -> None:
    """ "A delegation of A arrived. X heads it": X serves A."""
    leader = next((a for a in stage.actors if a.person), None)
    if told and leader and leader.person and any(map(" ".join(stage.sentence.lower).__contains__, HEADING)):
        _give(leader, leader.person, *told)


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
            _give(actor, actor.person, str(place.code), span_of(stage, place))


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
                _give(actor, actor.person, str(group.code), span_of(stage, group))
        return
    for actor in stage.actors:
        if actor.at <= group.end:
            continue
        if actor.kind in ("group", "country") and actor.code not in (None, group.code):
            return
        if actor.person:
            _give(actor, actor.person, str(group.code), span_of(stage, group))
            if group.kind == "group" and not of_side:
                return


def _before(stage: Stage, group: Actor) -> None:
    """The person before "was the leader of the Botswana delegation"."""
    words = stage.sentence.lower[max(group.at - 4, 0) : group.at]
    if group.kind != "group" or not {"leader", "head", "heads", "leads"} & set(words):
        return
    actor = stage.before(group.at, "person")
    if actor and actor.person:
        _give(actor, actor.person, str(group.code), span_of(stage, group))


def _signed_for(stage: Stage, group: Actor) -> None:
    """ "X signed on behalf of Namibia", "X signed for the Zambian side"."""
    words = stage.sentence.lower[max(group.at - 6, 0) : group.at]
    if "signed" not in words:
        return
    between = words[words.index("signed") + 1 :]
    if between and set(between) <= BEHALF:
        actor = stage.before(group.at, "person")
        if actor and actor.person and group.at - actor.end < 9:
            _give(actor, actor.person, str(group.code), span_of(stage, group))


def stands_for_state(stage: Stage, act: Act, actor: Actor) -> bool:
    """ "Signed on behalf of Namibia, while Minister X …": it is Namibia that is stood for, not X."""
    if stage.sentence.lower[act.cue.last - 1] not in ("behalf", "name"):
        return False
    states = [a for a in stage.actors if a.kind in ("country", "group") and a.end < actor.at]
    return any(0 < a.at - act.cue.last < 3 for a in states)


def _members(stage: Stage, told: tuple[str, Span] | None) -> None:
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
                _give(actor, actor.person, str(own[0]), own[1])
            last = actor.end


JOINING = frozenset("and the as well also its with mr mrs ms dr by two".split())


def _rest(stage: Stage, told: tuple[str, Span]) -> None:
    """ "The others in the party are X, Y and Z"."""
    first = stage.after(0, "person")
    last = first.at if first else 0
    for actor in [a for a in stage.actors if a.person]:
        if not linked(stage, last, actor.at):
            return
        if actor.person:
            _give(actor, actor.person, *told)
        last = actor.end


def linked(stage: Stage, left: int, right: int) -> bool:
    """Whether nothing but commas and small words joins two members of a list."""
    words, lower = stage.sentence.words, stage.sentence.lower
    return all(lower[n] in JOINING or words[n].isupper() for n in range(left + 1, right))


def _among_them(stage: Stage) -> None:
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
            _give(actor, actor.person, str(owner.code), span_of(stage, owner))
        last = actor.end + 1


def _with_whom(stage: Stage) -> None:
    """ "With the RBAF Commander were X and Y": of his country."""
    lower = stage.sentence.lower
    leader = next(iter(stage.actors), None)
    if lower[:1] not in (["with"], ["alongside"], ["accompanying"]) or leader is None or leader.at > 3:
        return
    if not leader.code or not {"was", "were"} & set(lower[leader.end + 1 : leader.end + 3]):
        return
    _all_linked(stage, leader, leader.end + 2)


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
            _give(actor, actor.person, str(state.code), span_of(stage, state))


def _give(actor: Actor, person: Person, code: str, span: Span) -> None:
    if not person.country:
        person.country, person.country_span, person.country_basis = code, span, "inferred:delegation"
        actor.code = code
