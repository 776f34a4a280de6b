import pytest

from tests.extract.telling import titles

INVITED = [
    ("The minister invited his colleague to visit Bulgaria at a convenient time.", "visit to Bulgaria"),
    ("He would like General Khan to come to Tehran for an official visit.", "official visit to Tehran"),
    ("The ambassador invited the minister to attend the Seoul Defense Dialogue in September.",
     "Seoul Defense Dialogue in September"),
    ("She handed the minister an invitation to the 3rd Black Sea Forum.", "3rd Black Sea Forum"),
    ("General Diallo extended an invitation to his Ugandan counterpart to visit Kigali.", "visit to Kigali"),
    ("He asked the guest to come back in May for the International Air Show.", "International Air Show"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), INVITED)
def test_an_invitation_is_titled_with_what_it_is_to(text, title):
    assert titles(text, "invitation") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The visit takes place at the invitation of the Defence Minister of Slovenia.",
        "He was invited by Admiral Khan.",
        "He thanked Minister Olsen for the invitation to visit Oslo.",
        "The guests were invited to get acquainted with the museum.",
        "The Indian side invited companies to invest in defence corridors.",
    ],
)
def test_the_invitation_that_brought_the_guest_is_no_outcome(text):
    assert titles(text) == []
