"""Where a sentence says that something was held: a town or country after "in", before "office", as a first stop."""

from __future__ import annotations

from .actors import Actor, Stage
from .lexer import Sentence
from .tense import is_invited
from .votes import WHERE, Scene, span_of

SITED = frozenset((*WHERE, "command"))
HOLDING = ("receive", "received", "visit", "meet", "callon", "exercise", "gather", "signed", "show", "margin", "award")
WHEREIN = frozenset(("in", "at", "to", "into", "near"))
LEADING = WHEREIN | {"the", "capital", "city", "town", "port"}
VISITED = frozenset(("visited", "visits", "visiting", "toured"))
AT = frozenset(("at", "to"))
KINDS = frozenset("port base city town village capital".split())
VENUES = frozenset("office headquarters hq base barracks palace airport camp residence garrison".split())
QUARTERS = frozenset("east west north south central greater old new downtown".split())
STOPS = frozenset(("stop", "leg", "station"))


def add_places(scene: Scene, stage: Stage) -> None:
    """Vote for the towns and countries in which the sentence says that it was held."""
    for actor in stage.actors:
        if actor.kind not in SITED or not actor.sure or not _is_where(stage, actor):
            continue
        weight = _weight(stage, actor)
        scene.host.add(actor.code, (1.5 if actor.kind == "place" else 0.8) * weight, span_of(stage, actor))
        if actor.kind == "place":
            town = " ".join(stage.sentence.lower[actor.at : actor.end + 1])
            scene.place.add(f"{actor.code}|{town}", weight, span_of(stage, actor))


ELSEWHERE = frozenset(
    "resides resident residing based stationed born lives living studied trained deployed accredited posted "
    "peacekeeping classmates classmate course troops forces situation war conflict operations operation mission "
    "missions".split()
)
"""Words right before "in" that say what is there, not that it was held there."""


def _is_where(stage: Stage, actor: Actor) -> bool:
    lower = stage.sentence.lower
    at = actor.at - (actor.at > 0 and lower[actor.at - 1] in QUARTERS)
    before = lower[max(at - 3, 0) : at]
    if next((word for word in reversed(before) if word not in LEADING), "") in ELSEWHERE:
        return False
    if actor.kind == "place" and _is_site(stage, actor, at, before):
        return True
    return bool(before) and before[-1] in LEADING and not WHEREIN.isdisjoint(before)


def _is_site(stage: Stage, actor: Actor, at: int, before: list[str]) -> bool:
    """ "Visited Lomé", "at the port of Colombo", "at his Yarze office", "to Juba, where …", "her first stop was …"."""
    sentence = stage.sentence
    after = sentence.lower[actor.end + 1 : actor.end + 5]
    if before and before[-1] in VISITED:
        return True
    if _after_site(sentence, at) or (after[:1] == ["where"] and sentence.gaps[actor.end + 1] == ","):
        return True
    if VENUES & set(after[:2]) and not WHEREIN.isdisjoint(before):
        return True
    if before[-1:] in (["was"], ["is"]) and STOPS & set(before):
        return True
    return (after[:1] in (["was"], ["is"]) and bool(STOPS & set(after))) or _destination(stage, before)


def _destination(stage: Stage, before: list[str]) -> bool:
    return before[-1:] == ["for"] and "held" in stage.tenses("departure")


def _after_site(sentence: Sentence, word: int) -> bool:
    """ "at Defence Headquarters, Nairobi", "at the port of Colombo"."""
    lower = sentence.lower
    if word > 1 and lower[word - 1] == "of" and lower[word - 2] in KINDS:
        return True
    return sentence.gaps[word] == "," and not AT.isdisjoint(lower[max(word - 7, 0) : word])


def _weight(stage: Stage, actor: Actor) -> float:
    """How much the sentence says that the engagement itself was there."""
    if told_before(stage):
        return 0.02 * stage.weight
    active = stage.has(*HOLDING) and not is_invited(stage.sentence, actor.at)
    ahead = any(a.kind == "future" and a.cue.first < actor.at for a in stage.acts)
    told = 1.0 if active else 0.4 if stage.acts or stage.weight >= 0.9 else 0.2
    return stage.weight * told * (0.4 if ahead else 1.0)


def told_before(stage: Stage) -> bool:
    """Whether the sentence as a whole tells of earlier times."""
    return stage.old or any(act.kind == "past" for act in stage.acts)
