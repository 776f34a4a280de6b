"""How well the reader reads what is true of synthetic releases: ``python -m tests.synthetic.measure --releases N``."""

from __future__ import annotations

from argparse import ArgumentParser
from collections import Counter, defaultdict
from typing import Any

from data.extract import read_release
from data.record_json import to_json
from data.release import Release
from tests.accuracy.matching import pair_people
from tests.synthetic import Told, releases
from tests.synthetic.days import iso

FACTS = ("relevant", "kind", "status", "date", "host", "pairs", "countries", "participants", "mentioned", "ranks",
         "level")  # fmt: skip


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.synthetic.measure")
    parser.add_argument("--releases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", choices=FACTS, help="print releases in which it is wrong")
    parser.add_argument("--plot", help="of these only")
    parser.add_argument("--count", type=int, default=5)
    wanted = parser.parse_args()
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for told in releases(wanted.releases, wanted.seed):
        said = read(told)
        verdict = compare(told, said)
        for fact, good in verdict.items():
            right[fact][told.journey.plot] += good
            right[fact]["all"] += good
        right["n"][told.journey.plot] += 1
        right["n"]["all"] += 1
        wrong = not verdict.get(wanted.show, True) and wanted.plot in (None, told.journey.plot)
        if wrong and wanted.count:
            wanted.count -= 1
            _show(told, said)
    _table(right)


def read(told: Told) -> dict[str, Any]:
    release = Release(told.text, told.source)
    return to_json(release, told.source, read_release(release))


def compare(told: Told, said: dict[str, Any]) -> dict[str, bool]:
    """Which facts of the release are read right; of an irrelevant one only that."""
    if not told.relevant:
        return dict.fromkeys(FACTS, not said["relevant"])
    main = told.events[0]
    pairs = [sorted(event.pair) for event in told.events if event.pair]
    return {
        "relevant": said["relevant"], "kind": said["kind"] == main.kind, "status": said["status"] == main.status,
        "date": said["date"] == iso(main.day), "host": said["host"] == main.host,
        "pairs": {tuple(pair) for pair in said["pairs"]} == {tuple(pair) for pair in pairs},
        "countries": set(said["countries"]) == set(main.countries),
        "level": told.journey.plot != "visit" or said["visit_level"] in (told.journey.level, None),
        **_people(told, said),
    }  # fmt: skip


def _people(told: Told, said: dict[str, Any]) -> dict[str, bool]:
    truth = told.truth()["officials"]
    found = pair_people(said["officials"], truth)
    roles = {true["official"]: one["role"] for one, true in found}
    extra = [one for one in said["officials"] if one["role"] == "participant" and all(one is not f for f, _ in found)]
    missed = {row["role"] for row in truth if roles.get(row["official"]) != row["role"]}
    return {
        "participants": not extra and "participant" not in missed, "mentioned": "mentioned" not in missed,
        "ranks": all(one["rank"] == true["rank"] for one, true in found),
    }  # fmt: skip


def _show(told: Told, said: dict[str, Any]) -> None:
    main = told.events[0]
    print("=" * 100, told.text, sep="\n")
    print("TRUE", main.kind, main.status, iso(main.day), main.host, main.countries,
          [(row["name"], row["rank"], row["country"], row["role"]) for row in told.truth()["officials"]])  # fmt: skip
    print("SAID", said["kind"], said["status"], said["date"], said["host"], said["countries"], said["pairs"],
          [(one["name"], one["rank"], one["country"], one["role"], one["reason"]) for one in said["officials"]],
          said["blank"])  # fmt: skip


def _table(right: dict[str, Counter[str]]) -> None:
    plots = sorted(right["n"], key=lambda plot: -right["n"][plot])
    print(f"{'right, of':14}", *(f"{plot:>12}" for plot in plots))
    print(f"{'releases':14}", *(f"{right['n'][plot]:12}" for plot in plots))
    for fact in FACTS:
        print(f"{fact:14}", *(f"{right[fact][plot] / right['n'][plot]:12.3f}" for plot in plots))


if __name__ == "__main__":
    main()
