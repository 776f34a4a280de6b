"""Who travelled where: the guest and the host of an engagement, and who came."""

from __future__ import annotations

from data.resolve.mentions import Person
from data.resolve.merged import Engaged

Way = tuple[str, str]
"""Guest and host."""


def ways(one: Engaged) -> list[Way]:
    """Every journey that an engagement can belong to, its own first; a tour told at its start has several."""
    met = frozenset[str]().union(*(event.parties for event in one.members))
    host = one.host_party or (one.host if one.host in met else None)
    guest = one.guest or _guest(one, met, host)
    if not guest:
        return []
    others = sorted(met - {guest})
    to = host if host and host != guest else others[0] if len(others) == 1 else one.host
    return [(guest, code) for code in dict.fromkeys((to, *others)) if code and code != guest]


def _guest(one: Engaged, met: frozenset[str], host: str | None) -> str | None:
    """The party that did not receive; of several, that of those who came."""
    if host and len(met) == 2:
        return next(iter(met - {host}), None)
    came = {person.serves for event in one.members for person in event.people if person.told.side == "guest"}
    return came.pop() if len(came) == 1 else None


def delegation(one: Engaged, guest: str) -> set[int]:
    """The officials of the guest; of a journey only planned or begun, all of the guest who are named."""
    return {person.official for event in one.members for person in _present(event.people, event.named, guest)}


def _present(people: list[Person], named: list[Person], guest: str) -> list[Person]:
    return [person for person in (people or named) if person.serves == guest]
