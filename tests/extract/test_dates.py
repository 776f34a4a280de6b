"""Reading printed dates and telling what they are the dates of."""

from __future__ import annotations

import pytest

from data.extract.date_grammar import scan
from data.extract.date_values import Moment
from data.extract.dates import dates
from data.extract.layout import layout


def printed(text: str) -> list[tuple[str, Moment, Moment | None]]:
    return [(text[raw.start : raw.end], raw.first, raw.last) for raw in scan(text)]


def only(text: str) -> tuple[str, Moment, Moment | None]:
    (found,) = printed(text)
    return found


def triple(moment: Moment | None) -> tuple[int | None, int | None, int | None] | None:
    return (moment.year, moment.month, moment.day) if moment else None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("26 June 2024", (2024, 6, 26)),
        ("June 26, 2024", (2024, 6, 26)),
        ("26.06.2024", (2024, 6, 26)),
        ("2024-06-26", (2024, 6, 26)),
        ("2024/06/26", (2024, 6, 26)),
        ("11/30/2022", (2022, 11, 30)),
        ("26JUN2024", (2024, 6, 26)),
        ("26-Jun-2024", (2024, 6, 26)),
        ("Oct. 23, 2022", (2022, 10, 23)),
        ("3rd of May", (None, 5, 3)),
        ("thirteenth of May 2024", (2024, 5, 13)),
        ("Tuesday 21st March 2023", (2023, 3, 21)),
        ("7th Wednesday, February 2024", (2024, 2, 7)),
        ("04 December, 2025", (2025, 12, 4)),
        ("Friday, 3.7.2020", (2020, 7, 3)),
        ("13 May 22", (2022, 5, 13)),
        ("28 дек 2021", (2021, 12, 28)),
        ("12 october 2023", (2023, 10, 12)),
        ("May 15/2024", (2024, 5, 15)),
        ("3. 12. 2019", (2019, 12, 3)),
        ("Wednesday afternoon (June 8", (None, 6, 8)),
    ],
)
def test_day_is_read(words: str, day: tuple[int | None, int, int]) -> None:
    found, first, last = only(f"They met on {words}.")
    assert (found, triple(first), last) == (words, day, None)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("December 12-14", (None, 12, 12), (None, 12, 14)),
        ("3 to 5 May", (None, 5, 3), (None, 5, 5)),
        ("30 June - 2 July 2024", (2024, 6, 30), (2024, 7, 2)),
        ("October 6 and 7", (None, 10, 6), (None, 10, 7)),
        ("6, 7 and 8 October 2022", (2022, 10, 6), (2022, 10, 8)),
        ("1st to 5th September 2014", (2014, 9, 1), (2014, 9, 5)),
        ("11 to 14 May 22", (2022, 5, 11), (2022, 5, 14)),
        ("15 Feb. 2019 - 16 Feb. 2019", (2019, 2, 15), (2019, 2, 16)),
        ("Dec. 30, 2023 – Jan. 2, 2024", (2023, 12, 30), (2024, 1, 2)),
        ("30 December - 2 January 2024", (2023, 12, 30), (2024, 1, 2)),
        ("2.-4. December 2019", (2019, 12, 2), (2019, 12, 4)),
        ("24-26.09.2024", (2024, 9, 24), (2024, 9, 26)),
        ("May-June 2024", (2024, 5, None), (2024, 6, None)),
    ],
)
def test_range_is_read(words: str, first: tuple[int | None, ...], last: tuple[int | None, ...]) -> None:
    found = only(f"They met from {words}.")
    assert (found[0], triple(found[1]), triple(found[2])) == (words, first, last)


def test_weekdays_make_a_range() -> None:
    words, first, last = only("He stays in the city from Thursday (Oct 18) to Saturday.")
    assert (words, triple(first), last and last.weekday) == ("Thursday (Oct 18) to Saturday", (None, 10, 18), 6)


@pytest.mark.parametrize(
    "text",
    [
        "He may come. March on! The Sunday Times wrote it.",
        "Some 1,560 firms, 3.2 million people and the 44-day war.",
        "On the 106th anniversary 382 people came at 15:40.",
        "The address is 192.168.1.1 and the score 12-14.",
        "MENAFN24092024000195011045ID1108710837",
        "JF-17C jets, COVID-19 and 2000 soldiers.",
        "General June Smith met August Weber and Sun Li.",
    ],
)
def test_no_date_is_read(text: str) -> None:
    assert printed(text) == []


def test_count_behind_a_month_is_no_day() -> None:
    assert triple(only("In March 20 soldiers came.")[1]) == (None, 3, None)


def kinds(text: str) -> list[str]:
    return [mention.kind for mention in dates(text, layout(text))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister received the delegation on April 25.", "event"),
        ("On April 25, the minister received the delegation.", "event"),
        ("An agreement was signed by the two ministers on April 14.", "event"),
        ("The ministry said on May 18.", "said"),
        ("They have a plan, the Defence Ministry said in a statement on May 18.", "said"),
        ("The exhibition is scheduled for September 24.", "future"),
        ("On Thursday the firefighters will receive the gift.", "future"),
        ("Servicemen will march in the capital on May 9.", "future"),
        ("They recalled the agreement signed on March 3.", "recalled"),
        ("The two men had met on March 3.", "recalled"),
        ("They spoke of the Declaration of June 15.", "recalled"),
        ("He has been in office since May 1.", "recalled"),
        ("They discussed the October 7 attacks.", "recalled"),
        ("The exercise began on May 2.", "start"),
        ("The drill will last until May 12.", "end"),
        ("The general left the capital on Wednesday.", "left"),
        ("The Khazri-2023 exercise was praised.", "name"),
        ("The Dimdex 2026 exhibition was praised.", "name"),
        ("They signed a cooperation plan for 2024.", "plan"),
        ("They agreed in 2019 to meet more often, and 1992 saw the first of the visits since 1991.", "plan"),
    ],
)
def test_kind_of_a_date(text: str, kind: str) -> None:
    assert kinds(text)[0] == kind


def test_date_outside_the_story_belongs_to_the_page() -> None:
    assert kinds("12 May 2022\n\nThe minister received the delegation on 11 May.") == ["page", "event"]
