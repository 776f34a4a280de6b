"""Values as the reader sees them: nothing for a missing one, numbers in full, small numbers in words."""

from __future__ import annotations

from typing import Any

import pandas as pd
from anyascii import anyascii

from data.names import party_name

WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
TIMES = ("never", "once", "twice")


def text(value: Any) -> str:
    """The value as text; empty for None and NaN."""
    return "" if value is None or value is pd.NA or value != value else str(value)


def each(frame: pd.DataFrame) -> list[Any]:
    """The rows as named tuples."""
    return list(frame.itertuples())


def folded(value: str) -> str:
    """Lower case, without diacritics: how names are searched."""
    return str(anyascii(value)).casefold()


def number(value: float) -> str:
    """A whole number with separators: 104,200."""
    return f"{int(value):,}"


def counted(n: int, noun: str, plural: str = "") -> str:
    """‘one visit’, ‘five visits’, ‘1,204 visits’."""
    word = WORDS[n] if n < len(WORDS) else number(n)
    return f"{word} {noun if n == 1 else plural or noun + 's'}"


def figured(n: int, noun: str, plural: str = "") -> str:
    """The same in figures, for small type: ‘1 visit’, ‘5 visits’."""
    return f"{number(n)} {noun if n == 1 else plural or noun + 's'}"


def times(n: int) -> str:
    """‘never’, ‘once’, ‘twice’, ‘three times’, ‘40 times’."""
    return TIMES[n] if n < len(TIMES) else f"{WORDS[n] if n < len(WORDS) else number(n)} times"


def capital(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def coded(code: str) -> str:
    """A party with its code second: ‘Kazakhstan (KAZ)’."""
    name = party_name(code)
    return name if name == code else f"{name} ({code})"


def span_of(first: Any, last: Any) -> str:
    """‘2022-10-12’ or ‘2022-10-12 to 2024-12-03’; empty when neither is known."""
    days = [day for day in dict.fromkeys((text(first), text(last))) if day]
    return " to ".join(days)
