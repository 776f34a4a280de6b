"""Who was decorated: "presented the admiral with the medal", "the order was bestowed upon him", "he received …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from data.extract.actors import Actor, Stage
from data.extract.outcome_scan import Span, group
from data.extract.people import Person
from data.record import Fact, Outcome

WORD = re.compile(r"[^\W_]+")
UPON = frozenset(("to", "upon", "on", "for"))
BE = frozenset("was were been is being are".split())
TAKING = frozenset("receives received receiving receive gets got accepted wears becomes became".split())
GUEST = frozenset("guest visitor visiting dignitary".split())
PRONOUNS = GUEST | {"him", "her", "he", "she"}
MOST = 30
"""Decorations of one release whose recipients are looked for, so that a book of them is read in linear time."""
BACK, NEAR, FAR = 24, 12, 6
"""Words before a decoration in which its verb stands; behind it, in which whom it went to; and a preposition."""


@cache
def _verbs() -> frozenset[str]:
    return group("confer") | group("firm_confer") | TAKING | {"presented", "honouring", "honoring", "made", "makes"}


def with_recipients(found: list[Outcome], stages: list[Stage]) -> list[Outcome]:
    """The outcomes, each decoration titled also with the one to whom it was given, where that is told."""
    body = sorted((s for s in stages if s.sentence.words), key=lambda s: s.sentence.starts[0])
    starts = [s.sentence.starts[0] for s in body]
    given = [number for number, each in enumerate(found) if each.type == "award"][:MOST]
    return [_titled(each, body, starts) if number in given else each for number, each in enumerate(found)]


def _titled(award: Outcome, body: list[Stage], starts: list[int]) -> Outcome:
    at = bisect_right(starts, award.title.spans[0][0]) - 1
    person = _recipient(award.title.spans[0], body, at) if at >= 0 else None
    person = person or _elsewhere(award, body)
    if person is None or person.name.split()[-1] in award.title.value:
        return award
    title = award.title
    spans = (*title.spans, person.fullest.span)
    return replace(award, title=Fact(f"{title.value} to {person.name}", title.basis, spans, title.confidence))


def _elsewhere(award: Outcome, body: list[Stage]) -> Person | None:
    """The recipient by another sentence that names the same decoration."""
    name = [word.lower() for word in WORD.findall(award.title.value)]
    for number, stage in enumerate(body):
        lower = stage.sentence.lower
        for at in [n for n, word in enumerate(lower) if word == name[0] and lower[n : n + len(name)] == name]:
            span = stage.sentence.starts[at], stage.sentence.ends[at + len(name) - 1]
            found = _recipient(span, body, number)
            if found:
                return found
    return None


def _recipient(span: Span, body: list[Stage], at: int) -> Person | None:
    stage = body[at]
    words = stage.sentence
    first = bisect_right(words.starts, span[0]) - 1
    last = max(bisect_right(words.starts, span[1] - 1) - 1, first)
    people = [a for a in stage.actors if a.person]
    given = _upon(words.lower, last, people)
    if given:
        return given.person
    verb = next((n for n in range(first - 1, max(first - BACK, -1), -1) if words.lower[n] in _verbs()), None)
    if verb is None:
        return None
    if words.lower[verb] in TAKING or BE & set(words.lower[max(verb - 2, 0) : verb]):
        told = next((a.person for a in reversed(people) if a.end < verb), None)
        return told or _topic(body, at, None)
    between = next((a.person for a in people if verb < a.at < first), None)
    if between or PRONOUNS.isdisjoint(words.lower[verb:first]):
        return between
    return _topic(body, at, next((a.person for a in people if a.end < verb), None))


def _upon(lower: list[str], last: int, people: list[Actor]) -> Actor | None:
    """Whom the preposition behind the decoration leads to."""
    for at in range(last + 1, min(last + 1 + FAR, len(lower))):
        if lower[at] in UPON:
            return next((a for a in people if 0 < a.at - at <= NEAR), None)
    return None


def _topic(body: list[Stage], at: int, giver: Person | None) -> Person | None:
    """The one named last before the sentence, other than the giver."""
    guest = not GUEST.isdisjoint(body[at].sentence.lower)
    for stage in reversed(body[max(at - 3, 0) : at]):
        named = [a.person for a in stage.actors if a.person and a.person is not giver]
        named = [person for person in named if not guest or person.side == "guest"]
        if named:
            return named[0]
    return None
