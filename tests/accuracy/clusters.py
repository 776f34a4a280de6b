"""How well releases are resolved: ``BILAT_CORPUS=… python -m tests.accuracy.clusters [--missed]``.

Measured on what our reader reads and on perfect records made of the labels, over all releases and over those that
are for tuning. Near-misses, and with --missed the faults, are shown of the tuning part only.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from data.extract import read_release
from data.record import Record
from data.resolve import Resolved, resolve
from tests.accuracy.labels import PARTS, VARIABLE, Labelled, folders, is_held_out, read_labels
from tests.accuracy.linking import Pairs, Truth, measures, near_misses, read_truth, said
from tests.accuracy.perfect import perfect

READERS: dict[str, Callable[[Labelled], Record]] = {
    "our reader": lambda one: read_release(one.release),
    "perfect records": perfect,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.clusters", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="show the faults in the tuning part")
    asked = parser.parse_args()
    if "corpus" not in folders():
        raise SystemExit(f"{VARIABLE} is not set: let it name the folder of the labelled corpus.")
    folder = folders()["corpus"]
    labelled = [one for part in PARTS for one in read_labels(folder, part)]
    for name, read in READERS.items():
        resolved = resolve([(one.release, read(one)) for one in labelled])
        print("\n".join(report(name, read_truth(folder), resolved, labelled, asked.missed)))


def report(name: str, truth: Truth, resolved: Resolved, labelled: list[Labelled], missed: bool) -> list[str]:
    """The table, the near-misses and, if asked for, the faults."""
    found = said(resolved.tables)
    true = {one.key for one in labelled if one.gold["relevant"]}
    tuning = {key for key in true if not is_held_out(key)}
    lines = [f"{name:32}precision  recall      F1   pairs"]
    for part, keys in (("all", true), ("tuning", tuning)):
        for measure, pairs in measures(truth, found, keys.__contains__).items():
            lines.append(_line(f"{measure}, {part}", pairs))
            if missed and part == "tuning":
                lines += [f"    wrong  {one} {other}" for one, other in pairs.wrong]
                lines += [f"    missed {one} {other}" for one, other in pairs.missed]
    merged = [case for case in near_misses(truth, found, true.__contains__) if not case.apart]
    shown = sum(case.one in tuning and case.other in tuning for case in merged)
    lines.append(f"near-misses merged: {len(merged)}, {shown} of them in tuning")
    return [*lines, *_cases(truth, resolved, tuning), ""]


def _line(name: str, pairs: Pairs) -> str:
    figures = f"{pairs.precision:9.3f}{pairs.recall:8.3f}{pairs.f1:8.3f}"
    return f"{name:32}{figures}{len(pairs.right) + len(pairs.missed):8}"


def _cases(truth: Truth, resolved: Resolved, tuning: set[str]) -> list[str]:
    """Verdict, releases, what makes them different, and why they were merged if they were."""
    source = {row["release_id"]: Path(row["source"]).stem for row in resolved.tables["releases"]}
    why = {
        frozenset(source[mention[0]] for mention in (reason.one, reason.other)): reason.why
        for reason in resolved.reasons
        if reason.table == "engagements"
    }
    return [
        f"  {'apart ' if case.apart else 'MERGED'} {case.one} {case.other}  {case.why}"
        + ("" if case.apart else f" — merged: {why.get(frozenset((case.one, case.other)), 'by way of others')}")
        for case in near_misses(truth, said(resolved.tables), tuning.__contains__)
    ]


if __name__ == "__main__":
    main()
