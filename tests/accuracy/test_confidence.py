"""How sure values are: the table, what is made of it, how it is measured, and whether it can be trusted."""

from __future__ import annotations

from dataclasses import astuple, replace

import pytest

from data.extract import read_release
from data.extract.confidence import LEAST, LIKE, MOST, confidence, doubted, rate
from data.language.tables import rows
from data.record import Fact, Json, Official, Record
from data.record_json import to_json
from data.release import Release
from tests.accuracy import withheld
from tests.accuracy.calibrate import COLUMNS, TABLE, header, rows_of
from tests.accuracy.fitting import NONE, fit
from tests.accuracy.labels import PARTS, folders, read_labels
from tests.accuracy.reliability import GROUPS, bins, trust
from tests.accuracy.values import Value, judge, values

FIELDS = {field for fields in GROUPS.values() for field in fields}
TEXT = (
    "BAKU, April 25, 2024. Azerbaijani Defense Minister, Colonel General Zakir Hasanov received the Minister of "
    "Defense of Georgia, Irakli Burchuladze, on an official visit in Baku on Thursday. They signed a plan for 2025."
)


SURE: frozenset[str] = frozenset()


@pytest.fixture
def record() -> Record:
    found = read_release(Release(TEXT, "a.txt"))
    assert found.relevant
    return found


def test_every_field_has_its_odds_without_a_doubt() -> None:
    assert {row["field"] for row in rows("confidence") if row["doubt"] == NONE} == FIELDS


def test_the_table_has_its_columns_and_no_row_twice() -> None:
    assert {tuple(row) for row in rows("confidence")} == {COLUMNS}
    assert len({(row["field"], row["doubt"]) for row in rows("confidence")}) == len(rows("confidence"))


def test_a_doubt_only_takes_away() -> None:
    assert all(float(row["points"]) < 0 for row in rows("confidence") if row["doubt"] != NONE)


def test_no_row_holds_more_right_values_than_values() -> None:
    assert all(0 <= int(row["right"]) <= int(row["values"]) for row in rows("confidence"))


def test_the_table_says_what_it_was_measured_from() -> None:
    first = TABLE.read_text("utf-8").split("\nfield\t")[0]
    assert all(word in first for word in ("Source:", "icence", "Measured 20", "releases", "values"))
    assert [line[0] for line in first.splitlines()] == ["#"] * len(header(0).splitlines())


def test_every_fact_of_a_record_is_rated(record: Record) -> None:
    before = [fact for _, fact, _ in doubted(record, TEXT)]
    for fact in before:
        fact.confidence = -1.0
    evidence = to_json(TEXT, "a.txt", rate(record, TEXT))["evidence"]
    assert {LEAST <= one["confidence"] <= MOST for one in evidence} == {True}


def test_rating_twice_changes_nothing(record: Record) -> None:
    once = [fact.confidence for _, fact, _ in doubted(rate(record, TEXT), TEXT)]
    assert once == [fact.confidence for _, fact, _ in doubted(rate(record, TEXT), TEXT)]


def test_a_record_of_nothing_stays_as_it_is() -> None:
    assert rate(Record(), TEXT) == Record()


def test_a_printed_country_is_surer_than_an_inferred_one() -> None:
    assert confidence("country", "text", SURE) > confidence("country", "inferred:home", SURE | {"country inferred"})


def test_a_basis_that_was_never_measured_is_weighed_as_any_inference() -> None:
    assert confidence("country", "inferred:never_seen", SURE) < confidence("country", "text", SURE)


@pytest.mark.parametrize(("field", "like"), LIKE.items())
def test_a_field_without_labels_is_as_sure_as_its_like(field: str, like: str) -> None:
    assert confidence(field, "text", SURE | {"apart"}) == confidence(like, "text", SURE | {"apart"})


def test_two_sides_named_together_raise_no_doubt_and_apart_they_do(record: Record) -> None:
    assert "apart" not in next(doubts for _, _, doubts in doubted(record, TEXT))
    for person in record.officials[1:]:
        person.name = Fact(person.name.value, "text", ((5000, 5010),))
    assert "apart" in next(doubts for _, _, doubts in doubted(record, TEXT))


