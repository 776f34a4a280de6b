"""What must hold of many releases, three an event, whose truth is known."""

import json
from collections import Counter
from random import Random

import pytest

from data.resolve import resolve
from tests.synthetic import releases
from tests.synthetic.records import perfect
from tests.synthetic.truth import pair_months


@pytest.fixture(scope="module")
def told():
    return list(releases(1200, seed=3))


@pytest.fixture(scope="module")
def tables(told):
    return resolve(map(perfect, told)).tables


def test_fifty_shuffles_give_identical_bytes():
    every = [perfect(one) for one in releases(90, seed=11)]
    order = Random(1)
    found = {written(resolve(order.sample(every, len(every)))) for _ in range(50)}
    assert len(found) == 1


def written(resolved):
    return json.dumps([resolved.tables, [str(reason) for reason in resolved.reasons]])


def test_counts_by_pair_and_month_are_within_a_hundredth_of_the_truth(told, tables):
    true = pair_months(told)
    got = Counter(
        (*pair, row["date"][:7]) for row in tables["engagements"] if row["date"] and row["status"] == "held"
        for pair in row["pairs"]
    )  # fmt: skip
    off = sum(abs(true[key] - got[key]) for key in true | got)
    assert off <= sum(true.values()) / 100


def test_a_tenth_more_releases_keep_the_ids_of_what_they_do_not_touch(told, tables):
    few = resolve(map(perfect, told[:1080])).tables
    before, after = ({row["engagement_id"] for row in one["engagements"]} for one in (few, tables))
    assert len(before & after) >= 0.97 * len(before)
