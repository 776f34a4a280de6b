"""Releases made of known pieces, so that every record and every offset in it is known."""

from __future__ import annotations

from typing import Any

from data.record import Engagement, Fact, Official, Outcome, Record
from data.release import Release

HASANOV = {"name": "Zakir Hasanov", "country": "AZE", "rank": "Colonel General", "position": "Minister of Defense"}
VALIYEV = {"name": "Karim Valiyev", "country": "AZE", "rank": "Colonel General",
           "position": "First Deputy Minister of Defense – Chief of the General Staff"}  # fmt: skip
CROSETTO = {"name": "Guido Crosetto", "country": "ITA", "rank": None, "position": "Minister of Defence of Italy"}


class Maker:
    """Plants words one after the other and hands out facts that point at them."""

    def __init__(self, opening: str) -> None:
        self.text = opening + ". "

    def plant(self, value: str, basis: str = "text", words: str | None = None) -> Fact[str]:
        start = len(self.text)
        self.text += (words or value) + " "
        return Fact(value, basis, ((start, len(self.text) - 1),))

    def official(self, told: dict[str, Any]) -> Official:
        facts = {key: self.plant(told[key]) for key in ("rank", "position", "country") if told.get(key)}
        name = self.plant(told["name"])
        variants = [(told["name"], name.spans[0])]
        variants += [(form, self.plant(form).spans[0]) for form in told.get("variants", ())]
        return Official(name, Fact(told.get("role", "participant"), "text", name.spans), **facts,
                        side=told.get("side"), variants=tuple(variants))  # fmt: skip

    def engagement(self, told: dict[str, Any], officials: list[int]) -> Engagement:
        countries = told.get("countries", ("AZE", "ITA"))
        facts = {key: self.plant(told[key]) for key in ("end_date", "date_partial", "visit_level", "host", "host_party",
                                                        "guest", "place") if told.get(key)}  # fmt: skip
        date = told.get("date")
        return Engagement(
            kind=self.plant(told.get("kind", "visit")),
            status=self.plant(told.get("status", "held")),
            countries=[self.plant(code) for code in countries],
            pairs=[(min(countries), max(countries))] if len(countries) == 2 and not told.get("no_meeting") else [],
            date=self.plant(date, told.get("basis", "text")) if date else None,
            date_precision="day" if date else None,
            officials=officials,
            meeting=[] if told.get("no_meeting") else officials,
            outcomes=[Outcome(kind, self.plant(title), year) for kind, title, year in told.get("outcomes", ())],
            **facts,
        )


def told(source: str, *engagements: dict[str, Any], mentioned: tuple[dict[str, Any], ...] = ()) -> Any:
    """A release with these engagements; each names its ``people``. Equal people are one official of the record."""
    maker = Maker(f"Release {source}")
    people: list[dict[str, Any]] = []
    for one in (*(person for engagement in engagements for person in engagement.get("people", ())), *mentioned):
        if one not in people:
            people.append(one)
    officials = [maker.official(one) for one in people]
    made = [maker.engagement(one, [people.index(p) for p in one.get("people", ())]) for one in engagements]
    return Release(maker.text, source), Record(made, officials)


def visit(day: str | None, *people: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Italy comes to Azerbaijan, unless ``more`` says otherwise."""
    return {"date": day, "people": people or (HASANOV, CROSETTO), "host": "AZE", "host_party": "AZE", "guest": "ITA",
            **more}  # fmt: skip
