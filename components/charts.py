"""Figures on the page: drawn from the view, and what a click on a mark does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import drill, figures, filters, matrices, prose, tables
from components.phrases import left_out, spread, timeline_title, totals
from components.places import periods
from components.rows import digest_of
from components.text import number
from components.theme import hollow
from components.view import View
from data.names import party_name

QUIET_BAR = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
PICKS = "_picks"
FEW_COLUMNS = 8
EVERYBODY = "A lane a party; each engagement stands in the lane of every party."


def timeline(view: View, home: str | None) -> None:
    """The lanes of a selection; one mark an engagement, or a disc a period when they are many."""
    frames = view.frames
    lanes = view.source.lanes(view.filters, home)
    dated = lanes.dropna(subset=["day"])
    marks = len(dated)
    doubtful = sum(map(hollow, frames.engagements["confidence"])) if marks <= figures.MANY else 0
    names = [party_name(lane) for lane in figures.lane_order(dated)]
    beyond = dated["lane"].nunique() - len(names)
    dayless = int(frames.engagements["date"].isna().sum())
    seen = f"Seen from {party_name(home)}: a lane a partner." if home else EVERYBODY
    first, _, last = spread(frames).partition(" to ")
    title = timeline_title(frames, home)
    said = f"{filters.said(view.filters, view.source)}. {totals(frames)}."
    prose.title(title)
    if marks > figures.MANY:
        counts, unit = view.source.crowd(view.filters, home)
        prose.small(said, f"{seen} A disc a {unit}, its area the number of engagements; a click narrows to it. "
                    f"n = {number(len(frames))}. {left_out(dayless, 0, beyond)}")  # fmt: skip
        _chart(figures.crowd(counts), "crowd", digest_of([view.filters, home, len(lanes)]), narrow(view),
               figures.alt_of("Timeline", title, first, last, names))  # fmt: skip
        return
    arrows = "→ the lane’s country came, ← it was visited."
    prose.small(said, f"{seen} {arrows} n = {len(frames)}. {left_out(dayless, doubtful, beyond)}")
    labels = tables.labels(frames, dated["engagement_id"])
    _chart(figures.timeline(lanes, labels), "timeline", digest_of(lanes["engagement_id"].array), mark,
           figures.alt_of("Timeline", title, first, last, names))  # fmt: skip


def lane(view: View, lanes: pd.DataFrame, title: str) -> None:
    """The lane of one pair."""
    if len(lanes) > figures.MANY:
        periods_of, _ = periods(lanes)
        figure, name, picked = figures.crowd(periods_of), "pair-crowd", narrow(view)
    else:
        labels = tables.labels(view.frames, lanes["engagement_id"])
        figure, name, picked = figures.timeline(lanes, labels), "pair-lane", mark
    _chart(figure, name, digest_of(lanes["engagement_id"].array), picked, figures.alt_of("Timeline", title, "", "", []))


def mark(point: Sequence[Any]) -> None:
    """An engagement's mark opens its evidence."""
    drill.follow(f"engagement:{point[0]}")


def narrow(view: View) -> Callable[[Sequence[Any]], None]:
    """A disc narrows the filter to its lane and period."""

    def done(point: Sequence[Any]) -> None:
        lane, start, end = point[:3]
        countries = view.filters.countries
        asked = replace(view.filters, start=start, end=end)
        if view.filters.between or lane in countries:
            filters.put(asked)
        elif len(countries) == 1:
            filters.put(replace(asked, countries=(), between=(countries[0], lane)))
        else:
            filters.put(replace(asked, countries=(lane,)))

    return done


def matrix(directions: pd.DataFrame, codes: Sequence[str], title: str) -> None:
    """Who came to whom; a click chooses the pair."""
    figure = matrices.matrix(directions, codes)
    columns = directions["host_party"].nunique()
    width: Any = 200 + 120 * columns if columns <= FEW_COLUMNS else "stretch"
    alt = figures.alt_of("Heat map of guests and hosts", title, "", "", [])
    with st.container(key="matrix-large" if columns > FEW_COLUMNS else "matrix-small"):
        _chart(figure, "matrix", digest_of(directions.to_numpy().tolist()), cell, alt, width)


def cell(point: Sequence[Any]) -> None:
    """A cell chooses its pair."""
    drill.follow("pair:" + "-".join(sorted(map(str, point[:2]))))


def career(engagements: pd.DataFrame, posts: pd.DataFrame, labels: dict[str, str], title: str) -> None:
    """An official's engagements and posts on one axis."""
    key = digest_of([*engagements["engagement_id"], *posts["label"]])
    alt = figures.alt_of("Time axis", title, "", "", [])
    _chart(figures.career(engagements, posts, labels), "career", key, mark, alt)


def _chart(figure: go.Figure, name: str, digest: str, picked: Callable[[Sequence[Any]], None], alt: str,
           width: Any = "stretch") -> None:  # fmt: skip
    """A figure whose points can be clicked. Other points, or a click, make another widget: none acts on an old one."""
    key = f"{name}-{digest}-{st.session_state.get(PICKS, 0)}"

    def chosen() -> None:
        points = st.session_state[key].selection.points
        custom = next((point["customdata"] for point in points if point.get("customdata")), None)
        if custom is not None:
            st.session_state[PICKS] = st.session_state.get(PICKS, 0) + 1
            picked(custom if isinstance(custom, list | tuple) else list(custom.values()))

    st.plotly_chart(figure, key=key, on_select=chosen, selection_mode="points", config=QUIET_BAR, width=width, alt=alt)
