"""Hand labels to records: finds where the labelled words stand in the text."""

from __future__ import annotations

import re
from typing import Any

from data.record import Engagement, Fact, Official, Outcome, Record, Span

Label = dict[str, Any]


def record_of(text: str, label: Label) -> Record:
    """The record that a perfect reading of ``text`` would give, as far as the label tells."""
    if not label["relevant"]:
        return Record()
    officials = [_official(text, one) for one in label["officials"]]
    names = [one["name"] for one in label["officials"]]
    part = [i for i, one in enumerate(label["officials"]) if one["role"] == "participant"]
    meetings = [[names.index(name) for name in met if name in names] for met in label.get("meetings") or []]
    engagements = [_engagement(text, label, officials, met, met) for met in meetings if met]
    if not engagements or not label["pairs"]:
        engagements = [_engagement(text, label, officials, part, [])]
    engagements[0].outcomes = [_outcome(text, one) for one in label["outcomes"]]
    return Record(engagements, officials)


def place(text: str, words: str | None) -> tuple[Span, ...]:
    """The first occurrence of the words, blanks alike; none when they are not printed so."""
    if not words:
        return ()
    found = re.search(r"\s+".join(map(re.escape, words.split())), text, re.I)
    return (found.span(),) if found else ()


def _fact(text: str, value: Any, words: str | None = None, basis: str = "text") -> Fact[Any]:
    return Fact(value, basis, place(text, words or str(value)))


def _official(text: str, label: Label) -> Official:
    surname = label["name"].split()[-1]
    forms = re.finditer(r"(?:[A-ZÀ-Ž]\. ?)?" + re.escape(surname), text)
    printed = {found.group(): found.span() for found in reversed(list(forms))}
    return Official(
        name=_fact(text, label["name"]),
        role=_fact(text, label["role"], label["name"]),
        rank=_fact(text, label["rank"], label["rank"].split()[-1]) if label.get("rank") else None,
        position=_fact(text, label["position"]) if label.get("position") else None,
        country=_fact(text, label["country"], label.get("position") or label["name"]) if label.get("country") else None,
        side=label.get("side"),
        variants=tuple(printed.items()),
    )


def _engagement(text: str, label: Label, officials: list[Official], part: list[int], met: list[int]) -> Engagement:
    sides = {o.side: o.country.value for o in officials if o.side and o.country}
    countries = label["countries"]
    if met and len(label["pairs"]) > 1:
        own = {o.country.value for o in (officials[i] for i in met) if o.country}
        countries = [code for code in countries if code in own] if len(own) > 1 else countries
    guests = [code for code in countries if code != label["host"]]
    visit = label["kind"] == "visit"
    return Engagement(
        kind=_fact(text, label["kind"]),
        status=_fact(text, label.get("status", "held"), label["kind"]),
        countries=[_fact(text, code, label["host"]) for code in countries],
        pairs=[(a, b) for a, b in label["pairs"] if {a, b} <= set(countries)],
        date=_fact(text, label["date"], basis=label.get("date_from") or "text") if label["date"] else None,
        end_date=_fact(text, label["end_date"]) if label.get("end_date") else None,
        date_precision="day" if label["date"] else None,
        visit_level=_fact(text, label["visit_level"]) if label.get("visit_level") else None,
        host=_fact(text, label["host"]) if label["host"] else None,
        host_party=_fact(text, sides.get("host", label["host"])) if visit and label["host"] else None,
        guest=_fact(text, sides.get("guest", guests[0])) if visit and guests else None,
        place=_fact(text, label["place"]) if label.get("place") else None,
        officials=part,
        meeting=met,
        topics=list(label.get("topics") or ()),
    )


def _outcome(text: str, label: Label) -> Outcome:
    return Outcome(label["type"], _fact(text, label["title"]), label.get("plan_year"))
