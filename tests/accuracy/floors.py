"""The floors under the figures: pinned with the digest of the set that they were measured on."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tests.accuracy.labels import PARTS, digest, folders, label_files, read_labels, read_out
from tests.accuracy.scoring import MEASURES, score
from tests.accuracy.tally import Count

FILE = Path(__file__).parent.parent / "floors.json"
SETS = tuple(f"{name}/{part}" for name in ("own", "unseen", "corpus") for part in PARTS)


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of a set, the lists of faults left out."""

    digest: str
    n: int
    counts: dict[str, Count]

    @property
    def figures(self) -> dict[str, float]:
        """Cut, not rounded, to four digits, so that what was measured is never below it."""
        return {name: math.floor(count.figure * 10_000) / 10_000 for name, count in self.counts.items() if count.true}


@dataclass(slots=True)
class Pinned:
    """What is kept of a set: its digest, its size and the floors."""

    digest: str = ""
    n: int = 0
    floors: dict[str, float] = field(default_factory=dict)


def at_hand() -> list[str]:
    """The sets that can be measured here."""
    return [name for name in SETS if name.split("/")[0] in folders()]


@cache
def measured(name: str) -> Measured:
    """The set as the reader reads it now."""
    folder, part = folders()[name.split("/")[0]], name.split("/")[1]
    counts = score(read_out(read_labels(folder, part))).counts
    kept = {measure: counts[measure] for measure in MEASURES}
    return Measured(digest(folder, part), len(label_files(folder, part)), kept)


def pinned() -> dict[str, Pinned]:
    """What is kept of every set."""
    return {name: Pinned(**kept) for name, kept in _content()["sets"].items()}


def _content() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {"sets": {}, "lowered": []}
    return content


def below(now: Measured, kept: Pinned) -> dict[str, tuple[float, float]]:
    """(figure, floor) of each measure that fell; one that cannot be measured any more has fallen to 0."""
    figures = now.figures
    found = {name: (figures.get(name, 0.0), floor) for name, floor in kept.floors.items()}
    return {name: two for name, two in found.items() if two[0] < two[1]}


def pin(names: list[str], reason: str | None) -> list[str]:
    """Raise the floors of these sets; with a reason, lower them too. What was refused, a line each."""
    content, kept, refused = _content(), pinned(), []
    for name in names:
        now, before = measured(name), kept.get(name, Pinned())
        fallen = below(now, before)
        if fallen and reason is None:
            refused += [f"{name}: {measure} {two[0]:.4f} is below {two[1]:.4f}" for measure, two in fallen.items()]
            continue
        content["sets"][name] = {"digest": now.digest, "n": now.n, "floors": now.figures}
        content["lowered"] += [_note(name, measure, *two, reason) for measure, two in fallen.items()]
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return refused


def _note(name: str, measure: str, figure: float, floor: float, reason: str | None) -> dict[str, Any]:
    day = date.today().isoformat()
    return {"set": name, "measure": measure, "from": floor, "to": figure, "day": day, "reason": reason}
