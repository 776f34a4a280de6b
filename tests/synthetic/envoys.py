"""Ambassadors, attachés and captains: thousands of posts with short terms, made up when they are met."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from tests.synthetic.careers import Actor, Person
from tests.synthetic.names import stock
from tests.synthetic.nations import Post, both, ladder, nation, nations

TERM = 1100
FIRST_NUMBER = 300
"""Names below are those of the army."""
POSTS = {
    "ambassador": Post("ambassador", "other", "army", 0, both("Ambassador"), both("Ambassador")),
    "defence_attache": Post("defence_attache", "attache", "army", 1, both("Defence Attaché"), both("Defence Attaché")),
    "captain": Post("captain", "other", "navy", 1, both("commanding officer"), both("commanding officer")),
}
KINDS = tuple(POSTS)


def envoy(kind: str, sender: str, receiver: str, day: int) -> Actor:
    """Who serves ``sender`` in ``receiver`` on that day."""
    at = _index()[receiver]
    person = _person(kind, sender, receiver, (day + 37 * at) // TERM)
    return Actor(person, POSTS[kind], person.rank(day))


@lru_cache(maxsize=200_000)
def _person(kind: str, sender: str, receiver: str, term: int) -> Person:
    home, rng = nation(sender), Random(f"{kind} {sender} {receiver} {term}")
    slot = (_index()[receiver] * len(KINDS) + KINDS.index(kind)) * 8 + term % 8
    woman = rng.random() < 0.15
    ranks = [(0, ladder(home.ranks, POSTS[kind].service)[0])] if POSTS[kind].level else []
    name = stock(home.names, sender).name(FIRST_NUMBER + slot, woman)
    return Person(f"{sender}-{kind}-{receiver}-{term}", sender, name, woman, ranks)


@lru_cache(maxsize=1)
def _index() -> dict[str, int]:
    return {each.code: number for number, each in enumerate(nations())}
