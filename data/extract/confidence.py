"""How sure each value is: what speaks against it, weighed as labelled releases have shown.

A doubt is something cheap to see in the finished record that went with errors: a country that was inferred, two sides
that are never named together, a post that is missing. ``language/confidence.tsv`` holds, for every field, the log-odds
of a value without a doubt and what each doubt takes off. ``python -m tests.accuracy.calibrate`` measures it anew.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from data.language.tables import rows
from data.record import Engagement, Fact, Official, Outcome, Record

LEAST, MOST = 0.02, 0.99
OPENING = 400
"""Characters in which a release says what it is about."""
NEAR = 250
"""Characters within which two people are named together."""
FIELDS = ("date", "end_date", "date_partial", "kind", "status", "visit_level", "host", "host_party", "guest", "place")
PEOPLE = ("name", "rank", "position", "country", "role")
LIKE = {"date_partial": "date", "host_party": "host", "guest": "countries"}
"""Fields that no label tells, with the field whose doubts they share."""

Doubts = frozenset[str]
Weighed = tuple[str, Fact[str], Doubts]
UNDOUBTED: Doubts = frozenset()
OTHER_WORDS, LATE_WORDS = Doubts(("other words",)), Doubts(("late words",))


def rate(record: Record, text: str) -> Record:
    """The same record, each fact with its confidence."""
    for field, fact, against in doubted(record, text):
        fact.confidence = confidence(field, fact.basis, against)
    return record


@lru_cache(maxsize=1 << 14)
def confidence(field: str, basis: str, doubts: Doubts) -> float:
    """The share of such values that are right."""
    points = _points().get(LIKE.get(field, field), {})
    against = {*doubts, *of_basis(basis)}
    odds = points.get("none", 0.0) + sum([points[doubt] for doubt in against if doubt in points])
    return round(min(max(1 / (1 + math.exp(-odds)), LEAST), MOST), 3)


def of_basis(basis: str) -> tuple[str, ...]:
    """The doubts that lie in where a value comes from: none when it is printed."""
    return () if basis == "text" else (basis.split(":")[0], basis)


@cache
def _points() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for row in rows("confidence"):
        found.setdefault(row["field"], {})[row["doubt"]] = float(row["points"])
    return found


def doubted(record: Record, text: str) -> Iterator[Weighed]:
    """Every fact with its field and its doubts, those of its basis left out."""
    if not record.engagements:
        return
    case = _case(record, len(text))
    for engagement in record.engagements:
        yield from _of_engagement(engagement, case, text)
    for official in record.officials:
        yield from _of_official(official, case, text)


@dataclass(slots=True)
class _Case:
    """What is known of the whole release: for which countries people act, and what speaks against all of it."""

    acting: set[str]
    doubts: Doubts


def _case(record: Record, length: int) -> _Case:
    flat = [each for each in record.engagements if each.flat] or record.engagements[:1]
    people = [each for each in record.officials if each.role.value == "participant"]
    facts = {fact.value: fact for each in reversed(flat) for fact in each.countries}
    serving = [each.country for each in people if each.country]
    printed = {country.value for country in serving if country.basis == "text"}
    found = {
        "apart": not _faced(people),
        "one opening": sum(_at(fact) < OPENING for fact in facts.values()) < 2,
        "one printed": len(printed) < 2,
        "none printed": not printed,
        "some inferred": any(c.basis != "text" for c in serving),
        "bare people": any(not (each.rank or each.position) for each in people),
        "several tables": len(flat) > 1,
        "many parties": len(facts) > 2,
        **_frame(flat[0], set(facts), length),
    }
    return _Case({country.value for country in serving}, Doubts([name for name, holds in found.items() if holds]))


def _frame(main: Engagement, parties: set[str], length: int) -> dict[str, bool]:
    return {
        "not held": main.status.value != "held",
        "late act": _at(main.kind) > OPENING,
        "late host": bool(main.host) and _at(main.host) > length / 2,
        "no host": main.host is None,
        "host apart": bool(main.host) and main.host.value not in parties if main.host else False,
    }


def _at(fact: Fact[str] | None) -> int:
    """Where its words stand; 0 for what needs none."""
    return fact.spans[0][0] if fact and fact.spans else 0


def _faced(people: list[Official]) -> bool:
    """Whether people of two countries are named together."""
    placed = sorted((_at(each.name), each.country.value) for each in people if each.country)
    return any(one[1] != other[1] and other[0] - one[0] < NEAR for one, other in pairwise(placed))


def _own(fact: Fact[str], text: str) -> Doubts:
    """Doubts of any value: its words stand late, or are other words than the value."""
    late = LATE_WORDS if _at(fact) > len(text) / 2 else UNDOUBTED
    for start, end in fact.spans:
        said = text[start:end]
        if fact.value in said or fact.value.casefold() in said.casefold():
            return late
    return OTHER_WORDS | late


def _of_engagement(engagement: Engagement, case: _Case, text: str) -> Iterator[Weighed]:
    for field in FIELDS:
        fact: Fact[str] | None = getattr(engagement, field)
        if fact:
            yield field, fact, case.doubts | _own(fact, text) | _of_value(field, fact, text)
    idle = case.doubts | {"nobody acts"}
    for country in engagement.countries:
        yield "countries", country, (case.doubts if country.value in case.acting else idle) | _own(country, text)
    several = {"several results"} if len(engagement.outcomes) > 2 else UNDOUBTED
    for outcome in engagement.outcomes:
        yield "outcomes", outcome.title, case.doubts | _own(outcome.title, text) | _of_outcome(outcome) | several


def _of_value(field: str, fact: Fact[str], text: str) -> Doubts:
    if field == "kind":
        return Doubts((f"is {fact.value}",))
    return Doubts(("not in opening",)) if field == "place" and fact.value not in text[:OPENING] else UNDOUBTED


def _of_outcome(outcome: Outcome) -> set[str]:
    short = {"short title"} if len(outcome.title.value.split()) < 4 else set()
    return {f"is {outcome.type}"} | short


def _of_official(official: Official, case: _Case, text: str) -> Iterator[Weighed]:
    against = case.doubts | _of_person(official)
    for field in PEOPLE:
        fact: Fact[str] | None = getattr(official, field)
        if fact:
            own = _own(fact, text)
            yield field, fact, against | own if own else against


def _of_person(official: Official) -> set[str]:
    country, position = official.country, official.position
    found = {
        "no post": position is None,
        "one word": len(official.name.value.split()) < 2,
        "mentioned": official.role.value != "participant",
        "country inferred": country is not None and country.basis != "text",
        "post inferred": position is not None and position.basis != "text",
    }
    return {name for name, holds in found.items() if holds}