def test_a_person_without_post_or_rank_raises_doubts(record: Record) -> None:
    record.officials.append(Official(Fact("Ali", "text", ((0, 3),)), Fact("mentioned", "text", ((0, 3),))))
    doubts = next(doubts for field, fact, doubts in doubted(record, TEXT) if fact.value == "Ali")
    assert {"no post", "one word", "mentioned"} <= doubts


def made(right: int, of: int, *doubts: str, field: str = "kind", sure: float = 0.9) -> list[Value]:
    """So many values, of which so many are right."""
    return [Value("001", field, sure, frozenset(doubts), number < right) for number in range(of)]


def test_the_fit_finds_the_measured_shares() -> None:
    told = made(950, 1000) + made(500, 1000, "apart")
    fitted = fit(told, [1.0] * len(told))
    assert fitted.share(told[0]) == pytest.approx(0.95, abs=0.01)
    assert fitted.share(told[-1]) == pytest.approx(0.5, abs=0.02)


def test_what_goes_with_right_values_is_no_doubt() -> None:
    told = made(500, 1000) + made(990, 1000, "apart")
    assert fit(told, [1.0] * len(told)).of("kind", "apart") == 0.0


def test_a_doubt_weighs_in_a_field_where_it_was_hardly_seen() -> None:
    told = made(950, 1000) + made(500, 1000, "apart") + made(99, 100, field="host") + made(1, 1, "apart", field="host")
    assert fit(told, [1.0] * len(told)).of("host", "apart") < -0.5


def test_a_value_of_more_weight_counts_more() -> None:
    told = made(1, 1) + made(0, 1)
    assert fit(told, [3.0, 1.0]).share(told[0]) > fit(told, [1.0, 1.0]).share(told[0])


def test_rows_hold_what_was_counted() -> None:
    told = made(90, 100) + made(20, 100, "apart")
    table = rows_of(fit(told, [1.0] * len(told)), told)
    assert [(*row[:2], *row[3:]) for row in table] == [("kind", "none", "200", "110"), ("kind", "apart", "100", "20")]


def test_withholding_is_the_same_for_the_same_seed() -> None:
    forms = [str(number) for number in range(2000)]
    gone = [form for form in forms if withheld.is_withheld(form, "a")]
    assert len(gone) / len(forms) == pytest.approx(withheld.SHARE, abs=0.05)
    assert gone != [form for form in forms if withheld.is_withheld(form, "b")]


def test_a_cell_keeps_one_form_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(withheld, "is_withheld", lambda form, seed: True)
    assert withheld._thin(({"class": "meet", "forms": "met|meets"}, {"word": "met", "weak": ""}), "a") == [
        {"class": "meet", "forms": "met"}
    ]


def test_trust_of_values_that_are_known() -> None:
    found = made(3, 4, sure=0.95) + made(1, 2, sure=0.5)
    brier = (3 * 0.05**2 + 0.95**2 + 2 * 0.5**2) / 6
    assert astuple(trust(found)) == pytest.approx((6, 4 / 6, 0.75, 0.75, brier, 4 / 6 * 2 / 6))


def test_bands_hold_every_value_once() -> None:
    found = [replace(value, sure=number / 10) for number, value in enumerate(made(6, 11))]
    assert sum(n for _, n, _, _ in bins(found)) == len(found)


def test_all_values_of_a_release_without_engagement_are_wrong(record: Record) -> None:
    nothing: Json = {"relevant": False, "date": None, "countries": [], "officials": [], "outcomes": []}
    assert not any(right for _, right in judge(to_json(TEXT, "a.txt", record), nothing))


@pytest.fixture(scope="module")
def every() -> list[Value]:
    """All values of all labelled releases at hand."""
    return [value for folder in folders().values() for part in PARTS for value in values(read_labels(folder, part))]


def test_values_said_to_be_sure_are_right(every: list[Value]) -> None:
    assert trust(every).sure_right >= 0.95


def test_most_right_values_are_said_to_be_sure(every: list[Value]) -> None:
    assert trust(every).right_sure >= 0.8


def test_confidence_tells_more_than_the_best_constant(every: list[Value]) -> None:
    assert trust(every).brier < trust(every).constant
