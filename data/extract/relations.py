"""Countries that follow from how a person stands to others: companions, envoys of one mission, hosts of a tour."""

from __future__ import annotations

import re
from itertools import pairwise

from data.language.lexicon import lexicon

from .actors import ENGAGING
from .delegations import linked
from .discourse import ONE
from .home import national
from .journeys import tour_stops
from .lexer import lex
from .mentions import Mention
from .offices import bare_office, bare_offices
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


AIDES = frozenset(
    "undersecretary deputy successor predecessor adviser advisor aide assistant wife husband secretary".split()
)


def by_company(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """ "X were with him", "accompanied by X", "his deputy, X": of the country of the one told of just before."""
    if led := _accompanied_one(reading, person):
        return [("inferred:companion", led)]
    mention = _first_of_list(reading, person)
    start = mention.sentence.chunks[mention.left].first
    if mention.counterpart is not None or not _accompanies(mention, start):
        return []
    stage = next((s for s in reading.stages if s.sentence is mention.sentence), None)
    if stage is None:
        return []
    beside = stage.before(start, "person", "group", "post", "command")
    code = (beside.person.country if beside.person else beside.code) if beside else None
    opening = stage.sentence.lower[0]
    if opening == "they":
        return []
    if not NEW.isdisjoint(stage.sentence.lower[max(start - 3, 0) : start + 2]):
        code = _named_last(reading, person, mention)
        return [("inferred:companion", code)] if code else []
    if beside and {"host", "hosts"} & set(stage.sentence.lower[beside.at : beside.end + 1]):
        return []
    spoken_of = opening in ONE or not OF_HIM.isdisjoint(stage.sentence.lower)
    if stage.topic and ((beside is None and spoken_of) or (code is None and beside and beside.kind == "post")):
        code = stage.topic.country
    elif code is None and opening not in FRONTED:
        code = _named_last(reading, person, mention)
    return [("inferred:companion", code)] if code else []


def by_list(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """ "X and Y were present", "received by X and Y": Y serves whom X serves."""
    mention = person.mentions[0]
    stage = next((s for s in reading.stages if s.sentence is mention.sentence), None)
    actor = next((a for a in stage.actors if a.person is person), None) if stage else None
    if stage is None or actor is None or mention.counterpart is not None or is_envoy(person):
        return []
    if not stage.has("also", "received"):
        return []
    before = stage.before(actor.at, "person")
    if before is None or before.person is None or not before.person.country or not linked(stage, before.end, actor.at):
        return []
    return [("inferred:list_mate", before.person.country)] if before.person.country_basis != "text" else []


def by_greeting(reading: Reading, person: Person) -> list[tuple[str, str]]:
    """ "X conveyed the greetings of Y": Y serves whom X serves."""
    mention = person.mentions[0]
    stage = next((s for s in reading.stages if s.sentence is mention.sentence), None)
    start = mention.sentence.chunks[mention.left].first
    for act in stage.acts if stage else []:
        if stage and act.kind == "greet" and 0 < start - act.cue.last <= 4 and FROM & set(stage.words_to(act, start)):
            teller = next((a.person for a in stage.actors if a.person and a.end < act.cue.first), stage.topic)
            return [("inferred:greeting", teller.country)] if teller and teller.country else []
    return []


FROM = frozenset(("of", "from"))


def _accompanied_one(reading: Reading, person: Person) -> str | None:
    """ "X and Y accompanied Commodore Z": the country of Z."""
    first = person.mentions[0].sentence
    stage = next((s for s in reading.stages if s.sentence is first), None)
    if stage is None or "accompanied" not in first.lower:
        return None
    at = first.lower.index("accompanied")
    led = stage.after(at, "person")
    before = [a for a in stage.actors if a.person and a.end < at]
    if first.lower[at + 1 : at + 2] == ["by"] or led is None or led.at - at > 2 or led.person is None:
        return None
    last = at - 1
    for actor in reversed(before):
        if not linked(stage, actor.end, last + 1):
            return None
        if actor.person is person:
            return led.person.country
        last = actor.at - 1
    return None


def _named_last(reading: Reading, person: Person, mention: Mention) -> str | None:
    """The country of whoever was named last before with a printed one."""
    others = [p for p in reading.persons if p is not person and p.country and p.country_basis in PRINTED]
    before = [(m.span[0], p.country) for p in others for m in p.mentions if m.span[0] < mention.span[0]]
    return max(before, default=(0, None), key=lambda item: item[0])[1]


def _first_of_list(reading: Reading, person: Person) -> Mention:
    """ "accompanied by X, Y and Z": Z stands with X."""
    first = person.mentions[0]
    stage = next((s for s in reading.stages if s.sentence is first.sentence), None)
    if stage is None or first.counterpart is not None:
        return first
    run = [a for a in stage.actors if a.person and a.at <= first.sentence.chunks[first.left].first]
    for left, right in pairwise(reversed(run)):
        if not linked(stage, right.end, left.at) or right.person is None:
            return first
        first = next((m for m in right.person.mentions if m.sentence is stage.sentence), first)
    return first


NEW = frozenset(("successor", "predecessor"))
OF_HIM = frozenset(("him", "his", "her"))
ENTOURAGE = re.compile(
    r"^(?:(?:\w+ ){0,12}?)(?:made up|formed|completed|were in|were part of|was in|was part of|are in)"
    r" (?:his|her) (?:entourage|delegation|party|team|suite)\b"
)
FRONTED = frozenset("accompanied together along joined flanked alongside assisted".split())
"""Where a sentence begins so, the one accompanied is still to come."""
COMPANY = re.compile(
    r"(?:accompanied by|flanked by|joined by|together with|along with|alongside|company of|assisted by"
    r"|(?:came|arrived|travell?ed|flew in) with)"
    r"(?: (?:the|his|her|its|their|an?))?$"
)


def _accompanies(mention: Mention, first: int) -> bool:
    lower, last = mention.sentence.lower, mention.sentence.chunks[mention.right].last
    window = lower[max(first - 4, 0) : first + 2]
    if any(a in ("his", "her", "s") and b in AIDES for a, b in pairwise(window)):
        return True
    if COMPANY.search(" ".join(lower[max(first - 5, 0) : first])):
        return True
    tail = " ".join(lower[last + 1 :])
    if ENTOURAGE.search(tail):
        return True
    return any(f"{verb} with {who}" in tail for verb in ("was", "were") for who in ("him", "her"))


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
