"""Records taken apart into what can be merged: each person and each engagement of each release, with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from data.record import Engagement, Official, Record, Span
from data.release import Copies, Release
from data.resolve.ids import Mention
from data.resolve.names import Tokens, tokens
from data.resolve.posts import posts_of

HIGH = frozenset(("head_of_state", "minister", "chief_of_defence"))
GATHERINGS = frozenset(("multilateral", "exercise"))
Told = tuple[Copies | Release, Record]
TextOf = Callable[[str], str]


@dataclass(slots=True, eq=False)
class Person:
    """An official as one release names it."""

    at: Mention
    told: Official
    name: Tokens
    variants: tuple[str, ...]
    country: str | None
    posts: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    parties: frozenset[str] = frozenset()
    """The countries that take part in what the release tells of."""
    day: str | None = None
    """The last day on which this release shows the person in its post."""
    official: int = -1
    """Which official it is, once that is resolved, and the country that most releases say it serves."""
    serves: str = ""

    @property
    def text(self) -> str:
        return self.told.name.value


@dataclass(slots=True, eq=False)
class Event:
    """An engagement as one release tells it; ``number`` counts the engagements of the release."""

    at: Mention
    told: Engagement
    number: int
    copies: Copies
    people: list[Person]
    named: list[Person]
    """Whom the release names of its parties, where nobody takes part yet; otherwise ``people``."""
    parties: frozenset[str]
    family: str
    text_of: TextOf | None = None
    """Reads the text of a release that is not held here."""
    around: frozenset[int] = frozenset()
    """The officials of all engagements of its release, once they are resolved."""
    sides: dict[str, frozenset[int]] = field(default_factory=dict)
    """Its own by the country that they serve, then, and of each side the one who leads."""
    leads: dict[str, frozenset[int]] = field(default_factory=dict)

    @property
    def release_id(self) -> str:
        return self.at[0]

    @property
    def text(self) -> str:
        return self.text_of(self.release_id) if self.text_of else self.copies.release.text


@dataclass(slots=True)
class Telling:
    """One release with its persons and events, in their order."""

    copies: Copies
    release_id: str
    record: Record
    people: list[Person]
    events: list[Event] = field(default_factory=list)

    def meet(self) -> None:
        """Tell the events who else was around, once every person has its official."""
        around = frozenset(person.official for event in self.events for person in event.people)
        for event in self.events:
            event.around = around
            by_country: dict[str, list[Person]] = {}
            for person in event.people:
                by_country.setdefault(person.serves, []).append(person)
            event.sides = {code: frozenset(person.official for person in side) for code, side in by_country.items()}
            event.leads = {code: _leads(side) for code, side in by_country.items()}


def _leads(side: list[Person]) -> frozenset[int]:
    """Who is named first, and holders of the highest offices: the others may be aides."""
    high = (person.official for person in side if any(echelon in HIGH for _, echelon in person.posts))
    return frozenset((side[0].official, *high))


def tellings(told: Iterable[Told], text_of: TextOf | None = None) -> list[Telling]:
    """Every release once, in the order of release ids: the order in which they came is forgotten here."""
    once: dict[str, tuple[Copies, Record]] = {}
    for came, record in told:
        copies = Copies(came, (came.source,)) if isinstance(came, Release) else came
        before = once.get(copies.release.release_id)
        once[copies.release.release_id] = (_united(before[0], copies) if before else copies, record)
    return [_telling(release_id, *once[release_id], text_of) for release_id in sorted(once)]


def _united(one: Copies, other: Copies) -> Copies:
    release = min(one.release, other.release, key=lambda release: release.source)
    return Copies(release, tuple(sorted({*one.sources, *other.sources})))


def _telling(release_id: str, copies: Copies, record: Record, text_of: TextOf | None) -> Telling:
    parties = frozenset(fact.value for engagement in record.engagements for fact in engagement.countries)
    people = [_person(release_id, number, one, copies, parties) for number, one in enumerate(record.officials)]
    telling = Telling(copies, release_id, record, people)
    for number, engagement in enumerate(record.engagements):
        telling.events.append(_event(telling, number, engagement, text_of))
    _date(telling)
    return telling


def _person(release_id: str, number: int, official: Official, copies: Copies, parties: frozenset[str]) -> Person:
    printed = dict.fromkeys([official.name.value, *(text for text, _ in official.variants)])
    spans = [*official.name.spans, *(span for _, span in official.variants)]
    return Person(
        at=(release_id, _first(spans), number),
        told=official,
        name=tokens(official.name.value),
        variants=tuple(printed),
        country=official.country.value if official.country else None,
        posts=posts_of(official.position.value) if official.position else (),
        sources=copies.sources,
        parties=parties,
    )


def _event(telling: Telling, number: int, engagement: Engagement, text_of: TextOf | None) -> Event:
    people = [telling.people[i] for i in dict.fromkeys([*engagement.officials, *engagement.meeting])]
    spans = [span for fact in (engagement.kind, *engagement.countries) for span in fact.spans]
    spans += [(person.at[1], person.at[1]) for person in people]
    codes = frozenset(fact.value for fact in engagement.countries)
    named = people if people else [person for person in telling.people if person.country in codes]
    return Event((telling.release_id, _first(spans), number), engagement, number, telling.copies, people, named, codes,
                 _family(engagement.kind.value), text_of)  # fmt: skip


def _family(kind: str) -> str:
    """A visit and a meeting may be two tellings of one thing, and so may a gathering and a drill; a call is a call."""
    return kind if kind == "call" else "gathering" if kind in GATHERINGS else "meeting"


def _date(telling: Telling) -> None:
    """A person is seen on the last day of what it takes part in; one only mentioned, on that of the main engagement."""
    days = {id(person): day for event in telling.events for person in event.people if (day := day_of(event.told))}
    main = day_of(telling.events[0].told) if telling.events else None
    for person in telling.people:
        person.day = days.get(id(person)) or main or telling.copies.release.published


def day_of(engagement: Engagement) -> str | None:
    """The day by which an engagement is ordered."""
    return engagement.date.value if engagement.date else None


def _first(spans: list[Span]) -> int:
    return min((start for start, _ in spans), default=0)
