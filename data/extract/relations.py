"""Countries that follow from how a person stands to others: companions, envoys of one mission, hosts of a tour."""

from __future__ import annotations

from data.language.lexicon import lexicon

from .actors import ENGAGING
from .home import national
from .journeys import tour_stops
from .lexer import lex
from .offices_bare import bare_office, bare_offices
from .people import PRINTED, Person
from .setting import is_envoy
from .state import Reading
from .votes import Scene


def by_organisation(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """A "Secretary General" without more serves the organisation that the release is about."""
    if not any("secretary general" in words for words in _heads(person)):
        return []
    named = [c.value for s in reading.stages for c in s.sentence.chunks if c.tag == "O"]
    return [("inferred:organisation", max(named, key=named.count))] if named else []


def _heads(person: Person) -> list[str]:
    return [
        " ".join(s.lower[s.chunks[p.head].first : s.chunks[p.head].last + 1])
        for s, posts in person.offices()
        for p in posts
    ]


def unclaimed(reading: Reading) -> list[str]:
    """Countries whose official or delegation acts near the start, though nobody is named with that country."""
    held = {p.country for p in reading.persons if p.country_basis in PRINTED}
    found = [
        a.code
        for s in reading.stages
        for a in s.actors
        if s.weight > 0.8 and a.kind in ("post", "group") and a.code and s.has(*ENGAGING) and a.code not in held
    ]
    return list(dict.fromkeys(found))


def by_title(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """An office without a country is that of the headline: "Armenian Defense Minister in India"."""
    offices = bare_offices(person)
    if not offices:
        return []
    found = [
        actor.code
        for stage in reading.stages
        for actor in stage.actors
        if actor.kind == "post" and actor.code and actor.post and bare_office(stage.sentence, actor.post) in offices
    ]
    held = {p.country for p in reading.persons if p.country_basis in PRINTED}
    return [("inferred:title", code) for code in dict.fromkeys(found) if code not in held]


def by_national(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """An office that one country alone has under this name, if the release names that country at all."""
    offices = [code for code, weight in national(person) if weight >= 1.5]
    if not offices:
        return []
    named = {c.value for s in reading.stages for c in s.sentence.chunks if c.tag in "CcDdA"}
    return [("inferred:national_office", code) for code in offices if code in named]


def by_mission(reading: Reading, person: Person, guests: list[str]) -> list[tuple[str, str]]:
    """An attaché or envoy named without a country is of the mission that the release tells of, else a guest."""
    if not is_envoy(person):
        return []
    known = ("text", "inferred:national_office", "inferred:mission")
    others = [p.country for p in reading.persons if p.country and p.country_basis in known and is_envoy(p)]
    return [("inferred:mission", str(c)) for c in (others or guests)[:1]]


def by_embassy(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """The envoys of an embassy's own release."""
    if not is_envoy(person):
        return []
    text = reading.release.text
    heads = (s for s in reading.page.sentences if s.role != "body" and s.end - s.start < 120)
    for head in heads:
        if "mbassy" in (line := text[head.start : head.end]) or "High Commission" in line:
            chunks = lex(text, head.start, head.end, 0, head.role, lexicon()).chunks
            return [("inferred:mission", c.value) for c in chunks if c.tag in "CDc"][:1]
    return []


def by_stop(reading: Reading, person: Person, scene: Scene) -> list[tuple[str, str]]:
    """On a tour: the stop that was named last before the person; the traveller comes from elsewhere."""
    stops = tour_stops(reading.stages, scene, reading.persons)
    if not stops:
        return []
    if scene.lean.get(person.number, 0.0) < 0 or person is reading.persons[0]:
        return [("inferred:home", c) for c, score in reading.home if c not in stops and score > 0][:1]
    sentence = person.mentions[0].sentence
    beside = [
        p.country for p in reading.persons if p.country in stops and any(m.sentence is sentence for m in p.mentions)
    ]
    if beside:
        return [("inferred:stop", str(beside[0]))]
    start, last = person.mentions[0].span[0], None
    for stage in reading.stages:
        for actor in stage.actors:
            at = stage.sentence.starts[actor.at]
            if (
                stage.sentence.role == "body"
                and at < start
                and actor.kind in ("country", "place")
                and actor.code in stops
            ):
                last = actor.code
    return [("inferred:stop", last)] if last else []


def by_item(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """In an item of a list, the only state that the item names."""
    for stage in reading.stages:
        if stage.listed and any(a.person is person for a in stage.actors):
            codes = {a.code for a in stage.actors if a.kind in ("country", "people")}
            return [("inferred:item", str(next(iter(codes))))] if len(codes) == 1 else []
    return []
