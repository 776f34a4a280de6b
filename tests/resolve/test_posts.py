import pytest

from data.resolve.posts import post_key, posts_of


@pytest.mark.parametrize(
    ("position", "posts"),
    [
        ("Minister of Defense of the Republic of Italy", [("minister_of_defence", "minister")]),
        ("Azerbaijan’s Defence Minister", [("minister_of_defence", "minister")]),
        ("Chief of the General Staff of the Azerbaijan Army", [("chief_of_general_staff", "chief_of_defence")]),
        (
            "First Deputy Minister of Defense – Chief of the General Staff of the Azerbaijan Army",
            [("chief_of_general_staff", "chief_of_defence"), ("first_deputy_minister_of_defence", "deputy")],
        ),
        ("US Secretary of Defense", [("minister_of_defence", "minister")]),
        ("President", [("head_of_state", "head_of_state")]),
        ("military attaché of the Embassy", [("defence_attache", "attache")]),
        ("", []),
    ],
)
def test_a_post_as_printed_has_its_canonical_key(position, posts):
    assert list(posts_of(position)) == posts


def test_an_office_without_a_key_gets_one_of_its_own():
    assert posts_of("Keeper of the Royal Lamps of Kazakhstan") == (("keeper_lamps", "other"),)


def test_a_deputy_is_never_the_chief():
    assert "chief_of_defence" not in {echelon for _, echelon in posts_of("Deputy Chief of the General Staff")}


@pytest.mark.parametrize(("country", "key"), [("KAZ", "KAZ/head_of_state"), (None, "?/head_of_state")])
def test_a_post_key_says_whose_office_it_is(country, key):
    assert post_key("head_of_state", country) == key
