"""Twenty years of an army's offices: who held which from when, who was promoted, who bears a namesake's name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from heapq import heapify, heappop, heappush
from random import Random

from tests.synthetic.names import Name, Stock, stock
from tests.synthetic.nations import Nation, Post, ladder, nation, posts

FIRST, LAST = date(2006, 1, 1).toordinal(), date(2025, 12, 31).toordinal()
TERM = (500, 1500)
WOMEN, NAMESAKES, PROMOTED_FROM_BELOW = 0.1, 0.08, 0.55


@dataclass(slots=True, eq=False)
class Person:
    """``ranks``: from which day which rank was borne; empty for a civilian."""

    key: str
    country: str
    name: Name
    woman: bool
    ranks: list[tuple[int, str]] = field(default_factory=list)

    def rank(self, day: int) -> str | None:
        borne = [rank for since, rank in self.ranks if since <= day]
        return borne[-1] if borne else None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in an office on some day."""

    person: Person
    post: Post
    rank: str | None

    @property
    def country(self) -> str:
        return self.person.country


class Army:
    """The offices of one country over all the years."""

    def __init__(self, of: Nation) -> None:
        self.nation = of
        self._rng = Random(f"army {of.code}")
        self._stock: Stock = stock(of.names, of.code)
        self._born = 0
        self._families: list[int] = []
        self._names: set[str] = set()
        offices = [key for key in posts() if key != "commander_navy" or of.port]
        self._terms: dict[str, list[tuple[int, Person]]] = {key: [] for key in offices}
        self._serve()

    def holder(self, post: str, day: int) -> Actor:
        """Who holds an office on a day; the chief of staff for a navy that does not exist."""
        post = post if post in self._terms else "chief_of_general_staff"
        terms = self._terms[post]
        person = terms[bisect_right(terms, day, key=lambda term: term[0]) - 1][1]
        return Actor(person, posts()[post], person.rank(day))

    def _serve(self) -> None:
        ends = [(FIRST + self._rng.randrange(100, TERM[1]), key) for key in self._terms]
        for key in self._terms:
            self._appoint(self._recruit(posts()[key], FIRST - 400), key, FIRST - 400)
        heapify(ends)
        while ends[0][0] <= LAST:
            day, key = heappop(ends)
            self._succeed(key, day)
            heappush(ends, (day + self._rng.randrange(*TERM), key))

    def _succeed(self, key: str, day: int) -> None:
        """A new holder: someone from an office below, whose own falls free, or a newcomer."""
        post = posts()[key]
        below = [each for each in post.feeders if each in self._terms and self._terms[each][-1][0] < day - 250]
        civil = not post.level and self.nation.ranks != "soviet"
        if below and not civil and self._rng.random() < PROMOTED_FROM_BELOW:
            source = self._rng.choice(below)
            self._appoint(self._terms[source][-1][1], key, day)
            self._succeed(source, day)
        else:
            self._appoint(self._recruit(post, day), key, day)

    def _appoint(self, person: Person, key: str, day: int) -> None:
        post = posts()[key]
        self._terms[key].append((day, person))
        steps = ladder(self.nation.ranks, post.service)
        if person.ranks and person.ranks[-1][1] in steps[: post.level - 1]:
            person.ranks.append((day + self._rng.randrange(0, 400), steps[post.level - 1]))

    def _recruit(self, post: Post, day: int) -> Person:
        rank = []
        if post.level:
            lower = self._rng.random() < 0.4 and post.level > 1
            rank = [(0, ladder(self.nation.ranks, post.service)[post.level - 1 - lower])]
        return Person(f"{self.nation.code}-{self._born}", self.nation.code, *self._named(), ranks=rank)

    def _named(self) -> tuple[Name, bool]:
        """The next name; now and then of a family that serves already: namesakes, a father and a daughter."""
        number, woman = self._born, self._rng.random() < WOMEN
        self._born += 1
        if self._families and self._rng.random() < NAMESAKES:
            name = self._stock.name(number, woman, self._rng.choice(self._families))
            if name.full[0] not in self._names:
                self._names.add(name.full[0])
                return name, woman
        self._families.append(self._stock.family_of(number, woman))
        name = self._stock.name(number, woman)
        self._names.add(name.full[0])
        return name, woman


@cache
def army(code: str) -> Army:
    return Army(nation(code))
