"""What was announced, put off or called off, and whether it is what another release tells of."""

from __future__ import annotations

from data.resolve.accord import ONE_SIDED, UNNAMED, Accord, hosts_agree
from data.resolve.days import DRIFT, apart, partly, stretch
from data.resolve.mentions import Event
from data.resolve.sides import is_departure, is_held

FOLLOWS = {
    "announced": ("announced", "held", "postponed", "cancelled", "refused"),
    "postponed": ("announced", "postponed", "cancelled"),
    "cancelled": ("announced", "postponed", "cancelled"),
    "refused": ("announced", "refused"),
    "held": ("announced",),
}
"""What was announced may be told of in any way later; what was called off was never held."""


def foretold(one: Event, other: Event) -> Accord | None:
    """Whether one announces, or calls off, what the other tells of too."""
    if other.told.status.value not in FOLLOWS[one.told.status.value] or one.release_id == other.release_id:
        return None
    shared = one.parties & other.parties
    gap = _gap(one, other)
    if len(shared) < 2 or is_departure(one) or is_departure(other) or (gap != 0 and not hosts_agree(one, other)):
        return None
    known = {p.official for p in one.named} & {p.official for p in other.named}
    told = f"told as {' and as '.join(sorted({one.told.status.value, other.told.status.value}))}"
    if known and ((gap is None and _open(one, other)) or (gap is not None and gap <= DRIFT)):
        return Accord(ONE_SIDED, gap or 0, f"{told}: the same official of {' and '.join(sorted(shared))}")
    if gap == 0 and one.parties == other.parties:
        return Accord(UNNAMED, gap, f"{told}: {' and '.join(sorted(shared))} on the same day")
    return None


def _gap(one: Event, other: Event) -> int | None:
    """Days between; None when a day is unknown."""
    first, second = stretch(one.told), stretch(other.told)
    return apart(first, second) if first and second else None


def _open(one: Event, other: Event) -> bool:
    """A part of a date that fits, or two notices of one journey of which one gives no day at all."""
    fits = (partly(one.told, other.told), partly(other.told, one.told))
    return True in fits or (fits == (None, None) and not is_held(one) and not is_held(other))
