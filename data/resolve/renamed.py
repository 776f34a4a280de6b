"""Ids that are gone: which row has taken the place of each, so that an old id still leads somewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from data.resolve.evidence import Links


def renamed(before: Iterable[tuple[str, Links]], after: Mapping[str, Links]) -> dict[str, str]:
    """Each id of ``before`` that ``after`` no longer has, with the one that most of its mentions belong to now."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for release_id, links in before:
        for old, new in _moved(links, after[release_id]) if release_id in after else ():
            if old != new:
                votes[old][new] += 1
    for links in after.values() if votes else ():
        for left in _ids(links):
            votes.pop(left, None)
    return {old: min(found, key=lambda new: (-found[new], new)) for old, found in sorted(votes.items())}


def _ids(links: Links) -> Iterator[str]:
    yield from links.engagements
    yield from links.officials
    for outcomes in links.outcomes:
        yield from outcomes


def _moved(before: Links, after: Links) -> Iterator[tuple[str, str]]:
    """By place in the record; what a new reader tells more or less of is left out."""
    yield from _placed(before.engagements, after.engagements)
    yield from _placed(before.officials, after.officials)
    for old, new in zip(before.outcomes, after.outcomes, strict=False):
        yield from _placed(old, new)


def _placed(before: Iterable[str], after: Iterable[str]) -> Iterator[tuple[str, str]]:
    return zip(before, after, strict=False)
