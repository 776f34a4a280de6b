"""Date lines of many outlets: the day of a meeting that the words ``when`` tell, as each of them would print it."""

from __future__ import annotations

import pytest

from data.extract.dates import dates, event_date
from data.extract.layout import layout

MET = (
    "Minister Ada Lovelace received her Italian counterpart Guido Rossi at the ministry{when}. They discussed training."
)

# head of the page, words in the story, day that came with the page, expected day (or part of it)
OUTLETS = [
    ("Posted On: 12 OCT 2023 4:05PM by PIB Delhi\n\n", " today", None, "2023-10-12"),
    ("No PR-123/2023-ISPR\nRawalpindi, 12 October 2023:\n", " today", None, "2023-10-12"),
    ("Rawalpindi - October 12, 2023: ", "", None, "2023-10-12"),
    ("BEIJING, Nov. 2 (Xinhua) -- ", " on Thursday", "2023-11-02", "2023-11-02"),
    ("BEIJING, Nov. 2 (Xinhua) -- ", " on Thursday", None, None),
    ("Xinhua | Updated: 2023-11-02 20:11\n\nBEIJING, Nov. 2 (Xinhua) -- ", " on Wednesday", None, "2023-11-01"),
    ("Hanoi, May 4 (VNA) – ", " on May 3", None, "--05-03"),
    ("SEOUL, Nov. 13 (Yonhap) -- ", " on Monday", "2023-11-13", "2023-11-13"),
    ("MOSCOW, October 12. /TASS/. ", " on Thursday", "2023-10-12", "2023-10-12"),
    ("12 OCT 2023, 14:05\n\nMinisters meet in Moscow\n\nMOSCOW, October 12. /TASS/. ", "", None, "2023-10-12"),
    ("Riyadh, October 12, 2023, SPA -- ", " today", None, "2023-10-12"),
    ("ABU DHABI, 12th October, 2023 (WAM) -- ", " on Wednesday", None, "2023-10-11"),
    ("Doha, October 12 (QNA) - ", "", "2023-10-12", "2023-10-12"),
    ("KUWAIT, May 15 (KUNA) -- ", " on Wednesday", "2024-05-15", "2024-05-15"),
    ("Addis Ababa, May 15/2024 (ENA) ", " yesterday", None, "2024-05-14"),
    ("MINDEF Singapore\nPosted 04 Oct 2024\n\n", " this morning", None, "2024-10-04"),
    ("News story\nFrom: Ministry of Defence\nPublished 3 July 2024\n\n", " yesterday", None, "2024-07-02"),
    ("3 July 2024 | MEDIA RELEASE\n\nThe Hon Ada Lovelace MP\n\n", "", None, "2024-07-03"),
    ("12 Jun. 2024 - | Last updated: 13 Jun. 2024 09:12\n\n", " on Wednesday", None, "2024-06-12"),
    ("Published:Thursday | March 22, 2018 | 12:00 AM\n\n", " on Wednesday", None, "2018-03-21"),
    ("Updated - May 16, 2024 01:00 am IST\nPublished - May 15, 2024 11:00 pm IST\n\n", "", None, "2024-05-15"),
    ("Published - March 06, 2024 10:11 pm IST - NEW DELHI\n\n", " on Tuesday", None, "2024-03-05"),
    ("New Delhi [India], March 6 (ANI): ", " on Tuesday", "2024-03-06", "2024-03-05"),
    ("By Staff Reporter | March 6, 2024, 10:11 p.m.\n\n", " on March 5, 2024", None, "2024-03-05"),
    ("Submitted by admin on Tue, 02/14/2023 - 10:15\n\n", "", None, "2023-02-14"),
    ("STORY BY: SGT DOE | MAY 15, 2024\n\n", " on May 10", None, "2024-05-10"),
    ("Date Posted: 05.15.2024 10:11\n\nFORT LIBERTY, N.C. -- ", " on May 10", None, "2024-05-10"),
    ("U.S. Department of Defense\n\nReadout\n\nOct. 12, 2023 |\n\n", " today", None, "2023-10-12"),
    ("WASHINGTON, D.C. (Oct. 12, 2023) – ", "", None, "2023-10-12"),
    ("Kyiv. 12 October. UNN. ", "", "2023-10-12", "2023-10-12"),
    ("YEREVAN, OCTOBER 12, ARMENPRESS. ", " on October 11", "2023-10-12", "2023-10-11"),
    ("ASTANA. KAZINFORM – ", " on Tuesday", "2023-10-12", "2023-10-10"),
    ("BUENOS AIRES, Oct 12, 2023 (Telam) - ", "", None, "2023-10-12"),
    ("Tirana, 12 October 2023 /ATA/ ", "", None, "2023-10-12"),
    ("14th March, 2024\n\n", " yesterday", None, "2024-03-13"),
    ("5th February, 2024\nIslamabad\n", "", None, "2024-02-05"),
    ("Issue Date: 15 May 2024\nIssued by: MoD\n\n", "", None, "2024-05-15"),
    ("Release No. 45/2024 dated 15.05.2024\n\n", "", None, "2024-05-15"),
    ("04/05/2024\n\n", "", None, None),
    ("04/05/2024\n\n", " on 4 May", None, "2024-05-04"),
    ("9/24/2024 3:11:44 PM\n\n", "", None, "2024-09-24"),
    ("02/11/2019\n\n", " on 25/10/2019", None, "2019-10-25"),
]


@pytest.mark.parametrize(("head", "when", "published", "day"), OUTLETS)
def test_day_by_the_date_line_of_an_outlet(head: str, when: str, published: str | None, day: str | None) -> None:
    text = head + MET.format(when=when)
    page = layout(text)
    found = event_date(text, page, dates(text, page), (), published)
    assert (found.date or found.date_partial) == day


def test_foot_of_the_page_dates_a_release() -> None:
    text = f"{MET.format(when=' yesterday')}\n\nIssued by:\nDirector of Public Relations\n15th March, 2023"
    page = layout(text)
    assert event_date(text, page, dates(text, page)).date == "2023-03-14"
