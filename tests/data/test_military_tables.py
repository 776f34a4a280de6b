"""The tables of ranks, offices, titles and names hold together."""

from __future__ import annotations

import re

import pytest

from data.language.tables import HERE, forms, rows
from data.schema import ECHELONS

TABLES = (
    "ranks", "posts", "post_heads", "post_modifiers", "body_words", "honorifics", "given_names", "common_words",
)  # fmt: skip
DROPPED = frozenset("of the a an for and in to at on s republic royal his her their its majesty country".split())


def ranks() -> dict[str, str]:
    return {form: row["rank"] for row in rows("en/ranks") for form in forms(row["forms"])}


def weak(table: str, column: str) -> set[str]:
    return {row[column] for row in rows(table) if row["weak"]}


def strong(table: str, column: str) -> set[str]:
    return {row[column] for row in rows(table) if not row["weak"]}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_its_source_and_licence(table: str) -> None:
    head = [line for line in (HERE / f"en/{table}.tsv").read_text("utf-8").splitlines() if line.startswith("#")]
    assert any("Source:" in line and "Licence:" in line for line in head)


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_has_blanks_at_its_ends_or_empty_forms(table: str) -> None:
    cells = [cell for row in rows(f"en/{table}") for cell in row.values() if cell]
    assert [cell for cell in cells if cell != cell.strip() or "||" in cell or cell[0] == "|" or cell[-1] == "|"] == []


@pytest.mark.parametrize("table", ["ranks", "post_heads", "posts", "honorifics"])
def test_braces_are_all_spelled_out(table: str) -> None:
    spelled = [form for row in rows(f"en/{table}") for cell in row.values() for form in forms(cell)]
    assert [form for form in spelled if re.search(r"[{}]", form)] == []


@pytest.mark.parametrize("table", ["ranks", "post_heads", "post_modifiers", "body_words", "honorifics", "common_words"])
def test_forms_are_lower_case(table: str) -> None:
    first = "forms" if "forms" in rows(f"en/{table}")[0] else next(iter(rows(f"en/{table}")[0]))
    assert [row[first] for row in rows(f"en/{table}") if row[first] != row[first].lower()] == []


def test_a_form_has_one_rank_only() -> None:
    spelled = [form for row in rows("en/ranks") for form in forms(row["forms"])]
    assert len(spelled) == len(set(spelled))


def test_rank_forms_carry_no_dots_and_hyphens() -> None:
    assert [form for form in ranks() if re.search(r"[.\-]|\s\s", form)] == []


@pytest.mark.parametrize(
    ("form", "rank"),
    [
        ("col gen", "Colonel General"),
        ("lt gen", "Lieutenant General"),
        ("sen lieut gen", "Senior Lieutenant General"),
        ("maj general", "Major General"),
        ("brig gen", "Brigadier General"),
        ("brig", "Brigadier"),
        ("lt coll", "Lieutenant Colonel"),
        ("avm", "Air Vice Marshal"),
        ("radm", "Rear Admiral"),
        ("1st grade captain", "Captain 1st Rank"),
        ("captain of the first rank", "Captain 1st Rank"),
        ("staff major general", "Major General"),
        ("colonel of justice", "Colonel of Justice"),
        ("command sgt maj", "Command Sergeant Major"),
        ("orgeneral", "General"),
        ("gp capt", "Group Captain"),
    ],
)
def test_an_abbreviated_rank_is_spelled_out(form: str, rank: str) -> None:
    assert ranks()[form] == rank


def test_every_rank_has_its_own_name_as_a_form() -> None:
    folded = {re.sub(r"[()]", "", rank.replace("-", " ")).lower() for rank in ranks().values()}
    assert {name for name in folded - set(ranks()) if " of " not in name} == set()


def test_every_rank_has_one_seniority_from_1_to_20() -> None:
    orders: dict[str, set[int]] = {}
    for row in rows("en/ranks"):
        orders.setdefault(row["rank"], set()).add(int(row["order"]))
    assert [rank for rank, found in orders.items() if len(found) != 1 or not found <= set(range(1, 21))] == []


