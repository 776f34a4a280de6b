"""The country of somebody who is named without one: likely ones in order, and those that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from .actors import ENGAGING
from .company import by_company, by_greeting, by_list
from .encounters import across, across_the_border
from .headings import by_heading
from .home import Votes
from .offices_bare import bare_offices
from .offices_borrowed import named_before
from .people import PRINTED, Person
from .relations import (
    by_embassy,
    by_item,
    by_mission,
    by_national,
    by_organisation,
    by_stop,
    by_title,
    unclaimed,
)
from .seats import seated
from .setting import is_envoy
from .speakers import speaks_for
from .state import Reading
from .votes import Scene

SPEAKING = 2.0
"""Votes from which a country counts as the one that speaks."""


Named = set[str]
"""Countries printed beside anybody who does not merely speak for a ministry."""


def countries_named(reading: Reading) -> Named:
    return {p.country for p in reading.persons if p.country and p.country_basis in PRINTED and not speaks_for(p)}


def settle_country(reading: Reading, person: Person, scene: Scene, home: Votes, printed: Named) -> None:
    """A host serves the host country, a guest the guest's; else who is named without a country serves the speaker's."""
    met = across(reading, person, scene)
    barred = _barred(reading, person) | met | scene.abroad[person.number]
    likeliest: tuple[str, str] | None = None
    for choice in _choices(reading, person, scene, home, printed):
        if choice[1] not in barred or choice[0] == "inferred:companion":
            likeliest = choice
            break
        if likeliest is None and choice[0] != "inferred:named" and choice[1] not in met:
            likeliest = choice
    if likeliest and likeliest[1] not in _envoys_of(reading, person):
        person.country_basis, person.country = likeliest
        person.country_span = person.fullest.span


def _choices(reading: Reading, person: Person, scene: Scene, home: Votes, printed: Named) -> Iterator[tuple[str, str]]:
    """Likely countries of somebody without a printed one, likeliest first."""
    yield from by_organisation(reading, person)
    yield from by_item(reading, person)
    yield from by_stop(reading, person, scene)
    yield from by_national(reading, person)
    yield from by_company(reading, person)
    yield from by_embassy(reading, person)
    yield from by_list(reading, person)
    yield from by_greeting(reading, person)
    yield from by_title(reading, person)
    yield from by_heading(reading, person)
    yield from across_the_border(reading, person, scene)
    lean = scene.lean.get(person.number, 0.0)
    hosts = [c for c, score in scene.host.ranked() if score > 0.5 and not (lean <= 0 and _went(reading, person))]
    hosts[:1] = [seated(reading.stages, c) or c for c in hosts[:1]]
    guests = [c for c, score in scene.guest.ranked() if c not in hosts[:1] and score > 0.5]
    speaking = [c for c, score in home if score >= SPEAKING and not (len(printed) == 1 and c in printed)]
    if printed:
        speaking.sort(key=lambda code: code not in hosts[:1])
    if len(printed) == 1:
        others = [item for item in home if item[0] not in printed and item[1] >= 0.5]
        home = others + [item for item in home if item not in others]
    if not printed and not any(a.kind == "group" and a.code for s in reading.stages for a in s.actors):
        if hosts and hosts[0] not in speaking and _met_abroad(reading, person, scene):
            yield "inferred:host", hosts[0]
        yield from (("inferred:home", c) for c in [*speaking, *hosts, *(c for c, score in home if score > 0)])
        return
    yield from by_mission(
        reading, person, guests or [c for c in sorted(printed) if c != (hosts[0] if hosts else reading.desk)]
    )
    if lean <= 0 and _aside(reading):
        yield from (("inferred:home", c) for c, score in home if c not in hosts[:1] and score >= 1)
    if lean < -0.5:
        yield from (("inferred:guest", c) for c in unclaimed(reading))
    if lean > 0 and hosts:
        yield "inferred:host", hosts[0]
    if lean >= -0.5 and hosts and hosts[0] not in speaking[:1] and _travelled(reading, person, scene, speaking[:1]):
        yield "inferred:host", hosts[0]
    if -0.5 <= lean <= 0 and hosts and hosts[0] not in printed and guests[:1] and guests[0] in printed:
        yield "inferred:host", hosts[0]
    if lean < -0.5 and printed and (not speaking or speaking[:1] == hosts[:1]):
        yield from (("inferred:guest", c) for c in guests[:1])
        yield from (("inferred:home", c) for c, score in home if c not in hosts and score > 0.5)
    yield from (("inferred:home", c) for c in speaking)
    yield from (("inferred:host", c) for c in hosts)
    yield from (("inferred:home", c) for c, score in home if score > 0.15)
    yield from (("inferred:named", c) for c in sorted(printed))


def _aside(reading: Reading) -> bool:
    """Whether the release leads with talks on the margins of something that others host."""
    return any(a.kind == "margin" for s in reading.stages if s.weight > 0.85 for a in s.acts)


ATTENDING = frozenset("took takes participated participates attended attends attending travelled traveled".split())


def _went(reading: Reading, person: Person) -> bool:
    """Whoever took part in a gathering, on whose margins he met others, need not be of the country that hosts it."""
    if not any(a.kind == "margin" for s in reading.stages if s.weight > 0.75 for a in s.acts):
        return False
    spots = ((s.sentence.lower, a.end) for s in reading.stages for a in s.actors if a.person is person)
    return any(ATTENDING & set(lower[end + 1 : end + 3]) for lower, end in spots)


def _travelled(reading: Reading, person: Person, scene: Scene, speaking: list[str]) -> bool:
    """Whether somebody else of the country that speaks has gone abroad: whom he is told to meet there are hosts."""
    return any(
        p is not person and scene.lean.get(p.number, 0.0) <= -1 and p.country in speaking for p in reading.persons
    )


def _met_abroad(reading: Reading, person: Person, scene: Scene) -> bool:
    """Told of after "met", "held talks with" or "was received by", where somebody else is on a visit."""
    if not any(number != person.number and lean <= -1 for number, lean in scene.lean.items()):
        return False
    for stage in reading.stages:
        spots = [a.at for a in stage.actors if a.person is person]
        if any(
            a.kind in ENGAGING and a.kind != "visit" and 0 < at - a.cue.last <= 12 for a in stage.acts for at in spots
        ):
            return True
    return False


def _barred(reading: Reading, person: Person) -> set[str | None]:
    """Countries that the person cannot serve: that of the one whose counterpart he is."""
    if any(m.counterpart is not None for m in person.mentions):
        other = named_before(reading, person)
        return {other.country} if other else set()
    posted = {post.abroad for _, posts in person.offices() for post in posts if post.abroad}
    return posted | _office_taken(reading, person) | _of_counterparts(reading, person)


def _of_counterparts(reading: Reading, person: Person) -> set[str | None]:
    """The countries of those who are called this person's counterparts."""
    others = [p for p in reading.persons if p.country and any(m.counterpart is not None for m in p.mentions)]
    return {p.country for p in others if _whose(reading, p) is person}


def _whose(reading: Reading, peer: Person) -> Person | None:
    """Whose counterpart somebody is: the first told of in the sentence, else who was named before."""
    at = next(m.sentence for m in peer.mentions if m.counterpart is not None)
    told = next((stage.persons() for stage in reading.stages if stage.sentence is at), [])
    return told[0] if told and told[0] is not peer else named_before(reading, peer)


def _office_taken(reading: Reading, person: Person) -> set[str | None]:
    """Countries whose holder of the same office is another: two Chiefs of the General Staff are of two countries."""
    office = bare_offices(person)
    if not office:
        return set()
    others = [p for p in reading.persons if p is not person and p.country_basis in PRINTED]
    return {p.country for p in others if office & bare_offices(p)}


def _envoys_of(reading: Reading, person: Person) -> set[str | None]:
    """Whoever receives nothing but envoys is of none of the countries that sent them."""
    if is_envoy(person):
        return set()
    envoys = [p for p in reading.persons if is_envoy(p) and p.country_basis == "text"]
    return {p.country for p in envoys} if envoys and len(envoys) + 1 == len(reading.persons) else set()
