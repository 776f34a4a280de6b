import pytest

from tests.extract.telling import titles

AWARDS = [
    ("The general was awarded the Grand Cordon of the Order of the Rising Sun.",
     "Grand Cordon of the Order of the Rising Sun"),
    ("The delegation awarded the attaché with the medal \"For Strengthening Friendship\".",
     'medal "For Strengthening Friendship"'),
    ("He was conferred with Nishan-e-Imtiaz (Military) by the President.", "Nishan-e-Imtiaz (Military)"),
    ("The President made General Rao an Honorary General of the Nepali Army.", "Honorary General of the Nepali Army"),
    ("The minister presented the admiral with the Legion of Merit.", "Legion of Merit"),
    ("The admiral was decorated with the “Silver Star” (“Estrella de Plata”) medal, first class.",
     "“Silver Star” (“Estrella de Plata”) medal, first class"),
    ("He received the badge of honour of the Mongolian Border Troops.",
     "badge of honour of the Mongolian Border Troops"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), AWARDS)
def test_a_decoration_given_is_an_award(text, title):
    assert titles(text, "award") == [title]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Novak presented the guest with a souvenir plaque.",
        "The general, who was awarded the Order of Courage in 2015, thanked the hosts.",
        "By Order of the President new ranks were given.",
        "The dignitary was presented with the Guard of Honour.",
        "He met the head of the International Committee of the Red Cross and was given a briefing.",
        "The contract was awarded to Airbus.",
    ],
)
def test_gifts_orders_of_the_day_and_old_decorations_are_no_awards(text):
    assert titles(text) == []
