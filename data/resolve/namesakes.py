"""Two people of one name and one country told apart: by their walks of life, and by ranks that nobody falls back to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from data.language.tables import rows
from data.resolve.mentions import Person
from data.resolve.names import is_initial

ENVOYS = frozenset(("ambassador", "charge_d_affaires"))
FALL = 3
"""So many grades nobody loses; fewer may be a slip, or a rank of another service."""


def told_apart(cluster: list[Person]) -> list[list[Person]]:
    """The cluster, in two where it cannot be one person's life."""
    for other in (_envoys(cluster), _juniors(cluster)):
        if other:
            named = {id(person) for person in other}
            return [[person for person in cluster if id(person) not in named], other]
    return [cluster]


def _envoys(cluster: list[Person]) -> list[Person]:
    """Those shown as envoys, if officers of the name serve at the same time or lack their middle initial."""
    envoys = [person for person in cluster if any(key in ENVOYS for key, _ in person.posts)]
    officers = [person for person in cluster if person.told.rank and not any(key in ENVOYS for key, _ in person.posts)]
    if not envoys or not officers:
        return []
    initialled = all(_middle(person) for person in envoys) and not any(_middle(person) for person in officers)
    return envoys if initialled or _overlap(envoys, officers) else []


def _middle(person: Person) -> bool:
    return any(is_initial(token) for token in person.name[1:-1])


def _overlap(one: list[Person], other: list[Person]) -> bool:
    """Whether the days of the one fall among those of the other."""
    mine, theirs = (sorted(person.day for person in people if person.day) for people in (one, other))
    return bool(mine and theirs) and mine[0] <= theirs[-1] and theirs[0] <= mine[-1]


def _juniors(cluster: list[Person]) -> list[Person]:
    """Those of a rank far below one that the name bore before."""
    seen = [(person.day, grade, person) for person, grade in _graded(cluster) if person.day]
    orders = sorted({grade for _, grade, _ in seen})
    for low, high in pairwise(orders):
        juniors = [day for day, grade, _ in seen if grade <= low]
        seniors = [day for day, grade, _ in seen if grade >= high]
        if high - low >= FALL and min(seniors) <= max(juniors):
            return [person for person, grade in _graded(cluster) if grade <= low]
    return []


def _graded(cluster: list[Person]) -> Iterator[tuple[Person, int]]:
    for person in cluster:
        grade = _grades().get(person.told.rank.value) if person.told.rank else None
        if grade is not None:
            yield person, grade


@cache
def _grades() -> dict[str, int]:
    """Seniority of each rank, 20 the highest."""
    return {row["rank"]: int(row["order"]) for row in rows("en/ranks") if row["order"]}
