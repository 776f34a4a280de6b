from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract.outcomes import outcomes
from tests.extract.telling import told


def test_sentences_that_are_not_given_are_not_read():
    text = "Read also: Ministers sign pact on gas. The general arrived on Monday."
    assert outcomes(text, [(39, len(text))]) == []


def test_the_words_of_a_title_are_its_evidence():
    text = "In Quito the ministers then signed a protocol on demining\nand training. Nothing else was said."
    (protocol,) = told(text)
    assert [text[start:end] for start, end in protocol.title.spans] == ["protocol on demining\nand training"]


def test_offsets_hold_in_a_text_whose_lower_case_is_longer():
    text = "İİİ İstanbul: the ministers signed a protocol on training."
    (protocol,) = told(text)
    start, end = protocol.title.spans[0]
    assert text[start:end] == "protocol on training"


WORDS = st.sampled_from(
    "The ministers signed a protocol on training . , : ; “ ” \" ( ) Exercise Bold-2023 was awarded the Order of"
    " Merit and invited him to visit Baku agreed together practised with it İ 2019 document plan for"
    " held joint drill \n".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_jumble_of_words_gives_spans_inside_the_text(parts):
    text = " ".join(parts)
    spans = [span for one in told(text) for span in one.title.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    "piece",
    ["signed a plan and ", "invited him to ", "“Order of ", "joint drill with the ", "was signed, ", "A" * 50, "(“ "],
)
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(times):
        text = piece * times
        begun = process_time()
        outcomes(text, [(0, len(text))])
        return process_time() - begun

    seconds(10)
    assert seconds(4000) < 20 * (seconds(800) + 0.02)
