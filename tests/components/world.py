"""Worlds of engagements, the same for the same seed: small ones to compare in full, large ones to weigh down pages.

Each engagement is told by one release, with a person a side; every proven value has its words in the text.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from typing import Any

from data.frames import frames_of
from data.load import Loaded
from data.reading.report import ImportRow

Row = dict[str, Any]

ORGANISATIONS = ("NATO", "CIS", "OTS")
COUNTRIES = tuple(
    "AZE KAZ TUR GEO UZB KGZ PAK ITA USA GBR CHN RUS HUN SRB IRN ISR FRA DEU POL UKR TJK TKM BLR MDA ROU BGR GRC IND "
    "JPN KOR VNM PHL IDN AUS CAN MEX BRA ARG ZAF EGY NGA KEN SAU ARE QAT JOR OMN".split()
)
FIRST = ("Karim", "Zakir", "Marat", "Ruslan", "Sultan", "Yasar", "Ali", "Jan", "Maria", "Anna", "José", "Linh", "Aiko")
LAST = ("Valiyev", "Hasanov", "Khusainov", "Zhaksylykov", "Kadıoğlu", "Novák", "García", "Nguyễn", "Smith", "Ōta")
RANKS = ("Colonel General", "Lieutenant General", "Major General", "Admiral", None)
POSTS = (
    ("Minister of Defence", "minister"),
    ("Chief of the General Staff", "chief_of_defence"),
    ("Deputy Minister of Defence", "deputy"),
    ("Commander of the Navy", "service_chief"),
    ("Defence Attaché", "attache"),
)
TOLD = ("official_id", "name", "rank", "position", "post_key", "echelon", "country")
KINDS = ("visit", "visit", "visit", "meeting", "meeting", "call", "multilateral", "exercise")
NOT_HELD = ("announced", "postponed", "cancelled", "refused")


class World:
    """Grows engagement by engagement; ``home`` takes part in each, if given."""

    def __init__(self, seed: int, home: str | None, people: int) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.texts: dict[str, str] = {}
        self.random = Random(seed)
        self.home = home
        self.people = people
        self.known: dict[str, list[Row]] = defaultdict(list)

    def engagement(self, n: int, start: date, days: int) -> None:
        rnd = self.random
        kind, status = rnd.choice(KINDS), "held" if rnd.random() < 0.93 else rnd.choice(NOT_HELD)
        first, other, *more = self._parties(5 if kind == "multilateral" else 2)
        guest, host = (other, first) if rnd.random() < 0.7 else (first, other)
        day = (start + timedelta(days=rnd.randrange(days))).isoformat() if rnd.random() < 0.95 else None
        one: Row = {
            "engagement_id": f"e{n:06}", "release_ids": (f"r{n:06}",), "sources": (f"world/{n:06}.txt",), "kind": kind,
            "status": status, "date": day, "date_precision": "day" if day else None, "cameo": "042",
            "date_partial": start.strftime("%Y-%m") if not day and rnd.random() < 0.5 else None,
            "countries": tuple(sorted((first, other, *more))), "confidence": rnd.choice((0.97, 0.93, 0.8, 0.5)),
            "n_sources": 1 if rnd.random() < 0.9 else rnd.randrange(2, 6),
            "pairs": (tuple(sorted((first, other))),) if not more and status == "held" else (),
        }  # fmt: skip
        if kind in ("visit", "meeting"):
            one |= {"host": host, "host_party": host, "guest": guest}
        if kind == "visit" and status == "held":
            self._visit(one, n)
        sides = [self._person(guest), self._person(host)]
        self._release(one, sides)
        for place, person in enumerate(sides):
            self._takes_part(one, person, f"p{n:06}{place}", "guest_lead" if place == 0 else "host_lead")
        self.rows["engagements"].append(one)

    def _parties(self, n: int) -> list[str]:
        first = self.home or self.random.choice(COUNTRIES)
        near = COUNTRIES[:12] if self.home and n == 2 else COUNTRIES if n == 2 else COUNTRIES + ORGANISATIONS
        return [first, *self.random.sample([party for party in near if party != first], n - 1)]

    def _person(self, country: str) -> Row:
        """One of a few of that country, so that people are met again."""
        known = self.known[country]
        if len(known) < self.people:
            post, echelon = POSTS[len(known) % len(POSTS)]
            name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
            known.append({
                "official_id": f"o{country}{len(known)}", "name": name, "country": country, "echelon": echelon,
                "rank": self.random.choice(RANKS), "position": f"{post} of {country}",
                "post_key": f"{country}/{echelon}", "days": [], "sources": set(), "n_engagements": 0,
            })  # fmt: skip
        return self.random.choice(known)

    def _visit(self, one: Row, n: int) -> None:
        one |= {"visit_id": f"v{n:06}", "visit_level": self.random.choice(("official", "working", None))}
        if one["date"] and self.random.random() < 0.3:
            one["end_date"] = (date.fromisoformat(one["date"]) + timedelta(days=2)).isoformat()
        if self.random.random() < 0.3:
            self._add("outcomes", outcome_id=f"x{n:06}", engagement_id=one["engagement_id"], type="agreement",
                      title="cooperation plan for 2025", plan_year=2025)  # fmt: skip
        self._add("visits", visit_id=one["visit_id"], start=one["date"], end=one["date"], host=one["host"],
                  host_party=one["host"], guest=one["guest"], n_engagements=1, n_sources=1)  # fmt: skip

    def _release(self, one: Row, sides: list[Row]) -> None:
        release, ident = one["release_ids"][0], one["engagement_id"]
        met = " met ".join(f"{person['position']} {person['name']}" for person in sides)
        self.texts[release] = f"On {one['date'] or 'a spring day'}, {met}. It was a {one['kind']}."
        self._add("releases", release_id=release, source=one["sources"][0], sources=one["sources"], outlet="World News",
                  published=one["date"], language="en", title=f"A {one['kind']} is told", relevant=True,
                  engagement_ids=(ident,))  # fmt: skip
        for field in ("kind", "date"):
            if one[field]:
                self._proof(release, "engagements", ident, field, one[field], one[field])

    def _takes_part(self, one: Row, person: Row, ident: str, lead: str) -> None:
        person["n_engagements"] += 1
        person["sources"].add(one["sources"][0])
        person["days"] += [one["date"]] if one["date"] else []
        if one.get("guest"):
            one[lead] = person["official_id"]
        told = {name: person[name] for name in TOLD}
        self._add("participations", participation_id=ident, engagement_id=one["engagement_id"], role="participant",
                  side=lead.removesuffix("_lead"), **told)  # fmt: skip
        release = one["release_ids"][0]
        self._proof(release, "participations", ident, "position", person["position"], person["position"])
        self._proof(release, "participations", ident, "role", "participant", person["name"])
        self._proof(release, "officials", person["official_id"], "name", person["name"], person["name"])

    def _proof(self, release: str, table: str, row: str, field: str, value: str, quote: str) -> None:
        start = self.texts[release].index(quote)
        self._add("evidence", evidence_id=f"{release}-{row}-{field}", release_id=release, table=table, row_id=row,
                  field=field, value=value, basis="text", confidence=0.95, start=start, end=start + len(quote),
                  quote=quote)  # fmt: skip

    def _add(self, table: str, /, **row: Any) -> None:
        self.rows[table].append(row)

    def loaded(self) -> Loaded:
        """The world as the pages get it."""
        for person in (one for some in self.known.values() for one in some if one["n_engagements"]):
            days = sorted(person.pop("days")) or [None]
            seen = {"first_seen": days[0], "last_seen": days[-1]}
            post = {name: person.pop(name) for name in ("echelon", "post_key")}
            person |= seen | {"variants": (person["name"],), "sources": tuple(sorted(person["sources"]))}
            shared = {name: person[name] for name in ("official_id", "country", "rank", "position")}
            self._add("posts", post_id=f"post-{person['official_id']}", **post, **shared, **seen)
            self._add("officials", **person)
        report = tuple(ImportRow(one["source"], "read", "") for one in self.rows["releases"])
        return Loaded(frames_of(self.rows), report, self.texts)


def world(n: int, seed: int = 0, home: str | None = None, people: int = 5) -> Loaded:
    """A world of ``n`` engagements in five and a half years; its pairs are recounted by any selection."""
    made = World(seed, home, people)
    for number in range(n):
        made.engagement(number, date(2019, 1, 1), 2000)
    return made.loaded()
