"""A stay is told in many ways: always from 3 to 5 May, in a release of 6 May."""

from __future__ import annotations

import pytest

from data.extract.dates import dates, event_date
from data.extract.layout import layout

STAYS = [
    "Ada Lovelace is in Riga from 3 to 5 May. On 4 May he was received by the minister.",
    "During his visit to Latvia on 3–5 May, Ada Lovelace met Alan Turing on 4 May.",
    "Ada Lovelace pays an official visit to Latvia this week, 3-5 May. Alan Turing received him on 4 May.",
    "Alan Turing received Ada Lovelace on Saturday. The guest stays in Latvia until 5 May; she arrived on 3 May.",
    "From Friday until Sunday (3-5 May) Latvia hosts Ada Lovelace. On Saturday, 4 May, the minister received him.",
    "3–5 May Ada Lovelace visited Latvia. On 4 May the minister received him.",
    "Ada Lovelace arrived in Latvia on 3 May for a visit. Sshe met Alan Turing on 4 May. The visit ends on 5 May.",
    "Ada Lovelace (visit: May 3 to 5) met Alan Turing on Saturday.",
    "Ada Lovelace was in Latvia on 3, 4 and 5 May. On 4 May she met Alan Turing.",
    "On 4 May, Alan Turing received Ada Lovelace. The guest, who came on 3 May, will leave on 5 May.",
    "The programme of the visit, May 3–5, includes talks with Alan Turing on May 4.",
    "On May 4 the minister received Ada Lovelace. Her visit began on May 3 and will continue until May 5.",
    "On May 4 the minister received Ada Lovelace. She is staying in Latvia from May 3 through May 5.",
    "Ada Lovelace, who has been in Latvia since 3 May, met Alan Turing on 4 May and leaves on 5 May.",
    "Ada Lovelace concluded a three-day visit to Latvia on 5 May. The visit started on 3 May.",
    "The official visit of Ada Lovelace to Latvia took place 03-05.05.2024.",
    "Ada Lovelace visited Latvia (03.05.2024 - 05.05.2024).",
    "A visit by Ada Lovelace, held from the 3rd until the 5th of May, has ended.",
    "The minister met Ada Lovelace on Saturday during the latter's visit of May 3-5.",
    "Between 3 May and 5 May 2024 Ada Lovelace visited Latvia.",
    "Ada Lovelace is paying a visit from Friday to Sunday. On Saturday she met the minister.",
    "Ada Lovelace arrived in Latvia on Friday. On Saturday she met him and will be there until Sunday.",
]


@pytest.mark.parametrize("story", STAYS)
def test_first_and_last_day_of_a_stay(story: str) -> None:
    text = f"6 May 2024\n\n{story}"
    page = layout(text)
    found = event_date(text, page, dates(text, page))
    assert (found.date, found.end_date) == ("2024-05-03", "2024-05-05")
