"""A name with the rank and the offices printed beside it, in the order in which armies print them."""

import pytest

from data.extract.introductions import find_people
from data.extract.lexer import Sentence, lex
from data.extract.mentions import Mention
from data.extract.posts import Post
from data.language.lexicon import lexicon

CASES = [
    ("Air Chief Marshal Tariq Sethi, NI (M), Chief of the Air Staff, met", "Tariq Sethi", "Air Chief Marshal",
     "Chief of the Air Staff"),
    ("Admiral Vivek Menon, PVSM, AVSM, ADC, Chief of the Naval Staff, met", "Vivek Menon", "Admiral",
     "Chief of the Naval Staff"),
    ("Maj Gen HR Bala, mni, psc(+), fwc, Commandant of the Defence Academy, met", "HR Bala", "Major General",
     "Commandant of the Defence Academy"),
    ("the Chief of Staff HE Lieutenant General (Pilot) Salem bin Hamad Al Nabet met", "Salem bin Hamad Al Nabet",
     "Lieutenant General", "Chief of Staff"),
    ("the Commander, Major General (Staff) (Pilot) Hamad Al Marri, met", "Hamad Al Marri", "Major General",
     "Commander"),
    ("the Military Attaché, Colonel EP Luis Chirinos Puente, met", "Luis Chirinos Puente", "Colonel",
     "Military Attaché"),
    ("the Commander of Kodam IX/Udayana, Mayjen TNI Harfendi, met", "Harfendi", "Major General",
     "Commander of Kodam IX/Udayana"),
    ("Mr. Masaru Onishi, Vice Chief of Staff, Lieutenant General, met", "Masaru Onishi", "Lieutenant General",
     "Vice Chief of Staff"),
    ("the Defence Adviser, Captain (N) Peter Barlow, met", "Peter Barlow", "Captain", "Defence Adviser"),
    ("Liaison Officer (MTC4L), US Major General Jasper Hale met", "Jasper Hale", "Major General",
     "Liaison Officer (MTC4L)"),
    ("Minister of State and National Defence Janine Tavares met", "Janine Tavares", None,
     "Minister of State and National Defence"),
    ("State Minister of Defense SHIBATA Kenji met", "SHIBATA Kenji", None, "State Minister of Defense"),
    ("Permanent Secretary (Defence) Chan Heng Lim met", "Chan Heng Lim", None, "Permanent Secretary (Defence)"),
    ("Gen Aman Rahimov, who has lately been appointed Chief of the General Staff, met", "Aman Rahimov", "General",
     "Chief of the General Staff"),
    ("the Chief of Staff of the FARDC, Army General Célestin Nsimba, met", "Célestin Nsimba", "Army General",
     "Chief of Staff of the FARDC"),
]  # fmt: skip


def _read(text: str) -> tuple[Sentence, list[Mention]]:
    sentence = lex(text, 0, len(text), 0, "body", lexicon())
    return sentence, find_people(text, sentence).mentions


def _printed(text: str, sentence: Sentence, post: Post) -> str:
    start, end = sentence.span(post.first, post.last)
    return text[start : end + (text[end : end + 1] == ")" and "(" in text[start:end])]


@pytest.mark.parametrize(("text", "name", "rank", "office"), CASES, ids=[case[1] for case in CASES])
def test_a_person_is_read_with_rank_and_office(text: str, name: str, rank: str | None, office: str) -> None:
    sentence, mentions = _read(text)
    assert [mention.text for mention in mentions] == [name]
    found = mentions[0]
    assert (sentence.chunks[found.rank].value if found.rank is not None else None) == rank
    assert [_printed(text, sentence, post) for post in found.posts + found.after] == [office]


def test_a_bare_office_before_a_verb_opens_the_next_clause() -> None:
    _, mentions = _read("Accompanied by State Secretary Branko Horvat, the Minister welcomed the guest")
    assert [len(mention.posts + mention.after) for mention in mentions] == [1]


def test_who_accompanies_is_no_office_of_the_one_accompanied() -> None:
    _, mentions = _read("General Boakai Toe, who was accompanied by the Deputy Minister, Mr. Augustine Nyan, spoke")
    assert [len(mention.posts + mention.after) for mention in mentions] == [0, 1]


def test_a_plural_rank_is_that_of_each_of_the_list() -> None:
    sentence, mentions = _read("Major Generals Themba Dube and Tapiwa Tazira attended")
    ranks = [sentence.chunks[mention.rank].value for mention in mentions if mention.rank is not None]
    assert ranks == ["Major General", "Major General"]
