"""Engagements to visits: those of one guest delegation in one country in one unbroken stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from data.resolve.days import SLACK, number
from data.resolve.groups import Groups, Reason, reason
from data.resolve.ids import id_of
from data.resolve.merged import Engaged

Way = tuple[str | None, str | None]
MADE = frozenset(("held", "announced"))
"""What was called off, put off or refused is no journey."""


@dataclass(slots=True)
class Visit:
    """A journey; its engagements by the smallest mention."""

    visit_id: str
    engagements: list[Engaged]
    guest: str
    host: str


def resolve_visits(engaged: list[Engaged]) -> tuple[list[Visit], list[Reason]]:
    """``engaged`` in the order of their smallest mentions."""
    stays = [one for one in engaged if one.kind == "visit" and one.status in MADE and all(journey(one))]
    groups = Groups([frozenset()] * len(stays))
    reasons: list[Reason] = []
    for one, other, why in sorted(set(_links(stays))):
        if groups.join(one, other):
            reasons.append(reason("visits", stays[one].at, stays[other].at, why))
    return [_visit([stays[n] for n in members]) for members in groups.sets()], reasons


def journey(one: Engaged) -> Way:
    """Who came, and where to; the guest of two parties is the one that did not receive."""
    host = one.host or one.host_party
    parties = {fact.value for event in one.members for fact in event.told.countries}
    others = parties - {one.host_party or host or ""}
    return one.guest or (others.pop() if len(parties) == 2 and len(others) == 1 else None), host


def _visit(members: list[Engaged]) -> Visit:
    guest, host = journey(members[0])
    return Visit(id_of("visits", members[0].at), members, guest or "", host or "")


def _links(stays: list[Engaged]) -> Iterator[tuple[int, int, str]]:
    by_release: defaultdict[tuple[str, Way], list[int]] = defaultdict(list)
    by_official: defaultdict[tuple[int, Way], list[int]] = defaultdict(list)
    for index, one in enumerate(stays):
        where = journey(one)
        for release_id in one.release_ids:
            by_release[release_id, where].append(index)
        for official in _delegation(one):
            by_official[official, where].append(index)
    for (_, (guest, host)), block in by_release.items():
        for index in block[1:]:
            yield block[0], index, f"one release tells of both as {guest} in {host}"
    for block in by_official.values():
        yield from _chain(stays, block)


def _delegation(one: Engaged) -> list[int]:
    guest = journey(one)[0]
    return [official for official, people in one.people.items() if people[0].country == guest]


def _chain(stays: list[Engaged], block: list[int]) -> Iterator[tuple[int, int, str]]:
    """Each stay with the one before it, if no day lies between."""
    dated = sorted((*_stretch(stays[index]), index) for index in block if stays[index].day)
    reach, last = 0, -1
    for first, end, index in dated:
        slack = SLACK if last >= 0 and _vague(stays[index], stays[last]) else 1
        if last >= 0 and first - reach <= slack:
            yield last, index, "the same guest in the same country, with no day between"
        reach, last = max(reach, end), index


def _stretch(one: Engaged) -> tuple[int, int]:
    first = number(one.day.value) if one.day else 0
    return first, max(first, number(one.end)) if one.end else first


def _vague(one: Engaged, other: Engaged) -> bool:
    return any(stay.day is not None and stay.day.basis != "text" for stay in (one, other))
