"""Figures, on their data."""

from __future__ import annotations

import pandas as pd
import pytest

from components import figures, matrices
from components.layout import lane_figure
from components.places import dodged, periods
from components.theme import KIND_COLOURS, SYMBOLS, TOKENS, doubt
from data import measures
from data.filters import Filters
from data.load import Loaded
from data.schema import KINDS
from data.select import apply


def lanes_of(**changes: object) -> pd.DataFrame:
    row = {"engagement_id": "e1", "lane": "KAZ", "day": "2024-04-25", "end": "2024-04-25", "kind": "visit",
           "status": "held", "guest": "KAZ", "host_party": "AZE", "n_sources": 1, "confidence": 0.95}  # fmt: skip
    return pd.DataFrame([row | changes])


def mark(lanes: pd.DataFrame) -> dict[str, object]:
    return next(trace for trace in figures.timeline(lanes, {}).to_plotly_json()["data"] if trace.get("customdata"))


def test_one_mark_for_each_engagement_and_lane(small: Loaded) -> None:
    lanes = measures.lanes(apply(small.frames, Filters()), "AZE")
    shown = lanes[lanes["lane"].isin(figures.lane_order(lanes))]
    points = [point[0] for trace in figures.timeline(lanes, {}).data for point in trace.customdata or ()]
    assert sorted(points) == sorted(shown["engagement_id"])


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_own_colour_and_shape(kind: str) -> None:
    marker = mark(lanes_of(kind=kind))["marker"]
    assert marker["color"] == KIND_COLOURS[kind]
    assert list(marker["symbol"]) == [SYMBOLS[kind]]
    assert len(set(KIND_COLOURS.values())) == len(set(SYMBOLS.values())) == len(KINDS)


@pytest.mark.parametrize(
    ("changes", "beside"),
    [({}, "→"), ({"guest": "AZE", "host_party": "KAZ"}, "←"), ({"guest": None, "host_party": None}, ""),
     ({"n_sources": 3}, "→ 3")],
)  # fmt: skip
def test_the_arrow_tells_who_travelled(changes: dict[str, object], beside: str) -> None:
    assert list(mark(lanes_of(**changes))["text"]) == [beside]


@pytest.mark.parametrize("changes", [{"confidence": 0.5}, {"status": "announced"}])
def test_what_is_unsure_or_not_held_is_hollow(changes: dict[str, object]) -> None:
    assert list(mark(lanes_of(**changes))["marker"]["symbol"]) == ["circle-open"]


def test_what_was_not_held_has_a_dotted_stroke() -> None:
    dashes = [
        trace.line.dash for trace in figures.timeline(lanes_of(status="announced"), {}).data if trace.mode == "lines"
    ]
    assert dashes == ["dot"]


def test_the_marks_of_one_gathering_are_joined() -> None:
    lanes = pd.concat([lanes_of(kind="multilateral", lane=lane) for lane in ("KAZ", "TUR", "UZB")], ignore_index=True)
    lines = [trace for trace in figures.timeline(lanes, {}).data if trace.mode == "lines"]
    assert [list(line.y) for line in lines] == [[0.0, -2.0, None]]


def test_marks_of_one_day_do_not_hide_one_another() -> None:
    lanes = pd.concat([lanes_of(engagement_id=f"e{n}") for n in range(3)], ignore_index=True)
    assert dodged(lanes, ["KAZ"]).nunique() == 3


def test_the_crowd_counts_every_engagement_once_a_lane() -> None:
    days = pd.date_range("2019-01-01", "2024-01-01", freq="7D").strftime("%Y-%m-%d")
    lanes = pd.concat([lanes_of(engagement_id=day, day=day) for day in days], ignore_index=True)
    counts, unit = periods(lanes)
    assert unit == "quarter"
    assert counts["n"].sum() == len(lanes)
    shown = figures.crowd(counts).data[0].customdata
    assert [start for _, start, _ in shown] == sorted(counts["start"])


def test_the_matrix_shows_each_direction_and_no_self() -> None:
    directions = pd.DataFrame({"guest": ["KAZ", "AZE"], "host_party": ["AZE", "KAZ"], "n": [7, 2], "n_visits": [3, 1]})
    heat, numbers = matrices.matrix(directions, ["AZE", "KAZ"]).data
    assert [list(row) for row in heat.z] == [[None, 2], [7, None]]
    assert dict(zip(map(tuple, numbers.customdata), numbers.text, strict=True)) == {
        ("KAZ", "AZE"): "7",
        ("AZE", "KAZ"): "2",
    }


def test_hostile_names_are_text_in_a_figure() -> None:
    figure = lane_figure(["x"], [1], 40)
    assert figure.layout.annotations[0].text.startswith("x")
    hover = figures.timeline(lanes_of(), {"e1": '<a href="http://x">y</a>'}).data[0].hovertext
    assert list(hover) == ['&lt;a href="http://x"&gt;y&lt;/a&gt;']


def test_colours_are_places_in_the_theme() -> None:
    import tomllib
    from pathlib import Path

    theme = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    for side in ("light", "dark"):
        colours = theme[side]["chartCategoricalColors"]
        assert len(colours) == len(TOKENS)
        assert len(set(colours[: len(KINDS)])) == len(KINDS)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("side", ["light", "dark"])
def test_text_and_marks_stand_out_as_wcag_asks(side: str) -> None:
    import tomllib
    from pathlib import Path

    theme = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][side]
    *kinds, quiet, _, page, text, accent = theme["chartCategoricalColors"]
    assert page == theme["backgroundColor"]
    assert contrast("#ffffff", theme["primaryColor"]) >= 4.5
    assert contrast(theme["primaryColor"], page) >= 3
    for ground in (page, theme["secondaryBackgroundColor"]):
        assert all(contrast(colour, ground) >= 4.5 for colour in (text, quiet, accent, theme["linkColor"])), ground
        assert all(contrast(colour, ground) >= 3 for colour in kinds), ground


@pytest.mark.parametrize(
    ("confidence", "word"), [(0.95, "sure"), (0.9, "sure"), (0.75, "likely"), (0.3, "unsure"), (None, "unsure")]
)
def test_a_confidence_is_a_word(confidence: float | None, word: str) -> None:
    assert doubt(confidence) == word
