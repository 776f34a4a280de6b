"""Votes of the wordings for host, guest and place, and who leans to which side."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from .actors import Actor, Stage

WHO = ("person", "post", "group")
WHERE = ("place", "country", "site")
Span = tuple[int, int]


@dataclass(slots=True)
class Votes:
    """Votes for a value, each with the words that gave it."""

    score: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    spans: dict[str, list[tuple[float, Span]]] = field(default_factory=lambda: defaultdict(list))
    _ranked: list[tuple[str, float]] | None = None

    def add(self, value: str | None, weight: float, span: Span) -> None:
        if value:
            self.score[value] += weight
            self.spans[value].append((weight, span))
            self._ranked = None

    def ranked(self) -> list[tuple[str, float]]:
        """The values, that with most votes first; worked out once for all who ask between two votes."""
        if self._ranked is None:
            self._ranked = sorted(self.score.items(), key=lambda item: (-item[1], item[0]))
        return self._ranked

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


def span_of(stage: Stage, actor: Actor) -> Span:
    return stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]


def add_host(scene: Scene, stage: Stage, actor: Actor | None, weight: float) -> None:
    if actor is None:
        return
    scene.host.add(actor.code, weight, span_of(stage, actor))
    if actor.person:
        scene.lean[actor.person.number] += weight


def add_guest(scene: Scene, stage: Stage, actor: Actor | None, weight: float) -> None:
    if actor is None:
        return
    scene.guest.add(actor.code, weight, span_of(stage, actor))
    if actor.person:
        scene.lean[actor.person.number] -= weight
