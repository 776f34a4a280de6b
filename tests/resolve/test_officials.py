import pytest

from data.resolve import resolve
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit


def officials(*releases):
    return resolve(releases).tables["officials"]


def names(*releases):
    return sorted(row["name"] for row in officials(*releases))


def person(name, country="AZE", position=None, **more):
    return {"name": name, "country": country, "position": position, **more}


def test_two_spellings_of_one_name_are_one_official():
    rows = officials(
        told("a", visit("2024-01-01", person("Yaşar Kadıoğlu", "TUR"))),
        told("b", visit("2024-02-01", person("Yasar Kadioglu", "TUR"))),
    )
    assert [row["variants"] for row in rows] == [("Yasar Kadioglu", "Yaşar Kadıoğlu")]


def test_one_name_in_two_countries_is_two_officials():
    found = names(told("a", visit("2024-01-01", person("Ali Aliyev"), person("Ali Aliyev", "KAZ"))))
    assert found == ["Ali Aliyev", "Ali Aliyev"]


@pytest.mark.parametrize(("position", "count"), [("President", 1), ("military attache", 2), (None, 2)])
def test_one_full_name_in_one_high_office_is_one_official_where_the_country_was_misread(position, count):
    rows = officials(
        told("a", visit(None, person("Ilham Aliyev", "AZE", position))),
        told("b", visit(None, person("Ilham Aliyev", "PAK", position))),
        told("c", visit(None, person("Ilham Aliyev", "AZE", position))),
    )
    assert len(rows) == count
    assert rows[0]["country"] == "AZE" or count == 2


def test_two_given_names_with_one_surname_are_two_officials():
    assert (
        len(names(told("a", visit(None, person("Karim Valiyev"))), told("b", visit(None, person("Ali Valiyev"))))) == 2
    )


def test_an_initial_joins_the_only_official_that_it_fits():
    assert names(told("a", visit(None, VALIYEV)), told("b", visit(None, person("K. Valiyev")))) == ["Karim Valiyev"]


def test_an_initial_that_fits_two_officials_joins_neither():
    found = names(
        told("a", visit(None, VALIYEV)),
        told("b", visit(None, person("Kamran Valiyev"))),
        told("c", visit(None, person("K. Valiyev"))),
    )
    assert found == ["K. Valiyev", "Kamran Valiyev", "Karim Valiyev"]


def test_of_two_that_fit_an_initial_the_holder_of_the_same_post_is_meant():
    found = names(
        told("a", visit(None, VALIYEV)),
        told("b", visit(None, person("Kamran Valiyev", position="Minister of Health"))),
        told("c", visit(None, person("K. Valiyev", position="Chief of the General Staff"))),
    )
    assert found == ["Kamran Valiyev", "Karim Valiyev"]


@pytest.mark.parametrize(("position", "count"), [("Minister of Defense", 1), ("Minister of Health", 2), (None, 2)])
def test_a_bare_surname_of_another_release_needs_the_same_post(position, count):
    rows = officials(told("a", visit(None, HASANOV)), told("b", visit(None, person("Hasanov", position=position))))
    assert len(rows) == count


def test_a_name_without_a_country_joins_the_only_official_of_that_name():
    assert len(officials(told("a", visit(None, CROSETTO)), told("b", visit(None, person("Guido Crosetto", None))))) == 1


@pytest.mark.parametrize(("day", "count"), [("2024-02-01", 1), ("2025-02-01", 2), (None, 2)])
def test_a_post_alone_is_its_only_holder_while_he_is_seen_in_it(day, count):
    rows = officials(
        told("a", visit("2024-01-01", HASANOV)),
        told("b", visit("2024-03-01", HASANOV)),
        told("c", visit(day, person("", position="Minister of Defense"))),
    )
    assert len(rows) == count


def test_an_official_lists_every_source_that_names_it():
    rows = officials(told("b", visit(None, HASANOV)), told("a", visit(None, HASANOV)))
    assert [row["sources"] for row in rows] == [("a", "b")]


