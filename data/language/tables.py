"""Reading the tables of knowledge: tab-separated text that a non-programmer can review.

A line that begins with ``#`` is a comment (source, licence, reasons); the first other line names the columns.
A cell that holds several forms separates them by ``|``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``language/<name>.tsv`` as dictionaries; ValueError names the line that is off."""
    header: list[str] | None = None
    found = []
    for number, line in enumerate((HERE / f"{name}.tsv").read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ValueError(f"{name}.tsv line {number}: {len(cells)} cells under {len(header)} columns")
        found.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(found)


def forms(cell: str) -> list[str]:
    """The forms of a cell, without empty ones."""
    return [form for form in (part.strip() for part in cell.split("|")) if form]
