"""What two tellings repeat of each other. It confirms or picks among a few, it never decides alone."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from rapidfuzz.fuzz import token_set_ratio

from data.resolve.mentions import Event

ALIKE = 85
NAME = re.compile(r"[^\W\d_]+|\d+")
WORD = re.compile(r"[^\W_]{5,}")


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def resemblance(one: Event, other: Event) -> float:
    """The share of longer words that two releases have in common."""
    first, second = _words(one.text), _words(other.text)
    return len(first & second) / max(1, len(first | second))


def own_words(one: Event, among: list[list[Event]]) -> list[int]:
    """For each set of events, how many longer words it alone has in common with ``one``."""
    mine = _words(one.text)
    theirs = [frozenset[str]().union(*(_words(event.text) for event in events)) for events in among]
    shared = [mine & words for words in theirs]
    counts = Counter(word for words in shared for word in words)
    return [sum(counts[word] == 1 for word in words) for words in shared]


def same_outcome(one: Event, other: Event) -> bool:
    """An outcome of one type under nearly one title."""
    return any(
        a.type == b.type and token_set_ratio(a.title.value.lower(), b.title.value.lower()) >= ALIKE
        for a in one.told.outcomes
        for b in other.told.outcomes
    )


def drills(event: Event) -> set[tuple[str, ...]]:
    """The names of the exercises that an event tells of."""
    titles = (outcome.title.value.lower() for outcome in event.told.outcomes if outcome.type == "exercise")
    return {tuple(NAME.findall(title)) for title in titles}


def numbered(title: tuple[str, ...]) -> bool:
    """‘Three Brothers – 2021’ is held once."""
    return any(word.isdigit() for word in title)


def confirmed(one: Event, other: Event) -> float:
    """How much besides the two officials speaks for one meeting: outcomes, others present, ranks, words."""
    third = len(one.around & other.around) > 2
    details = 0.3 * ranks_agree(one, other) + 0.3 * _one_place(one, other)
    return 2.0 * same_outcome(one, other) + third + details + 3 * resemblance(one, other)


def _one_place(one: Event, other: Event) -> bool:
    first, second = one.told.place, other.told.place
    return first is not None and second is not None and first.value == second.value


def ranks_agree(one: Event, other: Event) -> bool:
    """No official in common bears another rank in the other: a promotion lies between the two."""
    ranks = {person.official: person.told.rank.value for person in one.people if person.told.rank}
    return all(
        ranks.get(person.official, person.told.rank.value) == person.told.rank.value
        for person in other.people
        if person.told.rank
    )
