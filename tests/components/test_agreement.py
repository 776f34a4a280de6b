"""Filter = figure = table = download = URL, for any filter."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pandas as pd
import pytest

from components import downloads
from data.filters import Filters, from_query
from data.load import Loaded
from data.select import apply
from tests.components.app import App, Start

ROUNDS = 14


def drawn(random: Random, engagements: pd.DataFrame) -> Filters:
    """A filter that a random engagement meets, and now and then one that nothing may meet."""
    one = engagements.iloc[random.randrange(len(engagements))]
    asked: dict[str, Any] = {"statuses": (one["status"],)}
    if random.random() < 0.4:
        asked["countries"] = (random.choice(one["countries"]),)
    if random.random() < 0.3:
        asked["between"] = tuple(one["countries"][:2])
    if random.random() < 0.4:
        asked["kinds"] = (one["kind"], "call")
    if random.random() < 0.5:
        day = one["date"] if isinstance(one["date"], str) else "2020-06-01"
        asked |= random.choice(({"start": day}, {"end": day}, {"start": day[:4] + "-01-01", "end": day[:4] + "-12-31"}))
    if random.random() < 0.2:
        asked["undated"] = True
    return Filters(**asked)


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The ids in the JSON lines file that each download button would write."""
    found: dict[str, list[str]] = {}
    real = downloads.offer

    def offer(table: str, frame: pd.DataFrame, filters: Filters, key: str = "") -> None:
        lines = downloads.maker(table, frame, "jsonl")().decode().splitlines()
        found[key or table] = [json.loads(line)[f"{table[:-1]}_id"] for line in lines if table != "pairs"]
        real(table, frame, filters, key)

    monkeypatch.setattr(downloads, "offer", offer)
    return found


def assert_agree(app: App, filters: Filters, loaded: Loaded, offered: dict[str, list[str]]) -> None:
    expected = set(apply(loaded.frames, filters).engagements["engagement_id"])
    table = app.ids("engagements", "dayless")
    assert len(table) == len(set(table))
    assert set(table) == expected
    dayless = set(app.ids("dayless"))
    assert {point[0] for point in app.points()} == expected - dayless
    assert offered.get("engagements", []) == table
    assert from_query(app.query)[0] == filters


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_filter_figure_table_download_and_address_agree(
    start: Start, small: Loaded, whole: None, offered: dict[str, list[str]], seed: int
) -> None:
    filters = drawn(Random(seed), small.frames.engagements)
    app = start(small, **filters.to_query())
    assert_agree(app, filters, small, offered)
    offered.clear()
    assert_agree(start(small, **app.query), filters, small, offered)


def test_most_of_the_filters_drawn_select_something(small: Loaded) -> None:
    engagements = small.frames.engagements
    sizes = [len(apply(small.frames, drawn(Random(seed), engagements))) for seed in range(ROUNDS)]
    assert sum(size > 0 for size in sizes) * 2 >= ROUNDS


def test_filters_survive_a_change_of_page(start: Start, small: Loaded) -> None:
    app = start(small, country="GEO", kind="visit")
    for page in ("pairs", "officials", "releases", "timeline"):
        assert app.visit(page).query == {"country": ["GEO"], "kind": ["visit"]}, page


def test_a_widget_writes_the_address_in_codes(start: Start, small: Loaded) -> None:
    app = start(small).choose("country", ["GEO"]).choose("kind", ["visit", "call"])
    assert app.query == {"country": ["GEO"], "kind": ["visit", "call"]}


def test_what_the_address_asks_in_vain_is_told(start: Start, small: Loaded) -> None:
    app = start(small, country=["GEO", "QQQ"], kind="party", from_="2022-13-45")
    assert app.query == {"country": ["GEO"]}
    for word in ("QQQ", "party", "2022-13-45"):
        assert word in app.html, word


def test_a_reversed_range_is_turned(start: Start, small: Loaded) -> None:
    app = start(small, from_="2023-01-01", to="2020-01-01")
    assert app.query == {"from": ["2020-01-01"], "to": ["2023-01-01"]}


def test_one_country_of_two_is_no_filter_yet(start: Start, small: Loaded) -> None:
    app = start(small).choose("between", ["GEO"])
    assert app.query == {}
    assert app.choose("between", ["GEO", "AZE"]).query == {"between": ["AZE", "GEO"]}
