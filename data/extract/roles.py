"""Who took part and who is only named, and why."""

from __future__ import annotations

from .actors import Act, Actor, Stage
from .asides import GREETED, aside, greeted, invited_by, is_carried
from .listed import list_around
from .people import Person
from .setting import is_envoy
from .speakers import speaks_for
from .standing import (
    actor_between,
    close,
    is_subject,
    joined,
    touches,
    toward_guests,
)
from .tops import top_official

REASONS = {
    "honour": "honoured, not present",
    "lead": "named as the one under whose leadership or by whose order",
    "greet": "sends or receives greetings or a message",
    "future": "still to be met",
    "past": "named in what happened before",
    "invite": "gave the invitation",
    "inviter": "gave the invitation",
    "absent": "said to be elsewhere",
    "spokes": "speaks for a ministry or service",
    "passing": "named in passing",
    "not held": "the engagement was not held",
}
REACH = {"honour": 16, "lead": 9, "greet": GREETED, "invite": 6}
HELD = frozenset(
    ("receive", "received", "visit", "meet", "callon", "phone", "signed", "also", "award", "begin", "ledby", "gather")
)


def assign_roles(persons: list[Person], stages: list[Stage]) -> None:
    """Set ``role`` and ``reason`` of every person from all sentences that name them."""
    where: dict[int, list[tuple[Stage, Actor]]] = {}
    for stage in stages:
        for actor in stage.actors:
            if actor.person:
                where.setdefault(actor.person.number, []).append((stage, actor))
    told = {person.number: _verdicts(person, where.get(person.number, [])) for person in persons}
    received = {p.country for p in persons if "active" in told[p.number] and not is_envoy(p)}
    for person in persons:
        verdicts = told[person.number]
        hosting = person.country not in received or any(m.counterpart is not None for m in person.mentions)
        if "active" in verdicts or ("inviter" in verdicts and hosting):
            continue
        if top_official(person) or (verdicts and all(v != "neutral" for v in verdicts)) or not _introduced(person):
            person.role = "mentioned"
            person.reason = next((v for v in verdicts if v != "neutral"), "passing")


def _verdicts(person: Person, spots: list[tuple[Stage, Actor]]) -> list[str]:
    """What each sentence says of the person; of a spokesman, that he speaks."""
    if speaks_for(person) and not any(_in_company(*spot) for spot in spots):
        return ["spokes"]
    return [_verdict(person, stage, actor) for stage, actor in spots]


def _in_company(stage: Stage, actor: Actor) -> bool:
    """ "accompanied by … and the Head of the Information Centre X": there himself, not only heard."""
    return any(a.kind == "also" and a.tense == "held" and a.cue.last < actor.at for a in stage.acts) and not stage.has(
        "told"
    )


def _in_service(person: Person) -> bool:
    """Of a rank, or in a military or diplomatic office: seldom one whose grave is visited."""
    kinds = {post.kind for _, posts in person.offices() for post in posts}
    return person.rank is not None or bool(kinds & {"military", "diplomatic"})


def _introduced(person: Person) -> bool:
    return bool(person.rank or person.offices() or person.office or person.country_basis == "inferred:list")


HIM = frozenset(("him", "her", "them"))


def _confers(stage: Stage, actor: Actor) -> bool:
    """A head of state who hands a decoration to somebody is there: "bestowed the title on him"."""
    act = next((a for a in stage.acts if a.kind == "award" and a.tense == "held"), None)
    if act is None or not 0 <= act.cue.first - actor.end < 5:
        return False
    after = stage.sentence.lower[act.cue.last + 1 : act.cue.last + 9]
    return not HIM.isdisjoint(after) or any(a.person and 0 < a.at - act.cue.last < 12 for a in stage.actors)


