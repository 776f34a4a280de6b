"""What is discarded unread in a crawl is no engagement."""

import json
import os
from pathlib import Path

import pytest

from data.extract.prefilter import may_matter
from tests.conftest import ROOT, SEEDS

HELD_OUT = "37"
IRRELEVANT = (
    "The central bank of Norway left its rate unchanged on Thursday, in line with what most economists had forecast.",
    "Stir the soup and add salt. Serve it warm, with bread and a glass of Spanish wine.",
    "Turkey beat Spain 3:2 in the final after extra time; the goals fell late, and the crowd sang until midnight.",
    "The phone maker presents three new models in May, with larger screens and a longer life of the battery.",
    "Heavy rain is forecast for the north of Italy and the south of Switzerland from Tuesday on.",
    "The army museum of Poland opens a new wing with uniforms of three centuries.",
    "A film from Iran won the main prize of the festival; its director thanked her actors and her mother.",
)


def tuning(folder):
    """The relevant texts of a labelled folder, without those that are held out."""
    for path in sorted(Path(folder).glob("[0-9][0-9][0-9]*.json")):
        if path.stem[2] not in HELD_OUT and json.loads(path.read_text("utf-8"))["relevant"]:
            yield path.with_suffix(".txt")


def recall(folder):
    kept = [may_matter(path.read_text("utf-8")) for path in tuning(folder)]
    assert len(kept) > 50
    return sum(kept) / len(kept)


@pytest.mark.skipif(not os.environ.get("BILAT_CORPUS"), reason="BILAT_CORPUS names no labelled corpus")
def test_of_the_corpus_at_least_995_in_1000_are_kept():
    assert recall(Path(os.environ["BILAT_CORPUS"]) / "dev") >= 0.995


def test_of_our_own_releases_at_least_995_in_1000_are_kept():
    assert recall(ROOT / "tests" / "releases") >= 0.995


def test_the_seeds_are_kept():
    assert all(may_matter(path.read_text("utf-8")) for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("text", IRRELEVANT)
def test_ordinary_news_is_discarded(text):
    assert not may_matter(text)
