"""Rows on the page: a real table that becomes cards where it is narrow; whatever can be opened is a button.

The browser side sets text as text, never as markup, so that a release cannot smuggle anything in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

import pandas as pd
import streamlit as st

from components import drill, prose
from components.prose import ASSETS
from components.text import number

PAGE = 25


@dataclass(frozen=True, slots=True)
class Column:
    """``style``: ``num``, ``nowrap`` or, for a cell that says its label on a card, ``labelled``."""

    label: str
    style: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell. ``parts`` replace ``text`` where words are marked: a plain string, or ``[marked words]``."""

    text: str = ""
    style: str = ""
    open: str = ""
    mark: str = ""
    hollow: bool = False
    planned: bool = False
    parts: tuple[Any, ...] = ()
    label: str = ""

    def plain(self) -> dict[str, Any]:
        return {name: value for name in self.__slots__ if (value := getattr(self, name))}


@dataclass(frozen=True, slots=True)
class Row:
    """``open`` is where a click on the row leads, ``kind:id``."""

    id: str
    cells: tuple[tuple[Line, ...], ...]
    open: str = ""

    def plain(self) -> dict[str, Any]:
        return {"id": self.id, "open": self.open, "cells": [[line.plain() for line in cell] for cell in self.cells]}


Maker = Callable[[pd.DataFrame], Sequence[Row]]


@cache
def _component() -> Callable[..., Any]:
    renderer: Callable[..., Any] = st.components.v2.component(
        "bilat_rows",
        html='<div class="rows"><table></table></div>\n',
        css=(ASSETS / "rows.css").read_text("utf-8"),
        js=(ASSETS / "rows.js").read_text("utf-8"),
    )
    return renderer


def draw(columns: Sequence[Column], frame: pd.DataFrame, make: Maker, alt: str, key: str, ids: str = "") -> None:
    """A table of ``frame``, a page at a time; ``make`` turns the rows of one page into what is shown.

    ``ids`` is the column that names a row: other rows under the same filter make another widget.
    """
    digest = digest_of(frame[ids].array if ids else range(len(frame)))
    page = _page(len(frame), f"{key}-page-{digest}")
    shown = frame.iloc[(page - 1) * PAGE : page * PAGE]
    place = f"{key}-{digest}-{page}"

    def opened() -> None:
        drill.follow(st.session_state[place].open)

    heads, lines = [vars_of(column) for column in columns], [row.plain() for row in make(shown)]
    _component()(data={"columns": heads, "rows": lines, "alt": alt}, key=place, on_open_change=opened)


def digest_of(ids: Sequence[Any]) -> str:
    """A short name for these rows in this order: their number and some hundred of them, so that it costs nothing.

    It resets a widget when other rows are shown. What a click opens travels by id, so that nothing depends on it.
    """
    some = [len(ids), *ids[:60], *ids[60 :: len(ids) // 60 or 1]]
    return blake2b("|".join(map(str, some)).encode(), digest_size=6).hexdigest()


def vars_of(column: Column) -> dict[str, str]:
    return {"label": column.label, "style": column.style, "help": column.help}


def _page(n: int, key: str) -> int:
    if n <= PAGE:
        return 1
    with st.container(horizontal=True, vertical_alignment="center"):
        page = st.pagination(-(-n // PAGE), key=key, width=340)
        prose.small(f"Rows {number((page - 1) * PAGE + 1)} to {number(min(page * PAGE, n))} of {number(n)}")
    return page
