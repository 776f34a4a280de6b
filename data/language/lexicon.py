"""All tables of a language folded into one dictionary of phrases, looked up word by word, longest first.

A tag is one letter, so that a sentence can be read with regular expressions over its tags:

    C country  c country name that is also another word  D adjective  d weak adjective  E people  O organisation
    A national command or service  B one whose name others share  L town  l weak town  Z base, region
    R rank  U rank only before a name  G rank that "of" can split  P office  Q offices  M word before an office
    T passing state of an office (new, visiting)  b word of an institution  f of  i in, at, to  t article  & and
    n counterpart  g delegation  H honorific  h letters after a name  p particle of a name  m month, weekday
    k common word
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .phrases import Branch, Entry, Wording, grown
from .spellings import Spellings
from .tables import forms, rows
from .verbs import conjugated


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``phrases``: all phrases and wordings by first word; ``spellings``: what each word met so far is by itself."""

    phrases: dict[str, Branch]
    spellings: Spellings
    given: frozenset[str]


SPLIT = str.maketrans(dict.fromkeys("-.’'`´/", " "))
CONNECTORS = {
    "f": ("of", "for", "responsible for", "in charge of", "with responsibility for"),
    "i": ("in", "at", "to", "on", "under", "with", "from"),
    "t": ("the", "a", "an", "its", "his", "her", "their", "our"),
    "&": ("and",),
    "n": ("counterpart", "counterparts", "colleague", "colleagues", "opposite number", "opposite numbers", "homologue",
          "peer", "peers"),
}


COUNTRY_TAGS = {"strong": "C", "weak": "c", "adjectives": "D", "weak_adjectives": "d", "people": "E"}


def words_of(form: str) -> tuple[str, ...]:
    """The lower-case words of a form, as the lexer will see them: split at hyphens, dots and apostrophes."""
    return tuple(form.translate(SPLIT).casefold().split())


Phrase = tuple[str, str, str, bool]


def _countries() -> Iterator[Phrase]:
    for row in rows("en/country_names"):
        code = row["code"]
        if not code:
            continue
        for column, tag in COUNTRY_TAGS.items():
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
    for row in sorted(rows("world/places"), key=lambda row: row["kind"] != "capital"):
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
        capital = tag == "H" or bool(row["weak"])
        yield from ((form, tag, row["weak"], capital) for form in forms(row["forms"]))
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


def _names() -> Iterator[tuple[tuple[str, ...], Entry]]:
    """The phrases of the grammar, split into words."""
    for form, tag, value, capital in (*_countries(), *_organisations(), *_places(), *_military(), *_small_words()):
        yield words_of(form), Entry(tag, value, capital, _all_capitals(form, tag))


def _cues() -> Iterator[tuple[tuple[str, ...], Wording]]:
    """The wordings that tell of an engagement, split into words; a gathering by name is one."""
    for row in rows("en/cues"):
        wording = Wording(row["class"], row["class"].removesuffix("d"))
        yield from ((words_of(form), wording) for whole in forms(row["forms"]) for form in conjugated(whole))
    for row in rows("world/gatherings"):
        if row["strength"] == "strong" and row["kind"] != "ceremony":
            yield from ((words_of(form), Wording("show", "show")) for form in forms(row["forms"]))


@cache
def lexicon() -> Lexicon:
    """The lexicon of English; built once a process."""
    phrases = grown(_names(), _cues(), ORDER)
    given = frozenset(row["name"].casefold() for row in rows("en/given_names"))
    return Lexicon(phrases, Spellings(phrases), given)
