"""Labels as the records of a reader without faults, so that what goes wrong is the resolving."""

from __future__ import annotations

from typing import Any

from data.record import Engagement, Fact, Official, Outcome, Record
from tests.accuracy.labels import Labelled

Gold = dict[str, Any]


def perfect(labelled: Labelled) -> Record:
    """Each meeting of the labels an engagement; a release without any has one of all who take part."""
    gold, text = labelled.gold, labelled.release.text
    if not gold["relevant"]:
        return Record()
    people = [_official(one, text) for one in gold["officials"]]
    names = {one["name"]: number for number, one in enumerate(gold["officials"])}
    part = [number for number, one in enumerate(gold["officials"]) if one["role"] == "participant"]
    meetings = [[names[name] for name in meeting if name in names] for meeting in gold["meetings"]] or [part]
    return Record([_engagement(gold, people, meeting, not n) for n, meeting in enumerate(meetings)], people)


def _fact(value: Any, start: int = 0, size: int = 1, basis: str = "text") -> Fact[Any]:
    return Fact(value, basis, ((start, start + size),), 0.99)


def _official(one: Gold, text: str) -> Official:
    at = max(0, text.find(one["name"]))
    name = _fact(one["name"], at, len(one["name"]))
    facts = {field: _fact(one[field], at) for field in ("rank", "position", "country") if one.get(field)}
    return Official(name, _fact(one["role"], at), **facts, side=one.get("side"))


def _engagement(gold: Gold, people: list[Official], meeting: list[int], main: bool) -> Engagement:
    countries = _parties(gold, people, meeting)
    facts = {field: _fact(gold[field]) for field in ("end_date", "visit_level", "host", "place") if gold.get(field)}
    host = gold["host"] if gold["host"] in countries and gold["kind"] == "visit" else None
    guests = [code for code in countries if code != host]
    return Engagement(
        kind=_fact(gold["kind"]),
        status=_fact(gold.get("status", "held")),
        countries=[_fact(code) for code in countries],
        pairs=[(countries[0], countries[1])] if len(countries) == 2 and gold["pairs"] else [],
        date=_fact(gold["date"], basis=gold["date_from"]) if gold["date"] else None,
        host_party=_fact(host) if host else None,
        guest=_fact(guests[0]) if host and len(guests) == 1 else None,
        officials=meeting,
        meeting=meeting,
        outcomes=[Outcome(one["type"], _fact(one["title"])) for one in gold["outcomes"]] if main else [],
        topics=gold["topics"] if main else [],
        **facts,
    )


def _parties(gold: Gold, people: list[Official], meeting: list[int]) -> list[str]:
    """Those of the persons who met, where they are two: a text may tell of several meetings."""
    own = {people[number].country.value for number in meeting if people[number].country}  # type: ignore[union-attr]
    return sorted(own) if len(own) == 2 else sorted(gold["countries"])
