from __future__ import annotations

import pytest

from data.store import Store
from data.store.search import fold, search, snippet
from tests.conftest import SEEDS
from tests.ingest.bringing import Brought


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    brought = Brought(tmp_path_factory.mktemp("store"))
    brought.read(SEEDS)
    return Store(brought.place)


def found(store, asked):
    with store.reading() as connection:
        return list(search(connection, asked, 20))


@pytest.mark.parametrize("asked", ["Kadioglu", "KADIOĞLU", "kadıoğl", "Yasar Kadıoglu"])
def test_accents_and_case_do_not_matter(store, asked):
    assert [hit.source.rpartition("/")[2][:3] for hit in found(store, asked)] == ["004"]


def test_a_snippet_shows_the_word_as_it_is_printed(store):
    (hit,) = found(store, "kadioglu")
    assert any(fold(word) == "kadioglu" for word in hit.snippet[1::2])
    assert "".join(hit.snippet) in next(SEEDS.glob("004*")).read_text("utf-8")


@pytest.mark.parametrize("asked", ['"', "NEAR(", "a* OR", "-", ""])
def test_no_sign_is_an_error(store, asked):
    assert isinstance(found(store, asked), list)


def test_every_word_must_be_there(store):
    assert found(store, "Kadioglu soup") == []


def test_words_are_folded_to_plain_letters():
    assert [*map(fold, ("Kadıoğlu", "Əliyev", "Қазақстан"))] == ["kadioglu", "aliyev", "qazaqstan"]


def test_a_snippet_of_a_long_text_is_short():
    pieces = snippet("word " * 1000 + "Kadıoğlu" + " word" * 1000, ["kadioglu"])
    assert pieces[1::2] == ("Kadıoğlu",)
    assert len("".join(pieces)) < 400
