"""Officials who came out as two because a release gave them another country or misspelt them: one office tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import HIGH, Person
from data.resolve.names import Tokens, nearly, skeleton

Clusters = list[list[Person]]
ALONE = frozenset(("prime_minister", "permanent_secretary_of_defence"))
Edge = tuple[int, int, str, float]
SINGLE = HIGH | {"service_chief"}
"""One person at a time holds it."""


def united(clusters: Clusters, reasons: list[Reason]) -> Clusters:
    """The same clusters, fewer where two are one; never two persons of one release."""
    groups = Groups([frozenset(person.at[0] for person in cluster) for cluster in clusters])
    for edges in (_one_office(clusters), _wrong_country(clusters), _misspelt(clusters)):
        for one, other, why, confidence in sorted(set(edges)):
            if groups.join(one, other):
                reasons.append(reason("officials", clusters[one][0].at, clusters[other][0].at, why, confidence))
    return [[person for number in members for person in clusters[number]] for members in groups.sets()]


def _one_office(clusters: Clusters) -> Iterator[Edge]:
    """One full name in one high office, in a release of the other's country, is one person with a wrong country."""
    seen: defaultdict[tuple[Tokens, str], dict[int, Person]] = defaultdict(dict)
    for number, cluster in enumerate(clusters):
        for person in cluster:
            for key in (key for key, echelon in person.posts if echelon in HIGH):
                seen[person.name, key].setdefault(number, person)
    for (_, key), found in seen.items():
        for (one, first), (other, second) in combinations(found.items(), 2):
            if first.country in second.parties or second.country in first.parties:
                yield one, other, f"{first.text}, {key}, in a release of the other's country", 0.9


def _wrong_country(clusters: Clusters) -> Iterator[Edge]:
    """A country that was inferred only, where the same full name serves another party of that release."""
    homes: defaultdict[Tokens, set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for name in {person.name for person in cluster}:
            homes[name].add(number)
    for number, cluster in enumerate(clusters):
        if all(person.told.country and person.told.country.basis != "text" for person in cluster):
            others = {n for person in cluster for n in homes[person.name]} - {number}
            fits = [n for n in others if all(clusters[n][0].country in person.parties for person in cluster)]
            if len(fits) == 1:
                why = f"{cluster[0].text}, whose country was inferred, serves the other party elsewhere"
                yield min(number, fits[0]), max(number, fits[0]), why, 0.85


def _misspelt(clusters: Clusters) -> Iterator[Edge]:
    """Two spellings nearly alike in one office that one person holds at a time."""
    blocks: defaultdict[tuple[str, str, str], set[int]] = defaultdict(set)
    for number, cluster in enumerate(clusters):
        for person in cluster:
            for key in (key for key, echelon in person.posts if echelon in SINGLE or key in ALONE):
                for word in person.name:
                    blocks[person.country or "", key, skeleton(word)[:1]].add(number)
    for (country, key, _), block in sorted(blocks.items()):
        ordered = sorted(block)
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                mine, theirs = clusters[one], clusters[other]
                if all(nearly(a.name, b.name) for a in mine[:3] for b in theirs[:3]):
                    why = f"{mine[0].text} and {theirs[0].text}, nearly alike, both {key} of {country}"
                    yield one, other, why, 0.85
