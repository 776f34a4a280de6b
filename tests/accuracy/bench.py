"""How fast the reader is: ``python -m tests.accuracy.bench``. One process; nothing is asserted."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from time import perf_counter, process_time

from data.extract import read_release
from data.record_json import to_json
from data.release import Release
from tests.accuracy.texts import one_line, releases, story

START = 50_000


def main() -> None:
    """Words a second over short releases, growth with length, and two very long texts."""
    print(f"{processor()}, {platform.system()} {platform.release()}, Python {platform.python_version()}, one process")
    read("The Minister of Defence of France received his counterpart from Spain in Paris on 3 May 2024.")
    texts = releases() * 3
    seconds = sum(map(read, texts))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} releases, {words} words: {words / seconds:,.0f} words a second on one core")
    base = read(story(START))
    for times in (1, 4, 16):
        took = read(story(START * times)) if times > 1 else base
        print(f"{START * times:>9,} characters: {took:7.2f} s, {took / base:5.1f} times as long as {START:,}")
    for name, text in (("5 MB text", story(5_000_000)), ("1 MB line", one_line(1_000_000))):
        print(f"{name:>20}: {read(text):7.2f} s")


def read(text: str) -> float:
    """Seconds of this process for one text."""
    start = process_time()
    release = Release(text, "bench.txt")
    to_json(release, release.source, read_release(release))
    return process_time() - start


def processor() -> str:
    """The name of the processor, where the system tells it."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text("utf-8", "replace").splitlines() if about.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or platform.machine())


if __name__ == "__main__":
    started = perf_counter()
    main()
    print(f"{perf_counter() - started:.0f} s in all", file=sys.stderr)
