"""How far an ingest is, in one line that is written over: share, releases, rate, time left."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.ingest.run import Progress

WIDTH = 24


@dataclass
class Bar:
    """Draws on standard error, and only on a terminal."""

    began: float = field(default_factory=time.monotonic)

    def __call__(self, progress: Progress) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{self.line(progress)}", nl=progress.phase in ("done", "failed"), err=True)

    def line(self, progress: Progress) -> str:
        """‘reading ██████░░░░ 61 %  12,300 releases, 840 a second, 2 min left’."""
        share = progress.done / progress.total if progress.total else 1.0
        took = max(time.monotonic() - self.began, 0.001)
        bar = ("█" * int(share * WIDTH)).ljust(WIDTH, "░")
        line = f"{progress.phase} {bar} {share:.0%}  {progress.counts.read:,} releases, "
        line += f"{progress.counts.read / took:,.0f} a second"
        return line + (f", {_left(took / share - took)} left" if progress.phase == "reading" and share > 0.01 else "")


def _left(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"
