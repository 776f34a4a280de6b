"""The labels of our own releases keep the shape of the corpus and say only what their texts say."""

import calendar
import datetime
import json
import re
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "releases"
UNSEEN = Path(__file__).parent / "unseen"
"""Never read by anybody who works on the reader; see its README."""
KEYS = ["id", "style", "lang", "relevant", "date", "date_from", "end_date", "kind", "visit_level", "host", "place",
        "countries", "pairs", "officials", "meetings", "outcomes", "topics", "reports", "notes"]
PERSON = ["name", "rank", "position", "country", "side", "role"]
KINDS = {"visit", "meeting", "call", "multilateral", "exercise"}
STATUS = {"announced", "postponed", "cancelled", "refused"}
OUTCOMES = {"agreement", "award", "exercise", "invitation"}
ORGANISATIONS = {"NATO", "UN", "CSTO", "EU", "AU", "GCC", "OSCE", "ICRC", "ECOWAS"}
MONTHS = list(calendar.month_name)[1:]
DATED = re.compile(rf"\b([A-Z][a-z]+day),? (\d{{1,2}})(?:st|nd|rd|th)? ({'|'.join(MONTHS)}),? (\d{{4}})\b")

Label = dict[str, Any]
FILES = sorted([*FOLDER.glob("[0-9]*.json"), *UNSEEN.glob("[0-9]*.json")])
LABELS: list[Label] = [json.loads(path.read_text("utf-8")) for path in FILES]
HELD = [x for x in LABELS if x["relevant"] and "status" not in x]
NEGATIVE = [x for x in LABELS if not x["relevant"]]
PEOPLE = [(x, o) for x in LABELS for o in x["officials"]]


def number(value: Any) -> str:
    label = value[0] if isinstance(value, tuple) else value
    return str(label["id"])


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold().replace("’", "'")


def text_of(label: Label) -> str:
    (path,) = [*FOLDER.glob(f"{label['id']}_*.txt"), *UNSEEN.glob(f"{label['id']}_*.txt")]
    return path.read_text("utf-8")


def said(phrase: str, text: str) -> bool:
    """Word for word, or, when a list shares out one title among several, each word in the singular or plural."""
    words = set(re.findall(r"\w+", text))
    return phrase in text or all({w, f"{w}s"} & words for w in re.findall(r"\w+", phrase))


@pytest.fixture(params=LABELS, ids=number)
def label(request: pytest.FixtureRequest) -> Label:
    found: Label = request.param
    return found


def test_they_are_numbered_without_a_gap() -> None:
    assert [x["id"] for x in LABELS] == [f"{n:03}" for n in (*range(1, 125), *range(201, 246))]


def test_each_label_has_one_text_of_sixty_to_three_hundred_words(label: Label) -> None:
    assert 60 <= len(text_of(label).split()) <= 300


def test_keys_are_those_of_the_corpus(label: Label) -> None:
    assert [k for k in label if k != "status"] == KEYS


@pytest.mark.parametrize("negative", NEGATIVE, ids=number)
def test_a_negative_holds_nothing_but_notes(negative: Label) -> None:
    assert negative["notes"]
    assert "status" not in negative
    assert not any(negative[k] for k in KEYS[4:-1])


def test_dates_are_iso_days_with_a_source_and_in_order(label: Label) -> None:
    days = [datetime.date.fromisoformat(d) for d in (label["date"], label["end_date"]) if d]
    assert days == sorted(set(days))
    assert label["date"] or not label["end_date"]
    assert label["date_from"] in ({"text", "dateline"} if label["date"] else {None})


def test_dates_lie_between_2009_and_2026(label: Label) -> None:
    assert label["date"] is None or "2009" <= label["date"][:4] <= "2026"


def test_weekdays_beside_full_dates_are_right(label: Label) -> None:
    for weekday, day, month, year in DATED.findall(text_of(label)):
        assert f"{datetime.date(int(year), MONTHS.index(month) + 1, int(day)):%A}" == weekday


