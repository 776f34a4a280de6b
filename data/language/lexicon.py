"""All tables of a language folded into one dictionary of phrases, looked up word by word, longest first.

A tag is one letter, so that a sentence can be read with regular expressions over its tags:

    C country  c country name that is also another word  D adjective  d weak adjective  E people  O organisation
    A national command or service  B one whose name others share  L town  l weak town  Z base, region  R rank  U rank only before a name  G rank that "of" can split
    P office  Q offices  M word before an office
    T passing state of an office (new, visiting)  b word of an institution  f of  i in, at, to  t article  & and
    n counterpart  g delegation  H honorific  h letters after a name  p particle of a name  m month, weekday
    k common word
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .tables import forms, rows


class Entry(NamedTuple):
    """A phrase: the words after the first, its tag, its value, and whether it must be printed with a capital."""

    rest: tuple[str, ...]
    tag: str
    value: str
    capital: bool
    upper: bool = False


@dataclass(frozen=True)
class Lexicon:
    """``names``: phrases of the grammar by first word; ``cues``: wordings by first word, valued with their class."""

    names: dict[str, tuple[Entry, ...]]
    cues: dict[str, tuple[Entry, ...]]
    given: frozenset[str]


SPLIT = str.maketrans({c: " " for c in "-.’'`´/"})
CONNECTORS = {
    "f": ("of", "for", "responsible for", "in charge of"),
    "i": ("in", "at", "to", "on", "under", "with", "from"),
    "t": ("the", "a", "an", "its", "his", "her", "their", "our"),
    "&": ("and",),
    "n": ("counterpart", "counterparts", "colleague", "colleagues", "opposite number", "opposite numbers", "homologue"),
}


def words_of(form: str) -> tuple[str, ...]:
    """The lower-case words of a form, as the lexer will see them: split at hyphens, dots and apostrophes."""
    return tuple(form.translate(SPLIT).casefold().split())


Phrase = tuple[str, str, str, bool]


def _countries() -> Iterator[Phrase]:
    for row in rows("en/country_names"):
        code = row["code"]
        if not code:
            continue
        for column, tag in (("strong", "C"), ("weak", "c"), ("adjectives", "D"), ("weak_adjectives", "d"), ("people", "E")):
            yield from ((form, tag, code, True) for form in forms(row.get(column, "")))


def _organisations() -> Iterator[Phrase]:
    for row in rows("en/organisations"):
        if row["kind"] not in PARTIES or "never a party" in row["note"]:
            continue
        yield from ((form, "O", row["key"], True) for form in forms(row["names"]))
        for form in forms(row["bodies"]):
            office = bool(OFFICE_WORDS & set(words_of(form)))
            yield form, "P" if office else "O", f"org:{row['key']}" if office else row["key"], True
    for row in rows("world/commands"):
        tag = "B" if row["strength"] == "weak" else "A"
        yield from ((form, tag, row["country"], True) for form in forms(row["forms"]))


def _places() -> Iterator[Phrase]:
    for row in rows("world/places"):
        town = row["kind"] in ("city", "capital")
        tag = ("l" if row["strength"] == "weak" else "L") if town else "Z"
        if town or row["strength"] == "strong":
            yield from ((form, tag, row["country"], True) for form in forms(row["place"]))


def _military() -> Iterator[Phrase]:
    for row in rows("en/ranks"):
        tag = "R" if not row["weak"] else "U"
        for form in forms(row["forms"]):
            yield form, "G" if row["guard"] else tag, row["rank"], False
    for row in rows("en/post_heads"):
        heads = forms(row["forms"])
        plurals = {_plural(form) for form in heads}
        for form in heads:
            yield form, "Q" if form in plurals else "P", row["kind"], False
        yield from ((form, "Q", row["kind"], False) for form in plurals)
    for row in rows("en/post_modifiers"):
        yield row["form"], "T" if row["kind"] == "temporal" else "M", "", False
    for row in rows("en/body_words"):
        if row["kind"] != "connector":
            yield row["form"], "b", "", False


def _plural(form: str) -> str:
    head, of, tail = form.partition(" of ")
    if head.endswith("y"):
        head = head[:-1] + "ies"
    elif head.endswith(("s", "x", "ch")) and head != "chief":
        head += "es"
    else:
        head += "s"
    return head + of + tail


def _small_words() -> Iterator[Phrase]:
    for row in rows("en/honorifics"):
        tag = "h" if row["place"] == "after" else "H"
        yield from ((form, tag, row["weak"], True) for form in forms(row["forms"]))
    for row in rows("world/decoys"):
        yield from ((form, "k", "", True) for form in forms(row["forms"]))
    for row in rows("en/common_words"):
        if row.get("weak") != "yes":
            yield row["word"], "k", "", False
    for row in rows("en/grammar"):
        yield from ((form, row["tag"], "", row.get("capital") == "yes") for form in forms(row["forms"]))
    for tag, group in CONNECTORS.items():
        yield from ((form, tag, "", False) for form in group)


PARTIES = frozenset(("alliance", "union", "organisation", "force", "coalition"))
OFFICE_WORDS = frozenset(
    "commander secretary chair chairman chairwoman chairperson representative director commissioner envoy president "
    "saceur dsaceur sact dsact spokesperson ambassador coordinator".split()
)
ORDER = "CcDdERGUngPQOABft&iTMLZlHhbpmk"
"""Which tag a word has when several tables hold it: the first here, unless a longer phrase fits."""


def _all_capitals(form: str, tag: str) -> bool:
    """An abbreviation that would be another word in lower case: "GUAM", "UN", "SAF"."""
    return tag in "COAB" and form.isupper() and form.isalpha() and len(form) < 8


def _index(phrases: Iterable[Phrase]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[tuple[tuple[str, ...], str], Entry]] = defaultdict(dict)
    for form, tag, value, capital in phrases:
        first, *rest = words_of(form) or ("",)
        if first:
            key = (tuple(rest), value if tag == "q" else tag)
            found[first].setdefault(key, Entry(tuple(rest), tag, value, capital, _all_capitals(form, tag)))
    rank = {tag: number for number, tag in enumerate(ORDER)}
    return {
        first: tuple(sorted(entries.values(), key=lambda e: (-len(e.rest), rank.get(e.tag, 99))))
        for first, entries in found.items()
    }


@cache
def lexicon() -> Lexicon:
    """The lexicon of English; built once a process."""
    names = [*_countries(), *_organisations(), *_places(), *_military(), *_small_words()]
    cues = [(form, "q", row["class"], False) for row in rows("en/cues") for form in forms(row["forms"])]
    for row in rows("world/gatherings"):
        if row["strength"] == "strong" and row["kind"] != "ceremony":
            cues += [(form, "q", "show", False) for form in forms(row["forms"])]
    given = frozenset(row["name"].casefold() for row in rows("en/given_names"))
    return Lexicon(_index(names), _index(cues), given)
