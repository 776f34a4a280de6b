"""Frames for the tests of the pages: a small world of known rows, and large ones from a seed."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

from data.frames import frames_of
from data.load import Loaded
from data.reading.report import ImportRow

PARTIES = (
    "AZE",
    "KAZ",
    "TUR",
    "GEO",
    "UZB",
    "KGZ",
    "PAK",
    "ITA",
    "USA",
    "GBR",
    "CHN",
    "RUS",
    "HUN",
    "SRB",
    "IRN",
    "ISR",
    "FRA",
    "DEU",
    "POL",
    "UKR",
    "TJK",
    "TKM",
    "BLR",
    "MDA",
    "ROU",
    "BGR",
    "GRC",
    "IND",
    "JPN",
    "KOR",
    "VNM",
    "PHL",
    "IDN",
    "AUS",
    "CAN",
    "MEX",
    "BRA",
    "ARG",
    "ZAF",
    "EGY",
    "NGA",
    "KEN",
    "SAU",
    "ARE",
    "QAT",
    "JOR",
    "OMN",
    "NATO",
    "CIS",
    "OTS",
)
FIRST = (
    "Karim",
    "Zakir",
    "Marat",
    "Ruslan",
    "Sultan",
    "Yasar",
    "Ali",
    "Jan",
    "Maria",
    "Anna",
    "Peter",
    "José",
    "Linh",
    "Aiko",
)
LAST = (
    "Valiyev",
    "Hasanov",
    "Khusainov",
    "Zhaksylykov",
    "Kadıoğlu",
    "Novák",
    "García",
    "Nguyễn",
    "Smith",
    "Kowalski",
    "Ōta",
)
RANKS = ("Colonel General", "Lieutenant General", "Major General", "Admiral", None)
POSTS = (
    ("Minister of Defence", "minister"),
    ("Chief of the General Staff", "chief_of_defence"),
    ("Deputy Minister of Defence", "deputy"),
    ("Commander of the Navy", "service_chief"),
    ("Defence Attaché", "attache"),
)
KINDS = ("visit", "visit", "visit", "meeting", "meeting", "call", "multilateral", "exercise")


class World:
    """Grows row by row; every proven value has its words in a text."""

    def __init__(self, seed: int = 0, home: str | None = None) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.texts: dict[str, str] = {}
        self.random = Random(seed)
        self.home = home
        self.people: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def person(self, country: str, fresh: int) -> dict[str, Any]:
        """Somebody of that country: one of a few, so that people are met again."""
        while len(self.people[country]) < fresh:
            post, echelon = POSTS[len(self.people[country]) % len(POSTS)]
            name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
            one = {
                "official_id": f"o{country}{len(self.people[country])}",
                "name": name,
                "country": country,
                "rank": self.random.choice(RANKS),
                "position": f"{post} of {country}",
                "echelon": echelon,
                "post_key": f"{country}/{echelon}",
                "days": [],
                "sources": set(),
                "n": 0,
            }
            self.people[country].append(one)
        return self.random.choice(self.people[country])

    def engagement(self, n: int, start: date, days: int, people: int) -> None:
        """One engagement told by one release, with a person a side."""
        rnd = self.random
        kind = rnd.choice(KINDS)
        first = self.home or rnd.choice(PARTIES[:47])
        others = [party for party in PARTIES if party != first]
        codes = (
            [first, *rnd.sample(others, 4)]
            if kind == "multilateral"
            else [first, rnd.choice(others[: 12 if self.home else 46])]
        )
        guest, host = (codes[1], codes[0]) if rnd.random() < 0.7 else (codes[0], codes[1])
        travels = kind in ("visit", "meeting")
        day = (start + timedelta(days=rnd.randrange(days))).isoformat() if rnd.random() < 0.95 else None
        status = "held" if rnd.random() < 0.93 else rnd.choice(("announced", "postponed", "cancelled", "refused"))
        ident, release, source = f"e{n:06}", f"r{n:06}", f"world/{n:06}.txt"
        told = [self.person(code, people) for code in codes[:2]]
        text = (
            f"On {day or 'a spring day'}, "
            + " met ".join(f"{one['position']} {one['name']}" for one in told)
            + f". It was a {kind}."
        )
        self.texts[release] = text
        pairs = [tuple(sorted(codes[:2]))] if kind != "multilateral" and status == "held" else []
        self.rows["engagements"].append(
            {
                "engagement_id": ident,
                "visit_id": f"v{n:06}" if kind == "visit" and status == "held" else None,
                "date": day,
                "end_date": (date.fromisoformat(day) + timedelta(days=2)).isoformat()
                if day and kind == "visit" and rnd.random() < 0.3
                else None,
                "date_partial": None if day or rnd.random() < 0.5 else start.strftime("%Y-%m"),
                "date_precision": "day" if day else None,
                "date_basis": "text" if day else None,
                "kind": kind,
                "status": status,
                "visit_level": rnd.choice(("official", "working", None)) if kind == "visit" else None,
                "host": host if travels else None,
                "host_party": host if travels else None,
                "guest": guest if travels else None,
                "place": None,
                "countries": tuple(sorted(codes)),
                "pairs": pairs,
                "topics": (),
                "cameo": "042",
                "plover": "CONSULT/visit",
                "sources": (source,),
                "urls": (),
                "n_sources": 1 if rnd.random() < 0.9 else rnd.randrange(2, 6),
                "confidence": rnd.choice((0.97, 0.93, 0.8, 0.5)),
                "release_ids": (release,),
                "guest_lead": (told[1] if guest == codes[1] else told[0])["official_id"] if travels else None,
                "host_lead": (told[0] if guest == codes[1] else told[1])["official_id"] if travels else None,
            }
        )
        visit = self.rows["engagements"][-1]["visit_id"]
        self.rows["releases"].append(
            {
                "release_id": release,
                "source": source,
                "sources": (source,),
                "outlet": "World News",
                "published": day,
                "language": "en",
                "title": f"A {kind} is told",
                "relevant": True,
                "engagement_ids": (ident,),
                "visit_ids": (visit,) if visit else (),
                "mentioned_ids": (),
            }
        )
        if visit:
            self.rows["visits"].append(
                {
                    "visit_id": visit,
                    "start": day,
                    "end": day,
                    "host": host,
                    "host_party": host,
                    "guest": guest,
                    "level": "official",
                    "head": None,
                    "n_engagements": 1,
                    "n_sources": 1,
                }
            )
        self._proof(release, "engagements", ident, "kind", kind, text, kind)
        if day:
            self._proof(release, "engagements", ident, "date", day, text, day)
        for place, one in enumerate(told):
            self._takes_part(f"p{n:06}{place}", ident, release, source, one, day, guest, text)
        if kind == "visit" and rnd.random() < 0.3:
            self.rows["outcomes"].append(
                {
                    "outcome_id": f"x{n:06}",
                    "engagement_id": ident,
                    "type": "agreement",
                    "title": "cooperation plan for 2025",
                    "plan_year": 2025,
                }
            )

    def _takes_part(
        self,
        ident: str,
        engagement: str,
        release: str,
        source: str,
        one: dict[str, Any],
        day: str | None,
        guest: str,
        text: str,
    ) -> None:
        one["n"] += 1
        one["sources"].add(source)
        one["days"] += [day] if day else []
        self.rows["participations"].append(
            {
                "participation_id": ident,
                "engagement_id": engagement,
                "official_id": one["official_id"],
                "name": one["name"],
                "rank": one["rank"],
                "position": one["position"],
                "post_key": one["post_key"],
                "echelon": one["echelon"],
                "country": one["country"],
                "side": "guest" if one["country"] == guest else "host",
                "role": "participant",
            }
        )
        self._proof(release, "participations", ident, "position", one["position"], text, one["position"])
        self._proof(release, "participations", ident, "role", "participant", text, one["name"])
        self._proof(release, "officials", one["official_id"], "name", one["name"], text, one["name"])

    def _proof(self, release: str, table: str, row: str, field: str, value: str, text: str, quote: str) -> None:
        start = text.index(quote)
        self.rows["evidence"].append(
            {
                "evidence_id": f"{release}-{row}-{field}",
                "release_id": release,
                "table": table,
                "row_id": row,
                "field": field,
                "value": value,
                "basis": "text",
                "confidence": 0.95,
                "start": start,
                "end": start + len(quote),
                "quote": quote,
            }
        )

    def loaded(self) -> Loaded:
        """The world as the pages get it."""
        for one in (person for some in self.people.values() for person in some if person["n"]):
            days = sorted(one["days"]) or [None]
            seen = {
                "first_seen": days[0],
                "last_seen": days[-1],
                "rank": one["rank"],
                "position": one["position"],
                "country": one["country"],
            }
            self.rows["officials"].append(
                {
                    "official_id": one["official_id"],
                    "name": one["name"],
                    "variants": (one["name"],),
                    "sources": tuple(sorted(one["sources"])),
                    "n_engagements": one["n"],
                    **seen,
                }
            )
            self.rows["posts"].append(
                {
                    "post_id": f"post-{one['official_id']}",
                    "official_id": one["official_id"],
                    "post_key": one["post_key"],
                    "echelon": one["echelon"],
                    **seen,
                }
            )
        pairs: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for engagement in self.rows["engagements"]:
            for pair in engagement["pairs"]:
                pairs[pair].append(engagement)
        for (a, b), met in pairs.items():
            days = sorted(one["date"] for one in met if one["date"]) or [None]
            self.rows["pairs"].append(
                {
                    "country_a": a,
                    "country_b": b,
                    "n_engagements": len(met),
                    "n_visits_a_to_b": 0,
                    "n_visits_b_to_a": 0,
                    "first": days[0],
                    "last": days[-1],
                }
            )
        report = tuple(ImportRow(one["source"], "read", "") for one in self.rows["releases"])
        return Loaded(frames_of(self.rows), report, self.texts)


def world(
    n: int, seed: int = 0, home: str | None = None, start: date = date(2019, 1, 1), days: int = 2000, people: int = 5
) -> Loaded:
    """A world of ``n`` engagements, the same for the same seed."""
    made = World(seed, home)
    for number in range(n):
        made.engagement(number, start, days, people)
    return made.loaded()


__all__ = ["World", "combinations", "world"]
