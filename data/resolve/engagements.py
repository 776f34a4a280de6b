"""Events of many releases to engagements: one day, the same parties, and two officials of two sides in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from rapidfuzz.fuzz import token_set_ratio

from data.resolve.days import same_day, stretch
from data.resolve.groups import Groups, Reason, reason
from data.resolve.mentions import Event
from data.resolve.names import tokens

Key = tuple[object, ...]
Edge = tuple[int, int, str]
FAMILY = {"visit": "meeting", "meeting": "meeting"}
NAMED = 12
"""Of a long list of participants so many make keys: enough to find the others of the same gathering."""
ALIKE = 85
WINDOW = 8
"""Within one key, sorted by day, so many following events are compared."""


def resolve_engagements(events: list[Event], countries: dict[int, str]) -> tuple[list[list[Event]], list[Reason]]:
    """The events that are one engagement, smallest mention first. ``countries``: of each official."""
    ordered = sorted(events, key=lambda event: event.at)
    groups = Groups([frozenset((event.release_id,)) for event in ordered])
    reasons: list[Reason] = []
    for strength in (_two_officials(ordered, countries), _same_gathering(ordered)):
        for one, other, why in sorted(strength, key=lambda edge: _weight(ordered, edge)):
            _join(groups, ordered, reasons, one, other, why)
    for one, other, why in sorted(_one_sided(ordered, countries, groups)):
        _join(groups, ordered, reasons, one, other, why)
    return [[ordered[number] for number in members] for members in groups.sets()], reasons


def _join(groups: Groups, events: list[Event], reasons: list[Reason], one: int, other: int, why: str) -> None:
    if groups.join(one, other):
        reasons.append(reason("engagements", events[one].at, events[other].at, why))


def _weight(events: list[Event], edge: Edge) -> tuple[bool, int, Edge]:
    """The surest first: the same kind, the nearest days."""
    one, other = events[edge[0]].told, events[edge[1]].told
    days, others = stretch(one), stretch(other)
    return one.kind.value != other.kind.value, abs(days[0] - others[0]) if days and others else 99, edge


def family(event: Event) -> str:
    """A visit and a meeting may be two tellings of one thing; a call is never a meeting."""
    return FAMILY.get(event.told.kind.value, event.told.kind.value)


def parties(event: Event) -> frozenset[str]:
    return frozenset(fact.value for fact in event.told.countries)


def _two_officials(events: list[Event], countries: dict[int, str]) -> Iterator[Edge]:
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for pair in combinations(sorted(event.officials)[:NAMED], 2):
            if countries.get(pair[0]) != countries.get(pair[1]):
                blocks[(*pair, family(event), event.told.status.value)].append(number)
    for block in blocks.values():
        for one, other in _near(events, block):
            if _fit(events[one], events[other]):
                yield one, other, f"the same two officials, {_when(events[one])}"


def _near(events: list[Event], block: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of a block that can be of one day; a vague one with the only engagement of the block that it can be."""
    dated = sorted((number for number in block if events[number].told.date), key=lambda n: (_start(events[n]), n))
    for i, one in enumerate(dated):
        for other in dated[i + 1 : i + 1 + WINDOW]:
            if same_day(events[one].told, events[other].told):
                yield one, other
    for one in (number for number in block if not events[number].told.date):
        near = [other for other in dated if _may_be(events[one], events[other])]
        if near and all(same_day(events[a].told, events[b].told) for a, b in pairwise(near)):
            yield near[0], one


def _may_be(vague: Event, dated: Event) -> bool:
    """A vague day that fits; without any, something else in common that another meeting would not repeat."""
    if family(vague) == "exercise" and any(map(_numbered, _drills(vague) & _drills(dated))):
        return True
    if vague.told.date_partial:
        return same_day(vague.told, dated.told)
    return len(vague.around & dated.around) > 2 or _same_outcome(vague, dated)


def _same_outcome(one: Event, other: Event) -> bool:
    return any(
        a.type == b.type and token_set_ratio(a.title.value.lower(), b.title.value.lower()) >= ALIKE
        for a in one.told.outcomes
        for b in other.told.outcomes
    )


def _drills(event: Event) -> set[tuple[str, ...]]:
    return {tokens(outcome.title.value) for outcome in event.told.outcomes if outcome.type == "exercise"}


def _numbered(title: tuple[str, ...]) -> bool:
    """‘Three Brothers – 2021’ is held once."""
    return any(word.isdigit() for word in title)


def _start(event: Event) -> int:
    days = stretch(event.told)
    return days[0] if days else 0


def _fit(one: Event, other: Event) -> bool:
    """The same parties, of two releases, and one host: of one stated day a different host is a slip."""
    shared = parties(one) & parties(other)
    same = len(shared) > 1 if family(one) == "multilateral" else parties(one) == parties(other)
    return same and one.release_id != other.release_id and (_hosts_agree(one, other) or _one_stated_day(one, other))


def _hosts_agree(one: Event, other: Event) -> bool:
    hosts = {event.told.host.value for event in (one, other) if event.told.host}
    return len(hosts) < 2


def _one_stated_day(one: Event, other: Event) -> bool:
    first, second = one.told.date, other.told.date
    if first is None or second is None:
        return False
    return (first.value, "text", "text") == (second.value, first.basis, second.basis)


def _same_gathering(events: list[Event]) -> Iterator[Edge]:
    """Exercises of one name, and gatherings of the same three or more parties at one place, whoever is named."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for key in _gathering_keys(event):
            blocks[(family(event), event.told.status.value, key)].append(number)
    for block in blocks.values():
        for one, other in _near(events, block):
            if _fit(events[one], events[other]):
                yield one, other, f"the same gathering of {', '.join(sorted(parties(events[one])))}"


def _gathering_keys(event: Event) -> Iterable[Key]:
    if family(event) == "exercise":
        yield from _drills(event)
    if family(event) in ("exercise", "multilateral") and len(event.told.countries) > 2 and event.told.host:
        yield (event.told.host.value, *sorted(parties(event)))


def _one_sided(events: list[Event], countries: dict[int, str], groups: Groups) -> Iterator[Edge]:
    """An event that names one side only joins the one engagement of that day with the same parties and official."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for official in sorted(event.officials)[:NAMED]:
            blocks[official, parties(event), family(event), event.told.status.value].append(number)
    for block in blocks.values():
        block.sort(key=lambda number: _start(events[number]))
        for at, number in enumerate(block):
            if len({countries.get(official) for official in events[number].officials}) == 1:
                beside = block[max(0, at - WINDOW) : at] + block[at + 1 : at + 1 + WINDOW]
                yield from _only_fit(events, groups, number, beside)


def _only_fit(events: list[Event], groups: Groups, number: int, beside: list[int]) -> Iterator[Edge]:
    event = events[number]
    near = [other for other in beside if _fit(event, events[other]) and same_day(event.told, events[other].told)]
    if len({groups.find(other) for other in near}) == 1:
        yield number, min(near), f"the same official of one side, {_when(events[number])}, and no other such meeting"


def _when(event: Event) -> str:
    told = event.told
    return told.date.value if told.date else told.date_partial.value if told.date_partial else "undated"
