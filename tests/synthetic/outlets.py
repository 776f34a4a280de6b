"""Houses and their styles: spelling, dates, ranks, transliteration, what stands above and below a text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from tests.synthetic.names import SPELLINGS
from tests.synthetic.nations import nation

SIDES = (("ministry", 0), ("agency", 0), ("staff", 0), ("ministry", 1), ("agency", 1), ("embassy", 1), ("agency", 2))
"""Kinds of outlets, and whose: of the host, the guest, nobody's."""
AGENCIES = ("Wire", "News", "Telegraph", "Herald", "Press Agency", "Daily")
WORLD = ("Meridian Wire", "Longitude News", "Harbour Press", "Polar Dispatch", "Transit News")


@dataclass(frozen=True, slots=True)
class Outlet:
    """``home``: whose officials need no country. ``spelling``: of names. ``year``: if a day in the text has one."""

    kind: str
    home: str | None
    name: str
    body: str
    american: bool
    month_first: bool
    spelling: int
    abbreviates: bool
    header: int
    phrase: int
    year: bool
    masthead: bool
    """Whether its name stands above the text."""

    @property
    def site(self) -> str:
        return "".join(letter for letter in self.name.lower() if letter.isascii() and letter.isalnum()) + ".example"


def outlets(rng: Random, here: str, there: str, reports: int) -> list[Outlet]:
    """So many different outlets that have a reason to tell of it."""
    of = {0: here, 1: there, 2: None}
    chosen = rng.sample(SIDES, min(reports, len(SIDES)))
    more = [("agency", 2)] * (reports - len(chosen))
    return [_outlet(kind, of[whose], here, number) for number, (kind, whose) in enumerate((*chosen, *more))]


def _outlet(kind: str, home: str | None, here: str, number: int) -> Outlet:
    if home is None:
        return outlet("agency", None, WORLD[(number + len(here + kind) + ord(here[0])) % len(WORLD)])
    return outlet(kind, home, here if kind == "embassy" else "")


@lru_cache(maxsize=50_000)
def outlet(kind: str, home: str | None, where: str) -> Outlet:
    """The same house has the same style always."""
    rng = Random(f"{kind} {home} {where}")
    american = home in ("USA", "AZE", "TUR", "KOR", "JPN", "PHL") or rng.random() < 0.3
    word = "Defense" if american else "Defence"
    name, body = _named(rng, kind, home, where, word)
    local = kind != "embassy" and home is not None
    masthead = kind in ("ministry", "staff") and rng.random() < 0.5
    spelling = rng.choice((0, 0, 2)) if local else rng.randrange(SPELLINGS)
    return Outlet(kind, home, name, body, american, american or rng.random() < 0.3, spelling, rng.random() < 0.25,
                  rng.randrange(5), rng.randrange(4), rng.random() < 0.6, masthead)  # fmt: skip


def _named(rng: Random, kind: str, home: str | None, where: str, word: str) -> tuple[str, str]:
    if home is None:
        return where, f"Ministry of {word}"
    of = nation(home)
    if kind == "ministry":
        return f"Ministry of {word} of {of.name}", f"Ministry of {word}"
    if kind == "staff":
        return f"General Staff of {of.name}", "General Staff"
    if kind == "embassy":
        return f"Embassy of {of.name} in {nation(where).name}", f"Embassy of {of.name}"
    return f"{of.capital} {rng.choice(AGENCIES)}", f"{of.adjective} Ministry of {word}"
