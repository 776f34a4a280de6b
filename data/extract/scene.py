"""Where it took place, who came and who received: votes of the wordings, strongest where the release begins."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from .actors import Act, Actor, Stage
from .people import Person
from .tense import is_told

TENSE = {"held": 1.0, "earlier": 0.8, "future": 0.6, "past": 0.03}
WHO = ("person", "post", "group")
WHERE = ("place", "country", "site")
Span = tuple[int, int]


@dataclass(slots=True)
class Votes:
    """Votes for a value, each with the words that gave it."""

    score: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    spans: dict[str, list[tuple[float, Span]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, value: str | None, weight: float, span: Span) -> None:
        if value:
            self.score[value] += weight
            self.spans[value].append((weight, span))

    def ranked(self) -> list[tuple[str, float]]:
        return sorted(self.score.items(), key=lambda item: (-item[1], item[0]))

    def proof(self, value: str) -> Span | None:
        found = self.spans.get(value)
        return max(found, key=lambda item: item[0])[1] if found else None


@dataclass(slots=True)
class Scene:
    """What the wordings of the whole release say of host, guest and place."""

    host: Votes = field(default_factory=Votes)
    guest: Votes = field(default_factory=Votes)
    place: Votes = field(default_factory=Votes)
    lean: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    """Person number → how much they receive (above 0) or come (below 0)."""
    abroad: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Person number → countries that they visit, which they hardly serve."""


def survey(stages: list[Stage], speaking: str | None = None) -> Scene:
    """Read every act of every sentence for host, guest and place; ``speaking`` is whom "our country" means."""
    scene = Scene()
    for stage in stages:
        ours = next((a for a in stage.acts if a.kind == "home"), None)
        if ours and speaking:
            words = stage.sentence
            scene.host.add(speaking, 2 * stage.weight, (words.starts[ours.cue.first], words.ends[ours.cue.last]))
        for act in stage.acts:
            weight = stage.weight * TENSE[act.tense]
            reader = READERS.get(act.kind)
            if reader:
                reader(scene, stage, act, weight)
        _places(scene, stage)
        _accredited(scene, stage)
    for stage in stages[:1]:
        first = stage.actors[:1]
        if first and first[0].kind == "place" and first[0].at == 0 and first[0].sure:
            scene.host.add(first[0].code, 0.8, _span(stage, first[0]))
    return scene


def _accredited(scene: Scene, stage: Stage) -> None:
    """An envoy is received where he is accredited, as a rule."""
    for actor in stage.actors:
        for _, posts in actor.person.offices() if actor.person else ():
            for post in posts:
                scene.host.add(post.abroad, 0.8 * stage.weight, _span(stage, actor))


def _span(stage: Stage, actor: Actor) -> Span:
    return stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]


def _host(scene: Scene, stage: Stage, actor: Actor | None, weight: float) -> None:
    if actor is None:
        return
    scene.host.add(actor.code, weight, _span(stage, actor))
    if actor.person:
        scene.lean[actor.person.number] += weight


def _guest(scene: Scene, stage: Stage, actor: Actor | None, weight: float) -> None:
    if actor is None:
        return
    scene.guest.add(actor.code, weight, _span(stage, actor))
    if actor.person:
        scene.lean[actor.person.number] -= weight


