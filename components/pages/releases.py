"""What was read: every file with what became of it, and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import downloads, prose, rows
from components.reading import COLUMNS, made
from components.report import OUTCOMES, counts, summary
from components.view import View, current


def page(view: View) -> None:
    """The import report, and the releases of the selection to take away."""
    report = view.source.report()
    nothing = bool((report["source"] == view.source.where).all())
    prose.title("There is no file to read" if nothing else summary(report))
    prose.small(
        f"Read from {view.source.named}. This page lists every file, whatever the filter;",
        "a text that came twice is read once, and what cannot be read is refused with its reason.",
    )
    if report.empty:
        prose.small("The folder is empty. Put releases there as text files, then look again.")
        st.button("Look again", type="primary")
        return
    asked = st.segmented_control("Show", list(OUTCOMES), selection_mode="multi", key="became",
                                 format_func=lambda one: f"{OUTCOMES[one]} ({counts(report)[one]})")  # fmt: skip
    shown: pd.DataFrame = report[report["group"].isin(asked)] if asked else report
    rows.draw(COLUMNS, shown, made, "Files and what became of them", "report", "source")
    downloads.offer("files", shown.drop(columns="group"), view.filters, of=" of this list")
    downloads.offer("releases", view.frames.releases, view.filters, of=", the releases of the engagements asked for")


page(current())
