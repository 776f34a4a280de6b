"""Whether two events can be one thing told twice, and why. Officials and days decide, the rest may only forbid."""

from __future__ import annotations

from dataclasses import dataclass

from data.resolve.days import apart, drift, stretch
from data.resolve.likeness import drills, resemblance
from data.resolve.mentions import Event
from data.resolve.names import tokens
from data.resolve.sides import Side, is_departure, sides

STRONG, LIKELY, ONE_SIDED, UNNAMED = range(4)
"""From officials of both sides down to parties and day alone; the last two join only where nothing else fits."""
SURE = {STRONG: 0.97, LIKELY: 0.9, ONE_SIDED: 0.85, UNNAMED: 0.7}
REPRINT = 0.3


@dataclass(frozen=True, slots=True)
class Accord:
    """``strength`` orders the joins, ``why`` and ``confidence`` are told."""

    strength: int
    gap: int
    why: str

    @property
    def confidence(self) -> float:
        return SURE[self.strength] - 0.05 * min(self.gap, 2)


def accord(one: Event, other: Event) -> Accord | None:
    """Two dated, held events of two releases: why they are one, or None."""
    gap = _gap(one, other)
    if gap is None or one.release_id == other.release_id or is_departure(one) != is_departure(other):
        return None
    if gap and not (hosts_agree(one, other) and places_agree(one, other)):
        return None
    two = one.family, other.family
    if two == ("gathering", "gathering"):
        return _gathered(one, other, gap)
    return _met(one, other, gap) if two[0] == two[1] or _one_pair(one, other, gap) else None


def _gap(one: Event, other: Event) -> int | None:
    first, second = stretch(one.told), stretch(other.told)
    if not first or not second:
        return None
    gap = apart(first, second)
    return gap if gap <= drift(one.told, other.told) else None


def _one_pair(one: Event, other: Event, gap: int) -> bool:
    """A drill or gathering of two parties may be told as a visit; a call is never anything else."""
    calls = "call" in (one.family, other.family)
    return gap == 0 and not calls and len(one.parties) == 2 and one.parties == other.parties


def hosts_agree(one: Event, other: Event) -> bool:
    """One host, or one of them names none."""
    return len({event.told.host.value for event in (one, other) if event.told.host}) < 2


def places_agree(one: Event, other: Event) -> bool:
    """One place, one within the other, or one of them names none."""
    first, second = ({*tokens(event.told.place.value)} if event.told.place else set() for event in (one, other))
    return not first or not second or not first.isdisjoint(second)


def _met(one: Event, other: Event, gap: int) -> Accord | None:
    found = sides(one, other)
    verdicts = list(found.values())
    if len(verdicts) < 2 or Side.DIFFER in verdicts:
        return None
    same = [code for code, side in found.items() if side is Side.SAME]
    if len(same) > 1:
        return Accord(STRONG, gap, f"the same officials of {' and '.join(same)}, {_when(gap)}")
    if not _within(one.parties, other.parties) or not hosts_agree(one, other):
        return None
    if len(same) + verdicts.count(Side.LIKE) > 1:
        return Accord(LIKELY, gap, f"the same parties and names that can be the same, {_when(gap)}")
    if same and gap < drift(one.told, other.told):
        return Accord(ONE_SIDED, gap, f"the same official of {same[0]}, {_when(gap)}, and no other such meeting")
    return _unnamed(one, other, gap)


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    """The parties of the one, two at least, are among those of the other."""
    return min(len(one), len(other)) > 1 and (one <= other or other <= one)


def _unnamed(one: Event, other: Event, gap: int) -> Accord | None:
    nobody = not one.people or not other.people
    if gap or not nobody or resemblance(one, other) < REPRINT:
        return None
    return Accord(UNNAMED, gap, "the same parties on one day, told in like words, and nobody named in one")


def _gathered(one: Event, other: Event, gap: int) -> Accord | None:
    if not hosts_agree(one, other):
        return None
    shared, every = one.parties & other.parties, one.parties | other.parties
    if drills(one) & drills(other) and len(shared) > 1:
        return Accord(STRONG, gap, f"an exercise of one name, {_when(gap)}")
    found = sides(one, other).values()
    if Side.SAME in found and len(shared) > 1:
        return Accord(STRONG, gap, f"the same gathering of {_list(shared)} with the same official, {_when(gap)}")
    whole = shared == every and len(shared) > 2
    if (whole or (2 * len(shared) >= len(every) and len(shared) > 2 and Side.DIFFER not in found)) and one.told.host:
        return Accord(LIKELY, gap, f"the same gathering of {_list(shared)}, {_when(gap)}")
    return None


def _list(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes))


def _when(gap: int) -> str:
    return "the same day" if not gap else f"{gap} day{'s' * (gap > 1)} apart as told"
