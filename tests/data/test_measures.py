import pytest

from data import measures
from data.filters import Filters
from data.frames import empty
from data.select import apply
from tests.data.world import world

HELD = apply(world(), Filters())


def rows(frame):
    return [tuple(None if value != value else value for value in row) for row in frame.to_numpy().tolist()]


def test_directions_count_only_where_a_party_received():
    assert rows(measures.directions(HELD)) == [("KAZ", "AZE", 4, 1)]


def test_a_pair_has_its_first_and_last_day():
    assert rows(measures.by_pair(HELD)) == [
        ("AZE", "KAZ", 4, 0, 1, "2024-01-01", "2024-01-02"),
        ("AZE", "TUR", 1, 0, 0, "2024-01-03", "2024-01-03"),
    ]


def test_officials_are_ranked_by_engagements():
    assert [row[1:4] for row in rows(measures.by_official(HELD))] == [
        ("Ruslan Zhaksylykov", "KAZ", 2), ("Zakir Hasanov", "AZE", 2), ("Yaşar Güler", "TUR", 1),
    ]  # fmt: skip


def test_counterparts_are_those_of_other_countries():
    assert [row[1] for row in rows(measures.counterparts(HELD, "o1"))] == ["Ruslan Zhaksylykov", "Yaşar Güler"]


def test_posts_of_an_official():
    assert measures.posts_held(world(), "o2")["post_id"].tolist() == ["h2"]


@pytest.mark.parametrize("measure", [
    measures.directions, measures.by_pair, measures.by_official, measures.lanes,
])  # fmt: skip
def test_nothing_measures_as_an_empty_frame_with_columns(measure):
    found = measure(apply(empty(), Filters()))
    assert len(found) == 0
    assert list(found.columns) == list(measure(HELD).columns)


def test_directions_count_what_was_held_as_the_pairs_do():
    every = apply(world(), Filters(statuses=("held", "announced", "postponed", "cancelled", "refused")))
    assert rows(measures.directions(every)) == rows(measures.directions(HELD))
