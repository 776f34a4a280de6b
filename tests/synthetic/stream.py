"""Releases one after the other, as many as wanted, keeping none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from random import Random

from tests.synthetic.journeys import Journey, journey
from tests.synthetic.outlets import outlets
from tests.synthetic.telling import Told, tell


def releases(number: int, seed: int = 1, reports: int = 3) -> Iterator[Told]:
    """So many releases; each event is told by ``reports`` outlets (the last perhaps by fewer), domestic news by one."""
    return islice(_endless(seed, reports), number)


def _endless(seed: int, reports: int) -> Iterator[Told]:
    number = 0
    for index in count():
        made = journey(index, seed)
        for told in _told(made, seed, reports, number):
            yield told
            number += 1


def _told(made: Journey, seed: int, reports: int, number: int) -> Iterator[Told]:
    rng = Random((seed << 40) + made.number + (1 << 39))
    for at, event in enumerate(made.events):
        here = event.lead.country
        there = event.others[0].country if event.others else here
        wanted = reports if made.plot != "domestic" else 1
        for outlet in outlets(rng, here, there, wanted):
            yield tell(rng, number, made, at, outlet)
            number += 1
