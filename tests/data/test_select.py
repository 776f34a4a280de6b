import pytest
from hypothesis import given

from data.filters import Filters
from data.frames import empty
from data.schema import TABLES
from data.select import apply, loosen, undated, widened
from tests.data.test_filters import FILTERS
from tests.data.world import world

WORLD = world()


def chosen(**filters):
    return [one[1:] for one in apply(WORLD, Filters(**filters)).engagements["engagement_id"]]


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({}, "123467"),
        ({"countries": ("TUR",)}, "34"),
        ({"countries": ("TUR", "KAZ")}, "123467"),
        ({"countries": ("BEL",)}, ""),
        ({"countries": ("ZZZ",)}, ""),
        ({"between": ("TUR", "AZE")}, "34"),
        ({"kinds": ("call", "multilateral")}, "34"),
        ({"statuses": ("announced",)}, "5"),
        ({"statuses": ("held", "announced")}, "1234567"),
        ({"levels": ("official",)}, "1"),
        ({"echelons": ("chief_of_defence",)}, "3"),
        ({"outcomes": ("award",)}, "1"),
        ({"official": "o2"}, "12"),
        ({"official": "nobody"}, ""),
        ({"start": "2024-02-01"}, "4"),
        ({"end": "2024-01-02"}, "12"),
        ({"start": "2024-01-04", "end": "2024-01-04"}, "2"),
        ({"start": "2024-01-01", "end": "2024-01-31"}, "1236"),
        ({"start": "2024-01-03", "end": "2024-01-31"}, "23"),
        ({"start": "2024-02-01", "undated": True}, "47"),
        ({"start": "2024-01-03", "undated": True}, "23467"),
        ({"countries": ("TUR",), "kinds": ("call",)}, "3"),
    ],
)
def test_a_filter_selects_its_engagements(filters, numbers):
    assert "".join(chosen(**filters)) == numbers


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("releases", "release_id", ["r1", "r2"]),
        ("participations", "participation_id", ["p1", "p2", "p3"]),
        ("visits", "visit_id", ["v1"]),
        ("outcomes", "outcome_id", ["u1"]),
        ("officials", "official_id", ["o1", "o2", "o4"]),
        ("posts", "official_id", ["o1", "o2", "o4"]),
        ("evidence", "row_id", ["e1", "e2"]),
        ("pairs", "country_b", ["KAZ"]),
    ],
)
def test_every_other_table_is_cut_to_what_belongs(table, column, values):
    frames = apply(WORLD, Filters(official="o2"))
    assert getattr(frames, table)[column].tolist() == values


def test_counts_inside_a_table_are_those_of_the_selection():
    frames = apply(WORLD, Filters(levels=("official",)))
    assert frames.visits["n_engagements"].tolist() == [1]
    assert dict(zip(frames.officials["official_id"], frames.officials["n_engagements"], strict=True)) == {
        "o1": 1, "o2": 1, "o4": 0,
    }  # fmt: skip
    assert frames.pairs[["n_engagements", "n_visits_a_to_b", "n_visits_b_to_a"]].to_numpy().tolist() == [[1, 0, 1]]


def test_the_source_is_not_changed():
    assert apply(WORLD, Filters(levels=("official",))).officials["n_engagements"].sum() == 2
    assert WORLD.officials["n_engagements"].tolist() == [2, 2, 1, 0]


@pytest.mark.parametrize(
    ("filters", "n"),
    [({}, 0), ({"start": "2024-01-01", "end": "2024-01-31"}, 1), ({"start": "2024-01-02"}, 2),
     ({"start": "2024-01-02", "kinds": ("meeting",)}, 1), ({"start": "2024-01-02", "countries": ("TUR",)}, 0)],
)  # fmt: skip
def test_what_no_range_can_place_is_counted_apart(filters, n):
    assert undated(WORLD, Filters(**filters)) == n


def test_loosening_names_the_filter_that_stands_in_the_way():
    assert loosen(WORLD, Filters(countries=("TUR",), kinds=("visit",))) == [("countries", 3), ("kinds", 2)]


def test_loosening_a_range_is_one_step():
    filters = Filters(kinds=("call",), start="2030-01-01", end="2031-01-01")
    assert loosen(WORLD, filters) == [("dates", 1)]
    assert len(apply(WORLD, widened(filters, "dates"))) == 1


def test_loosening_the_status_goes_back_to_what_was_held():
    assert loosen(WORLD, Filters(statuses=("refused",))) == [("statuses", 6)]


@given(FILTERS)
def test_loosening_promises_what_applying_gives(filters):
    for name, rows in loosen(WORLD, filters):
        assert len(apply(WORLD, widened(filters, name))) == rows


@given(FILTERS)
def test_a_selection_of_a_selection_is_itself(filters):
    once = apply(WORLD, filters)
    twice = apply(once, filters)
    for table in TABLES:
        assert getattr(twice, table).equals(getattr(once, table)), table


@pytest.mark.parametrize("table", TABLES)
def test_selecting_from_nothing_gives_nothing_with_all_columns(table):
    frame = getattr(apply(empty(), Filters(countries=("AZE",), start="2024-01-01", official="o")), table)
    assert (len(frame), list(frame.columns)) == (0, list(TABLES[table]))
