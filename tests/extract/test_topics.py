import pytest

from data.extract.topics import subjects, topics
from data.language.tables import forms, rows


def read(text):
    return topics(text, [(0, len(text))])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed military-technical cooperation.", ["military-technical cooperation"]),
        ("Peacekeeping and counter-terrorism were discussed.", ["peacekeeping", "counter-terrorism"]),
        ("The talks dealt with the situation in the region.", ["regional security"]),
        ("Defence ties were reviewed.", ["defense cooperation"]),
        ("The sides exchanged views on defence co-operation.", ["defense cooperation"]),
        ("Cyber security\nand demining are areas of common interest.", ["cyber security", "demining"]),
    ],
)
def test_topics_come_in_the_order_of_the_text(text, expected):
    assert read(text) == expected


def test_a_sentence_that_is_not_about_talks_gives_no_topic():
    assert read("He once served as a peacekeeper in a peacekeeping mission.") == []


def test_part_of_a_word_is_no_topic():
    assert read("They discussed cybernetics.") == []


def test_sentences_that_are_not_given_are_not_read():
    text = "They discussed piracy. Read also: talks on sanctions."
    assert topics(text, [(0, 22)]) == ["piracy"]


def test_subjects_of_a_stretch_need_no_talks():
    text = "In it is a chapter on peacekeeping. They left."
    assert subjects(text, (0, 35)) == ["peacekeeping"]


def test_each_topic_is_a_short_lower_case_phrase_told_once():
    names = [row["topic"] for row in rows("en/topics")]
    assert all(name == name.strip() and name[:2] == name[:2].lower() and len(name) < 50 for name in names)
    assert len(names) == len(set(names))


def test_each_form_is_found_as_the_text_is_read():
    """Plain lower-case letters and digits: punctuation is a blank and "defence" is "defense" by then."""
    for row in rows("en/topics"):
        for form in forms(row["forms"]):
            plain = form.removesuffix("~")
            assert plain == plain.lower()
            assert plain.replace(" ", "").isalnum()
            assert "defence" not in plain
