import re

import pytest
from hypothesis import given

from data.filters import Filters
from data.wording import listed, sentence, slug
from tests.data.test_filters import FILTERS
from tests.data.world import world


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(), "All engagements"),
        (
            Filters(kinds=("visit", "meeting"), between=("KAZ", "AZE"), start="2022-01-01"),
            "Visits and meetings between Azerbaijan and Kazakhstan, from 2022-01-01",
        ),
        (
            Filters(countries=("AZE", "KAZ"), end="2023-12-31"),
            "All engagements of Azerbaijan or Kazakhstan, until 2023-12-31",
        ),
        (Filters(official="o1"), "All engagements with Zakir Hasanov"),
        (Filters(official="nobody"), "All engagements with official nobody"),
        (Filters(echelons=("minister", "chief_of_defence")), "All engagements, ministers and chiefs of defence"),
        (
            Filters(levels=("official",), statuses=("held", "announced")),
            "All engagements, official level, held or announced",
        ),
        (Filters(start="2024-01-01", undated=True), "All engagements, from 2024-01-01 and undated"),
        (Filters(outcomes=("agreement",)), "All engagements that brought agreements"),
    ],
)
def test_a_selection_reads_as_a_sentence(filters, words):
    assert sentence(filters, world()) == words


@given(FILTERS)
def test_a_slug_is_a_safe_file_name(filters):
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,149}", slug(filters))


@given(FILTERS, FILTERS)
def test_different_selections_have_different_sentences(one, other):
    assert (sentence(one) == sentence(other)) == (one == other)


@pytest.mark.parametrize(
    ("words", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_words_are_listed_as_in_speech(words, text):
    assert listed(words) == text
