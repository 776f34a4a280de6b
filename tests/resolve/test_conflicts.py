from data.resolve import resolve
from data.resolve.conflicts import conflicts
from tests.resolve.making import told, visit


def found(*releases):
    tables = resolve(releases).tables
    (row,) = tables["engagements"]
    return {one.field: one for one in conflicts(row, tables["evidence"])}


def test_days_that_differ_are_all_kept_and_the_one_told_in_the_text_is_shown():
    one, other = told("a", visit("2024-06-26")), told("b", visit("2024-06-27", basis="dateline"))
    date = found(one, other)["date"]
    assert date.chosen == "2024-06-26"
    assert date.values == (("2024-06-26", (one[0].release_id,)), ("2024-06-27", (other[0].release_id,)))
    assert "text" in date.rule


def test_sources_that_agree_have_no_conflict():
    assert found(told("a", visit("2024-06-26")), told("b", visit("2024-06-26"))) == {}
