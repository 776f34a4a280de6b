"""How long resolving takes as releases grow: ``python -m tests.resolve.bench [MENTIONS…]``."""

from __future__ import annotations

import sys
from itertools import islice
from time import process_time

from data.resolve import resolve
from tests.synthetic import releases
from tests.synthetic.records import perfect

STEPS = (20_000, 50_000, 100_000, 200_000)


def main(steps: list[int]) -> None:
    print(f"{'mentions':>10}{'releases':>10}{'seconds':>9}{'µs each':>9}{'engagements':>13}{'officials':>11}")
    stream = map(perfect, releases(10**9))
    every = []
    mentions = 0
    for step in steps:
        while mentions < step:
            every += (fresh := list(islice(stream, 100)))
            mentions += sum(len(record.officials) for _, record in fresh)
        start = process_time()
        tables = resolve(every, evidence=False).tables
        took = process_time() - start
        print(
            f"{mentions:>10,}{len(every):>10,}{took:>9.1f}{took / mentions * 1e6:>9.0f}"
            f"{len(tables['engagements']):>13,}{len(tables['officials']):>11,}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(step) for step in sys.argv[1:]] or list(STEPS))
