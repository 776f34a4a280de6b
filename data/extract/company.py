"""The country of companions: whoever accompanies, is listed with or is greeted for somebody serves whom he serves."""

from __future__ import annotations

import re
from itertools import pairwise

from .discourse import ONE
from .listed import linked
from .mentions import Mention
from .people import PRINTED, Person
from .setting import is_envoy
from .state import Reading

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
