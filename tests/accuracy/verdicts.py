"""Why two releases were not merged, from the rows of what they tell: what the nearest two engagements differ in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

Row = dict[str, Any]
GATHERINGS = ("multilateral", "exercise")


class Verdicts:
    """Over the tables of everything resolved."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        self.engagements = {row["engagement_id"]: row for row in tables["engagements"]}
        self.names = {row["official_id"]: row["name"] for row in tables["officials"]}
        self.people: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for row in tables["participations"]:
            self.people[row["engagement_id"]][row["official_id"]] = row["country"]

    def apart(self, one: tuple[str, ...], other: tuple[str, ...]) -> str:
        """What keeps the engagements of two releases apart."""
        pairs = [(self.engagements[a], self.engagements[b]) for a in one for b in other]
        if not pairs:
            return "one of them tells of no engagement"
        return "; ".join(min((self._differences(a, b) for a, b in pairs), key=lambda found: (len(found), found)))

    def _differences(self, one: Row, other: Row) -> list[str]:
        found = []
        if len(set(one["countries"]) & set(other["countries"])) < 2:
            found.append(f"other parties ({_parties(one)}, {_parties(other)})")
        if one["date"] and other["date"] and _days(one, other) > 3:
            found.append(f"{_days(one, other)} days apart")
        if ("call" in (one["kind"], other["kind"])) and one["kind"] != other["kind"]:
            found.append("one is a call")
        if (one["kind"] in GATHERINGS) != (other["kind"] in GATHERINGS):
            found.append("one is a gathering")
        if bool(one["pairs"]) != bool(other["pairs"]) and one["status"] == other["status"]:
            found.append("one tells of nobody met")
        if one["status"] != other["status"]:
            found.append(f"{one['status']} and {other['status']}")
        return [*found, *self._other_people(one, other)] or ["nothing that tells both is the same"]

    def _other_people(self, one: Row, other: Row) -> list[str]:
        mine, theirs = self.people[one["engagement_id"]], self.people[other["engagement_id"]]
        codes = sorted(set(mine.values()) & set(theirs.values()))
        differ = [
            code
            for code in codes
            if not {k for k, country in mine.items() if country == code} & {k for k in theirs if theirs[k] == code}
        ]
        return [f"other officials of {', '.join(differ)}"] if differ else []


def _parties(row: Row) -> str:
    return "–".join(row["countries"])


def _days(one: Row, other: Row) -> int:
    first, second = (date.fromisoformat(row["date"]) for row in (one, other))
    return abs((first - second).days)
