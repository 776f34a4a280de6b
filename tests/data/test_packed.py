from dataclasses import replace

import pytest

from data import packed
from data.record import Engagement, Fact, Official, Outcome, Record
from data.release import Release
from data.resolve import resolve


def test_a_record_comes_back_whole(seeds):
    records = [record for _, record in seeds]
    assert [packed.unpack(packed.pack(record)) for record in records] == records


def test_a_slim_record_resolves_as_a_whole_one(seeds):
    slim = [(release, packed.unpack_slim(packed.pack(record))) for release, record in seeds]
    whole = resolve(seeds, evidence=False)
    assert resolve(slim, evidence=False) == whole
    assert whole.tables["engagements"]


def test_a_slim_record_shares_its_facts(seeds):
    data = packed.pack(seeds[0][1])
    assert packed.unpack_slim(data).engagements[0].kind is packed.unpack_slim(data).engagements[0].kind


def test_every_field_is_kept():
    fact = Fact("a", "inferred:x", ((1, 2), (3, 9)), 0.5)
    full = Engagement(fact, fact, [fact], [("A", "B")], fact, fact, fact, "day", fact, fact, fact, fact, fact, [0], [0],
                      [Outcome("award", fact, 2024)], ["t"], False)  # fmt: skip
    record = Record([full], [Official(fact, fact, fact, fact, fact, "host", "why", (("A", (1, 2)),))], [("f", "r")])
    assert packed.unpack(packed.pack(record)) == record


def test_another_shape_has_another_name(monkeypatch):
    before = packed.shape()
    monkeypatch.setattr("data.packed.Outcome", Release)
    packed.shape.cache_clear()
    assert packed.shape() != before
    packed.shape.cache_clear()


@pytest.mark.parametrize("record", [Record(), Record(blank=[("date", "none")])])
def test_an_empty_record_is_small(record):
    assert len(packed.pack(replace(record))) < 60
