"""Persons of many releases to officials. A doubtful one stays alone: better two rows of one person than one of two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Person
from data.resolve.names import Tokens, is_full, same_person, skeleton
from data.resolve.shorter import attach, leftovers

Key = tuple[str, ...]
HIGH = frozenset(("head_of_state", "minister", "chief_of_defence"))


@dataclass(slots=True)
class Unit:
    """All persons of one country who are printed under one (folded) name."""

    country: str
    name: Tokens
    people: list[Person]


@dataclass(slots=True)
class Officials:
    """``clusters``: the persons that are one official, smallest mention first."""

    clusters: list[list[Person]]
    reasons: list[Reason] = field(default_factory=list)

    def numbers(self) -> dict[int, int]:
        """The cluster of each person, by its id()."""
        return {id(person): number for number, people in enumerate(self.clusters) for person in people}


def resolve_officials(people: Iterable[Person]) -> Officials:
    """Officials of all these persons; the order in which they come does not matter."""
    ordered = sorted(people, key=lambda person: person.at)
    known = [person for person in ordered if person.country and is_full(person.name)]
    reasons: list[Reason] = []
    clusters = _full_names(known, reasons)
    clusters = _one_office(clusters, reasons)
    shorter = [person for person in ordered if not (person.country and is_full(person.name))]
    clusters += leftovers(attach(clusters, shorter, reasons), reasons)
    clusters = [sorted(cluster, key=lambda person: person.at) for cluster in clusters]
    return Officials(sorted(clusters, key=lambda cluster: cluster[0].at), reasons)


def _one_office(clusters: list[list[Person]], reasons: list[Reason]) -> list[list[Person]]:
    """One full name in one high office is one person, whatever country a release gives; never two of one release."""
    groups = Groups([frozenset(person.at[0] for person in cluster) for cluster in clusters])
    seen: dict[tuple[Tokens, str], int] = {}
    for number, cluster in enumerate(clusters):
        for person in cluster:
            for key in (key for key, echelon in person.posts if echelon in HIGH):
                first = seen.setdefault((person.name, key), number)
                if groups.join(first, number):
                    why = f"{person.text} in one office, of {person.country} or {clusters[first][0].country}"
                    reasons.append(_reason(clusters[first][0], person, why))
    return [[person for number in members for person in clusters[number]] for members in groups.sets()]


def _units(people: Iterable[Person]) -> list[Unit]:
    found: dict[tuple[str, Tokens], Unit] = {}
    for person in people:
        country = person.country or ""
        found.setdefault((country, person.name), Unit(country, person.name, [])).people.append(person)
    return [found[key] for key in sorted(found)]


def _full_names(people: list[Person], reasons: list[Reason]) -> list[list[Person]]:
    """Complete linkage over distinct names: every two names of a cluster can be one person's."""
    units = _units(people)
    groups = Groups([frozenset()] * len(units))
    for one, other in sorted(_candidates(units)):
        both = (units[a].name for a in groups.members(one)), [units[b].name for b in groups.members(other)]
        if all(same_person(a, b) for a in both[0] for b in both[1]) and groups.join(one, other):
            why = f"the names {_printed(units[one])} and {_printed(units[other])} agree, both of {units[one].country}"
            reasons.append(_reason(units[one].people[0], units[other].people[0], why))
    for unit in units:
        reasons += [_reason(unit.people[0], p, f"the same name, {p.text}, of {unit.country}") for p in unit.people[1:]]
    return [[person for number in members for person in units[number].people] for members in groups.sets()]


def _candidates(units: list[Unit]) -> set[tuple[int, int]]:
    """Pairs of units that share a block and whose names agree."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for key in _blocks(unit):
            blocks[key].append(number)
    return {
        (one, other)
        for block in blocks.values()
        for i, one in enumerate(block)
        for other in block[i + 1 :]
        if same_person(units[one].name, units[other].name)
    }


def _blocks(unit: Unit) -> set[Key]:
    """The skeleton of each word with the first sound of each one before it; two words in either order."""
    words = [skeleton(word) for word in unit.name]
    keys: set[Key] = {(unit.country, words[j], words[i][:1]) for j in range(len(words)) for i in range(j)}
    return keys | {(unit.country, *sorted(unit.name))} if len(unit.name) == 2 else keys


def _printed(unit: Unit) -> str:
    return unit.people[0].text


def _reason(one: Person, other: Person, why: str) -> Reason:
    return reason("officials", one.at, other.at, why)
