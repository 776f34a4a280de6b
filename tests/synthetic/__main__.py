"""``python -m tests.synthetic --releases N --seed S --out PATH [--truth FILE]``: PATH is a folder, .jsonl or .zip."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from time import process_time

from tests.synthetic import releases
from tests.synthetic.writing import write


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.synthetic", description="Synthetic releases with their truth.")
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=3, help="outlets that tell of an event")
    parser.add_argument("--out", type=Path, required=True, help="a folder, or a name that ends in .jsonl or .zip")
    parser.add_argument("--truth", type=Path, help="JSON lines of events, officials and releases")
    wanted = parser.parse_args()
    start = process_time()
    number = write(releases(wanted.releases, wanted.seed, wanted.reports), wanted.out, wanted.truth)
    print(f"{number:,} releases, {number / (process_time() - start):,.0f} a second of this process")


if __name__ == "__main__":
    main()
