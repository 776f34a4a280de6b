"""The reader with part of its wordings withheld: ``python -m tests.accuracy.withheld SEED`` prints what becomes of it.

A reader makes few faults in releases that it was tuned to. It makes faults like those of unseen releases when words
that it has learnt are unknown to it again; those faults are what the doubts are weighed by.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from functools import cache
from zlib import crc32

from data.language import tables

SHARE = 0.25
CLOSED = frozenset(("confidence", "en/country_names", "en/grammar", "en/months", "world/countries"))
"""Tables that every reader knows by heart: the countries, the calendar, the points themselves."""

Row = dict[str, str]


def withhold(seed: str) -> None:
    """Let the tables forget a share of their forms; to be called before anything that reads them is imported."""
    whole = tables.rows

    @cache
    def thinned(name: str) -> tuple[Row, ...]:
        return whole(name) if name in CLOSED else tuple(_thin(whole(name), seed))

    tables.rows = thinned


def _thin(whole: tuple[Row, ...], seed: str) -> list[Row]:
    """Rows that hold one form are left out, those that hold several keep one at least."""
    kept = []
    for row in whole:
        if any("|" in cell for cell in row.values()):
            kept.append({column: _some(cell, seed) for column, cell in row.items()})
        elif not is_withheld(next(iter(row.values())), seed):
            kept.append(row)
    return kept


def _some(cell: str, seed: str) -> str:
    every = cell.split("|")
    return "|".join([form for form in every if not is_withheld(form, seed)] or every[:1])


def is_withheld(form: str, seed: str) -> bool:
    """The same forms for the same seed, whatever the run."""
    return crc32(f"{seed} {form}".encode()) < SHARE * 2**32


def main(seed: str) -> None:
    """Print the values of the tuning parts, one a line, under the name of their set."""
    withhold(seed)
    from tests.accuracy.labels import folders, read_labels
    from tests.accuracy.values import values

    for name, folder in folders().items():
        for value in values(read_labels(folder, "tuning")):
            print(json.dumps([name, asdict(value) | {"doubts": sorted(value.doubts)}]))


if __name__ == "__main__":
    main(sys.argv[1])
