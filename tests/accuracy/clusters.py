"""How well releases are resolved: ``BILAT_CORPUS=… python -m tests.accuracy.clusters [--missed]``.

Measured on what our reader reads and on perfect records made of the labels, over all releases and over those that
are for tuning. Near-misses, and with --missed the faults, are shown of the tuning part only.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.accuracy.labels import VARIABLE, folders
from tests.accuracy.linking import Pairs
from tests.accuracy.resolving import READERS, Outcome, outcome, pin
from tests.accuracy.verdicts import Verdicts


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.clusters", description=__doc__)
    parser.add_argument("--missed", action="store_true", help="show the faults in the tuning part")
    parser.add_argument("--raise", dest="raised", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--lower", metavar="REASON", help="lower them too, and say why")
    asked = parser.parse_args()
    if "corpus" not in folders():
        raise SystemExit(f"{VARIABLE} is not set: let it name the folder of the labelled corpus.")
    for name in READERS:
        print("\n".join(report(name, outcome(name), asked.missed)))
    if asked.raised or asked.lower:
        print("\n".join(pin(asked.lower)))


def report(name: str, found: Outcome, missed: bool) -> list[str]:
    """The table, the near-misses and, if asked for, the faults."""
    lines = [f"{name:32}precision  recall      F1   pairs"]
    for part, keys in (("all", found.relevant), ("tuning", found.tuning)):
        for measure, pairs in found.pairs(keys.__contains__).items():
            lines.append(_line(f"{measure}, {part}", pairs))
            if missed and part == "tuning":
                lines += [f"    wrong  {one} {other}" for one, other in pairs.wrong]
                lines += [f"    missed {one} {other}" for one, other in pairs.missed]
    merged = sum(not case.apart for case in found.near_misses(found.relevant.__contains__))
    return [*lines, f"near-misses merged: {merged}", *_cases(found), ""]


def _line(name: str, pairs: Pairs) -> str:
    figures = f"{pairs.precision:9.3f}{pairs.recall:8.3f}{pairs.f1:8.3f}"
    return f"{name:32}{figures}{len(pairs.right) + len(pairs.missed):8}"


def _cases(found: Outcome) -> list[str]:
    """Verdict, releases, what makes them different, and why they were merged if they were."""
    source = {row["release_id"]: Path(row["source"]).stem for row in found.resolved.tables["releases"]}
    why = {
        frozenset(source[mention[0]] for mention in (reason.one, reason.other)): reason.why
        for reason in found.resolved.reasons
        if reason.table == "engagements"
    }
    told = {Path(row["source"]).stem: row["engagement_ids"] for row in found.resolved.tables["releases"]}
    verdicts = Verdicts(found.resolved.tables)
    return [
        f"  apart  {case.one} {case.other}  {case.why}: {verdicts.apart(told[case.one], told[case.other])}"
        if case.apart
        else f"  MERGED {case.one} {case.other}  {case.why}: {why.get(frozenset((case.one, case.other)), 'by others')}"
        for case in found.near_misses(found.tuning.__contains__)
    ]


if __name__ == "__main__":
    main()
