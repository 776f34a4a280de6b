"""The scorer: on small records by hand, and beside the scorer that comes with the larger corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from data.release import Release
from tests.accuracy.labels import VARIABLE, Labelled, folders, is_held_out, read_labels, read_out
from tests.accuracy.matching import is_same_person, likeness, pair_people, pair_results, plain, same_post
from tests.accuracy.scoring import MEASURES, Score, score

TEXT = "Baku. Colonel Ali Veli met Jon Smith."
LABEL: dict[str, Any] = {
    "relevant": True, "date": "2024-04-25", "end_date": None, "kind": "visit", "host": "AZE", "visit_level": None,
    "place": "Baku", "countries": ["AZE", "USA"], "pairs": [["AZE", "USA"]],
    "officials": [
        {"name": "Ali Veli", "rank": "Colonel", "position": None, "country": "AZE", "side": "host",
         "role": "participant"},
        {"name": "Jon Smith", "rank": None, "position": None, "country": "USA", "side": "guest",
         "role": "participant"},
    ],
    "meetings": [["Ali Veli", "Jon Smith"]], "outcomes": [{"type": "award", "title": "medal of honour"}],
}  # fmt: skip
NOTHING = {"relevant": False, "officials": [], "countries": [], "pairs": [], "outcomes": []}


def scored(label: dict[str, Any] = LABEL, **changed: Any) -> Score:
    """The score of the label itself, but for what is changed."""
    said = {**LABEL, "evidence": [], **changed}
    return score([(Labelled("001", Release(TEXT, "001.txt"), label), said)])


def people(**changed: Any) -> list[dict[str, Any]]:
    """The officials of the label, the first one changed."""
    return [{**LABEL["officials"][0], **changed}, *LABEL["officials"][1:]]


def test_the_label_itself_is_right_in_every_fact() -> None:
    found = scored()
    assert found.failed == {}
    assert found.counts["every fact right"].perfect


@pytest.mark.parametrize(("measure", "changed"), [
    ("pairs", {"pairs": []}), ("countries", {"countries": ["AZE"]}), ("date", {"date": "2024-04-26"}),
    ("date", {"date": None}), ("end_date", {"end_date": "2024-04-26"}), ("kind", {"kind": "call"}),
    ("status", {"status": "announced"}), ("host", {"host": "USA"}), ("place", {"place": "Ganja"}),
    ("visit_level", {"visit_level": "official"}), ("meetings", {"meetings": []}), ("outcomes", {"outcomes": []}),
    ("outcomes", {"outcomes": [{"type": "agreement", "title": "medal of honour"}]}),
    ("participants", {"officials": people(name="Vagif Aliyev")}), ("rank", {"officials": people(rank="Major")}),
    ("country", {"officials": people(country="USA")}), ("side", {"officials": people(side="guest")}),
    ("position", {"officials": people(position="Minister of Defence")}),
    ("mentioned", {"officials": [*people(), {**people()[0], "name": "Ilham Qurbanov", "role": "mentioned"}]}),
    ("relevant", {"relevant": False}),
])  # fmt: skip
def test_a_wrong_value_fails_its_measure(measure: str, changed: dict[str, Any]) -> None:
    assert measure in scored(**changed).failed["001"]


@pytest.mark.parametrize(("field", "core"), [("place", True), ("kind", False)])
def test_only_some_facts_are_core_facts(field: str, core: bool) -> None:
    changed: dict[str, Any] = {field: "other"}
    assert scored(**changed).counts["core facts right"].perfect == core


def test_a_place_may_be_spelt_without_its_accents() -> None:
    assert scored(place="BAKÚ").failed == {}


def test_a_day_that_is_not_given_costs_recall_only() -> None:
    count = scored(date=None).counts["dates given"]
    assert (count.hits, count.said, count.true) == (0, 0, 1)


def test_a_negative_that_is_taken_for_news_is_not_kept_out() -> None:
    found = scored(label=NOTHING)
    assert found.counts["negatives kept out"].hits == 0
    assert (found.counts["relevance"].said, found.counts["pairs"].said) == (1, 1)


def test_a_meeting_is_found_under_another_spelling_of_a_name() -> None:
    found = scored(officials=people(name="A. Veli"), meetings=[["A. Veli", "Jon Smith"]])
    assert found.counts["meetings"].perfect


def test_somebody_only_mentioned_who_is_made_a_participant_is_counted() -> None:
    label = {**LABEL, "officials": people(role="mentioned")}
    assert scored(label=label).counts["mentioned kept out"].hits == 0


@pytest.mark.parametrize(("start", "end", "true"), [(0, 4, True), (1, 4, False)])
def test_a_quote_stands_where_it_says(start: int, end: int, true: bool) -> None:
    found = scored(evidence=[{"field": "place", "start": start, "end": end, "quote": "Baku"}])
    assert found.counts["evidence spans true"].perfect == true
    assert found.counts["values with evidence"].hits == true


@pytest.mark.parametrize(("one", "other"), [
    ("Zakir Hasanov", "Z. Hasanov"), ("Hasanov", "Zakir Hasanov"), ("Zakir Hasanov", "Zakir Hesanov"),
    ("Kərim Vəliyev", "Karim Valiyev"), ("John R. Smith", "John Smith"), ("İlham Əliyev", "Ilham Aliyev"),
])  # fmt: skip
def test_spellings_of_one_person(one: str, other: str) -> None:
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Zakir Hasanov", "Karim Hasanov"), ("Lee", "Kim"), ("", "Kim"), ("A Kim", "B Kim")]
)
def test_names_of_two_persons(one: str, other: str) -> None:
    assert not is_same_person(one, other)


def test_an_equal_name_is_chosen_before_a_like_one() -> None:
    said = [{"name": "Smith"}, {"name": "Jon Smith"}]
    assert pair_people(said, [{"name": "Jon Smith"}]) == [(said[1], {"name": "Jon Smith"})]


def test_a_name_in_latin_letters_will_do() -> None:
    assert pair_people([{"name": "Jon Smith"}], [{"name": "Йон Смит", "name_latin": "Jon Smith"}])


@pytest.mark.parametrize(("said", "true", "same"), [
    ("Minister of Defense", "Minister of Defense of the Republic", True), (None, None, True),
    (None, "Minister", False), ("Chief of Staff", "Minister of Defense", False),
])  # fmt: skip
def test_posts_that_share_half_of_their_words_are_the_same(said: str | None, true: str | None, same: bool) -> None:
    assert same_post({"position": said}, {"position": true}) == same


def test_phrases_without_words_that_carry_meaning_are_alike() -> None:
    assert likeness("of the", None) == 1.0


def test_each_result_is_found_once() -> None:
    results = [{"type": "award", "title": "medal"}, {"type": "award", "title": "medal"}]
    assert len(pair_results(results[:1], results)) == 1


def test_apostrophes_leave_no_gap() -> None:
    assert plain("Côte d’Ivoire – Nord") == "cote divoire nord"


@pytest.mark.parametrize(("key", "held"), [("003", True), ("017_two_sides", True), ("133_x", True), ("034_x3", False)])
def test_numbers_that_end_in_three_or_seven_are_held_out(key: str, held: bool) -> None:
    assert is_held_out(key) == held


def test_figures_are_those_of_the_scorer_of_the_corpus(tmp_path: Path) -> None:
    if "corpus" not in folders() or not (scorer := Path(os.environ[VARIABLE]) / "score.py").exists():
        pytest.skip(f"{VARIABLE} is not set, or has no score.py")
    answers = read_out(read_labels(folders()["corpus"], "tuning"))
    told, asked = tmp_path / "told.jsonl", tmp_path / "asked.json"
    told.write_text("\n".join(json.dumps(said) for _, said in answers), "utf-8")
    only = ["--except", "[37]$", "--json", str(asked)]
    subprocess.run([sys.executable, scorer, folders()["corpus"], told, *only], check=True, capture_output=True)
    theirs = {name: row.get("f1", row.get("acc")) for name, row in json.loads(asked.read_text()).items()}
    ours = score(answers).figures()
    assert {name: round(ours[name], 9) for name in MEASURES} == {name: round(theirs[name], 9) for name in MEASURES}
