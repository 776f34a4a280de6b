"""The tables beside this module: semicolons between cells, ``#`` before a comment, the first line names the columns."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    header, *body = lines(HERE / "tables" / f"{name}.txt")
    columns = header.split(";")
    return tuple(dict(zip(columns, line.split(";"), strict=True)) for line in body)


def parts(cell: str) -> list[str]:
    return [part for part in cell.split(",") if part]
