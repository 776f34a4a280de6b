import pytest

from data.resolve import Correction, Place, resolve
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit

KAMRAN = {"name": "Kamran Valiyev", "country": "AZE"}


def name_at(release, name):
    text = release[0].text
    return Place(release[0].release_id, text.index(name), text.index(name) + len(name))


def telling_at(release, number=0):
    """Where an engagement's telling begins: at the first person in it."""
    record = release[1]
    start = min(record.officials[person].name.spans[0][0] for person in record.engagements[number].officials)
    return Place(release[0].release_id, start, start + 20)


def names(resolved):
    return sorted(row["name"] for row in resolved.tables["officials"])


def count(resolved):
    return len(resolved.tables["engagements"])


ONE, OTHER = told("a", visit("2024-06-26")), told("b", visit("2024-06-26"))


def test_two_officials_said_to_be_the_same_are_one():
    one, other = told("a", visit(None, VALIYEV)), told("b", visit(None, KAMRAN))
    same = Correction("officials", True, (name_at(one, "Karim Valiyev"),), (name_at(other, "Kamran Valiyev"),))
    assert names(resolve([one, other])) == ["Kamran Valiyev", "Karim Valiyev"]
    assert len(names(resolve([one, other], corrections=[same]))) == 1


def test_two_mentions_said_not_to_be_the_same_are_two_officials():
    apart = Correction("officials", False, (name_at(ONE, "Zakir Hasanov"),), (name_at(OTHER, "Zakir Hasanov"),))
    assert names(resolve([ONE, OTHER], corrections=[apart])) == ["Guido Crosetto", "Zakir Hasanov", "Zakir Hasanov"]


def test_what_leaves_an_official_together_stays_together():
    third = told("c", visit("2024-06-26"))
    leaving = (name_at(OTHER, "Zakir Hasanov"), name_at(third, "Zakir Hasanov"))
    apart = Correction("officials", False, (name_at(ONE, "Zakir Hasanov"),), leaving)
    rows = resolve([ONE, OTHER, third], corrections=[apart]).tables["officials"]
    assert sorted(row["sources"] for row in rows if row["name"] == "Zakir Hasanov") == [("a",), ("b", "c")]


def test_two_engagements_said_not_to_be_the_same_are_two():
    apart = Correction("engagements", False, (telling_at(ONE),), (telling_at(OTHER),))
    assert (count(resolve([ONE, OTHER])), count(resolve([ONE, OTHER], corrections=[apart]))) == (1, 2)


def test_two_engagements_said_to_be_the_same_are_one():
    other = told("b", visit("2023-06-26"))
    same = Correction("engagements", True, (telling_at(ONE),), (telling_at(other),))
    assert (count(resolve([ONE, other])), count(resolve([ONE, other], corrections=[same]))) == (2, 1)


def test_the_last_correction_holds():
    same = Correction("engagements", True, (telling_at(ONE),), (telling_at(OTHER),))
    apart = Correction("engagements", False, (telling_at(ONE),), (telling_at(OTHER),))
    assert count(resolve([ONE, OTHER], corrections=[same, apart])) == 2
    assert count(resolve([ONE, OTHER], corrections=[apart, same])) == 1


def test_a_correction_holds_when_another_reader_finds_more_people():
    again = (OTHER[0], told("b", visit("2024-06-26", HASANOV, CROSETTO, VALIYEV))[1])
    apart = Correction("officials", False, (name_at(ONE, "Zakir Hasanov"),), (name_at(OTHER, "Zakir Hasanov"),))
    assert names(resolve([ONE, again], corrections=[apart])).count("Zakir Hasanov") == 2


@pytest.mark.parametrize("place", [Place("0" * 16, 0, 5), Place(ONE[0].release_id, 10_000, 10_005)])
def test_a_place_where_nobody_stands_changes_nothing(place):
    same = Correction("officials", True, (place,), (name_at(ONE, "Guido Crosetto"),))
    assert names(resolve([ONE], corrections=[same])) == ["Guido Crosetto", "Zakir Hasanov"]


def test_a_correction_says_that_it_was_made_by_hand():
    apart = Correction("engagements", False, (telling_at(ONE),), (telling_at(OTHER),))
    reasons = resolve([ONE, OTHER], corrections=[apart]).reasons
    assert ("corrected by hand: not the same", 1.0) in {(reason.why, reason.confidence) for reason in reasons}
