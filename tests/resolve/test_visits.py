import pytest

from data.resolve import resolve
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit


def visits(*releases):
    return resolve(releases).tables["visits"]


def test_the_meetings_of_one_stay_are_one_visit():
    rows = visits(told("a", visit("2024-06-26")), told("b", visit("2024-06-27", VALIYEV, CROSETTO)))
    assert [(row["start"], row["end"], row["n_engagements"], row["n_sources"]) for row in rows] == [
        ("2024-06-26", "2024-06-27", 2, 2)
    ]


@pytest.mark.parametrize(("day", "count"), [("2024-06-28", 1), ("2024-06-29", 2), ("2025-06-26", 2)])
def test_two_days_between_end_the_stay(day, count):
    assert len(visits(told("a", visit("2024-06-26")), told("b", visit(day, VALIYEV, CROSETTO)))) == count


def test_a_stated_last_day_holds_the_stay_together():
    rows = visits(
        told("a", visit("2024-06-26", end_date="2024-06-30")), told("b", visit("2024-06-30", VALIYEV, CROSETTO))
    )
    assert len(rows) == 1


def test_another_delegation_of_the_same_days_is_another_visit():
    other = {**CROSETTO, "name": "Mario Rossi"}
    assert len(visits(told("a", visit("2024-06-26")), told("b", visit("2024-06-26", VALIYEV, other)))) == 2


def test_what_one_release_tells_of_a_guest_is_one_visit():
    other = {**CROSETTO, "name": "Mario Rossi"}
    assert len(visits(told("a", visit("2024-06-26"), visit(None, VALIYEV, other)))) == 1


def test_each_country_of_a_tour_is_a_visit():
    stop = {"host": "KAZ", "host_party": "KAZ", "countries": ("ITA", "KAZ")}
    rows = visits(told("a", visit("2024-06-26"), visit("2024-06-27", CROSETTO, **stop)))
    assert sorted(row["host"] for row in rows) == ["AZE", "KAZ"]


@pytest.mark.parametrize("kind", ["meeting", "call", "multilateral", "exercise"])
def test_only_a_visit_belongs_to_a_visit(kind):
    assert visits(told("a", visit("2024-06-26", kind=kind))) == []


@pytest.mark.parametrize(("status", "count"), [("held", 1), ("announced", 1), ("postponed", 0), ("cancelled", 0)])
def test_what_was_called_off_is_no_journey(status, count):
    assert len(visits(told("a", visit("2024-06-26", status=status)))) == count


def test_the_head_is_the_guest_who_leads():
    tables = resolve([told("a", visit("2024-06-26", HASANOV, CROSETTO))]).tables
    head = next(row["official_id"] for row in tables["officials"] if row["name"] == "Guido Crosetto")
    assert [row["head"] for row in tables["visits"]] == [head]


def test_engagements_and_releases_point_at_their_visit():
    tables = resolve([told("a", visit("2024-06-26"))]).tables
    (journey,) = tables["visits"]
    assert tables["engagements"][0]["visit_id"] == journey["visit_id"]
    assert tables["releases"][0]["visit_ids"] == (journey["visit_id"],)
