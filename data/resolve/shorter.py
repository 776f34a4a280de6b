"""Initials, bare surnames, posts alone: what is shorter than a full name joins the official that it fits, or none."""

from __future__ import annotations

from collections import defaultdict

from data.resolve.groups import Reason, reason
from data.resolve.mentions import Person
from data.resolve.names import Tokens, is_full, same_person, skeletons

Key = tuple[str, ...]
Clusters = list[list[Person]]


def attach(clusters: Clusters, shorter: list[Person], reasons: list[Reason]) -> list[Person]:
    """Initials, bare surnames, posts, names without a country join the one cluster they fit; the rest is returned."""
    index = Index(clusters)
    joins = [(person, index.place(person)) for person in shorter]
    for person, (number, why) in joins:
        if number is not None:
            reasons.append(reason("officials", clusters[number][0].at, person.at, why, 0.9))
            clusters[number].append(person)
    return [person for person, (number, _) in joins if number is None]


class Index:
    """Clusters of full names by the words of their names, by post and by whole name."""

    def __init__(self, clusters: Clusters) -> None:
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
            for key in skeletons(word):
                self.by_word[person.country or "", key].add(number)
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
            for key in skeletons(word):
                near |= self.by_word.get((person.country or "", key), set())
        return {number for number in near if any(same_person(person.name, name) for name in self.names[number])}


def leftovers(people: list[Person], reasons: list[Reason]) -> list[list[Person]]:
    """What fits no full name: one cluster for each country and name; a bare surname also needs the same post."""
    found: dict[tuple[object, ...], list[Person]] = {}
    for person in people:
        post = person.posts[0] if person.posts else person.at
        own = () if len(person.name) > 1 else (post,)
        key = (person.country, person.name, *own) if person.name and person.country else (person.at,)
        found.setdefault(key, []).append(person)
    for cluster in found.values():
        why = f"printed {cluster[0].text} of {cluster[0].country} alike, and no fuller name is known"
        reasons += [reason("officials", cluster[0].at, person.at, why, 0.9) for person in cluster[1:2]]
    return list(found.values())
