import csv
import io
import json
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.export import filename, guarded, named, rows, write
from data.filters import Filters
from data.select import apply
from tests.data.world import world

HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")', "http://example.org/a", "plain", "007",
]  # fmt: skip


def written(frame, form):
    stream = io.BytesIO()
    write("engagements", frame, form, stream)
    return stream.getvalue()


def read_csv(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data):
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_csv_runs_no_formula():
    cells = [row[0] for row in read_csv(written(pd.DataFrame({"name": HOSTILE}), "csv"))[1:]]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert [cell.removeprefix("'") for cell in cells] == HOSTILE


def test_csv_leaves_numbers_alone():
    assert read_csv(written(pd.DataFrame({"n": [-5, 3]}), "csv")) == [["n"], ["-5"], ["3"]]


def test_a_list_that_begins_like_a_formula_is_guarded_too():
    assert read_csv(written(pd.DataFrame({"topics": [("=1", "b")]}), "csv"))[1] == ["'=1; b"]


def test_xlsx_holds_texts_as_texts():
    data = written(pd.DataFrame({"name": [text for text in HOSTILE if text.isprintable()]}), "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == [text for text in HOSTILE if text.isprintable()]
    assert {cell.data_type for cell in cells} == {"s"}
    assert "hyperlink" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()


def test_xlsx_has_every_row():
    frame = pd.DataFrame({"a": [f"row {n}" for n in range(3000)], "n": range(3000)})
    assert read_xlsx(written(frame, "xlsx"))[1:] == [[f"row {n}", n] for n in range(3000)]


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",))), min_size=1))
def test_jsonl_changes_no_text(texts):
    lines = written(pd.DataFrame({"name": pd.Series(texts, dtype="object")}), "jsonl").decode().split("\n")
    assert [json.loads(line)["name"] for line in lines if line] == texts


def test_jsonl_has_lists_and_nulls():
    frame = apply(world(), Filters(kinds=("call",))).engagements[["countries", "pairs", "host", "n_sources"]]
    assert json.loads(written(frame, "jsonl")) == {
        "countries": ["AZE", "TUR"], "pairs": [["AZE", "TUR"]], "host": None, "n_sources": 1,
    }  # fmt: skip


def test_rows_keep_the_columns_of_the_table():
    frame = world().outcomes
    assert list(next(rows(frame))) == list(frame.columns)
    assert next(rows(frame))["plan_year"] is None


@pytest.mark.parametrize(("column", "value"), [
    ("host_name", "Azerbaijan"), ("guest_name", "Kazakhstan"), ("countries_names", ("Azerbaijan", "Kazakhstan")),
    ("pairs_names", ("Azerbaijan – Kazakhstan",)),
])  # fmt: skip
def test_names_stand_beside_codes(column, value):
    frame = named(world().engagements)
    code = column.removesuffix("_name").removesuffix("_names")
    assert frame.loc[0, column] == value
    assert list(frame.columns).index(column) == list(frame.columns).index(code) + 1


def test_a_missing_code_has_a_missing_name():
    assert named(world().engagements).loc[2, "host_name"] != "nan"
    assert pd.isna(named(world().engagements).loc[2, "host_name"])


def test_a_file_is_named_by_its_filter():
    filters = Filters(kinds=("visit",), between=("AZE", "KAZ"))
    assert filename("engagements", filters, "csv") == "bilat-engagements-visits-between-aze-kaz.csv"


def test_an_unknown_format_is_refused_by_name():
    with pytest.raises(ValueError, match="csv, xlsx, jsonl"):
        written(world().visits, "pdf")


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl"])
def test_every_format_holds_the_same_rows(form):
    frame = named(apply(world(), Filters()).engagements)
    data = written(frame, form)
    count = {"csv": lambda: len(read_csv(data)) - 1, "xlsx": lambda: len(read_xlsx(data)) - 1,
             "jsonl": lambda: data.count(b"\n")}[form]()  # fmt: skip
    assert count == len(frame)


def test_a_line_feed_before_a_formula_does_not_hide_it():
    assert guarded("\n=1+1").startswith("'")