def _receive(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    left, right = stage.before(act.cue.first, *WHO), stage.after(act.cue.last, *WHO)
    if right is None or right.at - act.cue.last > 12:
        weight *= 0.3
        right = None
    _host(scene, stage, left, 3 * weight)
    _guest(scene, stage, right, 2 * weight)


def _received(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    left, right = stage.before(act.cue.first, *WHO), stage.after(act.cue.last, *WHO)
    words = stage.sentence.lower[act.cue.first : act.cue.last + 1]
    if "by" in words or "of" in words or (right and right.at - act.cue.last < 14):
        _host(scene, stage, right, 3 * weight)
    _guest(scene, stage, left, 2 * weight)


def _visit(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    where = stage.after(act.cue.last, *WHERE)
    words = stage.sentence.lower[act.cue.first : act.cue.last + 1]
    who = stage.after(act.cue.last, "person", "post", "people", "group")
    inner = next((a for a in stage.actors if a.kind in ("person", "post") and a.at <= act.cue.first <= a.end), None)
    if words == ["visiting"] and inner:
        _guest(scene, stage, inner, 3 * weight)
        return
    if words == ["visiting"] and who and who.at - act.cue.last <= 2 and (where is None or who.at < where.at):
        _guest(scene, stage, who, 3 * weight)
        return
    reach = 4 if words[-1] in ("in", "to", "at") else 9
    if where and where.at - act.cue.last <= reach and where.sure:
        strong = where.at - act.cue.last <= 3
        scene.host.add(where.code, (3 if strong else 1.5) * weight, _span(stage, where))
    if words[-1] in ("of", "by"):
        _guest(scene, stage, who, 1.5 * weight)
    elif is_told(stage.sentence, act.cue) or _made(stage, act) or words[0] in ("on", "paying", "arriving", "arrival", "visiting", "in"):
        for actor in _travellers(stage, act):
            _guest(scene, stage, actor, 1.5 * weight)
            if actor.person and where and where.code and where.kind == "country" and where.at - act.cue.last <= reach:
                owned = stage.sentence.lower[where.end + 1 : where.end + 2] == ["s"]
                scene.abroad[actor.person.number] |= set() if owned else {where.code}


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


COMPANY = frozenset(("accompanied", "flanked", "joined"))
MADE = frozenset("paid completed concluded ended made began started finished undertook pays paying makes begins ends".split())


def _made(stage: Stage, act: Act) -> bool:
    """"has completed a two-day visit": the noun stands with a verb that tells it."""
    return bool(MADE & set(stage.sentence.lower[max(act.cue.first - 5, 0) : act.cue.first]))


def _callon(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    callers = [a for a in stage.actors if a.kind in WHO and a.end < act.cue.first]
    lower = stage.sentence.lower
    if HIM & set(lower[act.cue.first : act.cue.last + 2]) or lower[act.cue.first - 1 : act.cue.first] == ["who"]:
        _guest(scene, stage, callers[-1] if callers else None, 2 * weight)
        _host(scene, stage, callers[0] if len(callers) > 1 else None, weight)
        return
    _guest(scene, stage, callers[0] if callers else None, 2 * weight)
    _host(scene, stage, stage.after(act.cue.last, *WHO), 2 * weight)


HIM = frozenset(("him", "her", "them"))


def _invite(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    _host(scene, stage, stage.after(act.cue.last, *WHO), 2 * weight)


def _places(scene: Scene, stage: Stage) -> None:
    """A city or country after "in" where something was held."""
    sentence = stage.sentence
    active = any(
        a.kind in ("receive", "received", "visit", "meet", "callon", "exercise", "gather", "signed") for a in stage.acts
    )
    for actor in stage.actors:
        if actor.kind not in (*WHERE, "command") or not actor.sure:
            continue
        before = sentence.lower[max(actor.at - 3, 0) : actor.at]
        if actor.kind == "place" and before and before[-1] in ("visited", "visits", "visiting", "toured"):
            before = ["to"]
        if (
            not before
            or before[-1] not in ("in", "at", "to", "the", "near", "capital", "city", "town", "port")
            or not {"in", "at", "to", "near"} & set(before)
        ):
            continue
        ahead = any(a.kind == "future" and a.cue.first < actor.at for a in stage.acts)
        weight = stage.weight * (0.4 if ahead else 1.0) * (0.02 if told_before(stage) else 1.0 if active else 0.4)
        scene.host.add(actor.code, (1.5 if actor.kind == "place" else 0.8) * weight, _span(stage, actor))
        if actor.kind == "place":
            scene.place.add(
                f"{actor.code}|{' '.join(sentence.words[actor.at : actor.end + 1])}", weight, _span(stage, actor)
            )


def told_before(stage: Stage) -> bool:
    """Whether the sentence as a whole tells of earlier times."""
    return stage.old or any(act.kind == "past" for act in stage.acts)


def _meet(scene: Scene, stage: Stage, act: Act, weight: float) -> None:
    """ "met with a delegation led by …": it is delegations that come, unless both are elsewhere."""
    right = stage.after(act.cue.last, *WHO)
    left = stage.before(act.cue.first, "person", "post")
    words = stage.sentence.lower[act.cue.last + 1 : act.cue.last + 6]
    if left and {"delegation", "guests"} & set(words) and not stage.has("margin") and stage.weight > 0.85:
        _host(scene, stage, left, weight)
        _guest(scene, stage, right, weight)


READERS = {"receive": _receive, "received": _received, "visit": _visit, "callon": _callon, "invite": _invite, "meet": _meet}


def person_side(scene: Scene, person: Person) -> float:
    return scene.lean.get(person.number, 0.0)
