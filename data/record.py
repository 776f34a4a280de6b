"""What was read out of one release: engagements, people and outcomes, each value with the words that prove it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Span = tuple[int, int]


@dataclass(slots=True)
class Fact(Generic[T]):
    """A value, where it comes from (``text``, ``dateline``, ``metadata``, ``inferred:<rule>``) and its words.

    ``spans`` are half-open offsets in code points of the text as read; only ``metadata`` may have none.
    ``confidence`` is the measured share of such values that are right, 0 to 1.
    """

    value: T
    basis: str
    spans: tuple[Span, ...] = ()
    confidence: float = 0.9


@dataclass(slots=True)
class Official:
    """A person named in the release. ``reason`` says why one is only ``mentioned``."""

    name: Fact[str]
    role: Fact[str]
    rank: Fact[str] | None = None
    position: Fact[str] | None = None
    country: Fact[str] | None = None
    side: str | None = None
    reason: str | None = None
    variants: tuple[tuple[str, Span], ...] = ()
    """The forms printed, without rank, each with the place of its first printing."""


@dataclass(slots=True)
class Outcome:
    """A result: ``agreement``, ``award``, ``invitation`` or ``exercise``; ``plan_year`` of an annual plan."""

    type: str
    title: Fact[str]
    plan_year: int | None = None


@dataclass(slots=True)
class Engagement:
    """One separate thing that parties did together. ``officials`` and ``meeting`` index ``Record.officials``."""

    kind: Fact[str]
    status: Fact[str]
    countries: list[Fact[str]]
    pairs: list[tuple[str, str]] = field(default_factory=list)
    date: Fact[str] | None = None
    end_date: Fact[str] | None = None
    date_partial: Fact[str] | None = None
    date_precision: str | None = None
    visit_level: Fact[str] | None = None
    host: Fact[str] | None = None
    host_party: Fact[str] | None = None
    guest: Fact[str] | None = None
    place: Fact[str] | None = None
    officials: list[int] = field(default_factory=list)
    meeting: list[int] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    flat: bool = True
    """Whether it stands in the flat fields of the record; a gathering on whose margins two sides met does not."""


@dataclass(slots=True)
class Record:
    """What one release says. ``engagements`` main first, in order of telling; empty when nothing is to be told."""

    engagements: list[Engagement] = field(default_factory=list)
    officials: list[Official] = field(default_factory=list)
    blank: list[tuple[str, str]] = field(default_factory=list)
    """(field, reason) of what stayed empty."""

    @property
    def relevant(self) -> bool:
        return bool(self.engagements)


Json = dict[str, Any]
