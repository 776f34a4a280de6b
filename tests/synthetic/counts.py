"""Do the tables count what happened, by pair and month? ``python -m tests.synthetic.counts --releases N``"""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.extract import read_release
from data.record import Record
from data.release import Release
from data.resolve import resolve
from tests.synthetic import Told, releases
from tests.synthetic.records import perfect
from tests.synthetic.truth import pair_months


@dataclass(frozen=True, slots=True)
class Count:
    """Engagements by pair and month: how many there are, and how many are counted too few and too many."""

    true: int
    missing: int
    extra: int
    officials: tuple[int, int]
    visits: tuple[int, int]
    """In truth, and in the tables."""

    @property
    def off(self) -> float:
        return (self.missing + self.extra) / self.true


def read(told: Told) -> tuple[Release, Record]:
    release = Release(told.text, told.source, outlet=told.outlet.name)
    return release, read_release(release)


def count(told: Sequence[Told], records: Iterable[tuple[Release, Record]]) -> Count:
    tables, true = resolve(records).tables, pair_months(told)
    said = Counter(
        (*pair, row["date"][:7])
        for row in tables["engagements"]
        if row["status"] == "held" and row["date"]
        for pair in row["pairs"]
    )
    people = {actor.person.key for each in told if each.relevant for actor, _ in each.people}
    journeys = {each.journey.visit_id for each in told if each.journey.visit_id}
    return Count(true.total(), (true - said).total(), (said - true).total(), (len(people), len(tables["officials"])),
                 (len(journeys), len(tables["visits"])))  # fmt: skip


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.synthetic.counts")
    parser.add_argument("--releases", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    told = list(releases(wanted.releases, wanted.seed))
    for name, way in (("read", read), ("read perfectly", perfect)):
        found = count(told, map(way, told))
        print(f"{name}: {found.true:,} engagements by pair and month, {found.missing:,} missing, {found.extra:,} too "
              f"many: {found.off:.2%} off; officials {found.officials[1]:,} for {found.officials[0]:,}, "
              f"visits {found.visits[1]:,} for {found.visits[0]:,}")  # fmt: skip


if __name__ == "__main__":
    main()
