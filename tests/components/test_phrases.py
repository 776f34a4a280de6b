"""Sentences made from the data."""

from __future__ import annotations

import pandas as pd
import pytest

from components.phrases import home_of, official_title, pairs_title, timeline_title, totals
from components.text import counted, figured, span_of, times
from data.filters import Filters
from data.frames import Frames, empty
from data.select import apply


@pytest.mark.parametrize(
    ("n", "words"), [(0, "never"), (1, "once"), (2, "twice"), (3, "three times"), (40, "40 times")]
)
def test_small_numbers_are_words(n: int, words: str) -> None:
    assert times(n) == words


def test_large_numbers_have_separators() -> None:
    assert counted(1204, "visit") == figured(1204, "visit") == "1,204 visits"


def test_one_day_is_no_span() -> None:
    assert span_of("2024-04-25", "2024-04-25") == "2024-04-25"
    assert span_of(float("nan"), float("nan")) == ""


def test_the_seeds_are_seen_from_the_country_that_hosts(frames: Frames) -> None:
    assert home_of(frames, Filters()) == "AZE"
    assert home_of(frames, Filters(countries=("KAZ",))) == "KAZ"


def test_the_title_tells_the_journeys(frames: Frames) -> None:
    assert (
        timeline_title(apply(frames, Filters()), "AZE") == "Kazakhstan came to Azerbaijan three times and Türkiye once"
    )


def test_visits_and_engagements_are_counted_apart(frames: Frames) -> None:
    said = totals(apply(frames, Filters()))
    assert "during 4 visits" in said
    assert "told by 5 releases" in said


def test_what_was_not_held_is_not_told_as_a_journey(frames: Frames) -> None:
    engagements = frames.engagements.assign(status="announced")
    planned = Frames(**{name: getattr(frames, name) for name in Frames.__annotations__} | {"engagements": engagements})
    assert "came" not in timeline_title(planned, "AZE")


def test_a_tie_names_no_winner() -> None:
    directions = pd.DataFrame(
        {"guest": ["A", "B", "C"], "host_party": ["D", "D", "D"], "n": [2, 2, 2], "n_visits": [1, 1, 1]}
    )
    assert pairs_title(directions, empty()) == "Three directions of travel, none with more than two engagements"


def test_an_official_without_part_is_said_to_be_mentioned() -> None:
    assert "mentioned" in official_title("Ilham Aliyev", 0, pd.DataFrame())
