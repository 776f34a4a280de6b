"""Visits and other engagements in time, a lane a partner country; below, the same rows."""

from __future__ import annotations

import pandas as pd

from components import charts, downloads, prose, rows, states, tables
from components.text import number
from components.view import View, current


def page(view: View) -> None:
    """Figure, table and downloads of one selection."""
    if states.nothing(view):
        return
    frames = view.frames
    home = view.source.home(view.filters)
    engagements = view.source.latest(view.filters)
    dated, dayless = engagements[engagements["date"].notna()], engagements[engagements["date"].isna()]
    charts.timeline(view, home)

    def made(shown: pd.DataFrame) -> tuple[rows.Row, ...]:
        return tables.engagements(frames, shown)

    prose.heading("The same engagements, latest first")
    rows.draw(tables.ENGAGEMENTS, dated, made, "Engagements", "engagements", "engagement_id")
    if len(dayless):
        prose.heading(f"Without a day: {number(len(dayless))}")
        prose.small("The release names no day, or only a month. They are counted above but stand on no axis.")
        rows.draw(tables.ENGAGEMENTS, dayless, made, "Engagements without a day", "dayless", "engagement_id")
    downloads.offer("engagements", engagements, view.filters)


page(current())