def test_generals_outrank_colonels_and_colonels_majors() -> None:
    order = {row["rank"]: int(row["order"]) for row in rows("en/ranks")}
    ladder = ["Colonel General", "Lieutenant General", "Major General", "Brigadier General", "Colonel", "Major"]
    assert sorted(ladder, key=lambda rank: -order[rank]) == ladder


def test_ordinary_words_are_weak_ranks() -> None:
    found = {form for row in rows("en/ranks") if not row["weak"] for form in forms(row["forms"])}
    assert found & set("general major private captain commander marshal gen col inspector".split()) == set()


def test_echelons_are_those_of_the_schema() -> None:
    assert {row["echelon"] for row in rows("en/posts")} == set(ECHELONS)


def test_a_post_has_one_echelon() -> None:
    pairs = {(row["post_key"], row["echelon"]) for row in rows("en/posts")}
    assert len(pairs) == len({key for key, _ in pairs})


def test_a_pattern_belongs_to_one_post() -> None:
    owners: dict[str, set[str]] = {}
    for row in rows("en/posts"):
        for pattern in forms(row["patterns"]):
            owners.setdefault(pattern, set()).add(row["post_key"])
    assert {pattern: keys for pattern, keys in owners.items() if len(keys) > 1} == {}


def test_patterns_hold_no_word_that_matching_drops() -> None:
    patterns = [pattern for row in rows("en/posts") for pattern in forms(row["patterns"])]
    assert [pattern for pattern in patterns if DROPPED & set(pattern.split())] == []


def test_a_head_belongs_to_one_row() -> None:
    heads = [form for row in rows("en/post_heads") for form in forms(row["forms"])]
    assert len(heads) == len(set(heads))


def test_kinds_are_known() -> None:
    assert {row["kind"] for row in rows("en/post_heads")} <= set(
        "military civil diplomatic political royal religious other".split()
    )
    assert {row["kind"] for row in rows("en/post_modifiers")} == {"rank", "acting", "field", "temporal"}
    assert {row["kind"] for row in rows("en/body_words")} == {"body", "modifier", "connector"}
    assert {row["kind"] for row in rows("en/honorifics")} == {"title", "royal", "academic"}


def test_generation_numbers_stay_in_the_name_and_titles_do_not() -> None:
    drop = {(form, row["place"]): row["drop"] for row in rows("en/honorifics") for form in forms(row["forms"])}
    assert (drop["iii", "after"], drop["jr", "after"]) == ("no", "no")
    assert {drop[title, "before"] for title in ("lord", "sheikh", "sayyid", "dr", "mr", "shri", "h e")} == {"yes"}


def test_no_single_letter_is_a_title_after_a_name() -> None:
    after = {form for row in rows("en/honorifics") if row["place"] == "after" for form in forms(row["forms"])}
    assert {form for form in after if len(form) == 1} == set()


@pytest.mark.parametrize("table", ["given_names", "common_words", "body_words", "post_modifiers"])
def test_a_word_stands_once_in_its_table(table: str) -> None:
    words = [next(iter(row.values())) for row in rows(f"en/{table}")]
    assert len(words) == len(set(words))


def test_a_given_name_is_never_a_strong_common_word() -> None:
    names = {row["name"].casefold() for row in rows("en/given_names")}
    assert names & strong("en/common_words", "word") == set()


def test_a_given_name_that_is_a_common_word_is_weak_in_both() -> None:
    names = {name.casefold() for name in strong("en/given_names", "name")}
    assert names & weak("en/common_words", "word") == set()


def test_a_strong_given_name_is_no_word_of_an_institution() -> None:
    names = {name.casefold() for name in strong("en/given_names", "name")}
    assert names & {row["form"] for row in rows("en/body_words") if row["kind"] != "connector"} == set()


def test_no_country_is_a_common_word() -> None:
    countries = {form.casefold() for row in rows("en/country_names") for form in forms(row["strong"])}
    assert countries & {row["word"] for row in rows("en/common_words")} == set()


def test_words_that_begin_sentences_are_strong_common_words() -> None:
    usual = set("the during he she talks both ministers in on held".split())
    assert usual <= strong("en/common_words", "word")
