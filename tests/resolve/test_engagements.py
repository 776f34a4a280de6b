import pytest

from data.resolve import resolve
from tests.resolve.making import CROSETTO, HASANOV, VALIYEV, told, visit


def engagements(*releases):
    return resolve(releases).tables["engagements"]


PAPER = (("agreement", "Protocol of intent on training", None),)


def merged(one, other):
    return len(engagements(told("a", one), told("b", other))) == 1


def test_two_reports_of_one_meeting_are_one_engagement_with_both_sources():
    rows = engagements(told("b", visit("2024-06-26")), told("a", visit("2024-06-26")))
    assert [(row["sources"], row["n_sources"]) for row in rows] == [(("a", "b"), 2)]


def test_two_officials_in_common_are_needed():
    assert not merged(visit("2024-06-26"), visit("2024-06-26", VALIYEV, CROSETTO))


def test_two_officials_of_one_side_are_not_enough():
    other = {**CROSETTO, "name": "Mario Rossi"}
    assert not merged(visit("2024-06-26", HASANOV, VALIYEV, CROSETTO), visit("2024-06-26", HASANOV, VALIYEV, other))


@pytest.mark.parametrize(
    ("day", "same"), [("2024-06-26", True), ("2024-06-27", True), ("2024-06-28", False), ("2025-06-26", False)],
)
def test_days_told_in_the_text_lie_a_day_apart_at_most(day, same):
    assert merged(visit("2024-06-26"), visit(day)) is same


@pytest.mark.parametrize(
    ("day", "same"), [("2024-06-29", True), ("2024-06-30", False), ("2024-06-25", True), ("2024-06-24", False)]
)
def test_a_date_line_may_stand_three_days_after_the_day_told_and_one_before(day, same):
    assert merged(visit("2024-06-26"), visit(day, basis="dateline")) is same


@pytest.mark.parametrize(("day", "same"), [("2024-06-28", True), ("2024-07-01", False)])
def test_a_day_within_a_stay_is_a_day_of_it(day, same):
    assert merged(visit("2024-06-26", end_date="2024-06-29"), visit(day)) is same


@pytest.mark.parametrize(
    ("partial", "same"),
    [("2024-06", True), ("2024-07", False), ("--06-26", True), ("--06-27", True), ("--06-28", False)],
)
def test_part_of_a_date_must_fit(partial, same):
    assert merged(visit("2024-06-26"), visit(None, date_partial=partial)) is same


def test_part_of_a_date_that_fits_two_meetings_joins_neither():
    rows = engagements(told("a", visit("2024-06-02")), told("b", visit("2024-06-26")),
                       told("c", visit(None, date_partial="2024-06")))  # fmt: skip
    assert len(rows) == 3


def test_a_missing_day_is_unknown_and_not_another():
    assert merged(visit("2024-06-26"), visit(None))


@pytest.mark.parametrize(("more", "count"), [({}, 3), ({"outcomes": PAPER}, 2)])
def test_of_two_engagements_an_undated_report_joins_the_one_that_it_repeats(more, count):
    one, other, vague = visit("2024-06-26", **more), visit("2023-01-12"), visit(None, **more)
    assert len(engagements(told("a", one), told("b", other), told("c", vague))) == count


@pytest.mark.parametrize("other", [{"place": "Ganja"}, {"host": "ITA"}])
def test_an_undated_report_of_another_place_or_host_stays_alone(other):
    assert not merged(visit("2024-06-26", place="Baku"), visit(None, **other))


def test_another_rank_is_another_time_where_the_day_is_unknown():
    young = {**HASANOV, "rank": "Lieutenant General"}
    assert not merged(visit("2024-06-26"), visit(None, young, CROSETTO))


@pytest.mark.parametrize(("kind", "same"), [("visit", True), ("meeting", True), ("call", False)])
def test_a_visit_may_be_told_as_a_meeting_but_not_as_a_call(kind, same):
    assert merged(visit("2024-06-26"), visit("2024-06-26", kind=kind)) is same


ELSEWHERE = {"host": "ITA", "host_party": "ITA", "guest": "AZE"}


def test_two_hosts_on_days_that_only_come_near_are_two_engagements():
    assert not merged(visit("2024-06-26"), visit("2024-06-27", basis="dateline", **ELSEWHERE))


def test_of_one_stated_day_a_different_host_is_a_slip_and_host_and_guest_stay_together():
    rows = engagements(told("a", visit("2024-06-26", **ELSEWHERE)), told("b", visit("2024-06-26")),
                       told("c", visit("2024-06-26")))  # fmt: skip
    assert [(row["host"], row["host_party"], row["guest"]) for row in rows] == [("AZE", "AZE", "ITA")]


