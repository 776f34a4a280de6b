from itertools import pairwise
from statistics import mean, median

import pytest

from tests.synthetic import releases
from tests.synthetic.careers import FIRST, army
from tests.synthetic.journeys import journey
from tests.synthetic.nations import nations, posts
from tests.synthetic.truth import Truth, pair_months

TOLD = list(releases(600, seed=5))


def test_a_seed_gives_the_same_releases():
    assert [each.text for each in releases(60, seed=5)] == [each.text for each in TOLD[:60]]


def test_another_seed_gives_others():
    assert not {each.text for each in releases(60, seed=6)} & {each.text for each in TOLD}


def test_no_text_comes_twice():
    assert len({each.text for each in TOLD}) == len(TOLD)


def test_texts_are_of_ordinary_length_and_name_several_officials():
    assert median(len(each.text.split()) for each in TOLD) >= 160
    assert mean(len(each.people) for each in TOLD) >= 2.5


def test_every_text_says_that_it_is_synthetic():
    assert all("synthetic" in each.text.lower() for each in TOLD)


def test_three_outlets_tell_of_an_event():
    told = [each for each in TOLD if each.relevant and each.journey.number < 100]
    main = {event: [each.outlet.name for each in told if each.events[0].event_id == event]
            for event in {each.events[0].event_id for each in told}}  # fmt: skip
    assert {len(set(names)) for names in main.values()} == {3}


def test_a_pair_of_countries_has_its_fortnight_for_itself():
    seen: dict[tuple[str, ...], list[int]] = {}
    for number in range(3000):
        event = journey(number, 1).events[0]
        if event.pair:
            seen.setdefault(event.pair, []).append(event.day)
    days = [sorted(each) for each in seen.values()]
    assert min(b - a for each in days for a, b in pairwise(each)) > 4


def test_officials_of_one_army_have_names_of_their_own():
    people = {holder.person for key in posts() for day in range(FIRST, FIRST + 7000, 60)
              for holder in [army("TUR").holder(key, day)]}  # fmt: skip
    assert len({person.name.full[0] for person in people}) == len(people)
    assert len({person.name.short[0] for person in people}) < len(people)


@pytest.mark.parametrize("code", ["KAZ", "GBR", "PER"])
def test_officials_are_promoted_and_change_posts(code):
    held: dict[str, set[str]] = {}
    for key in posts():
        for day in range(FIRST, FIRST + 7000, 60):
            held.setdefault(army(code).holder(key, day).person.key, set()).add(key)
    assert max(map(len, held.values())) > 1


def test_every_country_has_its_offices_filled_on_every_day():
    assert all(army(each.code).holder(key, FIRST + 3650).person.name for each in nations() for key in posts())


def test_the_truth_tells_each_thing_once_before_it_is_used():
    truth, seen = Truth(), set()
    for each in TOLD:
        for row in truth.rows(each):
            key = row.get("event") or row.get("official") or row["source"]
            assert key not in seen
            seen.add(key)
            assert all(event in seen for event in row.get("events", ()))


def test_pairs_are_counted_in_the_month_of_the_event():
    told = [each for each in TOLD if each.relevant and each.events[0].pair][:1]
    (a, b, month), = pair_months(told)
    assert [a, b] == sorted(told[0].events[0].countries)
    assert len(month) == 7


def test_an_official_named_by_the_truth_stands_in_the_text():
    for each in TOLD[:100]:
        for row in each.truth()["officials"]:
            assert row["name"] in each.text
