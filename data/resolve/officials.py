"""Persons of many releases to officials. A doubtful one stays alone: better two rows of one person than one of two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from data.resolve.company import settled
from data.resolve.corrections import Corrected, Correction
from data.resolve.doubles import united
from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Event, Person
from data.resolve.names import Tokens, is_full, same_person, skeletons
from data.resolve.namesakes import told_apart
from data.resolve.shorter import attach, leftovers

Key = tuple[str, ...]


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

    def number(self) -> None:
        """Tell every person which official it is, and whom that serves."""
        for number, people in enumerate(self.clusters):
            country = country_of(people) or ""
            for person in people:
                person.official, person.serves = number, country

    def corrected(self, corrections: Sequence[Correction]) -> Officials:
        """The same, as people corrected it."""
        by_hand = Corrected("officials", self.clusters)
        clusters = by_hand.apply(corrections)
        return _ordered(clusters, [*self.reasons, *by_hand.reasons]) if by_hand.reasons else self

    def settled(self, sets: list[list[Event]]) -> Officials:
        """The same, with names settled by the company in which they stand."""
        clusters, reasons = settled(self.clusters, sets)
        return _ordered(clusters, [*self.reasons, *reasons])


def country_of(people: list[Person]) -> str | None:
    """The country that most releases give; the first of equals."""
    votes = Counter(person.country for person in people if person.country)
    return votes.most_common(1)[0][0] if votes else None


def resolve_officials(people: Iterable[Person]) -> Officials:
    """Officials of all these persons; the order in which they come does not matter."""
    ordered = sorted(people, key=lambda person: person.at)
    known = [person for person in ordered if person.country and is_full(person.name)]
    reasons: list[Reason] = []
    clusters = _full_names(known, reasons)
    clusters = united([part for cluster in clusters for part in told_apart(cluster)], reasons)
    shorter = [person for person in ordered if not (person.country and is_full(person.name))]
    clusters += leftovers(attach(clusters, shorter, reasons), reasons)
    return _ordered(clusters, reasons)


def _ordered(clusters: list[list[Person]], reasons: list[Reason]) -> Officials:
    """Clusters in the order of their smallest mentions, every person told its official."""
    inside = [sorted(cluster, key=lambda person: person.at) for cluster in clusters]
    officials = Officials(sorted(inside, key=lambda cluster: cluster[0].at), reasons)
    officials.number()
    return officials


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
            reasons.append(_reason(units[one].people[0], units[other].people[0], why, 0.97))
    for unit in units:
        reasons += _alike(unit)
    return [[person for number in members for person in units[number].people] for members in groups.sets()]


def _alike(unit: Unit) -> Iterator[Reason]:
    """One reason for each form in which the name is printed."""
    first, *others = unit.people
    forms = {person.text: person for person in reversed(others)}
    for _, person in sorted(forms.items()):
        yield _reason(first, person, f"the same name, {person.text}, of {unit.country}", 0.99)


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
    """The skeleton of each word with the first sound of every other one."""
    return {
        (unit.country, one, other[:1])
        for word, beside in permutations(unit.name, 2)
        for one in skeletons(word)
        for other in skeletons(beside)
    }


def _printed(unit: Unit) -> str:
    return unit.people[0].text


def _reason(one: Person, other: Person, why: str, confidence: float) -> Reason:
    return reason("officials", one.at, other.at, why, confidence)
