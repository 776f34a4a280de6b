import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.release import Copies, Release
from data.resolve import resolve
from data.schema import TABLES
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit

NAMES = ["Karim Valiyev", "Kerim Veliyev", "K. Valiyev", "Valiyev", "Kamran Valiyev", "Zakir Hasanov", "Z.Gasanov"]
PEOPLE = st.lists(
    st.builds(
        lambda name, country, position: {"name": name, "country": country, "position": position},
        st.sampled_from(NAMES),
        st.sampled_from(["AZE", "KAZ", None]),
        st.sampled_from(["Minister of Defense", "Chief of the General Staff", None]),
    ),
    max_size=3,
)
STAYS = st.builds(
    lambda day, people, kind, basis: visit(day, *people, kind=kind, basis=basis),
    st.sampled_from(["2024-01-01", "2024-01-02", "2024-01-04", None]),
    PEOPLE,
    st.sampled_from(["visit", "meeting", "call"]),
    st.sampled_from(["text", "dateline"]),
)
WORLDS = st.lists(st.lists(STAYS, max_size=2), min_size=1, max_size=6)


def written(resolved):
    return json.dumps({name: list(rows) for name, rows in resolved.tables.items()}), list(map(str, resolved.reasons))


@given(WORLDS, st.randoms(use_true_random=False))
def test_any_order_of_releases_gives_the_same_bytes(world, random):
    releases = [told(str(number), *stays) for number, stays in enumerate(world)]
    shuffled = random.sample(releases, len(releases))
    assert written(resolve(shuffled)) == written(resolve(releases))


@given(WORLDS)
def test_no_two_rows_of_a_table_share_an_id(world):
    tables = resolve([told(str(number), *stays) for number, stays in enumerate(world)]).tables
    for table in ("releases", "engagements", "visits", "participations", "officials", "posts", "outcomes", "evidence"):
        ids = [row[TABLES[table][0]] for row in tables[table]]
        assert len(ids) == len(set(ids)), table


@given(WORLDS)
def test_engagements_of_one_release_are_never_merged(world):
    releases = [told(str(number), *stays) for number, stays in enumerate(world)]
    rows = resolve(releases).tables["releases"]
    told_of = {row["source"]: len(row["engagement_ids"]) for row in rows}
    assert told_of == {release.source: len(record.engagements) for release, record in releases}


@pytest.fixture(scope="module")
def tables():
    aliyev = {"name": "Ilham Aliyev", "country": "AZE", "role": "mentioned"}
    return resolve([
        told("a", visit("2024-06-26", outcomes=(("agreement", "Plan for 2025", 2025),)), mentioned=(aliyev,)),
        told("b", visit("2024-06-26"), visit("2024-06-27", VALIYEV, CROSETTO)),
        told("c"),
    ]).tables  # fmt: skip


def test_rows_have_the_columns_of_their_table(tables):
    assert {table: set(row) for table, rows in tables.items() for row in rows} == {
        table: set(columns) for table, columns in TABLES.items()
    }


def test_every_id_that_a_row_names_exists(tables):
    ids = {TABLES[table][0]: {row[TABLES[table][0]] for row in rows} for table, rows in tables.items()}
    for table in ("participations", "outcomes", "posts"):
        for row in tables[table]:
            for key in ("engagement_id", "official_id"):
                assert row.get(key) is None or row[key] in ids[key]
    for row in tables["releases"]:
        assert set(row["engagement_ids"]) <= ids["engagement_id"]
        assert set(row["mentioned_ids"]) <= ids["official_id"]


def test_every_piece_of_evidence_quotes_its_release_and_names_a_row(tables):
    texts = {release.release_id: release.text for release, _ in [
        told("a", visit("2024-06-26", outcomes=(("agreement", "Plan for 2025", 2025),)),
             mentioned=({"name": "Ilham Aliyev", "country": "AZE", "role": "mentioned"},)),
        told("b", visit("2024-06-26"), visit("2024-06-27", VALIYEV, CROSETTO)),
    ]}  # fmt: skip
    rows = {row[TABLES[table][0]] for table in tables for row in tables[table]}
    assert list(tables["evidence"])
    for item in tables["evidence"]:
        assert texts[item["release_id"]][item["start"] : item["end"]] == item["quote"]
        assert item["row_id"] in rows


def test_one_only_mentioned_stands_with_the_release_and_in_no_engagement(tables):
    official = next(row["official_id"] for row in tables["officials"] if row["name"] == "Ilham Aliyev")
    assert [official in row["mentioned_ids"] for row in tables["releases"] if row["source"] == "a"] == [True]
    assert official not in {row["official_id"] for row in tables["participations"]}


def test_a_release_without_engagement_is_a_row_too(tables):
    row = next(row for row in tables["releases"] if row["source"] == "c")
    assert (row["relevant"], row["engagement_ids"]) == (False, ())


def test_pairs_count_what_was_held_and_who_travelled(tables):
    assert [list(row.values()) for row in tables["pairs"]] == [["AZE", "ITA", 2, 0, 1, "2024-06-26", "2024-06-27"]]


def test_one_text_given_twice_is_one_release_with_both_sources():
    release, record = told("b", visit("2024-06-26"))
    copy = Copies(Release(release.text, "a"), ("a",))
    (row,) = resolve([(release, record), (copy, record)]).tables["releases"]
    assert (row["source"], row["sources"]) == ("a", ("a", "b"))


def test_an_id_stays_when_a_release_without_ties_comes():
    before = resolve([told("a", visit("2024-06-26"))]).tables
    after = resolve([told("a", visit("2024-06-26")), told("z", visit("2020-01-01", {**HASANOV, "country": "KAZ"}))])
    assert before["engagements"][0]["engagement_id"] in {r["engagement_id"] for r in after.tables["engagements"]}


def test_the_four_spellings_of_valiyev_in_the_seeds_are_one_official(seeds):
    rows = resolve(seeds).tables["officials"]
    assert [row["n_engagements"] for row in rows if row["name"] == "Karim Valiyev"] == [4]
