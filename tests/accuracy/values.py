"""Every value of a record judged against its label, as the scorer judges it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.record import Json
from tests.accuracy.matching import pair_people, pair_results, plain, same_post
from tests.accuracy.scoring import SINGLE, same_value

GROUP = {"end_date": "date", "countries": "country", "outcomes": "outcome"}
"""Fields that are judged together with others, under the name of their group."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One value: its field, the place of the person or result in its list, and whether it is right."""

    field: str
    number: int
    right: bool


def judge(said: Json, true: Json) -> Iterator[Judged]:
    """All values that the label can judge. Of a release with nothing to tell, every value is wrong."""
    for name in (*SINGLE, "status"):
        if said.get(name) and (name in true or name == "status"):
            wanted = true.get(name) or ("held" if name == "status" else None)
            yield Judged(name, 0, bool(true["relevant"]) and same_value(name, said[name], wanted))
    for number, code in enumerate(said["countries"]):
        yield Judged("countries", number, code in (true.get("countries") or ()))
    results = [one for one, _ in pair_results(said["outcomes"], true.get("outcomes") or ())]
    for number, result in enumerate(said["outcomes"]):
        yield Judged("outcomes", number, any(one is result for one in results))
    yield from _people(said, true)


def _people(said: Json, true: Json) -> Iterator[Judged]:
    known = {id(one): other for one, other in pair_people(said["officials"], true.get("officials") or ())}
    for number, person in enumerate(said["officials"]):
        other = known.get(id(person))
        yield Judged("name", number, other is not None)
        for name in ("rank", "position", "country", "role"):
            if person.get(name):
                yield Judged(name, number, other is not None and _agree(name, person, other))


def _agree(name: str, said: Json, true: Json) -> bool:
    if name == "position":
        return same_post(said, true)
    if name == "rank":
        return plain(said["rank"]) == plain(true.get("rank") or "")
    return bool(said[name] == true.get(name))
