"""What stands around a story is told apart from it, and nothing of it moves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract.layout import layout

STORY = "General Ada Lovelace met General Alan Turing at the ministry. They spoke about the training of officers."


def roles(text: str) -> dict[str, str]:
    return {text[s.start : s.end]: s.role for s in layout(text).sentences}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("+ ↺ − 16 px", "furniture"),
        ("HOMEPAGE", "furniture"),
        ("• / POLITICS", "furniture"),
        ("Home » News » Politics", "furniture"),
        ("28.1 C", "furniture"),
        ("495 views", "furniture"),
        ("13 hours ago", "furniture"),
        ("Skip to main content", "furniture"),
        ("By Vafa Ismayilova", "byline"),
        ("Our Staff Reporter", "byline"),
        ("Attributed to Pentagon Press Secretary Pat Doe:", "byline"),
        ("Deputy Press Secretary Jane Doe provided the following readout:", "byline"),
        ("Stephen Smith; Minister for Defence", "byline"),
        ("Ministry of Defence of the Republic", "byline"),
        ("Photo: Ministry of Defense", "caption"),
        ("12 October 2022 14:23 (UTC+04:00)", "dateline"),
        ("Posted On: 12 OCT 2023 4:05PM by PIB Delhi", "dateline"),
        ("12 Jun. 2024 - | Last updated: 13 Jun. 2024 09:12", "dateline"),
        ("3 July 2024 | MEDIA RELEASE", "dateline"),
        ("Chiefs of staff meet in Baku to discuss training", "headline"),
        ("Meeting of the ministers on 12 October 2023 in Rome", "headline"),
    ],
)
def test_line_before_the_story(line: str, role: str) -> None:
    assert roles(f"{line}\n\n{STORY}")[line] == role


@pytest.mark.parametrize(
    "line",
    [
        "News.Az",
        "Follow us on Twitter @AzerNewsAz",
        "© When using this content, a hyperlink is required.",
        "To report a mistake, mark it and press ctrl + enter",
        "MENAFN ID1107268324",
        "Tags: defence, ministers",
        "В Баку обсудили военные связи двух стран",
        "Bakıda hərbi əlaqələr müzakirə edilib",
        "pgh/iff/acl/raj",
        "Press Service of the Ministry of Defence",
        "The views expressed here do not necessarily reflect those of the editors.",
        "URL: http://www.example.org/news/253494.html",
    ],
)
def test_line_behind_the_story_is_furniture(line: str) -> None:
    assert roles(f"{STORY}\n\n{line}")[line] == "furniture"


@pytest.mark.parametrize(
    "marker", ["Read also", "Similar news", "MOST VIEWED", "You Might Also Like", "Latest news", "Related"]
)
def test_headlines_of_other_pages_are_furniture(marker: str) -> None:
    other = "Defence ministers of two countries meet in Ankara"
    assert roles(f"{STORY}\n\n{marker}\n\n{other}")[other] == "furniture"


def test_a_list_of_other_headlines_inside_the_story_ends_with_the_next_sentence() -> None:
    last = "After the ceremony the guests called on the President and thanked her for the welcome."
    found = roles(f"{STORY}\n\nRelated story\n\nRoads closed on Monday morning\n\n{last}")
    assert (found["Roads closed on Monday morning"], found[last]) == ("furniture", "body")


def test_everything_behind_a_disclaimer_is_furniture() -> None:
    text = (
        f"{STORY}\n\nLegal Disclaimer:\nThe wire passes on this material as it is. Complaints go to the provider of it."
    )
    assert {s.role for s in layout(text).sentences[2:]} == {"furniture"}


@pytest.mark.parametrize("tail", ["(ANI)", "(NAN)", "— SG", "-06D-", "Azernews reports"])
def test_signature_behind_the_last_sentence_is_furniture(tail: str) -> None:
    assert roles(f"{STORY} {tail}")[tail] == "furniture"


@pytest.mark.parametrize(
    "sentence",
    [
        "Views were exchanged on the training of officers and on the peace of the region.",
        "By signing the plan the ministers have shown how close the two armies are today.",
        "Related issues of military education were on the table of the two ministers as well.",
        "Video links will connect the two academies from the next year on, the rector said.",
        "Photographs of the war were shown to the guests in the museum of the academy.",
    ],
)
def test_prose_that_begins_like_furniture_is_body(sentence: str) -> None:
    assert roles(f"{STORY}\n\n{sentence}\n\n{STORY}")[sentence] == "body"


def test_items_of_a_list_belong_to_the_story() -> None:
    items = "- Guido Rossi, Minister of Defense of Italy;\n- Jan Novak, Minister of Defence of Slovakia."
    text = f"{STORY} She met with:\n\n{items}\n\n{STORY}"
    assert {s.role for s in layout(text).sentences} == {"body"}


def test_sentence_without_its_full_stop_belongs_to_the_story() -> None:
    last = "The sides also exchanged views on regional security and on other issues of mutual interest"
    assert roles(f"{STORY}\n\n{last}")[last] == "body"


def test_caption_with_a_side_is_no_story() -> None:
    caption = (
        "Minister Ada Lovelace (L), and Secretary Alan Turing face reporters after signing a statement in the capital"
    )
    assert roles(f"{caption}\n\n{STORY}")[caption] == "caption"


TEXTS = st.text(alphabet=st.sampled_from("aB.,:;-–/()\"'“”\n\t 1290éİ©•\u2028"), max_size=300)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_character_lies_in_one_sentence(text: str) -> None:
    found = layout(text).sentences
    edges = [0, *(edge for s in found for edge in (s.start, s.end)), len(text)]
    assert edges == sorted(edges)
    assert not "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)).strip()
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in found)