def test_rank_and_position_are_those_seen_last():
    rows = officials(
        told("a", visit("2020-01-01", person("Zakir Hasanov", position="Chief of Staff", rank="Colonel"))),
        told("b", visit("2024-01-01", HASANOV)),
    )
    assert [(row["rank"], row["position"]) for row in rows] == [("Colonel General", "Minister of Defense")]


def test_every_post_is_a_row_with_the_days_on_which_it_was_seen():
    rows = resolve([told("a", visit("2020-01-01", VALIYEV)), told("b", visit("2024-01-01", VALIYEV))]).tables["posts"]
    assert sorted((row["post_key"], row["echelon"], row["first_seen"], row["last_seen"]) for row in rows) == [
        ("AZE/chief_of_general_staff", "chief_of_defence", "2020-01-01", "2024-01-01"),
        ("AZE/first_deputy_minister_of_defence", "deputy", "2020-01-01", "2024-01-01"),
    ]


def test_every_merge_of_officials_says_why():
    reasons = resolve([told("a", visit(None, HASANOV)), told("b", visit(None, person("Z. Hasanov")))]).reasons
    assert [r.why for r in reasons if r.table == "officials"] == ["Z. Hasanov of AZE fits only this official"]


def test_one_mentioned_is_an_official_without_an_engagement():
    rows = officials(told("a", visit(None, HASANOV), mentioned=(person("Ilham Aliyev", role="mentioned"),)))
    assert {row["name"]: row["n_engagements"] for row in rows} == {"Zakir Hasanov": 1, "Ilham Aliyev": 0}


def test_one_full_name_in_one_high_office_of_two_countries_is_two_officials():
    ministers = {code: person("Rajiv Rathore", code, "Minister of Defence") for code in ("IND", "NPL")}
    rows = officials(*(told(code, visit(None, one, countries=(code, "AZE"))) for code, one in ministers.items()))
    assert len(rows) == 2


@pytest.mark.parametrize(("day", "count"), [("2024-02-01", 2), ("2026-02-01", 1)])
def test_an_officer_is_no_ambassador_of_the_same_time(day, count):
    rows = officials(
        told("a", visit("2024-01-01", person("Ali Aliyev", position="Chief of the General Staff", rank="General"))),
        told("b", visit("2024-03-01", person("Ali Aliyev", position="Chief of the General Staff", rank="General"))),
        told("c", visit(day, person("Ali Aliyev", position="Ambassador of Azerbaijan to Italy"))),
    )
    assert len(rows) == count


@pytest.mark.parametrize(("day", "count"), [("2010-01-01", 1), ("2024-01-01", 2)])
def test_nobody_falls_from_general_to_captain(day, count):
    rows = officials(
        told("a", visit("2020-01-01", person("Ali Aliyev", rank="Colonel General"))),
        told("b", visit(day, person("Ali Aliyev", rank="Captain"))),
    )
    assert len(rows) == count


@pytest.mark.parametrize(("position", "count"), [("Prime Minister", 1), ("military attache", 2)])
def test_a_misspelt_name_in_an_office_of_one_person_is_that_person(position, count):
    rows = officials(
        told("a", visit(None, person("Mahinda Rajapaksa", "LKA", position))),
        told("b", visit(None, person("Mahindra Rajapaksha", "LKA", position))),
    )
    assert len(rows) == count


@pytest.mark.parametrize(("day", "count"), [("2024-06-26", 2), ("2023-06-26", 3)])
def test_a_bare_surname_in_the_same_meeting_is_the_same_official(day, count):
    bare = person("Hasanov")
    assert len(officials(told("a", visit("2024-06-26")), told("b", visit(day, bare, CROSETTO)))) == count


def test_a_father_and_a_daughter_are_two_officials():
    both = (person("Zakir Aliyev"), person("Zakira Aliyeva"))
    assert len(officials(*(told(one["name"], visit("2024-06-26", one)) for one in both))) == 2
