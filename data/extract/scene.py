"""Where it took place, who came and who received: votes of the wordings, strongest where the release begins."""

from __future__ import annotations

from .actors import Stage
from .comings import READERS
from .lexer import Sentence
from .votes import WHERE, Scene, span_of

TENSE = {"held": 1.0, "earlier": 0.8, "future": 0.6, "past": 0.03}
SITED = frozenset((*WHERE, "command"))
HOLDING = ("receive", "received", "visit", "meet", "callon", "exercise", "gather", "signed")


def survey(stages: list[Stage], speaking: str | None = None) -> Scene:
    """Read every act of every sentence for host, guest and place; ``speaking`` is whom "our country" means."""
    scene = Scene()
    for stage in stages:
        if speaking and stage.has("home"):
            words, cue = stage.sentence, next(act.cue for act in stage.acts if act.kind == "home")
            scene.host.add(speaking, 2 * stage.weight, (words.starts[cue.first], words.ends[cue.last]))
        for act in stage.acts:
            reader = READERS.get(act.kind)
            if reader:
                reader(scene, stage, act, stage.weight * TENSE[act.tense])
        _places(scene, stage)
        _accredited(scene, stage)
    for stage in stages[:1]:
        first = stage.actors[:1]
        if first and first[0].kind == "place" and first[0].at == 0 and first[0].sure:
            scene.host.add(first[0].code, 0.8, span_of(stage, first[0]))
            if not HOSTING.isdisjoint(stage.sentence.lower[first[0].end + 1 : first[0].end + 4]):
                town = " ".join(stage.sentence.words[: first[0].end + 1])
                scene.place.add(f"{first[0].code}|{town}", 0.8, span_of(stage, first[0]))
    return scene


AT = frozenset(("at", "to"))
SITES = frozenset("port base city town village capital".split())


def _after_site(sentence: Sentence, word: int) -> bool:
    """ "at Defence Headquarters, Nairobi", "at the port of Colombo"."""
    lower = sentence.lower
    if word > 1 and lower[word - 1] == "of" and lower[word - 2] in SITES:
        return True
    return sentence.gaps[word] == "," and not AT.isdisjoint(lower[max(word - 7, 0) : word])


HOSTING = frozenset("hosted hosts host brought welcomed saw was is becomes became gathered".split())


def _accredited(scene: Scene, stage: Stage) -> None:
    """An envoy is received where he is accredited, as a rule."""
    for actor in stage.actors:
        for _, posts in actor.person.offices() if actor.person else ():
            for post in posts:
                if post.abroad:
                    scene.host.add(post.abroad, 0.8 * stage.weight, span_of(stage, actor))


WHEREIN = frozenset(("in", "at", "to", "near"))
LEADING = WHEREIN | {"the", "capital", "city", "town", "port"}


def _places(scene: Scene, stage: Stage) -> None:
    """A city or country after "in" where something was held."""
    sentence = stage.sentence
    for actor in stage.actors:
        if actor.kind not in SITED or not actor.sure:
            continue
        before = sentence.lower[max(actor.at - 3, 0) : actor.at]
        if actor.kind == "place" and before and before[-1] in ("visited", "visits", "visiting", "toured"):
            before = ["to"]
        if actor.kind == "place" and _after_site(sentence, actor.at):
            before = ["at"]
        if not before or before[-1] not in LEADING or WHEREIN.isdisjoint(before):
            continue
        active = stage.has(*HOLDING)
        ahead = any(a.kind == "future" and a.cue.first < actor.at for a in stage.acts)
        weight = stage.weight * (0.4 if ahead else 1.0) * (0.02 if told_before(stage) else 1.0 if active else 0.4)
        scene.host.add(actor.code, (1.5 if actor.kind == "place" else 0.8) * weight, span_of(stage, actor))
        if actor.kind == "place":
            scene.place.add(
                f"{actor.code}|{' '.join(sentence.words[actor.at : actor.end + 1])}", weight, span_of(stage, actor)
            )


def told_before(stage: Stage) -> bool:
    """Whether the sentence as a whole tells of earlier times."""
    return stage.old or any(act.kind == "past" for act in stage.acts)
