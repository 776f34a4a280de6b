"""Every value of a record judged against its label, as the scorer judges it, with what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.extract import read_release
from data.extract.confidence import confidence, doubted, of_basis
from data.record import Fact, Json, Record
from data.record_json import to_json
from tests.accuracy.labels import Labelled
from tests.accuracy.matching import pair_people, pair_results, plain, same_post
from tests.accuracy.scoring import SINGLE, same_value

Place = tuple[str, int]
"""A field, and where it holds several values the place in its list."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value: how sure the shipped table is of it, its doubts, and whether it is right."""

    key: str
    field: str
    sure: float
    doubts: frozenset[str]
    right: bool


def values(labelled: Iterable[Labelled]) -> list[Value]:
    """All values that the reader makes of these releases and that the labels can judge."""
    return [value for one in labelled for value in _of_release(one)]


def _of_release(labelled: Labelled) -> Iterator[Value]:
    release = labelled.release
    record = read_release(release)
    against = {id(fact): doubts for _, fact, doubts in doubted(record, release.text)}
    facts = printed_facts(record)
    for (field, number), right in judge(to_json(release, labelled.key, record), labelled.gold):
        fact = facts[field, number]
        doubts = frozenset({*against[id(fact)], *of_basis(fact.basis)})
        yield Value(labelled.key, field, confidence(field, fact.basis, doubts), doubts, right)


def printed_facts(record: Record) -> dict[Place, Fact[str]]:
    """The facts of a record by the place at which it is printed."""
    flat = [each for each in record.engagements if each.flat] or record.engagements[:1]
    found = {(name, 0): getattr(flat[0], name) for name in (*SINGLE, "status")} if flat else {}
    countries = {fact.value: fact for each in reversed(flat) for fact in reversed(each.countries)}
    order = dict.fromkeys(fact.value for each in flat for fact in each.countries)
    found |= {("countries", number): countries[code] for number, code in enumerate(order)}
    results = [result.title for each in flat for result in each.outcomes]
    found |= {("outcomes", number): title for number, title in enumerate(results)}
    people = ("name", "rank", "position", "country", "role")
    return found | {(name, n): getattr(one, name) for n, one in enumerate(record.officials) for name in people}


def judge(said: Json, true: Json) -> Iterator[tuple[Place, bool]]:
    """Whether each value is right. Of a release with nothing to tell, every value is wrong."""
    for name in (*SINGLE, "status"):
        if said.get(name) and (name in true or name == "status"):
            wanted = true.get(name) or ("held" if name == "status" else None)
            yield (name, 0), bool(true["relevant"]) and same_value(name, said[name], wanted)
    for number, code in enumerate(said["countries"]):
        yield ("countries", number), code in (true.get("countries") or ())
    results = [one for one, _ in pair_results(said["outcomes"], true.get("outcomes") or ())]
    for number, result in enumerate(said["outcomes"]):
        yield ("outcomes", number), any(one is result for one in results)
    yield from _people(said, true)


def _people(said: Json, true: Json) -> Iterator[tuple[Place, bool]]:
    known = {id(one): other for one, other in pair_people(said["officials"], true.get("officials") or ())}
    for number, person in enumerate(said["officials"]):
        other = known.get(id(person))
        yield ("name", number), other is not None
        for name in ("rank", "position", "country", "role"):
            if person.get(name):
                yield (name, number), other is not None and _agree(name, person, other)


def _agree(name: str, said: Json, true: Json) -> bool:
    if name == "position":
        return same_post(said, true)
    if name == "rank":
        return plain(said["rank"]) == plain(true.get("rank") or "")
    return bool(said[name] == true.get(name))
