"""Where it took place, who came and who received: votes of the wordings, strongest where the release begins."""

from __future__ import annotations

from .actors import ENGAGING, Stage
from .comings import READERS
from .sites import add_places
from .tense import is_invited
from .votes import Scene, span_of

AFTERWARDS = 0.3
"""Of what is still ahead where the release leads with something held."""
TENSE = {"held": 1.0, "earlier": 0.8, "future": 0.6, "past": 0.03}


def survey(stages: list[Stage], speaking: str | None = None) -> Scene:
    """Read every act of every sentence for host, guest and place; ``speaking`` is whom "our country" means."""
    scene = Scene()
    led = any(stage.tenses(*ENGAGING) & {"held"} for stage in stages if stage.weight > 0.9)
    for stage in stages:
        if speaking and stage.has("home"):
            words, cue = stage.sentence, next(act.cue for act in stage.acts if act.kind == "home")
            scene.host.add(speaking, 2 * stage.weight, (words.starts[cue.first], words.ends[cue.last]))
        for act in stage.acts:
            reader = READERS.get(act.kind)
            if reader:
                asked = 0.1 if is_invited(stage.sentence, act.cue.first) else 1.0
                ahead = AFTERWARDS if led and act.tense == "future" else TENSE[act.tense]
                reader(scene, stage, act, stage.weight * ahead * asked)
        add_places(scene, stage)
        _accredited(scene, stage)
    for stage in stages[:1]:
        first = stage.actors[:1]
        if first and first[0].kind == "place" and first[0].at == 0 and first[0].sure:
            scene.host.add(first[0].code, 0.8, span_of(stage, first[0]))
            if not HOSTING.isdisjoint(stage.sentence.lower[first[0].end + 1 : first[0].end + 4]):
                town = " ".join(stage.sentence.lower[: first[0].end + 1])
                scene.place.add(f"{first[0].code}|{town}", 0.8, span_of(stage, first[0]))
    return scene


HOSTING = frozenset("hosted hosts host brought welcomed saw was is becomes became gathered".split())


def _accredited(scene: Scene, stage: Stage) -> None:
    """An envoy is received where he is accredited, as a rule."""
    for actor in stage.actors:
        if actor.post and actor.post.abroad and actor.kind == "post":
            scene.host.add(actor.post.abroad, 0.8 * stage.weight, span_of(stage, actor))
        for _, posts in actor.person.offices() if actor.person else ():
            for post in posts:
                if post.abroad:
                    scene.host.add(post.abroad, 0.8 * stage.weight, span_of(stage, actor))
