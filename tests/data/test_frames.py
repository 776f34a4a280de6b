import pytest

from data.frames import empty, frames_of
from data.schema import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_empty_frames_have_every_column(table):
    frame = getattr(empty(), table)
    assert list(frame.columns) == list(TABLES[table])
    assert len(frame) == 0


def test_lists_become_tuples_and_missing_texts_are_missing():
    row = {"engagement_id": "e", "pairs": [["AZE", "KAZ"]], "date": None}
    frame = frames_of({"engagements": [row]}).engagements
    assert frame.loc[0, "pairs"] == (("AZE", "KAZ"),)
    assert frame.loc[0, "countries"] == ()
    assert frame["date"].isna().all()


@pytest.mark.parametrize(("table", "column", "kind"), [
    ("evidence", "start", "int64"), ("visits", "start", "str"), ("outcomes", "plan_year", "Int64"),
    ("releases", "relevant", "bool"), ("engagements", "confidence", "float64"), ("engagements", "date", "str"),
])  # fmt: skip
def test_columns_have_their_type_even_when_empty(table, column, kind):
    assert getattr(empty(), table)[column].dtype == kind


def test_a_column_that_the_table_lacks_is_an_error():
    with pytest.raises(ValueError, match="no column colour"):
        frames_of({"visits": [{"colour": "red"}]})


def test_a_table_that_does_not_exist_is_an_error():
    with pytest.raises(ValueError, match="no table guests"):
        frames_of({"guests": []})


def test_frames_cannot_be_changed():
    with pytest.raises(AttributeError, match="cannot be changed"):
        empty().releases = None  # type: ignore[assignment]


def test_a_table_is_made_when_it_is_first_asked_for():
    from data.frames import Frames, frame_of

    made = []
    frames = Frames(**{table: lambda table=table: made.append(table) or frame_of(table, ()) for table in TABLES})
    assert made == []
    assert frames.visits is frames.visits
    assert made == ["visits"]
