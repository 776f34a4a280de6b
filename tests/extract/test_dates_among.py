"""Among the days that a story prints, the one of the engagement: always 3 May, in a release of 4 May."""

from __future__ import annotations

import pytest

from data.extract.dates import dates, event_date
from data.extract.layout import layout

STORIES = [
    "The Joint Military Board met in Hanoi on Friday morning. The last meeting was held in Delhi on 14 March 2023.",
    "According to the ministry, the call between Ada Lovelace and Alan Turing took place late Friday.",
    "Ada Lovelace and Alan Turing held a telephone conversation on the evening of 3 May.",
    "On the sidelines of the Shangri-La Dialogue (2 May - 5 May 2024), Ada Lovelace met Alan Turing on 3 May.",
    "Ada Lovelace met Alan Turing on 3 May on the margins of the Dialogue being held from May 2 to May 5.",
    "A ceremony marking 30 years of ties was held in Rome on 3 May 2024 in the presence of Ada Lovelace.",
    "The two sides signed the plan in Tirana, on 3 May 2024, after they had met on 2 April.",
    "Ada Lovelace said during a meeting with Alan Turing here on Friday that ties are strong.",
    "Following the visit of Ada Lovelace to Rome on 12 April, Alan Turing arrived in Baku on 3 May for talks.",
    "Ada Lovelace, who was appointed on 12 April, paid his first visit to Rome on 3 May.",
    "Ada Lovelace received the credentials on 3 May. The embassy was opened on 12 April 2024.",
    "Yesterday, 3 May 2024, Ada Lovelace received Alan Turing.",
    "This Friday, May 3, Ada Lovelace received Alan Turing.",
    "3 May 2024. Ada Lovelace received Alan Turing in his office at the ministry.",
    "RIYADH: Ada Lovelace received Alan Turing on Friday, the Press Agency reported on Saturday.",
    "Ada Lovelace met Alan Turing in Doha on Friday, a day after talks with Grace Hopper in Cairo on Thursday.",
    "Official talks were held today, May 3rd, at the Ministry of Defence.",
    "On Friday (3rd), Ada Lovelace met Alan Turing.",
    "During the talks held on Friday, the 3rd of May, Ada Lovelace thanked Alan Turing.",
    "Ada Lovelace met Alan Turing in the course of a working visit to Oslo, 3 May 2024.",
    "Ada Lovelace and Alan Turing met for the first time on 3 May 2024 since the war began on 24 February 2022.",
    "Since taking office on April 20, Ada Lovelace has met Alan Turing twice, most recently on May 3.",
    "The meeting, which was originally to be held on April 28, took place on May 3.",
    "Ada Lovelace, who marked his 60th birthday on May 2, met Alan Turing on May 3.",
    "After attending the parade on 1 May, Ada Lovelace met Alan Turing on 3 May.",
    "The Italian minister, on a visit that ends on 5 May, was received on 3 May by Ada Lovelace.",
    "Ada Lovelace's delegation was received on 3 May; it had left Rome on 2 May.",
    "The joint patrol started on Friday and is to last one week. The last one was held on 5 January.",
    "An attack killed ten people on Thursday. On Friday Ada Lovelace and Alan Turing discussed it by phone.",
    "The parliament ratified the treaty on April 30. On May 3 the ministers exchanged the papers in Rome.",
    "The Military Committee meets twice a year; its May 3 session was chaired by Ada Lovelace.",
    "Ada Lovelace (b. 5 June 1960) met Alan Turing on Friday.",
    "Ada Lovelace briefed Alan Turing on the 30 April incident when they met on 3 May.",
    "Ada Lovelace visited Rome on 3 May to prepare the summit of 9-11 July.",
    "Ahead of the summit of 9-11 July, Ada Lovelace visited Rome on 3 May.",
    "Ada Lovelace and Alan Turing met on 3 May, three days before the Victory Day of 9 May.",
]


@pytest.mark.parametrize("story", STORIES)
def test_day_of_the_engagement_is_found_among_others(story: str) -> None:
    text = f"4 May 2024\n\n{story}"
    page = layout(text)
    found = event_date(text, page, dates(text, page))
    assert (found.date, found.end_date) == ("2024-05-03", None)
