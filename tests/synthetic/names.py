"""Invented names: the n-th of a country, no two alike, and how other houses spell them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from math import gcd
from zlib import crc32

from tests.synthetic.knowledge import parts, rows

GOLDEN = 0.6180339
"""Following numbers get names far apart."""
SPELLINGS = 3
MIDDLES = ("", "an", "el", "ir", "os", "ul", "en", "at")
"""Between stem and ending, for surnames enough that two of one name in a country are rare."""


@dataclass(frozen=True, slots=True)
class Name:
    """``full`` and ``short`` as each way of spelling prints them; ``initial`` is the given name's first letter."""

    full: tuple[str, ...]
    short: tuple[str, ...]
    initial: str


@dataclass(frozen=True, slots=True)
class Stock:
    """What the names of a region are made of."""

    order: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[str, ...]
    spellings: tuple[tuple[tuple[str, str], ...], ...]
    offset: int
    """Countries that share a stock begin at different names."""

    def name(self, number: int, woman: bool, family: int | None = None) -> Name:
        """The number-th name; ``family`` makes it another of that family."""
        given = self.women if woman else self.men
        total = len(given) * len(self.families)
        at = (number * _stride(total) + self.offset) % total
        chosen = at // len(given) if family is None else family
        first, last = given[at % len(given)], self.families[chosen % len(self.families)]
        full, short = self._ordered(first, last, number, "bint" if woman else "bin")
        return Name(self._spelled(full), self._spelled(short), first[0])

    def family_of(self, number: int, woman: bool) -> int:
        given = self.women if woman else self.men
        total = len(given) * len(self.families)
        return (number * _stride(total) + self.offset) % total // len(given)

    def _ordered(self, first: str, last: str, number: int, child: str) -> tuple[str, str]:
        other = self.families[(number * 31 + 17) % len(self.families)]
        if self.order == "family":
            return f"{last} {first}", last
        if self.order == "given2":
            return f"{first} {last} {other}" if other != last else f"{first} {last}", last
        if self.order == "bin":
            father = self.men[(number * 5 + 3) % len(self.men)]
            return (f"{first} {child} {father} Al {last}" if number % 3 else f"{first} Al {last}"), f"Al {last}"
        return f"{first} {last}", last

    def _spelled(self, printed: str) -> tuple[str, ...]:
        return tuple(_replaced(printed, way) for way in ((), *self.spellings))


def _replaced(printed: str, way: tuple[tuple[str, str], ...]) -> str:
    for old, new in way:
        printed = printed.replace(old, new)
    return printed


@cache
def _stride(total: int) -> int:
    return next(step for step in range(int(total * GOLDEN), total + 1) if gcd(step, total) == 1)


@cache
def stock(names: str, country: str) -> Stock:
    """The stock of a country; a family's name is a stem and an ending."""
    row = next(row for row in rows("names") if row["names"] == names)
    middles = MIDDLES if row["order"] != "family" else ("",)
    pieces = product(parts(row["endings"]), middles, parts(row["stems"]))
    families = tuple(dict.fromkeys(stem + middle + ending for ending, middle, stem in pieces))
    ways = [tuple(_pairs(way)) for way in row["spellings"].split("/")]
    ways += [()] * (SPELLINGS - 1 - len(ways))
    return Stock(row["order"], _given(row["men"]), tuple(parts(row["women"])), families,
                 tuple(ways[: SPELLINGS - 1]), crc32(country.encode()))  # fmt: skip


def _given(cell: str) -> tuple[str, ...]:
    """Names as listed, or every first half with every second."""
    if "+" not in cell:
        return tuple(parts(cell))
    first, second = (half.split("/") for half in cell.split("+"))
    return tuple(one + other for one in first for other in second)


def _pairs(way: str) -> list[tuple[str, str]]:
    pairs = [part.split(">", 1) for part in way.split(",") if ">" in part]
    return [(old, new) for old, new in pairs]
