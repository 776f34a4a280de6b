"""How well releases are linked to engagements and visits, and mentions to officials, over all pairs."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from re import sub
from typing import Any

Ids = dict[str, frozenset[str]]
Keep = Callable[[str], bool]
Truth = dict[str, Any]
FOLD = str.maketrans({"ı": "i", "İ": "i", "ə": "a", "Ə": "a", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})


@dataclass(slots=True)
class Pairs:
    """Pairs said to belong together and right, said and wrong, and not said."""

    right: list[tuple[Any, Any]] = field(default_factory=list)
    wrong: list[tuple[Any, Any]] = field(default_factory=list)
    missed: list[tuple[Any, Any]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        said = len(self.right) + len(self.wrong)
        return len(self.right) / said if said else 0.0

    @property
    def recall(self) -> float:
        true = len(self.right) + len(self.missed)
        return len(self.right) / true if true else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """What was resolved: the engagements and visits of each release, the official of each mention."""

    engagements: Ids
    visits: Ids
    officials: dict[tuple[str, str], str]


def said(tables: dict[str, Any]) -> Said:
    """From the tables; a release goes by the stem of its source."""
    engagements, visits = defaultdict(set), defaultdict(set)
    for row in tables["releases"]:
        for source in row["sources"]:
            engagements[Path(source).stem].update(row["engagement_ids"])
            visits[Path(source).stem].update(row["visit_ids"])
    officials: dict[tuple[str, str], str] = {}
    for row in tables["officials"]:
        for source in row["sources"]:
            for name in row["variants"]:
                officials.setdefault((Path(source).stem, fold(name)), row["official_id"])
    return Said(_frozen(engagements), _frozen(visits), officials)


def _frozen(found: dict[str, set[str]]) -> Ids:
    return defaultdict(frozenset, {key: frozenset(ids) for key, ids in found.items()})


def fold(name: str) -> str:
    """A name in plain small letters."""
    plain = unicodedata.normalize("NFKD", name.translate(FOLD)).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return sub(r"[\W_]+", " ", sub("['’‘]", "", letters)).strip()


def linked(gold: dict[Any, Hashable], together: Callable[[Any, Any], bool], ignore: Iterable[frozenset[Any]]) -> Pairs:
    """Every pair of things, sorted into those rightly and wrongly said to belong together and those missed."""
    found, out = Pairs(), frozenset(ignore)
    for one, other in combinations(sorted(gold), 2):
        if frozenset((one, other)) in out:
            continue
        true, told = gold[one] == gold[other], together(one, other)
        if true or told:
            (found.missed if not told else found.right if true else found.wrong).append((one, other))
    return found


def measures(truth: Truth, found: Said, relevant: Keep) -> dict[str, Pairs]:
    """Engagements, visits and officials over the releases that ``relevant`` keeps."""
    events = {r: e["event_id"] for e in truth["events"] for r in e["releases"] if relevant(r)}
    stays = {r: v["visit_id"] for v in truth["visits"] for r in v["releases"] if relevant(r)}
    people, homes = _mentions(truth, found, relevant)
    return {
        "engagements": linked(events, lambda a, b: bool(found.engagements[a] & found.engagements[b]), _covered(truth)),
        "visits": linked(stays, lambda a, b: bool(found.visits[a] & found.visits[b]), ()),
        "officials": linked(people, lambda a, b: homes[a] == homes[b], ()),
    }


def _covered(truth: Truth) -> Iterable[frozenset[str]]:
    """A round-up and the releases of what it also tells of: neither right nor wrong."""
    members = {event["event_id"]: event["releases"] for event in truth["events"]}
    for one in truth.get("also_covers", ()):
        for event in one["events"]:
            yield from (frozenset((one["release"], release)) for release in members.get(event, ()))


Mentions = dict[tuple[str, str], Hashable]


def _mentions(truth: Truth, found: Said, relevant: Keep) -> tuple[Mentions, Mentions]:
    gold: Mentions = {}
    homes: Mentions = {}
    for official in truth["officials"]:
        forms = [fold(form) for form in sorted(official["variants"], key=len, reverse=True)]
        for release in filter(relevant, official["in_releases"]):
            mention = release, official["official_id"]
            gold[mention] = official["official_id"]
            hits = (found.officials[release, form] for form in forms if (release, form) in found.officials)
            homes[mention] = next(hits, mention)
    return gold, homes


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two releases of things that look alike, and whether they were told apart."""

    one: str
    other: str
    why: str
    apart: bool


def near_misses(truth: Truth, found: Said, relevant: Keep) -> list[NearMiss]:
    """Every pair of releases of every listed case."""
    members = {event["event_id"]: list(filter(relevant, event["releases"])) for event in truth["events"]}
    return [
        NearMiss(one, other, case["why"], not found.engagements[one] & found.engagements[other])
        for case in truth["near_misses"]
        for a, b in combinations(case["events"], 2)
        for one in members[a]
        for other in members[b]
    ]


def read_truth(folder: Path) -> Truth:
    """What belongs together in a labelled folder."""
    truth: Truth = json.loads((folder / "clusters.json").read_text("utf-8"))
    return truth
