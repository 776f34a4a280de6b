"""Measures anew how much each doubt weighs: ``python -m tests.accuracy.calibrate``.

Fitted to the tuning part of our own releases and, if BILAT_CORPUS is set, of that folder; never to the hold-out part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from data.language import tables
from tests.accuracy.fitting import NONE, Fitted, fit
from tests.accuracy.labels import digest, folders, read_labels
from tests.accuracy.values import Value, values

TABLE = Path(tables.__file__).parent / "confidence.tsv"
COLUMNS = ("field", "doubt", "points", "values", "right")
WEIGHTS = {"own": 3.0, "corpus": 1.0}
"""The reader has met fewer releases of the manner of our own: their faults are more like those of unseen ones."""
NOTHING = 0.05
"""Points below this are left out."""


def main() -> None:
    """Fit, write, and say what was written."""
    sets = {name: values(read_labels(folder, "tuning")) for name, folder in folders().items()}
    told = [value for found in sets.values() for value in found]
    table = rows_of(fit(told, [WEIGHTS[name] for name, found in sets.items() for _ in found]), told)
    TABLE.write_text(header(sets) + "".join("\t".join(row) + "\n" for row in (COLUMNS, *table)), "utf-8")
    print(f"{TABLE.name}: {len(table)} rows from {len(told)} values")


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


def header(sets: dict[str, list[Value]]) -> str:
    """What the table was measured from."""
    parts = [f"{name} {digest(folders()[name], 'tuning')} ({len(found)} values)" for name, found in sets.items()]
    return (
        "# How sure a value is: the log-odds that it is right, of a field without doubts and what each doubt takes off.\n"
        "# values: how many of the measured values of the field had the doubt; right: how many of those were right.\n"
        "# Source: measured by this project on labelled releases (tests/accuracy/calibrate.py); licence: as the project.\n"
        f"# Measured {date.today().isoformat()} on the tuning part of: {', '.join(parts)}.\n"
    )


if __name__ == "__main__":
    main()
