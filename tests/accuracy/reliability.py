"""Whether values are as sure as they say: ``python -m tests.accuracy.reliability``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.accuracy.labels import PARTS, folders, read_labels
from tests.accuracy.values import Value, values

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
SURE = 0.9
GROUPS = {
    "date": ("date", "end_date"), "kind": ("kind",), "status": ("status",), "level": ("visit_level",),
    "host": ("host",), "place": ("place",), "parties": ("countries",), "name": ("name",), "rank": ("rank",),
    "position": ("position",), "country": ("country",), "role": ("role",), "outcomes": ("outcomes",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trust:
    """How far the confidence of some values can be trusted."""

    n: int
    right: float
    sure_right: float
    """Of the values said to be sure, the share that is right."""
    right_sure: float
    """Of the right values, the share that is said to be sure."""
    brier: float
    constant: float
    """The Brier score of the best constant, which knows the share of right values."""


def trust(found: Sequence[Value]) -> Trust:
    """Measured over these values."""
    right = sum(value.right for value in found)
    sure = [value for value in found if value.sure >= SURE]
    hits = sum(value.right for value in sure)
    share = right / len(found) if found else 0.0
    brier = sum((value.sure - value.right) ** 2 for value in found)
    return Trust(
        len(found), share, hits / len(sure) if sure else 1.0, hits / right if right else 1.0,
        brier / len(found) if found else 0.0, share * (1 - share),
    )  # fmt: skip


def bins(found: Sequence[Value]) -> list[tuple[float, int, float, float]]:
    """(from, n, mean confidence, share right) of each band of confidence that holds a value."""
    rows = []
    for low, high in pairwise(EDGES):
        inside = [value for value in found if low <= value.sure < high]
        if inside:
            n = len(inside)
            rows.append((low, n, sum(v.sure for v in inside) / n, sum(v.right for v in inside) / n))
    return rows


def of_group(found: Sequence[Value], group: str) -> list[Value]:
    return [value for value in found if value.field in GROUPS[group]]


def show(title: str, found: Sequence[Value]) -> None:
    """The table of one set."""
    print(f"\n{title}\n  from      n  mean said  share right")
    for low, n, said, share in bins(found):
        print(f"  {low:4.2f}  {n:5}  {said:9.3f}  {share:11.3f}")
    print(f"  {'group':9} {'n':>5}  right  sure→right  right→sure   Brier  constant")
    for group in GROUPS:
        _line(group, trust(of_group(found, group)))
    _line("all", trust(found))


def _line(name: str, all_of: Trust) -> None:
    better = "better" if all_of.brier < all_of.constant else "no better"
    print(f"  {name:9} {all_of.n:5}  {all_of.right:.3f}  {all_of.sure_right:10.3f}  {all_of.right_sure:10.3f}"
          f"  {all_of.brier:.4f}    {all_of.constant:.4f}  {better}")  # fmt: skip


def main() -> None:
    """The tables of every labelled set at hand, the hold-out part in sums only, and of all of them."""
    every: dict[str, list[Value]] = {part: [] for part in PARTS}
    for name, folder in folders().items():
        for part in PARTS:
            found = values(read_labels(folder, part))
            every[part] += found
            show(f"{name}, {part}", found)
    if len(folders()) > 1:
        for part, found in every.items():
            show(f"all, {part}", found)


if __name__ == "__main__":
    main()
