"""The day of the main engagement: the text's, else the date line's, else nothing."""

from __future__ import annotations

import pytest

from data.extract.dates import EventDate, dates, engagement_date, event_date
from data.extract.layout import layout

MET = "General Ada Lovelace met General Alan Turing at the ministry"


def read(text: str, published: str | None = None, planned: bool = False) -> EventDate:
    page = layout(text)
    return event_date(text, page, dates(text, page), (), published, planned)


def test_day_in_the_text_is_preferred_to_the_date_line() -> None:
    found = read(f"15 May 2024\n\n{MET} on May 13.")
    assert (found.date, found.basis) == ("2024-05-13", "text")


def test_date_line_is_the_day_when_the_text_tells_none() -> None:
    text = f"15 May 2024\n\n{MET}."
    found = read(text)
    assert (found.date, found.basis, [text[a:b] for a, b in found.spans]) == ("2024-05-15", "dateline", ["15 May 2024"])


def test_day_that_came_with_the_text_is_the_last_resort() -> None:
    found = read(f"{MET}.", "2024-05-15")
    assert (found.date, found.basis, found.spans) == ("2024-05-15", "metadata", ())


@pytest.mark.parametrize(
    ("words", "day", "basis"),
    [
        ("on Wednesday", "2024-05-15", "dateline"),
        ("today", "2024-05-15", "dateline"),
        ("on Monday", "2024-05-13", "text"),
        ("yesterday", "2024-05-14", "text"),
        ("last Friday", "2024-05-10", "text"),
        ("on Thursday", "2024-05-09", "text"),
        ("two days ago", "2024-05-13", "text"),
    ],
)
def test_weekday_is_resolved_against_the_date_line(words: str, day: str, basis: str) -> None:
    found = read(f"15 May 2024\n\n{MET} {words}.")
    assert (found.date, found.basis) == (day, basis)


@pytest.mark.parametrize("words", ["on Monday", "yesterday", "today", "on the 12th"])
def test_weekday_without_a_date_line_gives_nothing(words: str) -> None:
    found = read(f"{MET} {words}.")
    assert (found.date, found.date_partial, found.precision) == (None, None, None)


def test_day_without_a_year_is_given_in_part() -> None:
    found = read(f"{MET} on November 20.")
    assert (found.date, found.date_partial) == (None, "--11-20")


def test_lead_in_without_a_year_is_given_in_part() -> None:
    found = read(f"MUSCAT, Nov 21 (KUNA) - {MET}.")
    assert (found.date, found.date_partial, found.basis) == (None, "--11-21", "dateline")


def test_month_with_a_year_is_given_in_part() -> None:
    found = read(f"{MET} in October 2023.")
    assert (found.date, found.date_partial, found.precision) == (None, "2023-10", "month")


def test_year_of_a_plan_is_no_year_of_the_day() -> None:
    found = read(f"{MET} on November 20 and signed a plan for 2024.")
    assert (found.date, found.date_partial) == (None, "--11-20")


def test_year_of_a_day_close_by_is_taken() -> None:
    found = read("The visit began on 30 July and ends on 1 August 2019.")
    assert (found.date, found.end_date) == ("2019-07-30", "2019-08-01")


def test_lead_in_takes_its_year_from_a_stamp() -> None:
    found = read(f"Jan. 2, 2024 10:15\n\nBAKU, Azerbaijan, December 30. {MET}.")
    assert found.date == "2023-12-30"


def test_day_on_which_a_page_was_saved_gives_no_year() -> None:
    found = read(f"Thursday, November 21, 2024\nThe Herald\n\nAddis Ababa, Mar 8 (Herald) {MET}.")
    assert (found.date, found.date_partial) == (None, "--03-08")


def test_stay_is_told_by_its_first_and_last_day() -> None:
    found = read(f"15 May 2024\n\nGeneral Lovelace is on a visit to Japan from May 12 to 16. {MET} on Monday.")
    assert (found.date, found.end_date) == ("2024-05-12", "2024-05-16")


def test_last_day_told_apart_is_found_and_proved() -> None:
    text = "3 May 2023\n\nThe joint exercise kicked off in Lithuania on Tuesday and will run through May 12."
    found = read(text)
    assert (found.date, found.end_date) == ("2023-05-02", "2023-05-12")
    assert [text[a:b] for a, b in found.end_spans] == ["May 12"]


def test_days_of_a_fair_are_not_those_of_a_meeting_beside_it() -> None:
    found = read(f"3 May 2023\n\n{MET} on the sidelines of the exhibition held on May 1-4.")
    assert (found.date, found.end_date) == ("2023-05-03", None)


@pytest.mark.parametrize(
    "recalled",
    [
        "They recalled the agreement signed on 4 April 2023.",
        "On 9 May the anniversary of the Victory will be marked.",
        "The next meeting is scheduled for 12 September 2023.",
        "Relations were established on 19 June 1992.",
        "The drill lasts until 20 May.",
    ],
)
def test_other_days_are_not_the_event(recalled: str) -> None:
    found = read(f"5 May 2023\n\n{MET}. {recalled}")
    assert (found.date, found.end_date) == ("2023-05-05", None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The minister will visit Baku on January 15-17, the ministry said on Tuesday.", "2024-01-15", "2024-01-17"),
        ("The visit, which was scheduled for Thursday, has been postponed, it said on Tuesday.", "2024-01-04", None),
        ("The minister will arrive in Baku on Friday for talks, the ministry said today.", "2024-01-05", None),
        ("The minister was to visit Baku on January 1, but the trip was called off.", "2024-01-01", None),
        ("The minister will visit Baku next week, the ministry said on Tuesday.", None, None),
    ],
)
def test_planned_day_is_not_that_of_the_announcement(text: str, first: str | None, last: str | None) -> None:
    found = read(f"Jan. 2, 2024\n\n{text}", planned=True)
    assert (found.date, found.end_date) == (first, last)


def test_planned_month_is_given_in_part() -> None:
    found = read("25 April 2024\n\nThe minister is expected to visit Ankara in May.", planned=True)
    assert (found.date, found.date_partial) == (None, "2024-05")


def test_anchors_choose_among_the_days() -> None:
    text = f"15 May 2024\n\nThe guests toured a shipyard on May 13. {MET} on May 14."
    page = layout(text)
    anchor = page.body[1]
    assert event_date(text, page, dates(text, page), [(anchor.start, anchor.end)]).date == "2024-05-14"


def test_further_engagement_has_its_own_day_or_that_of_the_main_one() -> None:
    text = f"15 May 2024\n\n{MET} on May 13. She called on the President on May 14. She saw the rector."
    page = layout(text)
    found = dates(text, page)
    main = event_date(text, page, found)
    days = [engagement_date(text, page, found, [(s.start, s.end)], main).date for s in page.body]
    assert days == ["2024-05-13", "2024-05-14", "2024-05-13"]
