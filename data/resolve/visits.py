"""Engagements to visits: those of one guest delegation in one country in one unbroken stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from data.resolve.days import number
from data.resolve.groups import Groups, Reason, reason
from data.resolve.ids import id_of
from data.resolve.journeys import Way, delegation, ways
from data.resolve.merged import Engaged

STAY = 2
"""From one engagement of a stay to the next; nobody goes home and comes back sooner."""
SLACK = 1
"""Days more where one of them stands in a date line only."""
TOLD = 7
"""What one release tells of a guest in a country is one stay unless more days lie between."""
MADE = frozenset(("held", "announced"))
"""What was called off, put off or refused is no journey."""
Link = tuple[int, int, str, float]


@dataclass(slots=True)
class Visit:
    """A journey; its engagements by the smallest mention."""

    visit_id: str
    engagements: list[Engaged]
    guest: str
    host: str


def resolve_visits(engaged: list[Engaged]) -> tuple[list[Visit], list[Reason]]:
    """``engaged`` in the order of their smallest mentions."""
    stays = [one for one in engaged if one.kind == "visit" and one.status in MADE and ways(one)]
    groups = Groups([frozenset()] * len(stays))
    reasons: list[Reason] = []
    for links in (_dated, _open):
        for one, other, why, confidence in sorted(set(links(stays, groups))):
            if groups.join(one, other):
                reasons.append(reason("visits", stays[one].at, stays[other].at, why, confidence))
    return [_visit([stays[n] for n in members]) for members in groups.sets()], reasons


def _visit(members: list[Engaged]) -> Visit:
    met = next((one for one in members if any(event.told.pairs for event in one.members)), members[0])
    guest, host = ways(met)[0]
    return Visit(id_of("visits", members[0].at), members, guest, host)


def _dated(stays: list[Engaged], groups: Groups) -> Iterator[Link]:
    by_release: defaultdict[tuple[str, Way], list[int]] = defaultdict(list)
    for index, one in enumerate(stays):
        for release_id in one.release_ids:
            by_release[release_id, ways(one)[0]].append(index)
    for (_, (guest, host)), block in by_release.items():
        for index in block[1:]:
            if _gap(stays[block[0]], stays[index]) <= TOLD:
                yield block[0], index, f"one release tells of both as {guest} in {host}", 0.9
    for block in _by_official(stays).values():
        yield from _chain(stays, block)


def _by_official(stays: list[Engaged]) -> dict[tuple[int, Way], list[int]]:
    found: defaultdict[tuple[int, Way], list[int]] = defaultdict(list)
    for index, one in enumerate(stays):
        for way in ways(one):
            for official in sorted(delegation(one, way[0])):
                found[official, way].append(index)
    return found


def _chain(stays: list[Engaged], block: list[int]) -> Iterator[Link]:
    """Each stay with the one before it, if no more than a day lies between."""
    dated = sorted((*_stretch(stays[index]), index) for index in block if stays[index].day)
    reach, last = 0, -1
    for first, end, index in dated:
        if last >= 0 and first - reach <= STAY + SLACK * _vague(stays[index], stays[last]):
            yield last, index, "the same guest in the same country, with at most a day between", 0.93
        reach, last = max(reach, end), index


def _stretch(one: Engaged) -> tuple[int, int]:
    first = number(one.day.value) if one.day else 0
    return first, max(first, number(one.end)) if one.end else first


def _gap(one: Engaged, other: Engaged) -> int:
    """Days between two stays; none where a day is unknown."""
    (first, last), (start, end) = _stretch(one), _stretch(other)
    return max(first, start) - min(last, end) if one.day and other.day else 0


def _vague(one: Engaged, other: Engaged) -> bool:
    return any(stay.day is not None and stay.day.basis != "text" for stay in (one, other))


def _open(stays: list[Engaged], groups: Groups) -> Iterator[Link]:
    """Stays without a day join the only visit that the same official is known to have made there.

    Whoever met the same host as on that visit, and was not found to tell of the same meeting, was there twice.
    """
    for (_, (guest, host)), block in _by_official(stays).items():
        known = {groups.find(index) for index in block if stays[index].day}
        if len(known) == 1:
            home = known.pop()
            met = {official for index in block if stays[index].day for official in _hosts(stays[index], guest)}
            for index in block:
                apart = groups.find(index) != home and met.isdisjoint(_hosts(stays[index], guest))
                if not stays[index].day and apart:
                    yield home, index, f"the only known visit of the same guest, {guest} in {host}, undated here", 0.75


def _hosts(one: Engaged, guest: str) -> set[int]:
    return one.people.keys() - delegation(one, guest)
