"""What follows for a person's country from those whom he meets."""

from __future__ import annotations

from collections.abc import Iterator

from .actors import ENGAGING, Act, Actor, Stage
from .clauses import sides_of
from .people import PRINTED, Person
from .setting import is_envoy
from .state import Reading
from .votes import Scene


def across_the_border(reading: Reading, person: Person, scene: Scene) -> list[tuple[str, str]]:
    """Whoever meets a traveller of another country in the country travelled to serves the latter."""
    top = [code for code, score in scene.host.ranked()[:1] if score >= 3 and not is_envoy(person)]
    for other in _opposite(reading, person):
        came = scene.guest.score.get(other.code or "", 0.0) > 0
        abroad = scene.abroad[other.person.number] if other.person else set(top if came else ())
        if top and top[0] in abroad and other.code not in (None, top[0]):
            return [("inferred:host", top[0])]
    return []


ACROSS = ENGAGING | {"award", "signed"}


def _came(person: Person, scene: Scene) -> bool:
    """Whether the person clearly is a guest, from elsewhere than where it took place."""
    hosts = [code for code, _ in scene.host.ranked()][:1]
    return scene.lean.get(person.number, 0.0) < -0.5 and person.country not in (None, *hosts)


def across(reading: Reading, person: Person, scene: Scene) -> set[str | None]:
    """Countries of those whom the person meets, calls or receives in one sentence: two of one country seldom do."""
    sure = (
        other
        for other in _opposite(reading, person)
        if other.person is None or other.person.country_basis in PRINTED or _came(other.person, scene)
    )
    return {other.code for other in sure}


ASIDE = frozenset(("greet", "lead", "honour"))


def _facing(stage: Stage, act: Act) -> tuple[Actor | None, list[Actor]]:
    """The two sides of an act; who only sent a message with somebody is on neither."""
    left, right = sides_of(stage, act)
    asides = [a.cue.first for a in stage.acts if a.kind in ASIDE and a.cue.first > act.cue.last]
    return left, [other for other in right if all(other.at < at for at in asides)]


def _opposite(reading: Reading, person: Person) -> Iterator[Actor]:
    """Those whom the person meets, calls or receives; the country of each is as far known by now."""
    if reading.faced is None:
        reading.faced = [_facing(s, act) for s in reading.stages for act in s.acts if act.kind in ACROSS]
    for left, right in reading.faced:
        found = [left] if left and any(a.person is person for a in right) else []
        for other in right if left and left.person is person else found:
            if other.person is not person:
                other.code = other.person.country if other.person else other.code
                yield other
