"""Events without a day: a missing date is unknown, not another one. They join the only engagement that they can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from data.resolve.accord import hosts_agree, places_agree
from data.resolve.blocks import NAMED, Key, drill_keys, official_keys, surname_keys
from data.resolve.days import partly
from data.resolve.groups import Groups
from data.resolve.likeness import confirmed, drills, numbered, own_words, ranks_agree
from data.resolve.mentions import Event
from data.resolve.sides import Side, is_departure, is_held, sides

Join = tuple[int, int, str, float]
CLEARLY = 0.6
WORDS = 10
"""So many words that no other engagement repeats count like one point."""
ENOUGH = 1.05
"""Without a day so much must be in common besides the officials; two meetings of theirs have up to 1 in common."""


def undated(events: list[Event], groups: Groups) -> Iterator[Join]:
    """The joins of every held event without a day."""
    vague = [number for number, event in enumerate(events) if not event.told.date and is_held(event)]
    blocks = _blocks(events, {key for number in vague for key in _keys(events[number])})
    for number in vague:
        near = {other for key in _keys(events[number]) for other in blocks[key]}
        fits = [other for other in sorted(near) if _may_be(events[number], events[other])]
        yield from _choice(events, groups, number, fits)


def _blocks(events: list[Event], wanted: set[Key]) -> dict[Key, list[int]]:
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        if is_held(event):
            for key in _keys(event):
                if key in wanted:
                    blocks[key].append(number)
    return blocks


def _keys(event: Event) -> set[Key]:
    """Two officials, an official with the parties, two surnames of two countries, a drill."""
    among = "+".join(sorted(event.parties))
    alone: set[Key] = {(person.official, among) for person in event.people[:NAMED]}
    return {*official_keys(event), *surname_keys(event), *drill_keys(event), *alone}


def _may_be(vague: Event, other: Event) -> bool:
    """Nothing that both give speaks against it."""
    if vague.release_id == other.release_id or vague.family != other.family:
        return False
    if is_departure(vague) != is_departure(other):
        return False
    if vague.family == "gathering":
        return any(map(numbered, drills(vague) & drills(other)))
    day = partly(vague.told, other.told)
    agree = hosts_agree(vague, other) and places_agree(vague, other) and day is not False
    return agree and (bool(day) or ranks_agree(vague, other)) and _same_people(vague, other)


def _same_people(vague: Event, other: Event) -> bool:
    """Officials of both sides, of one side or names that are only like; without any day the telling must confirm it."""
    found = list(sides(vague, other).values())
    if Side.DIFFER in found:
        return False
    if found.count(Side.SAME) > 1:
        return bool(vague.told.date_partial) or confirmed(vague, other) >= ENOUGH
    known = found.count(Side.SAME) + (found.count(Side.LIKE) > 1)
    return known > 0 and vague.parties == other.parties and confirmed(vague, other) >= ENOUGH


def _choice(events: list[Event], groups: Groups, number: int, fits: list[int]) -> Iterator[Join]:
    dated = [other for other in fits if events[other].told.date]
    if not dated:
        yield from _alike(events, number, fits)
        return
    event = events[number]
    among: dict[int, list[Event]] = {}
    for other in dated:
        among.setdefault(groups.find(other), []).append(events[other])
    home = next(iter(among)) if len(among) == 1 else _told_alike(event, among)
    if home is None:
        return
    joined = next(other for other in dated if groups.find(other) == home)
    known = "of a day that fits" if event.told.date_partial else "undated"
    if len(among) == 1:
        yield joined, number, f"the same people, {known}, and no other such engagement", 0.85
    else:
        yield joined, number, f"the same people, {known}, and of their engagements the one told alike", 0.75


def _told_alike(event: Event, among: dict[int, list[Event]]) -> int | None:
    """Of several engagements the one that repeats clearly more of the telling than any other."""
    words = own_words(event, list(among.values()))
    points = [max(confirmed(event, other) for other in events) for events in among.values()]
    scores = sorted(((p + w / WORDS, root) for p, w, root in zip(points, words, among, strict=True)), reverse=True)
    return scores[0][1] if scores[0][0] - scores[1][0] >= CLEARLY else None


def _alike(events: list[Event], number: int, fits: list[int]) -> Iterator[Join]:
    event = events[number]
    partial = event.told.date_partial.value if event.told.date_partial else None
    for other in fits:
        fact = events[other].told.date_partial
        theirs = fact.value if fact else partial
        same = partial is not None and theirs == partial and fact is not None
        if other < number and (same or confirmed(event, events[other]) >= ENOUGH) and partial in (None, theirs):
            yield other, number, "the same people, both undated, told alike", 0.75
