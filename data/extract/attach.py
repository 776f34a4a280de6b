"""Countries and offices that the words beside a name leave open: counterparts, hosts and guests, the speaker's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .people import Person
from .scene import Scene
from .setting import find_home

if TYPE_CHECKING:
    from .reader import Reading


def settle_people(reading: Reading, scene: Scene) -> None:
    """Fill in offices by counterpart and countries by part in the scene, each with its basis."""
    home = find_home(reading.stages, dateline_country(reading))
    for person in reading.persons:
        if not person.country:
            _same_post(reading, person)
    for person in reading.persons:
        if not person.country:
            _country(reading, person, scene, home)
    _second_side(reading, scene, home)
    for person in reading.persons:
        _counterpart(reading, person)


def _second_side(reading: Reading, scene: Scene, home: list[tuple[str, float]]) -> None:
    """Where everybody would serve one country, those who come serve the next likeliest one."""
    codes = {p.country for p in reading.persons}
    guessed = [p for p in reading.persons if p.country_basis.startswith("inferred:h")]
    if len(codes) != 1 or not guessed or len(reading.persons) < 2:
        return
    only = next(iter(codes))
    other = next((c for c, score in [*scene.host.ranked(), *home] if c != only and score > 0.3), None)
    if other is None:
        return
    if len(guessed) < len(reading.persons):
        for person in guessed:
            person.country = other
        return
    coming = [p for p in guessed if scene.lean.get(p.number, 0.0) < 0] or guessed[:1]
    other_hosts = other in [c for c, _ in scene.host.ranked()[:1]]
    for person in guessed:
        if (person in coming) != other_hosts:
            person.country = other


def dateline_country(reading: Reading) -> str | None:
    """The country of the city in the lead-in ("BAKU, Azerbaijan, June 26.")."""
    from data.language.lexicon import lexicon

    from .lexer import lex

    lead = reading.page.dateline
    if lead is None or lead.city is None:
        return None
    start, end = lead.start, lead.end
    sentence = lex(reading.release.text, start, end, 0, "dateline", lexicon())
    return next((c.value for c in sentence.chunks if c.tag in "LlCcA"), None)


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


def _country(reading: Reading, person: Person, scene: Scene, home: list[tuple[str, float]]) -> None:
    """A host serves the host country, a guest the guest's; else whoever is named without a country serves the speaker's."""
    lean = scene.lean.get(person.number, 0.0)
    hosts = [c for c, score in scene.host.ranked() if score > 0.5]
    guests = [c for c, _ in scene.guest.ranked() if c not in hosts[:1]]
    speaking = [("inferred:home", c) for c, score in home if score >= SPEAKING]
    choices = speaking + [("inferred:host", c) for c in hosts] + [("inferred:home", c) for c, _ in home]
    if lean > 0:
        choices = [("inferred:host", c) for c in hosts[:1]] + choices
    elif lean < 0:
        away = [("inferred:guest", c) for c in guests[:1]] + [("inferred:home", c) for c, _ in home if c not in hosts]
        choices = (away if not speaking or [speaking[0][1]] == hosts[:1] else speaking) + choices
    choices = _organisation(reading, person) + _sole(reading, person) + choices
    barred = _barred(reading, person)
    for basis, code in choices:
        if code not in barred:
            person.country, person.country_basis, person.country_span = code, basis, person.fullest.span
            return


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


def _sole(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """In an item of a list, the only state that the item names."""
    for stage in reading.stages:
        if stage.listed and any(a.person is person for a in stage.actors):
            codes = {a.code for a in stage.actors if a.kind in ("country", "people")}
            return [("inferred:item", str(next(iter(codes))))] if len(codes) == 1 else []
    return []


def _barred(reading: Reading, person: Person) -> set[str | None]:
    """Countries that the person cannot serve: that of the one whose counterpart he is."""
    if not any(m.counterpart is not None for m in person.mentions):
        return set()
    other = _before(reading, person)
    return {other.country} if other else set()


def _counterpart(reading: Reading, person: Person) -> None:
    """"his Kazakh counterpart" holds the office of the one whose counterpart he is."""
    if person.offices() or person.office:
        return
    for mention in person.mentions:
        if mention.counterpart is not None:
            _borrow(reading, person, mention.sentence, "inferred:counterpart")
            chunk = mention.sentence.chunks[mention.counterpart]
            person.office_spans += ((mention.sentence.starts[chunk.first], mention.sentence.ends[chunk.last]),)
            return


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
            spans.append(sentence.span(min(first, post.head), post.last))
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
