"""What must hold in the tables of countries, places, organisations and commands, whoever edits them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest

from data.language.tables import HERE, forms, rows

WORLD = ("world/countries", "world/places", "world/commands", "world/gatherings", "world/decoys")
TABLES = (*WORLD, "en/country_names", "en/organisations")
CODED = {
    "world/places": ("country", "place"),
    "world/commands": ("country", "forms"),
    "en/country_names": ("code", "strong"),
}
COUNTRIES = {row["code"]: row for row in rows("world/countries")}


def strong_rows(table: str) -> Iterator[tuple[str, str]]:
    """Each strong form of a table with what it stands for."""
    code, cell = CODED[table]
    for row in rows(table):
        if row[code] and row.get("strength", "strong") == "strong":
            yield from ((form, row[code]) for form in forms(row[cell]))


def torn(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The forms, in small letters as the lexicon holds them, that stand for more than one thing."""
    meant: dict[str, set[str]] = defaultdict(set)
    for form, code in pairs:
        meant[form.casefold()].add(code)
    return {form: codes for form, codes in meant.items() if len(codes) > 1}


def all_cells(table: str) -> list[str]:
    return [cell for row in rows(table) for cell in row.values()]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_source_and_licence_at_its_top(table):
    head = "".join((HERE / f"{table}.tsv").read_text("utf-8").partition("\n" + "\t".join(rows(table)[0]))[0])
    assert "Source:" in head
    assert "icence" in head


@pytest.mark.parametrize("table", TABLES)
def test_forms_are_stripped_and_none_is_empty(table):
    parts = [part for cell in all_cells(table) for part in cell.split("|") if cell]
    assert [part for part in parts if not part or part != part.strip() or "  " in part] == []


@pytest.mark.parametrize("table", TABLES)
def test_a_cell_holds_no_form_twice(table):
    assert [cell for cell in all_cells(table) if len(set(forms(cell))) != len(forms(cell))] == []


def test_country_codes_are_unique_and_of_three_letters():
    codes = [row["code"] for row in rows("world/countries")]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)


def test_iso_is_complete_and_kosovo_stands_beside_it():
    today = {code for code, row in COUNTRIES.items() if row["status"] != "former"}
    assert len(today) == 250
    assert "XKX" in today


def test_every_country_has_names_in_english():
    named = {row["code"]: row for row in rows("en/country_names") if row["code"]}
    assert set(named) == set(COUNTRIES)
    assert [code for code, row in named.items() if not (row["strong"] or row["weak"])] == []


def test_the_display_name_is_among_the_names_that_are_read():
    known = {row["code"]: {*forms(row["strong"]), *forms(row["weak"])} for row in rows("en/country_names")}
    assert [code for code, row in COUNTRIES.items() if row["name"] not in known[code]] == []


def test_every_state_has_adjectives():
    named = {
        row["code"]: {*forms(row["adjectives"]), *forms(row["weak_adjectives"])} for row in rows("en/country_names")
    }
    without = {code for code, row in COUNTRIES.items() if row["status"] == "state" and not named[code]}
    assert without <= {"DMA", "NRU"}


def test_every_capital_of_a_state_is_a_place_of_that_state():
    places = defaultdict(set)
    for row in rows("world/places"):
        if row["kind"] == "capital":
            places[row["country"]].update(forms(row["place"]))
    states = [row for row in COUNTRIES.values() if row["status"] in ("state", "disputed")]
    assert [row["code"] for row in states if not row["capital"]] == []
    assert [(row["code"], c) for row in states for c in forms(row["capital"]) if c not in places[row["code"]]] == []


def test_a_territory_names_the_state_it_belongs_to():
    parents = {row["part_of"] for row in COUNTRIES.values() if row["part_of"]}
    assert all(COUNTRIES[code]["status"] == "state" for code in parents)


@pytest.mark.parametrize("table", CODED)
def test_every_code_is_a_country(table):
    assert {row[CODED[table][0]] for row in rows(table)} - set(COUNTRIES) <= {""}


@pytest.mark.parametrize("table", CODED)
def test_no_strong_form_means_two_countries(table):
    assert torn(strong_rows(table)) == {}


@pytest.mark.parametrize("column", ["adjectives", "people", "prefixes"])
def test_no_adjective_or_people_means_two_countries(column):
    pairs = ((form, row["code"]) for row in rows("en/country_names") for form in forms(row[column]))
    assert set(torn(pairs)) <= {"congolese"}


def test_no_form_of_a_country_is_both_strong_and_weak():
    mixed = {row["code"] for row in rows("en/country_names") if {*forms(row["strong"])} & {*forms(row["weak"])}}
    assert mixed == set()


@pytest.mark.parametrize("column", ["names", "bodies"])
def test_no_form_means_two_organisations(column):
    assert torn((form, row["key"]) for row in rows("en/organisations") for form in forms(row[column])) == {}


def test_organisations_have_unique_keys_a_name_and_a_real_seat():
    keys = [row["key"] for row in rows("en/organisations")]
    assert len(keys) == len(set(keys))
    assert all(row["names"] for row in rows("en/organisations"))
    assert {row["seat_country"] for row in rows("en/organisations")} - set(COUNTRIES) <= {""}


def test_no_key_of_an_organisation_is_a_country_code():
    assert {row["key"] for row in rows("en/organisations")} & set(COUNTRIES) == set()


@pytest.mark.parametrize(
    ("table", "column", "known"),
    [
        ("world/places", "kind", {"capital", "city", "base", "region"}),
        ("world/places", "strength", {"strong", "weak"}),
        ("world/commands", "strength", {"strong", "weak"}),
        ("world/gatherings", "kind", {"conference", "fair", "ceremony"}),
        ("world/gatherings", "strength", {"strong", "weak"}),
        ("world/countries", "status", {"state", "disputed", "territory", "former"}),
    ],
)
def test_a_column_of_kinds_keeps_to_its_words(table, column, known):
    assert {row[column] for row in rows(table)} == known


def test_no_decoy_swallows_an_organisation_or_a_command():
    served = {form for row in rows("en/organisations") for column in ("names", "bodies") for form in forms(row[column])}
    served |= {form for row in rows("world/commands") for form in forms(row["forms"])}
    assert {form for row in rows("world/decoys") for form in forms(row["forms"])} & served == set()


def test_the_world_is_wide():
    assert len({form for row in rows("world/places") for form in forms(row["place"])}) > 5000
    assert len({row["country"] for row in rows("world/places")}) > 200


@pytest.mark.parametrize("state", ["Oklahoma", "Georgia", "New York", "Puerto Rico"])
def test_the_national_guard_of_a_state_serves_the_usa(state):
    assert (f"{state} National Guard", "USA") in set(strong_rows("world/commands"))


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Congo", "Korea", "America"])
def test_a_name_that_is_also_something_else_is_weak(name):
    assert name in {form for row in rows("en/country_names") for form in forms(row["weak"])}
    assert name not in {form for row in rows("en/country_names") for form in forms(row["strong"])}


@pytest.mark.parametrize("name", ["Victoria", "Kingston", "Santiago", "Tripoli", "Nice", "San Jose", "Jackson", "Van"])
def test_a_place_that_is_also_a_person_or_elsewhere_is_weak(name):
    assert name not in {form for form, _ in strong_rows("world/places")}
    assert name in {form for row in rows("world/places") for form in forms(row["place"])}
