"""Countries, offices and ranks as the tables give them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tests.synthetic.knowledge import parts, rows

HUBS = ("AZE", "KAZ", "TUR", "USA", "IND", "PAK", "GBR", "UZB")
"""Every second journey concerns one of them: real corpora have their centre."""


@dataclass(frozen=True, slots=True)
class Nation:
    code: str
    name: str
    adjective: str
    long: str
    towns: tuple[str, ...]
    port: str
    names: str
    ranks: str

    @property
    def capital(self) -> str:
        return self.towns[0]


@dataclass(frozen=True, slots=True)
class Post:
    """``long`` and ``short``: each in British and in American spelling."""

    key: str
    echelon: str
    service: str
    level: int
    long: tuple[str, str]
    short: tuple[str, str]
    feeders: tuple[str, ...] = ()


@cache
def nations() -> tuple[Nation, ...]:
    return tuple(
        Nation(row["code"], row["name"], row["adjective"], row["long"], tuple(parts(row["towns"])), row["port"],
               row["names"], row["ranks"])
        for row in rows("nations")
    )  # fmt: skip


@cache
def nation(code: str) -> Nation:
    return next(each for each in nations() if each.code == code)


@cache
def posts() -> dict[str, Post]:
    return {row["key"]: _post(row) for row in rows("posts")}


def _post(row: dict[str, str]) -> Post:
    return Post(row["key"], row["echelon"], row["service"], int(row["level"]), both(row["long"]), both(row["short"]),
                tuple(parts(row["feeders"])))  # fmt: skip


def both(printed: str) -> tuple[str, str]:
    """As a British and as an American house prints it."""
    american = printed.replace("Defence", "Defense").replace("defence", "defense").replace("honour", "honor")
    return printed, american.replace("modernis", "moderniz").replace("programme", "program")


@cache
def ladder(tradition: str, service: str) -> tuple[str, ...]:
    """The ranks of a tradition and service, the lowest first."""
    row = next(row for row in rows("ranks") if (row["ranks"], row["service"]) == (tradition, service))
    return tuple(parts(row["ladder"]))
