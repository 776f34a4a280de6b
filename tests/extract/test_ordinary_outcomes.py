"""Ordinary invented releases of many outlets: the day, the last day, the town, and what came of it."""

from pathlib import Path

import pytest

from data.extract import read_release
from data.record import Fact, Outcome
from data.release import Release

BLOCKS = (Path(__file__).parent / "ordinary_outcomes.txt").read_text("utf-8").split("====\n")


def _told(*facts: Fact[str] | None) -> str:
    return next((fact.value for fact in facts if fact), "-")


def _result(outcome: Outcome) -> str:
    year = f" {outcome.plan_year}" if outcome.plan_year else ""
    return f"{outcome.type}{year}: {outcome.title.value}"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[1][:40])
def test_an_ordinary_release_tells_when_and_where_it_was_and_what_came_of_it(block: str) -> None:
    expected, text = block.split("\n", 1)
    main = read_release(Release(text, "invented")).engagements[0]
    results = "; ".join(map(_result, main.outcomes)) or "-"
    line = f"{_told(main.date, main.date_partial)} | {_told(main.end_date)} | {_told(main.place)} | {results}"
    assert line == expected
