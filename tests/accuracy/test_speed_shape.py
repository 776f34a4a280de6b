"""What holds of every text: it never makes the reader raise, is quoted as it is, is read alike again, in time."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import example, given

from data.extract import read_release
from data.extract.confidence import rate
from data.record import Json
from data.record_json import to_json
from data.release import Release
from tests.accuracy.texts import crowd, hostile, one_line, releases, story

OVER_AND_OVER = (
    "(", "A", "Colonel General Zakir Hasanov, ", "Minister of Defence of Azerbaijan ", "April 25, 2024 ", "He met X. ",
    "signed an agreement with ", "Baku, \n\n\n", "Zakir Hasanov (Azerbaijan) met Jon Smith (USA) in Baku. ",
)  # fmt: skip
ROOMY = 6.0
"""How much longer four times the text may take: four, and room for a machine that does other things."""


def repeated(words: str) -> Callable[[int], str]:
    return lambda size: (words * (size // len(words) + 1))[:size]


MAKERS = {"releases": story, "one line": one_line, "a crowd": crowd} | {each: repeated(each) for each in OVER_AND_OVER}


def read(text: str) -> Json:
    release = Release(text, "any.txt")
    return to_json(release, "any.txt", rate(read_release(release), text))


@given(hostile())
@example("(" * 5000)
@example('"' * 5000)
@example("Minister of Defence " * 500)
@example("Colonel General Zakir Hasanov, " * 400)
@example("A. " * 2000)
@example("met " * 3000)
@example("\x00" * 300)
@example(" " * 20000)
@example("a" * 100_000)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    assert isinstance(read(text)["relevant"], bool)


@given(hostile())
def test_every_span_quotes_the_text(text: str) -> None:
    spans = [(one["start"], one["end"], one["quote"]) for one in read(text)["evidence"]]
    assert [span for span in spans if not (span[0] < span[1] and text[span[0] : span[1]] == span[2])] == []


@pytest.mark.parametrize("text", releases())
def test_every_span_of_a_release_quotes_it(text: str) -> None:
    assert all(text[one["start"] : one["end"]] == one["quote"] != "" for one in read(text)["evidence"])


@given(hostile())
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert json.dumps(read(text)) == json.dumps(read(text))


@given(hostile())
def test_every_value_says_how_sure_it_is(text: str) -> None:
    assert all(0 < one["confidence"] < 1 for one in read(text)["evidence"])


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_four_times_the_text_takes_about_four_times_as_long(make: Callable[[int], str]) -> None:
    short, long = make(25_000), make(100_000)
    ratios = (took(long) / max(took(short), 0.004) for _ in range(5))
    assert any(ratio <= ROOMY for ratio in ratios)


def took(text: str) -> float:
    gc.collect()
    gc.disable()
    try:
        start = process_time()
        read(text)
        return process_time() - start
    finally:
        gc.enable()
