"""A record in the shape in which it is printed: flat fields of the main engagement, all engagements, the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.codes import cameo, plover
from data.record import Engagement, Fact, Json, Official, Record
from data.release import Release

FACTS = ("date", "end_date", "date_partial", "kind", "status", "visit_level", "host", "place")
SIDES = ("host_party", "guest")
PEOPLE = ("name", "rank", "position", "country", "role")


def to_json(release: Release | str, source: str, record: Record) -> Json:
    """The record of one release as a dictionary of plain values, keys in their printed order."""
    text = release if isinstance(release, str) else release.text
    flat = [engagement for engagement in record.engagements if engagement.flat] or record.engagements[:1]
    countries = _countries(flat)
    outcomes = [outcome for engagement in flat for outcome in engagement.outcomes]
    return {
        "source": source,
        "relevant": record.relevant,
        **_main(flat[0] if flat else None),
        "countries": [fact.value for fact in countries],
        "pairs": [list(pair) for pair in dict.fromkeys(pair for one in flat for pair in one.pairs)],
        "officials": [_official(official) for official in record.officials],
        "meetings": _meetings(flat, record.officials),
        "outcomes": [{"type": o.type, "title": o.title.value, "plan_year": o.plan_year} for o in outcomes],
        "topics": list(dict.fromkeys(topic for one in flat for topic in one.topics)),
        "engagements": [_engagement(one, record.officials) for one in record.engagements],
        "evidence": _evidence(text, record, flat, countries),
        "blank": [{"field": name, "reason": reason} for name, reason in record.blank],
    }


def _value(fact: Fact[str] | None) -> str | None:
    return fact.value if fact else None


def _main(main: Engagement | None) -> Json:
    dated = main.date or main.date_partial if main else None
    return {
        "date": _value(main.date) if main else None,
        "end_date": _value(main.end_date) if main else None,
        "date_partial": _value(main.date_partial) if main else None,
        "date_basis": dated.basis if dated else None,
        "date_precision": main.date_precision if main else None,
        "kind": main.kind.value if main else None,
        "status": main.status.value if main else None,
        "visit_level": _value(main.visit_level) if main else None,
        "host": _value(main.host) if main else None,
        "place": _value(main.place) if main else None,
    }


def _countries(flat: list[Engagement]) -> list[Fact[str]]:
    found: dict[str, Fact[str]] = {}
    for engagement in flat:
        for fact in engagement.countries:
            found.setdefault(fact.value, fact)
    return list(found.values())


def _official(official: Official) -> Json:
    return {
        "name": official.name.value,
        "rank": _value(official.rank),
        "position": _value(official.position),
        "country": _value(official.country),
        "side": official.side,
        "role": official.role.value,
        "reason": official.reason,
    }


def _meetings(flat: list[Engagement], officials: list[Official]) -> list[list[str]]:
    """Each meeting once; one with a single named person only if that person is in no other."""
    met: dict[frozenset[int], tuple[int, ...]] = {}
    for one in flat:
        met.setdefault(frozenset(one.meeting), tuple(dict.fromkeys(one.meeting)))
    shared = {index for meeting in met if len(meeting) > 1 for index in meeting}
    told = [meeting for meeting in met.values() if len(meeting) > 1 or shared.isdisjoint(meeting)]
    return [[officials[index].name.value for index in meeting] for meeting in told if meeting]


def _engagement(engagement: Engagement, officials: list[Official]) -> Json:
    kind, status, host = engagement.kind.value, engagement.status.value, _value(engagement.host)
    countries = [fact.value for fact in engagement.countries]
    filed = kind, status, host, countries, [outcome.type for outcome in engagement.outcomes]
    return {
        "date": _value(engagement.date),
        "end_date": _value(engagement.end_date),
        "date_partial": _value(engagement.date_partial),
        "kind": kind,
        "status": status,
        "visit_level": _value(engagement.visit_level),
        "host": host,
        "host_party": _value(engagement.host_party),
        "guest": _value(engagement.guest),
        "place": _value(engagement.place),
        "countries": countries,
        "pairs": [list(pair) for pair in engagement.pairs],
        "officials": [officials[index].name.value for index in engagement.officials],
        "outcomes": [outcome.title.value for outcome in engagement.outcomes],
        "cameo": cameo(*filed),
        "plover": plover(*filed),
    }


def _evidence(text: str, record: Record, flat: list[Engagement], countries: list[Fact[str]]) -> list[Json]:
    return [
        {"field": field, "start": start, "end": end, "quote": text[start:end], "basis": fact.basis,
         "confidence": fact.confidence}
        for field, fact in _proven(record, flat, countries) if fact for start, end in fact.spans
    ]  # fmt: skip


def _proven(
    record: Record, flat: list[Engagement], countries: list[Fact[str]]
) -> Iterator[tuple[str, Fact[Any] | None]]:
    """The fields in their printed order, each with its value."""
    for name in FACTS if flat else ():
        yield name, getattr(flat[0], name)
    for i, country in enumerate(countries):
        yield f"countries[{i}]", country
    for i, official in enumerate(record.officials):
        for name in PEOPLE:
            yield f"officials[{i}].{name}", getattr(official, name)
    for i, outcome in enumerate(outcome for engagement in flat for outcome in engagement.outcomes):
        yield f"outcomes[{i}]", outcome.title
    for i, engagement in enumerate(record.engagements):
        for name in (*FACTS, *SIDES) if engagement is not flat[0] else SIDES:
            yield f"engagements[{i}].{name}", getattr(engagement, name)
