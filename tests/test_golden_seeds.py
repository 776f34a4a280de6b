"""The five releases that this began with are read without a fault, at the places that were checked by hand."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from data.extract import read_release
from data.reading import read_path
from data.record import Json
from data.record_json import to_json
from data.release import Release
from tests.accuracy.labels import Labelled
from tests.accuracy.matching import pair_people, pair_results
from tests.accuracy.scoring import score
from tests.conftest import GOLDEN, SEEDS

NAMES = sorted(path.stem for path in GOLDEN.glob("*.json"))
EXACT = {"name", "rank", "place", "visit_level"}
Proof = tuple[str, int, int]


@cache
def gold_of(name: str) -> Labelled:
    release = read_path(SEEDS / f"{name}.txt")
    assert isinstance(release, Release)
    return Labelled(name, release, json.loads((GOLDEN / f"{name}.json").read_text("utf-8")))


@cache
def said_of(name: str) -> Json:
    release = gold_of(name).release
    return to_json(release, name, read_release(release))


def checked(name: str) -> list[tuple[Proof, list[Proof]]]:
    """Each proof of the label, with the proofs that the reader gives of the same value."""
    true, said = gold_of(name).gold, said_of(name)
    people = pair_people(said["officials"], true["officials"])
    results = pair_results(said["outcomes"], true["outcomes"])
    places = {f"officials[{true['officials'].index(b)}]": f"officials[{said['officials'].index(a)}]" for a, b in people}
    places |= {f"outcomes[{true['outcomes'].index(b)}]": f"outcomes[{said['outcomes'].index(a)}]" for a, b in results}
    return [(proof(one), _answers(said, places, one["field"])) for one in true["evidence"]]


def _answers(said: Json, places: dict[str, str], field: str) -> list[Proof]:
    thing, dot, part = field.partition(".")
    return [proof(one) for one in said["evidence"] if one["field"] == places.get(thing, thing) + dot + part]


def proof(evidence: dict[str, Any]) -> Proof:
    return evidence["field"].rpartition(".")[2], evidence["start"], evidence["end"]


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_seed_is_right(name: str) -> None:
    assert score([(gold_of(name), said_of(name))]).failed == {}


@pytest.mark.parametrize("name", NAMES)
def test_names_ranks_places_and_levels_stand_where_the_label_says(name: str) -> None:
    exact = [(true, said) for true, said in checked(name) if true[0] in EXACT]
    assert exact
    assert [(true, said) for true, said in exact if true not in said] == []


@pytest.mark.parametrize("name", NAMES)
def test_posts_and_results_are_proved_by_the_words_of_the_label(name: str) -> None:
    loose = [(true, said) for true, said in checked(name) if true[0] not in EXACT | {"date"}]
    missed = [true for true, said in loose if not any(a < true[2] and true[1] < b for _, a, b in said)]
    assert missed == []


@pytest.mark.parametrize("name", NAMES)
def test_the_day_is_proved_by_words_that_name_it(name: str) -> None:
    text, day = gold_of(name).release.text, int(said_of(name)["date"][8:])
    (said,) = [said for true, said in checked(name) if true[0] == "date"]
    assert any(day in map(int, re.findall(r"\d+", text[start:end])) for _, start, end in said)
