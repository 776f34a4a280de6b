"""Texts for what must hold of any text: hostile ones, and long ones made of releases."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.accuracy.labels import OWN, label_files

WORDS = (
    *"Minister of Defence Defense Colonel General Lieutenant Gen. Col.-Gen. Dr. H.E. Mr. PhD III the Zakir".split(),
    *"Hasanov Smith von al- O’Neill Türkiye Kazakhstan Baku Paris US U.S. UK NATO St. No. e.g. met received".split(),
    *"visited called signed will was postponed with and by in on at his counterpart delegation led exercise".split(),
    *"ambassador agreement medal invited talks said April 25 2024 25.04.2024 2024-04-25 yesterday Monday".split(),
    *"( ) [ ] \" “ ” ' ’ , . ; : – — - ... ? ! / © #tag %s \\ (((( İ ß é 𝕏 😀 中国 Министр <b> </script> {{x}}".split(),
    *("\n", "\n\n", "\t", "\r", "\xa0", "\u200b", "\ufeff", "\x00", "\x1b", "\u2028", "\u202e", "e\u0301", "\ud800"),
    *("1" * 40, "A" * 90, "BAKU, Azerbaijan (AP) —", "Photo:", "Related news", "https://a.example/b?c=d&e=f"),
)


SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstvz" for vowel in "aeiou"]


def hostile() -> SearchStrategy[str]:
    """Words of releases, brackets, controls and odd letters in any order, as lines short and very long, or anything."""
    word = st.sampled_from(WORDS)
    line = st.lists(word, max_size=60).map(" ".join) | st.lists(word, max_size=60).map("".join)
    long = st.tuples(line, st.integers(2, 60)).map(lambda two: two[0] * two[1])
    return st.lists(line | long | st.text(max_size=80), max_size=8).map("\n".join)


def releases() -> list[str]:
    """Our own releases of the tuning part."""
    return [path.with_suffix(".txt").read_text("utf-8") for path in label_files(OWN, "tuning")]


def story(size: int) -> str:
    """A text of this many characters: one release after the other, over and over."""
    every = "\n\n".join(releases())
    return (every * (size // len(every) + 1))[:size]


def one_line(size: int) -> str:
    """The same without a line end."""
    return story(size).replace("\n", " ")


def crowd(size: int) -> str:
    """People who all bear different names, two of whom meet in every sentence."""
    names = (f"{one}{two}{three}" for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES)
    told = (f"Colonel Ali {name.title()} met Jon {name[::-1].title()} of France in Baku.\n" for name in names)
    every = "".join(told)
    return (every * (size // len(every) + 1))[:size]
