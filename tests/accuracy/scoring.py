"""What a record got right, counted measure by measure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from data.record import Json
from tests.accuracy.labels import Labelled
from tests.accuracy.matching import is_same_person, pair_people, pair_results, plain, same_post
from tests.accuracy.tally import Count, common, paired, share

Mark = tuple[str, Count]
SINGLE = ("date", "end_date", "kind", "host", "visit_level", "place")
CORE = frozenset(("relevant", "pairs", "participants", "date", "kind", "host", "rank", "country"))
ASIDE = frozenset(("relevance", "dates given", "negatives kept out", "mentioned kept out", "values with evidence",
                   "evidence spans true"))  # fmt: skip
"""Measures that say again what another one says, or how it is proved: a fault in them is no wrong fact."""
MEASURES = ("relevance", "negatives kept out", "pairs", "countries", "participants", "mentioned kept out", "mentioned",
            "meetings", "outcomes", "dates given", "date", "end_date", "kind", "status", "host", "place", "visit_level",
            "rank", "country", "side", "position", "values with evidence", "evidence spans true", "core facts right",
            "every fact right")  # fmt: skip


@dataclass(slots=True)
class Score:
    """The counts of a set, and which measures failed in which release."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    failed: dict[str, list[str]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        return {name: self.counts[name].figure for name in MEASURES}


def score(answers: Iterable[tuple[Labelled, Json]]) -> Score:
    """Everything measured over a set of releases."""
    total = Score()
    for labelled, said in answers:
        marks = list(compare(labelled.release.text, said, labelled.gold))
        wrong = {name for name, count in marks if name not in ASIDE and not count.perfect}
        marks += [("core facts right", share(not wrong & CORE)), ("every fact right", share(not wrong))]
        for name, count in marks:
            total.counts[name] += count
        if wrong:
            total.failed[labelled.key] = sorted(wrong)
    return total


def compare(text: str, said: Json, true: Json) -> Iterator[Mark]:
    """The marks of one release, each with its measure."""
    claimed, wanted = bool(said["relevant"]), bool(true["relevant"])
    yield "relevance", Count(int(claimed and wanted), int(claimed), int(wanted))
    yield "relevant", share(claimed == wanted)
    yield "pairs", common(_pairs(said), _pairs(true))
    people = pair_people(_people(said, "participant"), _people(true, "participant"))
    yield "participants", paired(people, _people(said, "participant"), _people(true, "participant"))
    if not wanted:
        yield "negatives kept out", share(not claimed)
        return
    yield from _of_values(said, true)
    yield from _of_mentioned(said, true)
    for one, other in people:
        yield from _of_person(one, other)
    yield from _of_lists(said, true, people)
    yield from _of_proof(text, said)


def _pairs(record: Json) -> set[tuple[str, ...]]:
    return {tuple(sorted(pair)) for pair in record.get("pairs") or ()} if record["relevant"] else set()


def _people(record: Json, role: str) -> list[Json]:
    return [one for one in record.get("officials") or () if one["role"] == role] if record["relevant"] else []


def _of_values(said: Json, true: Json) -> Iterator[Mark]:
    for name in SINGLE:
        if name in true:
            yield name, share(same_value(name, said.get(name), true[name]))
    yield "status", share((said.get("status") or "held") == true.get("status", "held"))
    if "date" in true:
        given, day = said.get("date"), true["date"]
        yield "dates given", Count(int(given == day is not None), int(given is not None), int(day is not None))


def same_value(name: str, said: Any, true: Any) -> bool:
    """Equal; places however they are spelt."""
    return plain(said or "") == plain(true or "") if name == "place" else bool(said == true)


def _of_mentioned(said: Json, true: Json) -> Iterator[Mark]:
    taking_part, named = _people(said, "participant"), _people(true, "mentioned")
    for person in named:
        yield "mentioned kept out", share(not pair_people(taking_part, [person]))
    told = _people(said, "mentioned")
    yield "mentioned", paired(pair_people(told, named), told, named)


def _of_person(said: Json, true: Json) -> Iterator[Mark]:
    yield "rank", share(plain(said.get("rank") or "") == plain(true.get("rank") or ""))
    yield "country", share(said.get("country") == true.get("country"))
    if "side" in true:
        yield "side", share(said.get("side") == true["side"])
    if "position" in true:
        yield "position", share(same_post(said, true))


def _of_lists(said: Json, true: Json, people: list[tuple[Json, Json]]) -> Iterator[Mark]:
    yield "countries", common(said.get("countries") or (), true.get("countries") or ())
    if "meetings" in true:
        yield "meetings", common(_met(said, people), _met(true, []))
    if "outcomes" in true:
        told, results = (said.get("outcomes") or []) if said["relevant"] else [], true["outcomes"] or []
        yield "outcomes", paired(pair_results(told, results), told, results)


def _met(record: Json, people: list[tuple[Json, Json]]) -> set[tuple[str, ...]]:
    """Who sat with whom, under the names of the label where the two agree."""
    found: set[tuple[str, ...]] = set()
    for names in (record.get("meetings") or ()) if record["relevant"] else ():
        known = [next((b["name"] for a, b in people if is_same_person(a["name"], name)), name) for name in names]
        found |= {tuple(sorted(map(plain, two))) for two in combinations(known, 2)}
    return found


def _of_proof(text: str, said: Json) -> Iterator[Mark]:
    proved = Counter[str]()
    for proof in said.get("evidence") or ():
        quoted = bool(proof["quote"]) and text[proof["start"] : proof["end"]] == proof["quote"]
        proved[proof["field"]] += quoted
        yield "evidence spans true", share(quoted)
    for name in fields_to_prove(said):
        yield "values with evidence", share(proved[name] > 0)


def fields_to_prove(record: Json) -> Iterator[str]:
    """The values of a record, each under the name that its evidence bears."""
    yield from (name for name in SINGLE if record.get(name))
    yield from (f"countries[{i}]" for i, _ in enumerate(record.get("countries") or ()))
    for i, person in enumerate(record.get("officials") or ()):
        yield from (f"officials[{i}].{name}" for name in ("name", "rank", "position", "country") if person.get(name))
    yield from (f"outcomes[{i}]" for i, _ in enumerate(record.get("outcomes") or ()))