def test_an_undated_report_joins_when_the_two_releases_share_a_third_official():
    both = [visit("2024-06-26"), visit("2024-06-26", VALIYEV, CROSETTO)]
    vague = [visit(None), visit(None, VALIYEV, CROSETTO)]
    assert len(engagements(told("a", *both), told("b", *vague))) == 2


def test_an_exercise_with_a_number_in_its_name_is_held_once():
    drill = {"kind": "exercise", "outcomes": (("exercise", "Three Brothers – 2021", None),)}
    assert merged(visit("2021-09-12", HASANOV, **drill), visit(None, VALIYEV, date_partial="--08-22", **drill))


def announced(day, **more):
    return told("a", visit(day, status="announced", **more) | {"people": ()}, mentioned=(CROSETTO,))


def test_an_announcement_joins_what_it_announces():
    (row,) = engagements(announced("2024-06-25"), told("b", visit("2024-06-26")))
    assert (row["status"], row["n_sources"]) == ("held", 2)


def test_an_announcement_of_another_month_stays_alone():
    assert len(engagements(announced("2024-05-25"), told("b", visit("2024-06-26")))) == 2


def test_what_was_called_off_is_no_longer_announced():
    off = told("b", visit("2024-06-26", status="postponed") | {"people": ()}, mentioned=(CROSETTO,))
    (row,) = engagements(announced("2024-06-26"), off)
    assert row["status"] == "postponed"


def test_what_was_called_off_is_not_what_was_held():
    off = told("b", visit("2024-06-26", status="cancelled") | {"people": ()}, mentioned=(CROSETTO,))
    assert len(engagements(off, told("a", visit("2024-06-26")))) == 2


def test_a_departure_is_not_the_meeting_that_follows():
    departure = {**visit("2024-06-26", CROSETTO), "no_meeting": True}
    assert not merged(departure, visit("2024-06-26"))


@pytest.mark.parametrize(
    ("name", "same"), [("Crosetto", True), ("G. Croseto", True), ("Guido Cros?tto", True), ("Mario Rossi", False)]
)
def test_a_name_that_can_be_the_same_is_enough_beside_the_day_and_the_other_side(name, same):
    assert merged(visit("2024-06-26"), visit("2024-06-26", HASANOV, {"name": name, "country": "ITA"})) is same


def test_two_meetings_of_one_release_stay_two():
    assert len(engagements(told("a", visit("2024-06-26"), visit("2024-06-26", kind="meeting")))) == 2


def test_a_report_that_names_one_side_joins_the_only_meeting_it_can_be():
    assert merged(visit("2024-06-26"), visit("2024-06-26", CROSETTO))


def test_a_report_that_names_one_side_joins_none_of_two():
    rows = engagements(
        told("a", visit("2024-06-26"), visit("2024-06-26", VALIYEV, CROSETTO)),
        told("b", visit("2024-06-26", CROSETTO)),
    )
    assert len(rows) == 3


def test_a_gathering_is_one_though_each_report_names_its_own():
    at = {"kind": "multilateral", "countries": ("AZE", "KAZ", "TUR"), "host": "AZE"}
    assert merged(visit("2024-06-26", HASANOV, **at), visit("2024-06-26", VALIYEV, **at))


def test_the_day_told_in_the_text_goes_before_that_of_a_date_line():
    rows = engagements(told("a", visit("2024-06-27", basis="dateline")), told("b", visit("2024-06-26")))
    assert [(row["date"], row["date_basis"]) for row in rows] == [("2024-06-26", "text")]


def test_an_outcome_told_twice_stands_once():
    plan = (("agreement", "Plan of bilateral cooperation for 2025", 2025),)
    short = (("agreement", "Cooperation plan for 2025", 2025),)
    rows = resolve([told("a", visit("2024-06-26", outcomes=plan)), told("b", visit("2024-06-26", outcomes=short))])
    assert [(row["title"], row["plan_year"]) for row in rows.tables["outcomes"]] == [
        ("Plan of bilateral cooperation for 2025", 2025)
    ]


def test_the_leads_are_the_highest_of_each_side():
    aide = {"name": "Ali Mammadov", "country": "AZE", "position": "military attache"}
    (row,) = (tables := resolve([told("a", visit("2024-06-26", aide, HASANOV, CROSETTO))]).tables)["engagements"]
    official = {person["official_id"]: person["name"] for person in tables["officials"]}
    assert (official[row["host_lead"]], official[row["guest_lead"]]) == ("Zakir Hasanov", "Guido Crosetto")


def test_every_merge_of_engagements_says_why():
    reasons = resolve([told("a", visit("2024-06-26")), told("b", visit("2024-06-26"))]).reasons
    assert [r.why for r in reasons if r.table == "engagements"] == ["the same officials of AZE and ITA, the same day"]
