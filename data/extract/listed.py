"""Lists of persons: what joins their members, and from where to where one goes."""

from __future__ import annotations

from .actors import Actor, Stage

JOINING = frozenset("and the as well also its with mr mrs ms dr by two".split())


def linked(stage: Stage, left: int, right: int) -> bool:
    """Whether nothing but commas and small words joins two members of a list."""
    words, lower = stage.sentence.words, stage.sentence.lower
    return all(lower[n] in JOINING or words[n].isupper() for n in range(left + 1, right))


def list_around(stage: Stage, actor: Actor) -> tuple[int, int]:
    """The first and the last word of the list of persons to which somebody belongs."""
    people = [a for a in stage.actors if a.person]
    number = next((n for n, a in enumerate(people) if a is actor), None)
    if number is None:
        return actor.at, actor.end
    first = last = number
    while first and linked(stage, people[first - 1].end, people[first].at):
        first -= 1
    while last + 1 < len(people) and linked(stage, people[last].end, people[last + 1].at):
        last += 1
    return people[first].at, people[last].end
