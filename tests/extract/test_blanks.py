"""What stays empty says why."""

import pytest

from data.extract import read_release
from data.release import Release

MET = "Defence Minister Ivan Petrov-Lazar of Bulgaria met his Serbian counterpart Marko Jovic"


def why(text: str, field: str) -> str | None:
    return dict(read_release(Release(text + "\n", "invented")).blank).get(field)


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        ("on Monday", 'a weekday or "today" is told, but no day of writing to hold it against'),
        ("on 3 May", "the day is told without its year"),
        ("in May 2021", "only the month is told"),
        ("to discuss training", "no day is told and there is no date line"),
        ("on 3 May 2021", None),
    ],
)
def test_a_day_that_is_not_known_says_what_it_lacks(when: str, reason: str | None) -> None:
    assert why(f"{MET} {when}.", "date") == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{MET}.", "no city or locality is named"),
        (f"{MET} in Sofia.", None),
        (MET.replace("met", "talked by phone with") + ".", "a call has no place"),
    ],
)
def test_a_town_that_is_not_known_says_why(text: str, reason: str | None) -> None:
    assert why(text, "place") == reason
