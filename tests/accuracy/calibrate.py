"""Measures anew how much each doubt weighs: ``python -m tests.accuracy.calibrate``.

Fitted to the tuning part of our own releases and, if BILAT_CORPUS is set, of that folder, as the reader reads them
whole and with wordings withheld; never to the hold-out part.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from data.language import tables
from tests.accuracy.fitting import NONE, Fitted, fit
from tests.accuracy.labels import digest, folders, label_files, read_labels
from tests.accuracy.values import Value, values
from tests.accuracy.withheld import SHARE

ROOT = Path(__file__).parent.parent.parent
TABLE = Path(tables.__file__).parent / "confidence.tsv"
COLUMNS = ("field", "doubt", "points", "values", "right")
SEEDS = ("a", "b", "c", "d", "e", "f")
WEIGHTS = {"own": 2.0, "unseen": 6.0, "corpus": 1.0}
"""What a value counts: more, the less the rules were written against its release."""
WHOLE, THINNED = 0.5, 0.25
"""What a value counts that the whole reader gives, and one of each reader with wordings withheld."""
NOTHING = 0.1
"""Points below this are left out."""

Weighed = tuple[Value, float]


def main() -> None:
    """Fit, write, and say what was written."""
    if not TABLE.exists():
        TABLE.write_text("\t".join(COLUMNS) + "\n", "utf-8")
    told = [(value, WHOLE * WEIGHTS[name]) for name, value in _whole()]
    told += [(value, THINNED * WEIGHTS[name]) for seed in SEEDS for name, value in _withheld(seed)]
    found = [value for value, _ in told]
    table = rows_of(fit(found, [weight for _, weight in told]), found)
    TABLE.write_text(header(len(found)) + "".join("\t".join(row) + "\n" for row in (COLUMNS, *table)), "utf-8")
    print(f"{TABLE.name}: {len(table)} rows from {len(found)} values")


def _whole() -> Iterator[tuple[str, Value]]:
    for name, folder in folders().items():
        yield from ((name, value) for value in values(read_labels(folder, "tuning")))


def _withheld(seed: str) -> Iterator[tuple[str, Value]]:
    """The values of a reader with wordings withheld: another process, for tables are read once."""
    command = [sys.executable, "-m", "tests.accuracy.withheld", seed]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    for line in answer.stdout.splitlines():
        name, value = json.loads(line)
        yield name, Value(**value | {"doubts": frozenset(value["doubts"])})


def rows_of(fitted: Fitted, told: Sequence[Value]) -> list[tuple[str, ...]]:
    """A row for each field and each doubt that counts in it, with the values that had it and those of them right."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for value in told:
        for doubt in (NONE, *value.doubts):
            seen[value.field, doubt] += 1
            right[value.field, doubt] += value.right
    points = {term: fitted.of(*term) for term in seen}
    kept = [term for term in seen if term[1] == NONE or points[term] <= -NOTHING]
    kept.sort(key=lambda term: (term[0], term[1] != NONE, term[1]))
    return [(*term, f"{points[term]:.2f}", str(seen[term]), str(right[term])) for term in kept]


def header(n: int) -> str:
    """What the table was measured from."""
    sets = [
        f"{name} ({len(label_files(folder, 'tuning'))} releases, {digest(folder, 'tuning')})"
        for name, folder in folders().items()
    ]
    return (
        "# How sure a value is. points: the log-odds that a value of the field without a doubt is right, and what\n"
        "# each doubt takes off; values: how many of those measured had it; right: how many of these were right.\n"
        "# Source: measured by this project on labelled releases (tests/accuracy/calibrate.py); licence: that of it.\n"
        f"# Measured {date.today().isoformat()} on the tuning part of {' and '.join(sets)}: {n} values of the reader\n"
        f"# whole and of {len(SEEDS)} readers with {SHARE:.0%} of the wordings withheld.\n"
    )


if __name__ == "__main__":
    main()
