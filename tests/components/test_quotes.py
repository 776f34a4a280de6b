"""Marked words: exact offsets in, escaped HTML out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from components.quotes import around, html, merged, parts, quoted

TEXTS = st.text(alphabet="ab<>&\"' .\nÉ𝒳", max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)).map(lambda pair: (min(pair), max(pair))), max_size=6)


@given(TEXTS, SPANS)
def test_marking_changes_no_character(text: str, spans: list[tuple[int, int]]) -> None:
    pieces = parts(text, spans, 0, len(text))
    assert "".join(piece[0] if isinstance(piece, list) else piece for piece in pieces) == text


@given(TEXTS, SPANS)
def test_every_character_of_a_span_is_marked_and_no_other(text: str, spans: list[tuple[int, int]]) -> None:
    marked = {at for start, end in merged(spans, 0, len(text)) for at in range(start, end)}
    assert marked == {at for start, end in spans for at in range(start, min(end, len(text)))}


@given(TEXTS, SPANS)
def test_only_the_marks_are_markup(text: str, spans: list[tuple[int, int]]) -> None:
    bare = html(parts(text, spans, 0, len(text))).replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert ">" not in bare


def test_the_sentence_around_a_span_leaves_its_neighbours() -> None:
    text = "First here. Col. Gen. K. Valiyev met the guests. Then they left."
    at = text.index("guests")
    start, end = around(text, at, at + 6)
    assert text[start:end] == "Col. Gen. K. Valiyev met the guests."


def test_a_very_long_sentence_is_cut_around_its_words() -> None:
    text = "word " * 1000 + "here " + "word " * 1000
    at = text.index("here")
    start, end = around(text, at, at + 4)
    assert end - start < 1300
    assert start <= at < end


def test_all_proofs_in_the_sentence_are_marked() -> None:
    text = "One day. Hasanov met Kadıoğlu in Baku."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Hasanov", "Baku", "One")]
    assert quoted(text, spans) == (["Hasanov"], " met Kadıoğlu in ", ["Baku"], ".")
