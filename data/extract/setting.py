"""The frame of the main engagement, and two questions that many modules ask of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from .actors import Stage
from .people import Person

Span = tuple[int, int]

ENVOY = re.compile(
    r"\b(ambassador|high commissioner|(?:defen[cs]e|military|naval) (?:advis|envoy)|attach|charg[eé]s? d"
    r"|liaison|consul|resident|(?:first|second|third) secretary|deputy (?:head|chief) of mission"
    r"|eufor|kfor|unifil|unficyp|unmik|eumm|(?<!air )force commander)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Setting:
    """The frame of the main engagement; spans prove each value."""

    kind: str = "visit"
    kind_span: Span | None = None
    status: str = "held"
    status_span: Span | None = None
    level: str | None = None
    level_span: Span | None = None
    host: str | None = None
    host_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    host_party: str | None = None
    parties: dict[str, Span] = field(default_factory=dict)
    listed: dict[str, Span] = field(default_factory=dict)
    stops: list[str] = field(default_factory=list)
    departing: bool = False


def first_cue(
    stages: list[Stage], kinds: tuple[str, ...], floor: float, tenses: tuple[str, ...] = ("held", "future")
) -> Span | None:
    """Where an act of these kinds is first told, in sentences of at least this weight."""
    for stage in stages:
        if stage.weight < floor:
            continue
        for act in stage.acts:
            if act.kind in kinds and act.tense in tenses:
                return stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last]
    return None


def is_envoy(person: Person) -> bool:
    """Whether somebody is posted abroad: an ambassador, an attaché, the head of a mission."""
    return _is_envoy(person.office_text())


@lru_cache(maxsize=1 << 12)
def _is_envoy(offices: str) -> bool:
    return ENVOY.search(offices) is not None
