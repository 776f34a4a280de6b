"""Resolving stays above its floors, and no near-miss is merged."""

from __future__ import annotations

import pytest

from tests.accuracy.labels import VARIABLE, folders
from tests.accuracy.linking import linked
from tests.accuracy.resolving import READERS, kept, outcome, seal

corpus = pytest.mark.skipif("corpus" not in folders(), reason=f"{VARIABLE} is not set")


@corpus
def test_the_corpus_is_the_one_that_was_pinned() -> None:
    assert seal() == kept()["digest"], "pin it with python -m tests.accuracy.clusters --raise"


@corpus
@pytest.mark.parametrize("reader", READERS)
def test_no_figure_of_resolving_is_below_its_floor(reader: str) -> None:
    found = outcome(reader).figures
    assert {name: found[name] for name, floor in kept()["floors"][reader].items() if found[name] < floor} == {}


@corpus
@pytest.mark.parametrize("reader", READERS)
def test_no_near_miss_is_merged(reader: str) -> None:
    found = outcome(reader)
    assert sum(not case.apart for case in found.near_misses(found.relevant.__contains__)) == 0


def test_pairs_are_right_wrong_or_missed() -> None:
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    found = linked(gold, lambda one, other: {one, other} in ({"a", "b"}, {"b", "c"}), ())
    assert (found.right, found.wrong, found.missed) == ([("a", "b")], [("b", "c")], [("c", "d")])
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


def test_a_round_up_and_what_it_also_covers_are_neither_right_nor_wrong() -> None:
    found = linked({"a": 1, "b": 2}, lambda one, other: True, [frozenset("ab")])
    assert (found.right, found.wrong, found.missed) == ([], [], [])
