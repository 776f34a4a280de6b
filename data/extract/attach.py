"""Countries and offices that the words beside a name leave open: counterparts, hosts and guests, the speaker's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .actors import ENGAGING, Act, Stage
from .home import Votes
from .journeys import tour_stops
from .lists import singular
from .mentions import Mention
from .people import Person
from .roles import speaks_for
from .scene import Scene
from .setting import ENVOY, office_text

if TYPE_CHECKING:
    from .reader import Reading


def settle_people(reading: Reading, scene: Scene) -> None:
    """Fill in offices by counterpart and countries by part in the scene, each with its basis."""
    home = reading.home
    for person in reading.persons:
        if not person.country:
            _same_post(reading, person)
    for person in reading.persons:
        if not person.country:
            _country(reading, person, scene, home)
    for person in reading.persons:
        _counterpart(reading, person)


def _same_post(reading: Reading, person: Person) -> None:
    """"… who holds the same post in Georgia"."""
    for mention in person.mentions:
        lower = mention.sentence.lower
        end = mention.sentence.chunks[mention.right].last
        tail = lower[end + 1 : end + 8]
        if "same" in tail and ("post" in tail or "position" in tail or "office" in tail):
            chunks = mention.sentence.chunks
            near = next((n for n, c in enumerate(chunks) if c.first > end and c.tag in "Cc"), None)
            if near is not None:
                person.country, person.country_span = chunks[near].value, mention.sentence.span(near, near)
            _borrow(reading, person, mention.sentence, "inferred:same_post")


SPEAKING = 2.0
"""Votes from which a country counts as the one that speaks."""


def _country(reading: Reading, person: Person, scene: Scene, home: Votes) -> None:
    """A host serves the host country, a guest the guest's; else whoever is named without a country serves the speaker's."""
    barred = _barred(reading, person) | _across(reading, person)
    choices = list(_choices(reading, person, scene, home))
    for basis, code in [c for c in choices if c[1] not in barred] or choices[:1]:
        if code not in _envoys_of(reading, person):
            person.country, person.country_basis, person.country_span = code, basis, person.fullest.span
        return


def _choices(reading: Reading, person: Person, scene: Scene, home: Votes) -> Iterator[tuple[str, str]]:
    """Likely countries of somebody without a printed one, likeliest first."""
    yield from _organisation(reading, person)
    yield from _sole(reading, person)
    yield from _stop(reading, person, scene)
    yield from _companion(reading, person)
    lean = scene.lean.get(person.number, 0.0)
    hosts = [c for c, score in scene.host.ranked() if score > 0.5]
    guests = [c for c, score in scene.guest.ranked() if c not in hosts[:1] and score > 0.5]
    printed = {p.country for p in reading.persons if p.country and p.country_basis in PRINTED and not speaks_for(p)}
    speaking = [c for c, score in home if score >= SPEAKING and not (len(printed) == 1 and c in printed)]
    if len(printed) == 1:
        others = [item for item in home if item[0] not in printed and item[1] >= 0.5]
        home = others + [item for item in home if item not in others]
    if not printed and not any(a.kind == "group" and a.code for s in reading.stages for a in s.actors):
        yield from (("inferred:home", c) for c in [*speaking, *hosts, *(c for c, score in home if score > 0)])
        return
    yield from _mission(reading, person, guests)
    if lean < -0.5:
        yield from (("inferred:guest", c) for c in _unclaimed(reading))
    if lean > 0 and hosts:
        yield "inferred:host", hosts[0]
    if lean < -0.5 and printed and (not speaking or speaking[:1] == hosts[:1]):
        yield from (("inferred:guest", c) for c in guests[:1])
        yield from (("inferred:home", c) for c, score in home if c not in hosts and score > 0.5)
    yield from (("inferred:home", c) for c in speaking)
    yield from (("inferred:host", c) for c in hosts)
    yield from (("inferred:home", c) for c, score in home if score > 0.15)


PRINTED = frozenset(("text", "inferred:list", "inferred:delegation"))


def _across(reading: Reading, person: Person) -> set[str | None]:
    """Countries of those whom the person meets, calls or receives in the same sentence: two of one country seldom do."""
    found: set[str | None] = set()
    for stage in reading.stages:
        spots = [a for a in stage.actors if a.person is person]
        for act in stage.acts:
            if act.kind not in ENGAGING | {"award", "signed"} or not spots:
                continue
            sides = _sides_of(stage, act)
            if sides and person in sides:
                other = sides[0] if sides[1] is person else sides[1]
                if other is not person and other.country_basis in PRINTED:
                    found.add(other.country)
    return found


def _sides_of(stage: Stage, act: Act) -> tuple[Person, Person] | None:
    """Who does and to whom: of a passive the nearest on both sides, else the first of the sentence and the next after."""
    left = [a.person for a in stage.actors if a.person and a.end < act.cue.first]
    right = [a.person for a in stage.actors if a.person and a.at > act.cue.last]
    if not left or not right:
        return None
    return (left[-1] if act.kind == "received" else left[0]), right[0]


def _organisation(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """A "Secretary General" without more serves the organisation that the release is about."""
    if not any("secretary general" in words for words in _heads(person)):
        return []
    named = [c.value for s in reading.stages for c in s.sentence.chunks if c.tag == "O"]
    return [("inferred:organisation", max(named, key=named.count))] if named else []


def _heads(person: Person) -> list[str]:
    return [
        " ".join(s.lower[s.chunks[p.head].first : s.chunks[p.head].last + 1]) for s, posts in person.offices() for p in posts
    ]


def _unclaimed(reading: Reading) -> list[str]:
    """Countries whose official or delegation acts near the start, though nobody is named with that country."""
    held = {p.country for p in reading.persons if p.country_basis in PRINTED}
    found = [
        a.code
        for s in reading.stages
        for a in s.actors
        if s.weight > 0.8 and a.kind in ("post", "group") and a.code and s.has(*ENGAGING) and a.code not in held
    ]
    return list(dict.fromkeys(found))


def _mission(reading: Reading, person: Person, guests: list[str]) -> list[tuple[str, str]]:
    """An attaché or envoy named without a country is of the mission that the release tells of, else a guest."""
    if not ENVOY.search(office_text(person)):
        return []
    others = [p.country for p in reading.persons if p.country and p.country_basis == "text" and ENVOY.search(office_text(p))]
    return [("inferred:mission", str(c)) for c in (others or guests)[:1]]


AIDES = frozenset("deputy successor predecessor adviser advisor aide assistant wife husband secretary".split())


def _companion(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """"X were with him", "accompanied by X", "his deputy, X": of the country of the one told of just before."""
    mention = person.mentions[0]
    if mention.counterpart is not None or not _accompanies(mention):
        return []
    before = [(m.span[0], p) for p in reading.persons if p is not person and p.country_basis in PRINTED for m in p.mentions]
    earlier = [item for item in before if item[0] < mention.span[0] and item[1].country]
    return [("inferred:companion", str(max(earlier, key=lambda item: item[0])[1].country))] if earlier else []


def _accompanies(mention: Mention) -> bool:
    lower, chunks = mention.sentence.lower, mention.sentence.chunks
    first, last = chunks[mention.left].first, chunks[mention.right].last
    window = lower[max(first - 4, 0) : first + 2]
    if any(a in ("his", "her") and b in AIDES for a, b in zip(window, window[1:], strict=False)):
        return True
    tail = " ".join(lower[last + 1 :])
    head = " ".join(lower[max(first - 4, 0) : first])
    return "accompanied by" in head or any(f"{verb} with {who}" in tail for verb in ("was", "were") for who in ("him", "her"))


def _stop(reading: Reading, person: Person, scene: Scene) -> list[tuple[str, str]]:
    """On a tour: the stop that was named last before the person; the traveller comes from elsewhere."""
    stops = tour_stops(reading.stages, scene, reading.persons)
    if not stops:
        return []
    if scene.lean.get(person.number, 0.0) < 0 or person is reading.persons[0]:
        return [("inferred:home", c) for c, score in reading.home if c not in stops and score > 0][:1]
    sentence = person.mentions[0].sentence
    beside = [p.country for p in reading.persons if p.country in stops and any(m.sentence is sentence for m in p.mentions)]
    if beside:
        return [("inferred:stop", str(beside[0]))]
    start, last = person.mentions[0].span[0], None
    for stage in reading.stages:
        for actor in stage.actors:
            at = stage.sentence.starts[actor.at]
            if stage.sentence.role == "body" and at < start and actor.kind in ("country", "place") and actor.code in stops:
                last = actor.code
    return [("inferred:stop", last)] if last else []


def _sole(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """In an item of a list, the only state that the item names."""
    for stage in reading.stages:
        if stage.listed and any(a.person is person for a in stage.actors):
            codes = {a.code for a in stage.actors if a.kind in ("country", "people")}
            return [("inferred:item", str(next(iter(codes))))] if len(codes) == 1 else []
    return []


def _barred(reading: Reading, person: Person) -> set[str | None]:
    """Countries that the person cannot serve: that of the one whose counterpart he is."""
    if any(m.counterpart is not None for m in person.mentions):
        other = _before(reading, person)
        return {other.country} if other else set()
    return {post.abroad for _, posts in person.offices() for post in posts if post.abroad}


def _envoys_of(reading: Reading, person: Person) -> set[str | None]:
    """Whoever receives nothing but envoys is of none of the countries that sent them."""
    if ENVOY.search(office_text(person)):
        return set()
    envoys = [p for p in reading.persons if ENVOY.search(office_text(p)) and p.country_basis == "text"]
    return {p.country for p in envoys} if envoys and len(envoys) + 1 == len(reading.persons) else set()


def _counterpart(reading: Reading, person: Person) -> None:
    """"his Kazakh counterpart" holds the office of the one whose counterpart he is."""
    if person.offices() or person.office:
        return
    _by_plural(reading, person)
    _by_reply(reading, person)
    _by_delegation(reading, person)
    if person.office:
        return
    for mention in person.mentions:
        if mention.counterpart is not None:
            _borrow(reading, person, mention.sentence, "inferred:counterpart")
            chunk = mention.sentence.chunks[mention.counterpart]
            person.office_spans += ((mention.sentence.starts[chunk.first], mention.sentence.ends[chunk.last]),)
            return


def _by_plural(reading: Reading, person: Person) -> None:
    """"the three defence ministers", "his colleagues were X of France and Y of Bulgaria"."""
    for stage in reading.stages:
        if stage.weight < 0.75 or not any(a.person is person for a in stage.actors) and stage.weight < 0.9:
            continue
        chunks = stage.sentence.chunks
        plural = next((n for n, c in enumerate(chunks) if c.tag == "n" and stage.sentence.lower[c.last].endswith("s")), None)
        if plural is not None and person.country_basis == "text" and any(a.person is person for a in stage.actors):
            _borrow(reading, person, stage.sentence, "inferred:counterpart")
            person.office_spans += (stage.sentence.span(plural, plural),)
            return
        for actor in stage.actors:
            if actor.kind == "posts" and chunks[actor.chunk].value in ("political", "military") and not person.rank:
                person.office, person.office_spans = singular(stage.sentence, actor.chunk)
                person.office_basis = "inferred:list"
                return


def _by_reply(reading: Reading, person: Person) -> None:
    """"X and his counterpart, Minister for Defence Y": what Y is, X is."""
    start = person.mentions[0].span[0]
    for other in reading.persons:
        at = other.mentions[0]
        replying = at.counterpart is not None and other.offices() and at.sentence is person.mentions[0].sentence
        if replying and start < at.span[0] and not person.office:
            text, spans = printed_office(reading.release.text, other)
            person.office, person.office_spans = _own_state_off(text, other), spans
            person.office_basis = "inferred:counterpart"


def _by_delegation(reading: Reading, person: Person) -> None:
    """Who leads a delegation and has no other office is its head."""
    mention = person.mentions[0]
    first = mention.sentence.chunks[mention.left].first
    words = mention.sentence.lower[max(first - 8, 0) : first]
    led = [n for n, word in enumerate(words) if word in ("led", "headed")]
    if person.office or not led or not any(w.startswith("delegation") for w in words) or "by" not in words[led[-1] :]:
        return
    at = max(first - 8, 0) + led[-1]
    person.office, person.office_basis = "head of the delegation", "inferred:delegation"
    person.office_spans = ((mention.sentence.starts[at], mention.sentence.ends[first - 1]),)


def _borrow(reading: Reading, person: Person, sentence, basis: str) -> None:  # type: ignore[no-untyped-def]
    """The office of the person whose counterpart, or whose like, this one is."""
    source = _before(reading, person)
    if source:
        text, spans = printed_office(reading.release.text, source)
        person.office, person.office_spans = _own_state_off(text, source), spans
        person.office_basis = basis


def _own_state_off(office: str | None, source: Person) -> str | None:
    """The office without the country of the one it is borrowed from."""
    for sentence, posts in source.offices():
        for post in posts:
            chunk = sentence.chunks[post.first]
            if office and chunk.tag in "CcDdA" and post.first < post.head:
                printed = " ".join(sentence.words[chunk.first : chunk.last + 1])
                office = office.removeprefix(printed).lstrip("’'s ") if office.startswith(printed) else office
    return office


def _before(reading: Reading, person: Person) -> Person | None:
    """The nearest other person with an office named before, in this sentence or an earlier one; else the next one."""
    start = person.mentions[0].span[0]
    others = [(m.span[0], p) for p in reading.persons if p is not person for m in p.mentions if p.offices() or p.office]
    earlier = [item for item in others if item[0] < start]
    if earlier:
        return max(earlier, key=lambda item: item[0])[1]
    return min(others, key=lambda item: item[0])[1] if others else None


def printed_office(text: str, person: Person) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """The fullest group of offices printed for a person, as one phrase, and where it stands."""
    best: tuple[int, str, tuple[tuple[int, int], ...]] | None = None
    for sentence, posts in person.offices():
        spans = []
        for post in sorted(posts, key=lambda p: p.first):
            first = post.first
            while first < post.head and sentence.chunks[first].tag in "CDcdA" and sentence.chunks[first + 1].tag == "s":
                first += 2
            start, end = sentence.span(min(first, post.head), post.last)
            spans.append((start, end + (text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end))))
        joined = _phrases(text, spans)
        value = ", ".join(" ".join(text[a:b].split()) for a, b in joined)
        size = len(value.split())
        if best is None or size > best[0]:
            best = size, value, tuple(joined)
    if best is None:
        return person.office, person.office_spans
    return best[1], best[2]


def _phrases(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that only a comma, a dash or "and" separates, as one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and text[merged[-1][1] : start].strip() in ("", ",", "-", "–", "—", "and", ", and", "&", ",-"):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged
