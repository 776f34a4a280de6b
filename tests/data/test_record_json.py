import json

import pytest

from data.record import Engagement, Fact, Official, Record
from data.record_json import to_json
from tests.conftest import GOLDEN
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit

FLAT = ("relevant", "date", "end_date", "kind", "visit_level", "host", "place", "countries", "pairs", "meetings")
KEYS = [
    "source", "relevant", "date", "end_date", "date_partial", "date_basis", "date_precision", "kind", "status",
    "visit_level", "host", "place", "countries", "pairs", "officials", "meetings", "outcomes", "topics", "engagements",
    "evidence", "blank",
]  # fmt: skip


def made(*engagements, **more):
    release, record = told("a.txt", *engagements, **more)
    return release, to_json(release, "a.txt", record)


@pytest.mark.parametrize("number", range(5))
def test_a_seed_is_told_as_its_label_says(seeds, number):
    release, record = seeds[number]
    stem = release.source.rsplit("/", 1)[1].removesuffix(".txt")
    label = json.loads((GOLDEN / f"{stem}.json").read_text("utf-8"))
    found = to_json(release, release.source, record)
    assert {key: found[key] for key in FLAT} == {key: label[key] for key in FLAT}
    assert [(o["name"], o["rank"]) for o in found["officials"]] == [(o["name"], o["rank"]) for o in label["officials"]]


def test_the_keys_stand_in_the_order_of_the_contract():
    assert list(made(visit("2024-01-01"))[1]) == KEYS


def test_a_release_without_engagement_has_every_key_and_no_value():
    _, found = made()
    assert list(found) == KEYS
    assert [key for key in KEYS if found[key]] == ["source"]


def test_every_piece_of_evidence_quotes_the_text():
    release, found = made(visit("2024-01-01", outcomes=(("award", "a medal", None),), visit_level="official"))
    assert found["evidence"]
    assert all(release.text[e["start"] : e["end"]] == e["quote"] for e in found["evidence"])


@pytest.mark.parametrize("field", ["date", "kind", "status", "host", "visit_level", "countries[0]", "countries[1]",
    "officials[0].name", "officials[0].rank", "officials[0].position", "officials[0].country", "officials[0].role",
    "outcomes[0]"])  # fmt: skip
def test_every_value_is_proved_under_its_path(field):
    _, found = made(visit("2024-01-01", outcomes=(("award", "a medal", None),), visit_level="official"))
    assert field in {item["field"] for item in found["evidence"]}


def test_several_spans_are_several_pieces_of_evidence():
    day = Fact("2024-01-01", "text", ((0, 1), (2, 3)))
    record = Record([Engagement(Fact("visit", "text"), Fact("held", "text"), [], date=day)])
    assert [(e["start"], e["end"]) for e in to_json("a b", "x", record)["evidence"]] == [(0, 1), (2, 3)]


def test_flat_fields_unite_the_engagements_that_are_flat():
    stop = {"host": "KAZ", "host_party": "KAZ", "countries": ("ITA", "KAZ")}
    _, found = made(visit("2024-01-01"), visit("2024-01-02", CROSETTO, **stop))
    assert (found["countries"], found["host"], found["date"]) == (["AZE", "ITA", "KAZ"], "AZE", "2024-01-01")
    assert found["pairs"] == [["AZE", "ITA"], ["ITA", "KAZ"]]


def test_a_gathering_beside_the_talks_stands_only_among_the_engagements():
    release, record = told("a", visit("2024-01-01"), visit(None, countries=("AZE", "KAZ", "TUR"), kind="multilateral"))
    record.engagements[1].flat = False
    found = to_json(release, "a", record)
    assert found["countries"] == ["AZE", "ITA"]
    assert len(found["engagements"]) == 2


def meeting(*indexes):
    return Engagement(Fact("visit", "text"), Fact("held", "text"), [], meeting=list(indexes))


def people(*names):
    return " ".join(names), [Official(Fact(name, "text"), Fact("participant", "text")) for name in names]


@pytest.mark.parametrize(
    ("met", "told_as"),
    [
        ([(1, 0)], [["Bob", "Ann"]]),
        ([(0, 1), (2, 0)], [["Ann", "Bob"], ["Cid", "Ann"]]),
        ([(0, 1), (1, 0)], [["Ann", "Bob"]]),
        ([(0, 1), (0,)], [["Ann", "Bob"]]),
        ([(0, 1), (2,)], [["Ann", "Bob"], ["Cid"]]),
        ([()], []),
    ],
)
def test_meetings_are_told_once_in_their_order(met, told_as):
    text, officials = people("Ann", "Bob", "Cid")
    assert to_json(text, "x", Record([meeting(*one) for one in met], officials))["meetings"] == told_as


def test_each_engagement_names_its_officials_and_codes():
    _, found = made(visit("2024-01-01"), visit("2024-01-01", VALIYEV, CROSETTO))
    assert [one["officials"] for one in found["engagements"]] == [
        [HASANOV["name"], CROSETTO["name"]], [VALIYEV["name"], CROSETTO["name"]],
    ]  # fmt: skip
    assert [one["cameo"] for one in found["engagements"]] == ["042", "042"]
