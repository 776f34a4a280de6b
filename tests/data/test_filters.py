from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.filters import CHOICES, PARAMETERS, Filters, from_query
from data.schema import KINDS

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(str)
SOME = {name: st.lists(st.sampled_from(choices), max_size=3).map(tuple) for name, choices in CHOICES.items()}
CODES = st.sampled_from(["AZE", "KAZ", "TUR", "USA", "XKX"])
FILTERS = st.builds(
    Filters, countries=st.lists(CODES, max_size=3).map(tuple), between=st.none() | st.tuples(CODES, CODES),
    start=st.none() | DAYS, end=st.none() | DAYS, undated=st.booleans(),
    official=st.none() | st.text("0123456789abcdef", min_size=16, max_size=16), **SOME,
)  # fmt: skip


@given(FILTERS)
def test_a_url_brings_back_the_same_filters(filters):
    assert from_query(filters.to_query()) == (filters, ())


@given(st.dictionaries(st.sampled_from(list(PARAMETERS.values())), st.lists(st.text(max_size=12), max_size=3)))
def test_any_url_gives_filters(query):
    filters, notes = from_query(query)
    assert all(note.endswith(".") for note in notes)
    assert from_query(filters.to_query()) == (filters, ())


def test_equal_selections_are_equal_values():
    one = Filters(countries=("KAZ", "AZE", "KAZ"), kinds=("meeting", "visit"), between=("KAZ", "AZE"))
    other = Filters(countries=("AZE", "KAZ"), kinds=("visit", "meeting"), between=("AZE", "KAZ"))
    assert one == other
    assert hash(one) == hash(other)


def test_the_default_counts_what_was_held():
    assert Filters().statuses == ("held",)
    assert Filters(statuses=()) == Filters()


def test_every_kind_is_no_filter():
    assert Filters(kinds=KINDS) == Filters()


def test_a_reversed_range_is_turned():
    assert Filters(start="2024-01-01", end="2023-01-01") == Filters(start="2023-01-01", end="2024-01-01")


@pytest.mark.parametrize(
    ("query", "start", "end"),
    [
        ({"from": ["2024"], "to": ["2024"]}, "2024-01-01", "2024-12-31"),
        ({"from": ["2024-02"], "to": ["2024-02"]}, "2024-02-01", "2024-02-29"),
        ({"from": ["2024-05-03"]}, "2024-05-03", None),
        ({"from": ["2024"], "to": ["2023-02"]}, "2023-02-01", "2024-12-31"),
    ],
)
def test_a_year_or_month_stands_for_its_days(query, start, end):
    filters, _ = from_query(query)
    assert (filters.start, filters.end) == (start, end)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"country": ["XQZ"]}, "XQZ"),
        ({"kind": ["party"]}, "party"),
        ({"from": ["2024-13-01"]}, "2024-13-01"),
        ({"to": ["yesterday"]}, "yesterday"),
        ({"from": ["2024"], "to": ["2023"]}, "wrong way"),
        ({"between": ["AZE"]}, "two different"),
        ({"between": ["AZE", "aze"]}, "two different"),
    ],
)
def test_what_cannot_be_used_is_left_out_with_a_note(query, words):
    _, notes = from_query(query)
    assert [words in note for note in notes] == [True]


def test_codes_may_be_written_small():
    assert from_query({"country": ["aze"]})[0].countries == ("AZE",)


def test_active_names_what_differs_from_the_default():
    assert Filters(kinds=("call",), undated=True).active == ("kinds", "undated")


def test_a_filter_can_be_taken_back():
    assert Filters(kinds=("call",), start="2024-01-01").without("kinds") == Filters(start="2024-01-01")


@pytest.mark.parametrize("name", ["outcomes", "levels", "echelons"])
def test_choosing_every_value_still_asks_that_there_is_one(name):
    assert getattr(Filters(**{name: CHOICES[name]}), name) == CHOICES[name]


@pytest.mark.parametrize("day", ["1066-01-01", "2500"])
def test_a_day_that_no_release_can_mean_is_left_out_with_a_note(day):
    filters, notes = from_query({PARAMETERS["start"]: [day]})
    assert filters.start is None
    assert day in notes[0]
