"""Reading the tables of knowledge: tab-separated text that a non-programmer can review.

A line that begins with ``#`` is a comment (source, licence, reasons); the first other line names the columns.
A cell that holds several forms separates them by ``|``; a form may hold alternatives in braces:
``{chief,head} of police``.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path

HERE = Path(__file__).parent
BRACES = re.compile(r"\{([^{}]*)\}")


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
    """The forms of a cell, without empty ones; alternatives in braces are spelled out, their blanks set right."""
    return [form for part in cell.split("|") for form in _spelled_out(part.strip()) if form]


def _spelled_out(form: str) -> list[str]:
    if "{" not in form:
        return [form]
    pieces = [piece.split(",") if inside % 2 else [piece] for inside, piece in enumerate(BRACES.split(form))]
    return [" ".join("".join(choice).split()) for choice in product(*pieces)]
