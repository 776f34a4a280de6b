"""How well the reader reads: ``python -m tests.accuracy.measure [--corpus] [--raise | --lower REASON]``."""

from __future__ import annotations

import argparse

from tests.accuracy.floors import Measured, Pinned, at_hand, below, measured, pin, pinned
from tests.accuracy.labels import VARIABLE, folders
from tests.accuracy.scoring import MEASURES

WIDTH = 24


def main() -> None:
    """Print the table; pin the floors when asked to."""
    asked = _arguments()
    names = at_hand()
    if asked.corpus and "corpus" not in folders():
        raise SystemExit(f"{VARIABLE} is not set: let it name the folder of the labelled corpus.")
    refused = pin(names, asked.lower) if asked.raised or asked.lower else []
    print("\n".join(table({name: measured(name) for name in names}, pinned())))
    if refused:
        raise SystemExit("\n".join(["", *refused, "Nothing was pinned of these sets: give --lower with the reason."]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.measure", description=__doc__)
    parser.add_argument("--corpus", action="store_true", help=f"fail where {VARIABLE} is not set")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", dest="raised", action="store_true", help="raise the floors to what was measured")
    change.add_argument("--lower", metavar="REASON", type=_reason, help="lower them too, and say why")
    return parser.parse_args()


def _reason(words: str) -> str:
    if len(words.split()) < 2:
        raise argparse.ArgumentTypeError("give the reason in words")
    return words


def table(found: dict[str, Measured], kept: dict[str, Pinned]) -> list[str]:
    """A column for each set: the figure and what it rests on, ``!`` where it is below its floor."""
    pins = {name: kept.get(name, Pinned()) for name in found}
    lines = [_line("", list(found)), _line("releases", [str(one.n) for one in found.values()])]
    lines.append(_line("digest", [one.digest for one in found.values()]))
    lines.append(_line("", [_state(one, pins[name]) for name, one in found.items()]))
    for measure in MEASURES:
        cells = []
        for name, one in found.items():
            count = one.counts[measure]
            fallen = "!" if measure in below(one, pins[name]) else " "
            cells.append(f"{count.figure:.4f}{fallen} {count.true:5}" if count.true else "")
        lines.append(_line(measure, cells))
    return lines


def _state(now: Measured, kept: Pinned) -> str:
    if not kept.digest:
        return "not pinned"
    return "as pinned" if now.digest == kept.digest else "another set"


def _line(name: str, cells: list[str]) -> str:
    return (f"{name:{WIDTH}}" + "".join(f"{cell:20}" for cell in cells)).rstrip()


if __name__ == "__main__":
    main()
