"""Exactly the rows on the screen, as files: named by the filter, with country names beside the codes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pandas as pd
import streamlit as st

from components import prose
from components.text import figured
from data import export
from data.filters import Filters

FORMATS = {"csv": "CSV", "xlsx": "Excel", "jsonl": "JSON lines"}
TYPES = {
    "csv": "text/csv", "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip


def offer(table: str, frame: pd.DataFrame, filters: Filters, key: str = "", of: str = "") -> None:
    """A button a format; the file is made on the click, from the rows of this run; ``of`` says which."""
    if frame.empty:
        return
    place = f"downloads-{key or table}"
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=place):
        prose.small(f"Download {figured(len(frame), 'row')}{of}:")
        for kind, label in FORMATS.items():
            st.download_button(label, maker(table, frame, kind), export.filename(table, filters, kind), TYPES[kind],
                               key=f"{place}-{kind}", on_click="ignore", type="tertiary")  # fmt: skip


def maker(table: str, frame: pd.DataFrame, kind: str) -> Callable[[], bytes]:
    """The function that writes the file."""

    def made() -> bytes:
        stream = BytesIO()
        export.write(table, export.named(frame), kind, stream)
        return stream.getvalue()

    return made
