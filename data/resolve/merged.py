"""One engagement out of its tellings: of each value the best that any of them gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.record import Fact
from data.resolve.ids import Mention, id_of
from data.resolve.mentions import Event, Person
from data.schema import ECHELONS

BASES = ("text", "metadata", "dateline")
"""From the surest; what was inferred comes last."""
OUTCOMES = ("held", "cancelled", "postponed", "refused", "announced")


@dataclass(slots=True, eq=False)
class Engaged:
    """A merged engagement; ``day`` is the fact that its date was taken from."""

    members: list[Event]
    engagement_id: str
    day: Fact[str] | None
    end: str | None
    kind: str
    status: str
    host: str | None
    host_party: str | None
    guest: str | None
    people: dict[int, list[Person]]
    """The officials in it, each with every telling's person, in the order of the first telling that names them."""

    @property
    def at(self) -> Mention:
        return self.members[0].at

    @property
    def release_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(event.release_id for event in self.members))


def merged(members: list[Event]) -> Engaged:
    """``members`` smallest mention first."""
    day = best(event.told.date for event in members)
    ends = [e.told.end_date for e in members if e.told.end_date and (not day or e.told.end_date.value >= day.value)]
    host = best(event.told.host for event in members)
    agreed = [e.told for e in members if not (host and e.told.host and e.told.host.value != host.value)]
    people: dict[int, list[Person]] = {}
    for event in members:
        for person in event.people:
            people.setdefault(person.official, []).append(person)
    return Engaged(
        members=members,
        engagement_id=id_of("engagements", members[0].at),
        day=day,
        end=text(best(ends)),
        kind=text(best(event.told.kind for event in members)) or "meeting",
        status=_status(members),
        host=text(host),
        host_party=text(best(one.host_party for one in agreed)),
        guest=text(best(one.guest for one in agreed)),
        people=people,
    )


def best(facts: Iterable[Fact[str] | None]) -> Fact[str] | None:
    """The value with the surest basis; of several that most tellings give, then the most confident, then the first."""
    given = [fact for fact in facts if fact is not None]
    if len(given) < 2:
        return given[0] if given else None
    votes: dict[str, int] = {}
    for fact in given:
        votes[fact.value] = votes.get(fact.value, 0) + 1
    return min(given, key=lambda fact: (_basis(fact), -votes[fact.value], -fact.confidence))


def _status(members: list[Event]) -> str:
    """What took place was held, whatever was said before; what was called off is not announced any more."""
    return min((event.told.status.value for event in members), key=OUTCOMES.index)


def text(fact: Fact[str] | None) -> str | None:
    return fact.value if fact else None


def _basis(fact: Fact[str]) -> int:
    return BASES.index(fact.basis) if fact.basis in BASES else len(BASES)


def lead(engaged: Engaged, party: str | None) -> int | None:
    """Who led on the side of a party: of its officials the highest in office, then the one named first."""
    own = [number for number, people in engaged.people.items() if people[0].country == party] if party else []
    return min(own, key=lambda number: _height(engaged.people[number]), default=None)


def _height(people: list[Person]) -> int:
    heights = [ECHELONS.index(echelon) for person in people for _, echelon in person.posts]
    return min(heights, default=len(ECHELONS))