def _verdict(person: Person, stage: Stage, actor: Actor) -> str:
    """What one sentence says of the person: ``active``, ``neutral`` or the reason for a mere mention."""
    if reason := aside(stage, actor):
        return reason
    for act in stage.acts:
        reach = REACH.get(act.kind)
        if reach is None:
            continue
        if act.kind == "greet" and person in greeted(stage, act):
            return "greet"
        if act.kind == "invite":
            if actor is invited_by(stage, act):
                return "invite" if is_carried(stage, act) else "inviter"
            continue
        gap = actor.at - act.cue.last
        if act.kind == "honour" and _in_service(person):
            reach = 4
        if act.kind == "honour" and any(a.kind == "also" and 0 < actor.at - a.cue.last <= 5 for a in stage.acts):
            continue
        if act.kind == "honour" and 0 < act.cue.first - actor.end <= 8 and not _goes_to(stage, actor, act):
            return "honour"
        follows = act.kind == "lead" and (_after_another(stage, act, actor) or _stands_for_state(stage, act, actor))
        between = follows or actor_between(stage, act.cue.last, actor)
        if 0 < gap <= reach and not between and not (act.kind == "honour" and is_subject(stage, actor)):
            return act.kind
    reached = list_around(stage, actor)
    near = [act for act in stage.acts if act.kind in HELD and touches(act.cue.first, act.cue.last, reached, 14)]
    tenses = {act.tense for act in near}
    if near and _governing(near, actor) == "future":
        return "future"
    bears = not top_official(person) or close(stage, actor) or _confers(stage, actor)
    if tenses & {"held", "earlier"} and bears:
        return "active"
    if tenses & {"future", "past"}:
        return "future" if "future" in tenses else "past"
    tail = stage.sentence.lower[reached[1] + 1 : reached[1] + 4]
    if _ahead(stage, actor) or tail[:1] in (["will"], ["would"]) or tail[:2] in COMING:
        return "future"
    if stage.old or any(a.kind in ("past", "recall") and 0 < actor.at - a.cue.last <= 14 for a in stage.acts):
        return "past"
    if top_official(person):
        return "active" if joined(stage, actor) or toward_guests(stage, actor) else "neutral"
    return (
        "active" if is_subject(stage, actor) and (_introduced(person) or not _only_heard(stage, actor)) else "neutral"
    )


COMING = (["is", "to"], ["is", "going"], ["are", "to"], ["who", "will"])


def _after_another(stage: Stage, act: Act, actor: Actor) -> bool:
    """ "On behalf of Minister X, Deputy Minister Y welcomed": it is X who leads."""
    return any(a.person and a.person is not actor.person and act.cue.last < a.at < actor.at for a in stage.actors)


def _goes_to(stage: Stage, actor: Actor, honour: Act) -> bool:
    """ "X visited the museum": whoever goes to a memorial is not the one remembered there."""
    going = any(a.kind == "visit" and actor.end < a.cue.first < honour.cue.first for a in stage.acts)
    return going or _met_before(stage, actor)


def _met_before(stage: Stage, actor: Actor) -> bool:
    """ "met with X and laid flowers": X is met, whoever is honoured after."""
    return any(a.kind in MET and a.tense == "held" and 0 < actor.at - a.cue.last <= 3 for a in stage.acts)


MET = frozenset(("meet", "receive", "received", "callon"))


def _only_heard(stage: Stage, actor: Actor) -> bool:
    """ "military historian X told the paper": whoever has neither rank nor office and merely says something."""
    return any(a.kind == "told" and -1 <= a.cue.first - actor.end <= 2 for a in stage.acts)


def _ahead(stage: Stage, actor: Actor) -> bool:
    """ "Tuesday is reserved for X"."""
    return any(a.kind == "future" and 0 < actor.at - a.cue.last <= 3 for a in stage.acts)


def _governing(near: list[Act], actor: Actor) -> str:
    """The tense of the wording right before a person: "… when he will be joined by X"."""
    before = [act for act in near if 0 < actor.at - act.cue.last <= 4]
    return max(before, key=lambda act: act.cue.last).tense if before else ""


def _stands_for_state(stage: Stage, act: Act, actor: Actor) -> bool:
    """ "Signed on behalf of Namibia, while Minister X …": it is Namibia that is stood for, not X."""
    if stage.sentence.lower[act.cue.last - 1] not in ("behalf", "name"):
        return False
    states = [a for a in stage.actors if a.kind in ("country", "group") and a.end < actor.at]
    return any(0 < a.at - act.cue.last < 3 for a in states)
