"""Officials and the posts they held, as rows."""

from __future__ import annotations

from collections import Counter, defaultdict

from data.record import Fact
from data.resolve.ids import id_of
from data.resolve.mentions import Person
from data.resolve.names import is_full
from data.resolve.officials import country_of
from data.resolve.posts import post_key
from data.resolve.tables import Row, World


def official_rows(world: World) -> list[Row]:
    counts = Counter(
        number
        for one in world.engaged
        if one.status == "held"
        for number, people in one.people.items()
        if any(person.told.role.value == "participant" for person in people)
    )
    return [
        {"official_id": world.ids[number], **_official(people), "n_engagements": counts[number]}
        for number, people in enumerate(world.officials.clusters)
    ]


def _official(people: list[Person]) -> Row:
    days = sorted(person.day for person in people if person.day)
    return {
        "name": official_name(people),
        "country": country_of(people),
        "variants": tuple(sorted({form for person in people for form in person.variants if form})),
        "sources": tuple(sorted({source for person in people for source in person.sources})),
        "first_seen": days[0] if days else None,
        "last_seen": days[-1] if days else None,
        "rank": _latest([(person, person.told.rank) for person in people]),
        "position": _latest([(person, person.told.position) for person in people]),
    }


def official_name(people: list[Person]) -> str:
    """The full name that most releases print; of those, the longest."""
    votes = Counter(person.text for person in people)
    return max(votes, key=lambda name: (_is_full(people, name), votes[name], len(name), name))


def _is_full(people: list[Person], name: str) -> bool:
    return any(is_full(person.name) for person in people if person.text == name)


def _latest(told: list[tuple[Person, Fact[str] | None]]) -> str | None:
    """What was said last; of one day the longest form."""
    given = [(person.day or "", len(fact.value), fact.value) for person, fact in told if fact]
    return max(given)[2] if given else None


def post_rows(world: World) -> list[Row]:
    """A row for each office that an official is shown in, by the official's and the office's first mention."""
    return [row for number, people in enumerate(world.officials.clusters) for row in _posts(world.ids[number], people)]


def _posts(official_id: str, people: list[Person]) -> list[Row]:
    held: defaultdict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:
        for key, echelon in person.posts:
            held[post_key(key, person.country), echelon].append(person)
    return [_post(official_id, key, echelon, shown) for (key, echelon), shown in held.items()]


def _post(official_id: str, key: str, echelon: str, shown: list[Person]) -> Row:
    days = sorted(person.day for person in shown if person.day)
    return {
        "post_id": id_of("posts", shown[0].at, key), "official_id": official_id,
        "country": next((person.country for person in shown if person.country), None),
        "post_key": key, "echelon": echelon,
        "position": _latest([(person, person.told.position) for person in shown]),
        "rank": _latest([(person, person.told.rank) for person in shown]),
        "first_seen": days[0] if days else None, "last_seen": days[-1] if days else None,
    }  # fmt: skip
