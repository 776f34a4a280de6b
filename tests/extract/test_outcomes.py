from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.extract.outcomes import outcomes
from data.extract.sentences import sentences


def told(text):
    return outcomes(text, list(sentences(text, 0, len(text))))


def titles(text, kind=None):
    return [one.title.value for one in told(text) if kind in (None, one.type)]


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


def test_sentences_that_are_not_given_are_not_read():
    text = "Read also: Ministers sign pact on gas. The general arrived on Monday."
    assert outcomes(text, [(39, len(text))]) == []


def test_the_words_of_a_title_are_its_evidence():
    text = "In Quito the ministers then signed a protocol on demining\nand training. Nothing else was said."
    (protocol,) = told(text)
    assert [text[start:end] for start, end in protocol.title.spans] == ["protocol on demining\nand training"]


def test_offsets_hold_in_a_text_whose_lower_case_is_longer():
    text = "İİİ İstanbul: the ministers signed a protocol on training."
    (protocol,) = told(text)
    start, end = protocol.title.spans[0]
    assert text[start:end] == "protocol on training"


WORDS = st.sampled_from(
    "The ministers signed a protocol on training . , : ; “ ” \" ( ) Exercise Bold-2023 was awarded the Order of"
    " Merit and invited him to visit Baku agreed together practised with it İ 2019 document plan for"
    " held joint drill \n".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_any_jumble_of_words_gives_spans_inside_the_text(parts):
    text = " ".join(parts)
    spans = [span for one in told(text) for span in one.title.spans]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    "piece",
    ["signed a plan and ", "invited him to ", "“Order of ", "joint drill with the ", "was signed, ", "A" * 50, "(“ "],
)
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(times):
        text = piece * times
        begun = process_time()
        outcomes(text, [(0, len(text))])
        return process_time() - begun

    seconds(10)
    assert seconds(4000) < 20 * (seconds(800) + 0.02)
