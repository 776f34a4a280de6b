"""Persons of many releases to officials. A doubtful one stays alone: better two rows of one person than one of two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Person
from data.resolve.names import Tokens, is_full, same_person, skeleton

Key = tuple[str, ...]
Post = tuple[str, str]


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
    shorter = [person for person in ordered if not (person.country and is_full(person.name))]
    alone = _attach(clusters, shorter, reasons)
    clusters += _leftovers(alone, reasons)
    clusters = [sorted(cluster, key=lambda person: person.at) for cluster in clusters]
    return Officials(sorted(clusters, key=lambda cluster: cluster[0].at), reasons)


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


def _attach(clusters: list[list[Person]], shorter: list[Person], reasons: list[Reason]) -> list[Person]:
    """Initials, bare surnames, posts, names without a country join the one cluster they fit; the rest is returned."""
    index = _Index(clusters)
    joins = [(person, index.place(person)) for person in shorter]
    for person, (number, why) in joins:
        if number is not None:
            reasons.append(_reason(clusters[number][0], person, why))
            clusters[number].append(person)
    return [person for person, (number, _) in joins if number is None]


class _Index:
    """Clusters of full names by the words of their names, by post and by whole name."""

    def __init__(self, clusters: list[list[Person]]) -> None:
        self.clusters = clusters
        self.by_word: defaultdict[Key, set[int]] = defaultdict(set)
        self.by_post: defaultdict[Key, set[int]] = defaultdict(set)
        self.by_name: defaultdict[Tokens, set[int]] = defaultdict(set)
        self.names: list[set[Tokens]] = []
        for number, cluster in enumerate(clusters):
            self.names.append({person.name for person in cluster})
            for person in cluster:
                self._add(number, person)

    def _add(self, number: int, person: Person) -> None:
        self.by_name[person.name].add(number)
        for word in person.name:
            self.by_word[person.country or "", skeleton(word)].add(number)
        for key, _ in person.posts:
            self.by_post[person.country or "", key].add(number)

    def place(self, person: Person) -> tuple[int | None, str]:
        """The one cluster that a shorter mention belongs to, and why."""
        if not person.country:
            return self._by_whole_name(person)
        held = self._holders(person)
        if not person.name:
            return self._the_holder(person, held)
        fits = self._fitting(person)
        if len(person.name) > 1 and len(fits) == 1:
            return next(iter(fits)), f"{person.text} of {person.country} fits only this official"
        fits &= held
        if len(fits) == 1:
            return next(iter(fits)), f"{person.text} of {person.country} fits and holds the same post"
        return None, ""

    def _by_whole_name(self, person: Person) -> tuple[int | None, str]:
        fits = self.by_name.get(person.name, set()) if is_full(person.name) else set()
        if len(fits) != 1:
            return None, ""
        return next(iter(fits)), f"{person.text} is known of one country only"

    def _the_holder(self, person: Person, held: set[int]) -> tuple[int | None, str]:
        if len(held) != 1:
            return None, ""
        number = next(iter(held))
        days = sorted(one.day for one in self.clusters[number] if one.day)
        if not (person.day and days and days[0] <= person.day <= days[-1]):
            return None, ""
        return number, f"the only known holder of this post of {person.country} then"

    def _holders(self, person: Person) -> set[int]:
        sets = [self.by_post.get((person.country or "", key), set()) for key, _ in person.posts]
        return set().union(*sets)

    def _fitting(self, person: Person) -> set[int]:
        near: set[int] = set()
        for word in person.name:
            near |= self.by_word.get((person.country or "", skeleton(word)), set())
        return {number for number in near if any(same_person(person.name, name) for name in self.names[number])}


def _leftovers(people: list[Person], reasons: list[Reason]) -> list[list[Person]]:
    """What fits no full name: one cluster for each country and name; a bare surname also needs the same post."""
    found: dict[tuple[object, ...], list[Person]] = {}
    for person in people:
        post = person.posts[0] if person.posts else person.at
        own = () if len(person.name) > 1 else (post,)
        key = (person.country, person.name, *own) if person.name and person.country else (person.at,)
        found.setdefault(key, []).append(person)
    for cluster in found.values():
        why = f"printed {cluster[0].text} of {cluster[0].country} alike, and no fuller name is known"
        reasons += [_reason(cluster[0], person, why) for person in cluster[1:]]
    return list(found.values())


def _printed(unit: Unit) -> str:
    return unit.people[0].text


def _reason(one: Person, other: Person, why: str) -> Reason:
    return reason("officials", one.at, other.at, why)


def by_cluster(people: Iterable[Person], numbers: dict[int, int]) -> Iterator[tuple[int, Person]]:
    """Each official once, with the person that names it first."""
    seen: set[int] = set()
    for person in people:
        number = numbers[id(person)]
        if number not in seen:
            seen.add(number)
            yield number, person
