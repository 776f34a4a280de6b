import pytest

from tests.extract.telling import titles, told

SIGNED = [
    ("The ministers signed a Memorandum of Understanding on Defence Cooperation in Lusaka on Tuesday.",
     ["Memorandum of Understanding on Defence Cooperation"]),
    ("A technical agreement between the Air Forces was signed by Brigadier Lopez and General Rossi.",
     ["technical agreement between the Air Forces"]),
    ("Kenya, Rwanda ink pact on defence training", ["pact on defence training"]),
    ("The visit concluded with the signing of the 2025 Bilateral Military Cooperation Plan.",
     ["2025 Bilateral Military Cooperation Plan"]),
    ("Secretary Brown and Minister Levi signed a General Security of Military Information Agreement (GSOMIA).",
     ["General Security of Military Information Agreement (GSOMIA)"]),
    ("The document signed at the end is called “Protocol of the 9th Joint Commission”.",
     ["Protocol of the 9th Joint Commission"]),
    ("The sides discussed regional security and signed a protocol of intent on military medicine.",
     ["protocol of intent on military medicine"]),
    ("A joint communiqué was adopted when the talks closed.", ["joint communiqué"]),
    ("They signed a plan of contacts for 2022 and a memorandum on mine action.",
     ["plan of contacts for 2022", "memorandum on mine action"]),
    ("The talks ended with a memorandum on military education.", ["memorandum on military education"]),
    ("Signatures were put to a road map on the fight against piracy.", ["road map on the fight against piracy"]),
    ("He put his signature under a protocol on air transport.", ["protocol on air transport"]),
    ("The result of the talks is a technical arrangement on hydrography.", ["technical arrangement on hydrography"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_a_paper_that_was_signed_is_an_agreement(text, expected):
    assert titles(text, "agreement") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lithuania and Moldova to sign cooperation plan next week",
        "The two countries intend to sign a defence cooperation agreement.",
        "The ministers discussed the signing of a memorandum on cyber defence.",
        "A bilateral agreement has been prepared for signing.",
        "The agenda foresees a meeting with the minister, who will sign the agreement.",
        "No agreement was signed.",
        "The visit programme includes the signing of a bilateral plan.",
    ],
)
def test_a_paper_still_to_be_signed_is_no_outcome(text):
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Under the agreement signed in 2017, Chad sends officers to French schools.",
        "He recalled that the two countries signed a military cooperation agreement.",
        "Baku, 3 May 2021. The ministers praised the memorandum which was signed in 2019.",
        "The minister said that the signing of the Brotherhood Declaration raised relations to a new level.",
        "Both sides are content with the implementation of the Agreement on Military Cooperation.",
        "The plan signed earlier this year was reviewed.",
    ],
)
def test_a_paper_of_former_days_is_no_outcome(text):
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    ["The minister signed the Book of Honour and planted a tree.", "On arrival he signed the visitors' book."],
)
def test_a_guest_book_is_no_agreement(text):
    assert titles(text) == []


def test_it_was_signed_means_the_paper_named_before():
    text = "The two navies now have a memorandum on search and rescue. It was signed by both commanders."
    assert titles(text) == ["memorandum on search and rescue"]


def test_a_bare_paper_is_told_apart_by_its_sides():
    assert titles("The two militaries inked some agreements on Monday.") == ["agreements between the two militaries"]


def test_a_bare_paper_is_told_apart_by_what_it_covers():
    text = "The ministers signed a treaty on Monday. It regulates the status of troops."
    (treaty,) = told(text)
    assert (treaty.title.value, treaty.title.basis) == ("treaty on the status of troops", "inferred:contents")


def test_agreements_with_two_partners_are_two():
    assert titles("Minister signs pacts with Iraq and Somalia") == ["pact with Iraq", "pact with Somalia"]


def test_a_paper_told_in_headline_and_body_is_one():
    text = "Ministries sign plan for 2020. The Bilateral Military Cooperation Plan for 2020 was signed on Tuesday."
    assert titles(text) == ["Bilateral Military Cooperation Plan for 2020"]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The ministers signed a bilateral cooperation plan for 2023.", 2023),
        ("They signed the 2025 Bilateral Military Cooperation Plan.", 2025),
        ("They signed a cooperation programme for 2024-2026.", None),
        ("They signed a memorandum on training for 2023.", None),
    ],
)
def test_plan_year_is_that_of_an_annual_plan(text, year):
    assert [one.plan_year for one in told(text)] == [year]
