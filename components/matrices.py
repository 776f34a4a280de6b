"""Who came to whom, as a heat map with its numbers: pure, small frame → figure."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from components.layout import base
from components.text import each, number
from components.theme import PAGE, SEQUENCE, TEXT
from data.names import party_name


def matrix(directions: pd.DataFrame, codes: Sequence[str]) -> go.Figure:
    """Who came (rows) to whom (columns): the number in the cell, the colour for the pattern; nobody comes to itself."""
    names = {code: escape(party_name(code), quote=False) for code in codes}
    count: dict[tuple[str, str], int] = {(one.guest, one.host_party): int(one.n) for one in each(directions)}
    guests = [code for code in codes if any(code == guest for guest, _ in count)]
    hosts = [code for code in codes if any(code == host for _, host in count)]
    most = max(count.values(), default=1)
    shade = [[None if guest == host else count.get((guest, host), 0) for host in hosts] for guest in guests]
    figure = go.Figure(go.Heatmap(
        z=shade, x=[names[c] for c in hosts], y=[names[c] for c in guests], zmin=0, zmax=most,
        colorscale=[[place / 9, colour] for place, colour in enumerate(SEQUENCE)], showscale=False,
        xgap=2, ygap=2, hoverinfo="skip",
    ))  # fmt: skip
    cells = [(guest, host, n) for (guest, host), n in count.items() if n]
    figure.add_scatter(
        x=[names[host] for _, host, _ in cells], y=[names[guest] for guest, _, _ in cells], mode="markers+text",
        marker={"symbol": "square", "size": 30, "opacity": 0}, text=[number(n) for *_, n in cells],
        textfont={"size": 14, "color": [_on(n / most) for *_, n in cells]}, showlegend=False,
        customdata=[[guest, host] for guest, host, _ in cells],
        hovertext=[f"{names[guest]} came to {names[host]}: {number(n)}" for guest, host, n in cells],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 0}}, unselected={"marker": {"opacity": 0}},
    )  # fmt: skip
    slanted = len(hosts) > 6
    base(figure, 60 + (8 * max(map(len, names.values())) if slanted else 0) + 34 * len(guests))
    axis = {"showgrid": False, "zeroline": False, "tickfont": {"size": 13, "color": TEXT}, "fixedrange": True,
            "ticks": ""}  # fmt: skip
    figure.update_xaxes(side="top", tickangle=-60 if slanted else 0, range=[-0.5, len(hosts) - 0.5], **axis)
    figure.update_yaxes(range=[len(guests) - 0.5, -0.5], **axis)
    return figure


def _on(share: float) -> str:
    """Text on a cell: as on the page where it is pale, as the page itself where it is strong."""
    return PAGE if share > 0.55 else TEXT
