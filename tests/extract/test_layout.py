"""Paragraphs, sentences and lead-ins: the exact offsets of known pieces are demanded back."""

from __future__ import annotations

import pytest

from data.extract.layout import layout
from data.extract.sentences import sentences

MET = "General Ada Lovelace met General Alan Turing at the ministry."


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


def body(text: str) -> list[str]:
    return [text[s.start : s.end] for s in layout(text).body]


@pytest.mark.parametrize(
    "kept",
    [
        "He met Col.-Gen. Karim Valiyev in Baku.",
        "Lt. Gen. K. Valiyev and S.Kamaletdinov met Vice Admiral R.B.Pandit.",
        "H.E. Mr. Okello and Dr. Pinto signed No. 5 and No. 7.",
        "The U.S. Army and the U.K. Ministry took part.",
        "Readers of News.Az and Bqp.vn paid $3.2 million for 1,560 books.",
        "They met on 5. May in Rome.",
        "H.E. The Prime Minister spoke first.",
        "On Jan. 16 the guests flew from MacDill AFB, Fla. to Rome.",
        "Joint Chiefs of StaffGen. Mark Milley flew in.",
        "Brig. Gen. (Retd.) Omar Khan and Maj.Gen.Rao spoke with Sen. Lieut. Gen. Phan Van Giang.",
    ],
)
def test_shortened_words_keep_a_sentence_together(kept: str) -> None:
    assert cut(kept) == [kept]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "They held the Dialogue Meeting.The Turkish side left.",
            ["They held the Dialogue Meeting.", "The Turkish side left."],
        ),
        ("said Ilham Aliyev.Kadıoğlu thanked him.", ["said Ilham Aliyev.", "Kadıoğlu thanked him."]),
        ("It met in Parliament.In his turn he left.", ["It met in Parliament.", "In his turn he left."]),
        ("It told News.Az.Both met.", ["It told News.Az.", "Both met."]),
        ("He lives in the U.S. The talks went on.", ["He lives in the U.S.", "The talks went on."]),
        ("It began in 2019. 60mm mortars fired.", ["It began in 2019.", "60mm mortars fired."]),
        ("“We agreed.” She left. Why? Nobody knows!", ["“We agreed.”", "She left.", "Why?", "Nobody knows!"]),
        ("1.   For its 19th Session it met. 2 came.", ["1.   For its 19th Session it met.", "2 came."]),
    ],
)
def test_sentences_end(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_lines_of_a_narrow_page_are_one_sentence() -> None:
    text = (
        "The defence minister of the republic, General Ada Lovelace, met\n"
        "her colleague General Alan Turing, the chief of the general\n"
        "staff, and spoke with him about the training of young officers.\n"
        "They agreed to meet again."
    )
    assert [part.count("\n") for part in body(text)] == [2, 0]


def test_lines_of_an_indented_page_are_one_sentence() -> None:
    text = (
        "      The chief of the army of the republic, General Ada Lovelace,\n"
        "      met her colleague, General Alan Turing, at the barracks near\n"
        "      the old town."
    )
    assert len(body(text)) == 1


def test_a_list_of_headlines_is_not_put_together() -> None:
    page = layout(f"{MET}\n\nRead also\n\nWeather in the capital tomorrow\nOil price goes up\nNew buses on old lines")
    assert [s.role for s in page.sentences[1:]] == ["furniture"] * 4


@pytest.mark.parametrize(
    ("opening", "city", "day"),
    [
        ("BAKU, Azerbaijan, June 26. ", "BAKU", "June 26"),
        ("RAWALPINDI  -   ", "RAWALPINDI", None),
        ("RIYADH — ", "RIYADH", None),
        ("ANKARA (AA) — ", "ANKARA", None),
        ("TEHRAN, Jan. 16 (MNA) – ", "TEHRAN", "Jan. 16"),
        ("BAKU, May 4, 2016. /TASS/. ", "BAKU", "May 4, 2016"),
        ("Baku/14.06.24/Turan: ", "Baku", "14.06.24"),
        ("(MENAFN- Kuwait News Agency (KUNA)) MUSCAT, Nov 21 (KUNA) - ", "MUSCAT", "Nov 21"),
        ("MIAMI (April 21, 2023) -- ", "MIAMI", "April 21, 2023"),
        ("Rabat – ", "Rabat", None),
        ("New Delhi [India], March 6 (ANI): ", "New Delhi", "March 6"),
        ("Rawalpindi, 12 October 2023: ", "Rawalpindi", "12 October 2023"),
        ("YEREVAN, OCTOBER 12, ARMENPRESS. ", "YEREVAN", "OCTOBER 12"),
        ("ABU DHABI, 12th October, 2023 (WAM) -- ", "ABU DHABI", "12th October, 2023"),
        ("Addis Ababa, Mar 8 (Prensa Latina) ", "Addis Ababa", "Mar 8"),
    ],
)
def test_lead_in_is_told_apart(opening: str, city: str, day: str | None) -> None:
    text = opening + MET
    page = layout(text)
    assert page.dateline is not None
    assert page.dateline.city is not None
    assert text[slice(*page.dateline.city)] == city
    assert (text[page.dateline.date.start : page.dateline.date.end] if page.dateline.date else None) == day
    assert body(text) == [MET]


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan – Georgia relations were the subject of the talks that Ada Lovelace held with her guest.",
        "Ada Lovelace: the ministers have to work more closely if the region is to be kept at peace.",
        "On April 25, General Ada Lovelace received a delegation that is on an official visit.",
    ],
)
def test_a_plain_sentence_has_no_lead_in(text: str) -> None:
    assert layout(text).dateline is None


def test_place_on_its_own_line_is_the_city() -> None:
    text = f"Ministers meet to discuss defence pact\n\n22.08.2025\n\nISTANBUL\n\n{MET}"
    page = layout(text)
    assert page.dateline is not None
    assert page.dateline.city is not None
    assert text[slice(*page.dateline.city)] == "ISTANBUL"


def test_at_finds_the_sentence_of_an_offset() -> None:
    text = f"{MET} They spoke about training."
    page = layout(text)
    assert [page.at(0), page.at(len(text) - 1)] == [0, 1]
