import pytest

from tests.extract.telling import titles, told

DRILLS = [
    ("India and Kazakhstan armies begin exercise 'KAZIND-2023' at Otar.", ["KAZIND-2023"]),
    ("The sides praised the \"Khazri-2023\" Joint Tactical Exercises.", ["Khazri-2023"]),
    ("He met troops who are there for Exercise Bersama Lima.", ["Exercise Bersama Lima"]),
    ("The two navies conducted a passing exercise off Muscat.", ["passing exercise off Muscat"]),
    ("The ministers agreed to hold a joint air force exercise in Konya in May.",
     ["joint air force exercise in Konya in May"]),
    ("The crews of both ships practised together.", ["joint training: crews of both ships practised together"]),
    ("The frigate and two Kenyan patrol boats held a drill in search and rescue.",
     ["joint drill in search and rescue"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DRILLS)
def test_a_drill_that_is_named_agreed_or_held_is_an_exercise(text, expected):
    assert titles(text, "exercise") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministers stressed the importance of joint exercises.",
        "They discussed the possibility of conducting joint exercises.",
        "Both sides agreed to increase the number of joint drills.",
        "The armies interact regularly through exercises such as Exercise Bold Lion.",
        "In those years Exercise Silver Arrow brought them together.",
        "F-16 jets and the Covid-19 rules of the exercise were shown.",
        "The generals watched an exercise of commandos.",
    ],
)
def test_praise_of_drills_in_general_is_no_exercise(text):
    assert titles(text) == []


def test_a_drill_that_somebody_was_invited_to_is_only_an_invitation():
    kinds = [one.type for one in told("The commander invited Chile to join Exercise Southern Star 2025.")]
    assert kinds == ["invitation"]
