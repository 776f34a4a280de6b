"""What all figures share: quiet axes, lanes with their names above them so that nothing is cut on a narrow screen."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components.text import number
from components.theme import FAINT, QUIET, TEXT

FONT = '"Source Sans", "Source Sans 3", sans-serif'
TOP, BOTTOM = 64, 6
TICKS = 30
"""Pixels between the legend and the lanes, for the names of the days."""
WRAP = 54
LEGEND: dict[str, Any] = {
    "orientation": "h", "x": 0, "yanchor": "bottom", "itemclick": False, "itemdoubleclick": False,
    "font": {"size": 13, "color": TEXT}, "bgcolor": "rgba(0,0,0,0)",
}  # fmt: skip
AXIS: dict[str, Any] = {
    "type": "date", "side": "top", "nticks": 6, "tickfont": {"size": 12, "color": QUIET}, "ticks": "outside",
    "tickcolor": FAINT, "showgrid": True, "gridcolor": FAINT, "griddash": "dot", "zeroline": False,
    "fixedrange": True, "automargin": True,
}  # fmt: skip


def base(figure: go.Figure, height: int) -> None:
    """Size, font and manners."""
    figure.update_layout(
        height=height, margin={"l": 4, "r": 12, "t": 8, "b": 8}, font={"family": FONT, "size": 13, "color": TEXT},
        paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", hovermode="closest", dragmode=False,
        clickmode="event+select", separators=".,",
    )  # fmt: skip


def lane_figure(names: Sequence[str], sizes: Sequence[int], tall: int, wrapped: bool = False) -> go.Figure:
    """An empty figure with a line and a name for each lane; lane ``i`` lies at height ``-i``."""
    lanes = max(len(names), 1)
    told = enumerate(zip(names, sizes, strict=True))
    figure = go.Figure(layout={
        "shapes": [_line(place) for place in range(len(names))],
        "annotations": [_name(name, size, place, wrapped) for place, (name, size) in told],
        "legend": LEGEND | {"y": 1 + TICKS / (tall * lanes)},
        "xaxis": AXIS | {"tickformatstops": tick_format()},
        "yaxis": {"visible": False, "range": [-lanes + 0.55, 0.62], "fixedrange": True},
    })  # fmt: skip
    base(figure, TOP + BOTTOM + tall * lanes)
    figure.update_layout(margin={"t": TOP, "b": BOTTOM})
    return figure


def _line(place: int) -> dict[str, Any]:
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": -place, "y1": -place, "layer": "below",
            "line": {"color": FAINT, "width": 1}}  # fmt: skip


def _name(name: str, size: int, place: int, wrapped: bool) -> dict[str, Any]:
    label = "<br>".join(textwrap.wrap(name, WRAP)) if wrapped else name
    tally = f"  {number(size)}" if size else ""
    return {
        "text": f"{label}{tally}", "xref": "paper", "x": 0, "y": 0.17 - place, "xanchor": "left", "yanchor": "bottom",
        "showarrow": False, "align": "left", "font": {"size": 13, "color": TEXT},
    }  # fmt: skip


def tick_format() -> list[dict[str, Any]]:
    """ISO days, months and years, whichever the axis has room for."""
    day = 86_400_000
    return [
        {"dtickrange": [None, 25 * day], "value": "%Y-%m-%d"},
        {"dtickrange": [25 * day, "M11"], "value": "%Y-%m"},
        {"dtickrange": ["M12", None], "value": "%Y"},
    ]