@pytest.mark.parametrize("held", HELD, ids=number)
def test_what_was_held_has_a_kind_and_two_parties(held: Label) -> None:
    assert held["kind"] in KINDS
    assert len(set(held["countries"])) >= 2


@pytest.mark.parametrize("label", [x for x in LABELS if "status" in x], ids=number)
def test_a_status_means_that_nobody_has_met(label: Label) -> None:
    assert label["status"] in STATUS
    assert [label[k] for k in ("pairs", "meetings", "outcomes")] == [[], [], []]
    assert all(o["role"] == "mentioned" for o in label["officials"])


def test_a_call_has_neither_host_nor_place(label: Label) -> None:
    assert label["kind"] != "call" or (label["host"], label["place"]) == (None, None)


def test_place_and_level_are_words_of_the_text(label: Label) -> None:
    assert all(flat(label[k] or "") in flat(text_of(label)) for k in ("place", "visit_level"))


def test_codes_are_alpha_3_or_organisations(label: Label) -> None:
    codes = [*label["countries"], *filter(None, [label["host"]]), *(o["country"] for o in label["officials"])]
    assert all(c in ORGANISATIONS or re.fullmatch("[A-Z]{3}", c) for c in codes)


def test_pairs_are_sorted_and_between_parties(label: Label) -> None:
    assert all(len(p) == 2 and p == sorted(p) and set(p) <= set(label["countries"]) for p in label["pairs"])


@pytest.mark.parametrize("entry", PEOPLE, ids=number)
def test_a_person_is_named_in_the_text_as_labelled(entry: tuple[Label, Label]) -> None:
    found, person = entry
    assert list(person) == PERSON
    assert person["name"] in " ".join(text_of(found).split())


@pytest.mark.parametrize("entry", PEOPLE, ids=number)
def test_a_person_has_a_side_and_a_role(entry: tuple[Label, Label]) -> None:
    assert entry[1]["side"] in {"host", "guest", "third", "party"}
    assert entry[1]["role"] in {"participant", "mentioned"}


@pytest.mark.parametrize("entry", [(x, o) for x, o in PEOPLE if o["position"]], ids=number)
def test_a_post_is_printed_in_the_text(entry: tuple[Label, Label]) -> None:
    found, person = entry
    text = flat(text_of(found))
    plain = re.sub(r" \(([^)]*)\)", lambda m: m[0] if m[0].casefold() in text else "", person["position"])
    assert all(said(chunk, text) for chunk in flat(plain).split(", "))


@pytest.mark.parametrize("entry", [(x, o) for x, o in PEOPLE if o["rank"]], ids=number)
def test_a_rank_is_spelt_out(entry: tuple[Label, Label]) -> None:
    assert re.fullmatch(r"[A-Z][a-z]+( of the [A-Z][a-z]+| [A-Z][a-z]+)*", entry[1]["rank"])


@pytest.mark.parametrize("entry", [(x, o) for x, o in PEOPLE if o["role"] == "participant"], ids=number)
def test_a_participant_serves_a_party(entry: tuple[Label, Label]) -> None:
    assert entry[1]["country"] in entry[0]["countries"]


def test_meetings_are_of_participants_without_repeats(label: Label) -> None:
    names = {o["name"] for o in label["officials"] if o["role"] == "participant"}
    assert all(m and len(m) == len(set(m)) and set(m) <= names for m in label["meetings"])


def test_outcomes_have_a_type_and_a_title(label: Label) -> None:
    assert all(set(o) == {"type", "title"} and o["type"] in OUTCOMES and o["title"] for o in label["outcomes"])


def test_the_index_of_phenomena_knows_only_these_releases() -> None:
    index: dict[str, list[str]] = json.loads((FOLDER / "phenomena.json").read_text("utf-8"))
    assert {n for numbers in index.values() for n in numbers} == {x["id"] for x in LABELS if x["id"] < "200"}
