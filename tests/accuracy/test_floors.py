"""The figures stay above their floors, measured on the very sets that the floors were pinned with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.accuracy import floors
from tests.accuracy.floors import SETS, Measured, Pinned, at_hand, below, measured, pinned
from tests.accuracy.labels import VARIABLE
from tests.accuracy.measure import table
from tests.accuracy.scoring import MEASURES
from tests.accuracy.tally import Count

ANOTHER = {
    "own": "the labelled releases have changed: pin them with python -m tests.accuracy.measure --raise",
    "unseen": "the releases that nobody reads have changed: pin them with python -m tests.accuracy.measure --raise",
    "corpus": "another corpus: pin it with python -m tests.accuracy.measure --corpus --raise",
}


@pytest.fixture(params=SETS)
def name(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    if found not in at_hand():
        pytest.skip(f"{VARIABLE} is not set: it names the folder of a larger labelled corpus")
    return found


def test_the_set_is_the_one_that_was_pinned(name: str) -> None:
    kept = pinned().get(name, Pinned())
    assert (measured(name).digest, measured(name).n) == (kept.digest, kept.n), ANOTHER[name.split("/")[0]]


def test_no_figure_is_below_its_floor(name: str) -> None:
    kept = pinned().get(name, Pinned())
    assert kept.floors, ANOTHER[name.split("/")[0]]
    assert below(measured(name), kept) == {}


def test_floors_are_shares_of_known_measures() -> None:
    floor = {(measure, 0 <= share <= 1) for kept in pinned().values() for measure, share in kept.floors.items()}
    assert floor <= {(measure, True) for measure in MEASURES}


def test_every_lowering_gives_its_reason() -> None:
    assert all(len(one["reason"].split()) > 1 for one in json.loads(floors.FILE.read_text("utf-8"))["lowered"])


def made(hits: int) -> Measured:
    """A set of ten releases of which so many are right."""
    return Measured("abc", 10, {measure: Count(hits, 10, 10) for measure in MEASURES})


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")
    return floors.FILE


def pin(monkeypatch: pytest.MonkeyPatch, hits: int, reason: str | None = None) -> list[str]:
    monkeypatch.setattr(floors, "measured", lambda _: made(hits))
    return floors.pin(["own/tuning"], reason)


def test_raising_is_free(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pin(monkeypatch, 7) + pin(monkeypatch, 8) == []
    assert floors.pinned()["own/tuning"].floors["pairs"] == 0.8


def test_lowering_without_a_reason_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pin(monkeypatch, 8)
    assert "own/tuning: pairs 0.7000 is below 0.8000" in pin(monkeypatch, 7)
    assert floors.pinned()["own/tuning"].floors["pairs"] == 0.8


def test_lowering_with_a_reason_records_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pin(monkeypatch, 8)
    assert pin(monkeypatch, 7, "harder releases came in") == []
    note = next(one for one in json.loads(file.read_text("utf-8"))["lowered"] if one["measure"] == "pairs")
    assert (note["from"], note["to"], note["reason"]) == (0.8, 0.7, "harder releases came in")


def test_a_measure_that_rests_on_nothing_has_no_floor() -> None:
    assert Measured("abc", 1, {"outcomes": Count()}).figures == {}


def test_a_figure_below_its_floor_is_marked() -> None:
    lines = table({"own/tuning": made(7)}, {"own/tuning": Pinned("abc", 10, {"pairs": 0.8, "host": 0.7})})
    assert ["!" in line for line in lines if line.split()[0] in ("pairs", "host")] == [True, False]
