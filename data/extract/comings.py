"""What each wording of receiving, visiting, calling and inviting says of host and guest."""

from __future__ import annotations

from itertools import pairwise

from .actors import Act, Actor, Stage
from .tense import is_told
from .votes import WHERE, WHO, Scene, add_guest, add_host, span_of

COMPANY = frozenset(("accompanied", "flanked", "joined"))
MADE = frozenset(
    "paid completed concluded ended made began started finished undertook pays paying makes begins ends".split()
)
UPON = frozenset(("on", "upon", "to", "with"))
HIM = frozenset(("him", "her", "them"))


THEIRS = frozenset("his her their its our the two three four several many".split())


def _receive(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    before = stage.sentence.lower[max(act.cue.first - 1, 0)]
    if stage.sentence.lower[act.cue.last] in ("host", "hosts") and before in THEIRS:
        return
    left, right = stage.before(act.cue.first, *WHO), stage.after(act.cue.last, *WHO)
    if right is None or right.at - act.cue.last > 12 or '"' in stage.sentence.gaps[act.cue.last + 1 : right.at + 1]:
        weight *= 0.3
        right = None
    where = stage.before(act.cue.first, "place", "country")
    if where and act.cue.first - where.end < 3:
        left = None
        scene.host.add(where.code, 3 * weight, span_of(stage, where))
    add_host(scene, stage, left, 3 * weight)
    add_guest(scene, stage, right, 2 * weight)


def _two_before(stage: Stage, act: Act) -> list[str]:
    return stage.sentence.lower[max(act.cue.first - 2, 0) : act.cue.first]


def _received(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    left, right = stage.before(act.cue.first, *WHO), stage.after(act.cue.last, *WHO)
    if stage.sentence.lower[act.cue.first] in ("guest", "guests") and THEIRS & set(_two_before(stage, act)):
        add_host(scene, stage, left, 2 * weight)
        add_guest(scene, stage, right, 2 * weight)
        return
    words = stage.sentence.lower[act.cue.first : act.cue.last + 1]
    near = 4 if "by" in words else 14
    if right and right.at - act.cue.last < near:
        add_host(scene, stage, right, 3 * weight)
    if act.cue.first == 0 and right:
        left = stage.after(right.end, *WHO)
    add_guest(scene, stage, left, 2 * weight)


def _visit(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    where = stage.after(act.cue.last, *WHERE) or _soil(stage, act)
    words = stage.sentence.lower[act.cue.first : act.cue.last + 1]
    who = stage.after(act.cue.last, "person", "post", "people", "group")
    inner = next((a for a in stage.actors if a.kind in ("person", "post") and a.at <= act.cue.first <= a.end), None)
    if words == ["visiting"] and inner:
        add_guest(scene, stage, inner, 3 * weight)
        return
    if words == ["visiting"] and who and who.at - act.cue.last <= 2 and (where is None or who.at < where.at):
        add_guest(scene, stage, who, 3 * weight)
        return
    reach = 4 if words[-1] in ("in", "to", "at") else 9
    named = where and where.kind == "place" and where.at == act.cue.last + 1 and words[-1] in ("to", "in")
    if where and where.at - act.cue.last <= reach and (where.sure or named):
        strong = where.at - act.cue.last <= 3
        scene.host.add(where.code, (3 if strong else 1.5) * weight, span_of(stage, where))
    if words[-1] in ("of", "by"):
        add_guest(scene, stage, who, 1.5 * weight)
    elif (
        is_told(stage.sentence, act.cue)
        or _made(stage, act)
        or words[0] in ("on", "paying", "arriving", "arrival", "visiting", "in")
    ):
        for actor in _travellers(stage, act):
            add_guest(scene, stage, actor, 1.5 * weight)
            if actor.person and where and where.code and where.kind == "country" and where.at - act.cue.last <= reach:
                owned = stage.sentence.lower[where.end + 1 : where.end + 2] == ["s"]
                scene.abroad[actor.person.number] |= set() if owned else {where.code}


SOIL = frozenset(("soil", "territory", "capital", "port"))


def _soil(stage: Stage, act: Act) -> Actor | None:
    """ "Set foot on Chadian soil", "arrived in the Turkish capital"."""
    people = stage.after(act.cue.last, "people")
    after = stage.sentence.lower[people.end + 1 : people.end + 2] if people else []
    return people if not SOIL.isdisjoint(after) else None


def _travellers(stage: Stage, act: Act) -> list[Actor]:
    """Who makes a visit: the nearest before it, and whomever that one accompanies."""
    nearest = stage.before(act.cue.first, *WHO)
    if nearest is None:
        return []
    for at in range(max(nearest.at - 6, 0), nearest.at):
        if stage.sentence.lower[at] in COMPANY:
            leader = stage.before(at, *WHO)
            return [leader, nearest] if leader and at - leader.end < 6 else [nearest]
    return [nearest]


def _made(stage: Stage, act: Act) -> bool:
    """ "has completed a two-day visit", "is on a working trip": the noun stands with a verb that tells it."""
    before = stage.sentence.lower[max(act.cue.first - 5, 0) : act.cue.first]
    return bool(MADE & set(before)) or ("on", "a") in pairwise(before) or ("on", "an") in pairwise(before)


def _callon(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    callers = [a for a in stage.actors if a.kind in WHO and a.end < act.cue.first]
    lower = stage.sentence.lower
    if HIM & set(lower[act.cue.first : act.cue.last + 3]) or lower[act.cue.first - 1 : act.cue.first] == ["who"]:
        add_guest(scene, stage, callers[-1] if callers else None, 2 * weight)
        add_host(scene, stage, callers[0] if len(callers) > 1 else None, weight)
        return
    add_guest(scene, stage, callers[0] if callers else None, 2 * weight)
    for before, caller in pairwise(callers):
        if lower[before.end + 1 : caller.at] not in ([], ["and"]):
            break
        add_guest(scene, stage, caller, 2 * weight)
    if not UPON.isdisjoint(lower[act.cue.first : act.cue.last + 3]):
        add_host(scene, stage, stage.after(act.cue.last, *WHO), 2 * weight)


def _invite(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    words = stage.sentence.lower[act.cue.first : act.cue.last + 1]
    if words[-1] == "invited" and words[0] in ("had", "has", "have"):
        add_host(scene, stage, stage.before(act.cue.first, *WHO), weight)
        return
    add_host(scene, stage, stage.after(act.cue.last, *WHO), 2 * weight)


def _meet(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    """ "met with a delegation led by …": it is delegations that come, unless both are elsewhere."""
    right = stage.after(act.cue.last, *WHO)
    left = stage.before(act.cue.first, "person", "post")
    words = stage.sentence.lower[act.cue.last + 1 : act.cue.last + 6]
    if left and {"delegation", "guests"} & set(words) and not stage.has("margin") and stage.weight > 0.85:
        add_host(scene, stage, left, weight)
        add_guest(scene, stage, right, weight)


READERS = {
    "receive": _receive,
    "received": _received,
    "visit": _visit,
    "callon": _callon,
    "invite": _invite,
    "meet": _meet,
}
