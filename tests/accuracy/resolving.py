"""What resolving a labelled corpus gives: figures for each way of reading it, and their floors."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from data.extract import read_release
from data.record import Record
from data.resolve import Resolved, resolve
from tests.accuracy.floors import FILE
from tests.accuracy.labels import PARTS, Labelled, digest, folders, is_held_out, read_labels
from tests.accuracy.linking import Keep, NearMiss, Pairs, Truth, measures, near_misses, read_truth, said
from tests.accuracy.perfect import perfect

READERS: dict[str, Callable[[Labelled], Record]] = {
    "our reader": lambda one: read_release(one.release),
    "perfect records": perfect,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way of reading, resolved."""

    truth: Truth
    resolved: Resolved
    relevant: frozenset[str]

    @property
    def tuning(self) -> frozenset[str]:
        return frozenset(key for key in self.relevant if not is_held_out(key))

    def pairs(self, keep: Keep) -> dict[str, Pairs]:
        return measures(self.truth, said(self.resolved.tables), keep)

    def near_misses(self, keep: Keep) -> list[NearMiss]:
        return near_misses(self.truth, said(self.resolved.tables), keep)

    @property
    def figures(self) -> dict[str, float]:
        """F1 and precision over all, cut to four digits."""
        found = self.pairs(self.relevant.__contains__)
        named = {name: pairs.f1 for name, pairs in found.items()}
        named |= {f"{name}, precision": pairs.precision for name, pairs in found.items()}
        return {name: math.floor(figure * 10_000) / 10_000 for name, figure in named.items()}


@cache
def outcome(reader: str) -> Outcome:
    """The corpus, read so and resolved."""
    folder = folders()["corpus"]
    labelled = [one for part in PARTS for one in read_labels(folder, part)]
    resolved = resolve((one.release, READERS[reader](one)) for one in labelled)
    return Outcome(read_truth(folder), resolved, frozenset(one.key for one in labelled if one.gold["relevant"]))


def seal() -> str:
    """Identity of the corpus with what belongs together in it."""
    folder = folders()["corpus"]
    told = "".join(digest(folder, part) for part in PARTS).encode()
    return sha256(told + (folder / "clusters.json").read_bytes()).hexdigest()[:16]


def kept() -> dict[str, Any]:
    """The digest and the floors of each reader, as pinned."""
    pinned: dict[str, Any] = json.loads(FILE.read_text("utf-8")).get("clusters", {})
    return pinned


def pin(reason: str | None) -> list[str]:
    """Raise the floors to what is measured; with a reason, lower them too. What was refused, a line each."""
    content = json.loads(FILE.read_text("utf-8"))
    found = {reader: outcome(reader).figures for reader in READERS}
    floors = content.get("clusters", {}).get("floors", {})
    fallen = [
        {"set": f"clusters, {reader}", "measure": name, "from": floor, "to": found[reader][name], "reason": reason}
        for reader, old in floors.items() for name, floor in old.items() if found[reader][name] < floor
    ]  # fmt: skip
    if fallen and not reason:
        return [f"{one['set']}: {one['measure']} {one['to']} is below {one['from']}" for one in fallen]
    content["clusters"] = {"digest": seal(), "floors": found}
    content["lowered"] += fallen
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return []
