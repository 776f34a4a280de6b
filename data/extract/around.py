"""Wordings that close around the one they are about: "had X with him", "gave X an audience"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

HAVING = frozenset("had has have having".split())
GIVING = frozenset("gave gives given giving granted grants accorded accords".split())
MEALS = frozenset("dinner lunch tea breakfast supper coffee".split())
WHOM = frozenset("him her them".split())
WHOSE = frozenset("his her its their the a".split())
SEATS = frozenset("office headquarters residence ministry table side company presence guest guests visitor".split())
TIMES = frozenset("audience reception welcome tour hour".split())
SHOWING = {
    "showed": ("around", "round", "the"), "shows": ("around", "round", "the"),
    "took": ("aside", "around", "along", "on"),
}  # fmt: skip


BESIDE = frozenset(product(("with", "beside"), WHOM))


def closing(lower: list[str], start: int, end: int) -> tuple[str, int] | None:
    """The kind of act, and its verb's place, told by what stands around the words ``start`` to ``end``."""
    for verb in _verbs(lower, start):
        tail = lower[end + 1 : end + 5]
        if lower[verb] in HAVING and (_with(tail) or not BESIDE.isdisjoint(pairwise(lower[end + 1 : end + 9]))):
            return "receive", verb
        if lower[verb] in HAVING and tail[:3] == ["on", "the", "line"]:
            return "phone", verb
        if lower[verb] in GIVING and not TIMES.isdisjoint(tail[:4]):
            return "receive", verb
        if lower[verb] in ("invited", "asked") and tail[:1] in (["to"], ["for"]) and tail[1:2] and tail[1] in MEALS:
            return "receive", verb
        if tail[:1] and tail[0] in SHOWING.get(lower[verb], ()):
            return "receive", verb
    return None


def _verbs(lower: list[str], start: int) -> Iterator[int]:
    """Places right before a word, articles aside, where a verb may stand."""
    at = start - 1
    while at >= 0 and (lower[at] in WHOSE or lower[at] == "s"):
        at -= 2 if lower[at] == "s" else 1
    if at >= 0:
        yield at


def _with(tail: list[str]) -> bool:
    """ "With him", "to dinner", "in her office", "as his guest", "over"."""
    pair = tuple(tail[:2])
    if tail[:1] == ["over"]:
        return True
    if pair[:1] in (("to",), ("for",)) and pair[1:] and pair[1] in MEALS:
        return True
    if pair in set(product(("at", "in"), SEATS)):
        return True
    at_home = tail[:1] in (["in"], ["at"], ["as"]) and len(tail) > 2 and tail[1] in WHOSE
    return at_home and not SEATS.isdisjoint(tail[2:4])
