"""Hostile and long texts are read in time that grows with their length, and without an error."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract.dates import dates, event_date
from data.extract.layout import layout

PIECES = [
    *(". ", "A. ", "Mr. ", "1.", "1/", "5, 6, 7, ", "May 5 and 6 and ", "12.10.2020 ", "12/10/2022\n", "12 May - "),
    *("today ", "BAKU, May 1 (A) ", "May 1\n", "-\n", "A\n", "( (", "“", "BAKU, ", "Ab – ", "said on Monday. "),
    *(
        "Read also\n",
        "began on May 1 and ends on May 2. ",
        "the third of May ",
        "Ada Lovelace met Alan Turing on May 5, 2020. ",
    ),
]


def seconds(text: str) -> float:
    start = process_time()
    page = layout(text)
    event_date(text, page, dates(text, page), [(s.start, s.end) for s in page.sentences[:3]])
    return process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length(piece: str) -> None:
    short, long = (min(seconds((piece * size)[:size]) for _ in range(2)) for size in (5_000, 40_000))
    assert long < 8 * 3 * short + 0.05


WORDS = st.sampled_from(
    [
        *(
            "on ",
            "May ",
            "5 ",
            "2020",
            ", ",
            "Monday ",
            "to ",
            "-",
            "12/10/2022",
            "\n\n",
            "BAKU",
            ". ",
            "met ",
            "will ",
        ),
        *("today ", "31 ", "Feb ", "the ", "until ", "(", ") ", "2024-02-30", "and ", "said ", "Published ", ":"),
    ]
)
DAYS = st.sampled_from([None, "2020-02-29", "9999-12-31", "0001-01-01", "x"])


@given(st.lists(WORDS, max_size=40).map("".join), DAYS, st.booleans())
@settings(max_examples=400, deadline=None)
def test_any_text_is_read(text: str, published: str | None, planned: bool) -> None:
    page = layout(text)
    found = event_date(text, page, dates(text, page), [(0, len(text))], published, planned)
    assert all(0 <= start < end <= len(text) for start, end in found.spans + found.end_spans)
    assert (found.date is None) or found.date_partial is None
