"""The figures: pure, small frame → figure. Nothing here knows Streamlit; titles are the page's, as text.

A lane stands for a partner country. The mark's colour and shape tell the kind; an arrow tells who travelled:
→ the lane's country came, ← it was visited. Hollow is unsure, dotted was not held (yet).
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.layout import WRAP, lane_figure
from components.places import dodged, reach
from components.text import each, number, text
from components.theme import ACCENT, FAINT, KIND_COLOURS, KIND_WORDS, QUIET, SYMBOLS, TEXT, hollow
from data.names import party_name
from data.schema import KINDS

MANY = 600
"""More marks than that are counted a period instead of drawn one by one."""
LANES = 24
TALL, SMALL, WRAPPED = 58, 48, 84
FEW = 5


def timeline(lanes: pd.DataFrame, labels: dict[str, str]) -> go.Figure:
    """One mark an engagement and lane; ``labels`` are what the reader sees on pointing at an engagement."""
    dated = lanes.dropna(subset=["day"])
    order = lane_order(dated)
    dated = dated[dated["lane"].isin(order)]
    tall = TALL if len(order) <= FEW else SMALL
    figure = lane_figure([_escaped(lane) for lane in order], [_size(dated, lane) for lane in order], tall)
    if dated.empty:
        return figure
    figure.update_xaxes(range=reach(dated["day"], dated["end"]))
    places = dodged(dated, order)
    _gatherings(figure, dated, places)
    _stays(figure, dated, places)
    _not_held(figure, dated, places)
    for kind in KINDS:
        _marks(figure, dated[dated["kind"] == kind], places, kind, labels)
    _legend(figure, dated)
    return figure


def lane_order(lanes: pd.DataFrame) -> list[str]:
    """The lanes that are drawn: the partners with the most engagements, then by name."""
    return ranked(lanes["lane"].value_counts())


def ranked(counts: pd.Series) -> list[str]:
    """The parties with the highest counts, at most as many as there are lanes."""
    return sorted(map(str, counts.index), key=lambda lane: (-int(counts[lane]), party_name(lane)))[:LANES]


def _escaped(code: str) -> str:
    return escape(party_name(code), quote=False)


def _size(lanes: pd.DataFrame, lane: str) -> int:
    return int((lanes["lane"] == lane).sum())


def _marks(figure: go.Figure, rows: pd.DataFrame, places: pd.Series, kind: str, labels: dict[str, str]) -> None:
    if rows.empty:
        return
    symbols = [SYMBOLS[kind] + ("-open" if is_open(row) else "") for row in each(rows)]
    figure.add_scatter(
        x=rows["day"], y=places[rows.index], mode="markers+text", name=KIND_WORDS[kind], showlegend=False,
        marker={"symbol": symbols, "size": 13, "color": KIND_COLOURS[kind],
                "line": {"width": 2, "color": KIND_COLOURS[kind]}},
        text=[_beside(row) for row in each(rows)], textposition="middle right",
        textfont={"size": 17, "color": TEXT}, cliponaxis=False,
        customdata=[[one] for one in rows["engagement_id"]],
        hovertext=[escape(labels.get(one, ""), quote=False) for one in rows["engagement_id"]],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}, "textfont": {"color": TEXT}},
    )  # fmt: skip


def is_open(row: Any) -> bool:
    """Whether a mark is not filled: unsure, or not held."""
    return hollow(row.confidence) or text(row.status) not in ("held", "")


def _beside(row: Any) -> str:
    """The arrow of travel and, for an engagement told by several releases, their number."""
    arrow = "→" if row.lane == row.guest else "←" if row.lane == row.host_party and text(row.guest) else ""
    return " ".join(part for part in (arrow, number(row.n_sources) if row.n_sources > 1 else "") if part)


def _gatherings(figure: go.Figure, rows: pd.DataFrame, places: pd.Series) -> None:
    """A thin upright line through the marks of one gathering, which stands in the lane of each party."""
    several = rows[(rows["kind"] == "multilateral") & rows["engagement_id"].duplicated(keep=False)]
    x: list[Any] = []
    y: list[Any] = []
    for _, one in several.groupby("engagement_id"):
        x += [one["day"].iloc[0], one["day"].iloc[0], None]
        y += [places[one.index].max(), places[one.index].min(), None]
    if x:
        colour = KIND_COLOURS["multilateral"]
        figure.add_scatter(x=x, y=y, mode="lines", line={"width": 1, "color": colour}, opacity=0.5, hoverinfo="skip",
                           showlegend=False)  # fmt: skip


def _stays(figure: go.Figure, rows: pd.DataFrame, places: pd.Series) -> None:
    """A bar for a stay, where it is long enough to be seen beside its mark."""
    start, end = pd.to_datetime(rows["day"]), pd.to_datetime(rows["end"])
    long = rows[(end - start) > (start.max() - start.min()) / 60]
    _segments(figure, long, places, long["day"], long["end"], {"width": 5, "color": QUIET})


def _not_held(figure: go.Figure, rows: pd.DataFrame, places: pd.Series) -> None:
    """A short dotted stroke through what was announced, put off, called off or refused."""
    planned = rows[rows["status"].notna() & (rows["status"] != "held")]
    days = pd.to_datetime(rows["day"])
    reach = max((days.max() - days.min()) / 60, pd.Timedelta(days=3))
    at = pd.to_datetime(planned["day"])
    _segments(figure, planned, places, at - reach, at + reach, {"width": 2, "color": QUIET, "dash": "dot"},
              "dotted: not held (yet)")  # fmt: skip


def _segments(figure: go.Figure, rows: pd.DataFrame, places: pd.Series, start: pd.Series, end: pd.Series,
              line: dict[str, Any], name: str = "") -> None:  # fmt: skip
    if rows.empty:
        return
    x = [day for pair in zip(start, end, strict=True) for day in (*pair, None)]
    y = [place for one in places[rows.index] for place in (one, one, None)]
    figure.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name=name, showlegend=bool(name))


def _legend(figure: go.Figure, rows: pd.DataFrame) -> None:
    """What the marks mean, those that occur; drawn apart, so that a hollow first mark does not make a hollow entry."""
    for kind in (kind for kind in KINDS if (rows["kind"] == kind).any()):
        _entry(figure, KIND_WORDS[kind], SYMBOLS[kind], KIND_COLOURS[kind])
    if any(hollow(value) for value in rows["confidence"]):
        _entry(figure, "hollow: unsure", "circle-open", QUIET)


def _entry(figure: go.Figure, name: str, symbol: str, colour: str) -> None:
    marker = {"symbol": symbol, "size": 12, "color": colour, "line": {"width": 2, "color": colour}}
    figure.add_scatter(x=[None], y=[None], mode="markers", name=name, hoverinfo="skip", marker=marker)


def crowd(periods: pd.DataFrame) -> go.Figure:
    """Too many to draw one by one: a lane a partner, a disc a period, its area the number of engagements."""
    sums = periods.groupby("lane", observed=True)["n"].sum()
    order = ranked(sums)
    shown = periods[periods["lane"].isin(order)]
    figure = lane_figure([_escaped(lane) for lane in order], [int(sums[lane]) for lane in order], SMALL)
    if shown.empty:
        return figure
    most = shown["n"].max()
    place = {lane: -at for at, lane in enumerate(order)}
    figure.add_scatter(
        x=shown["middle"], y=[place[lane] for lane in shown["lane"]], mode="markers", showlegend=False,
        marker={"size": [3 + 14 * (n / most) ** 0.5 for n in shown["n"]], "color": ACCENT, "opacity": 0.85,
                "line": {"width": 0}},
        customdata=shown[["lane", "start", "end"]].to_numpy().tolist(),
        hovertext=[f"{_escaped(row.lane)}, {row.period}: {number(row.n)}" for row in each(shown)],
        hovertemplate="%{hovertext}<extra></extra>", selected={"marker": {"opacity": 0.85}},
        unselected={"marker": {"opacity": 0.85}},
    )  # fmt: skip
    return figure


def career(engagements: pd.DataFrame, posts: pd.DataFrame, labels: dict[str, str]) -> go.Figure:
    """An official's time: the posts as bars from first to last seen, the engagements as marks above them."""
    names = ["Engagements", *[escape(label, quote=False) for label in posts["label"]]]
    tall = WRAPPED if any(len(name) > WRAP for name in names) else TALL
    figure = lane_figure(names, [len(engagements), *[0] * len(posts)], tall, wrapped=True)
    dated = engagements.dropna(subset=["day"])
    if dated.empty and posts.empty:
        return figure
    days = pd.concat([dated["day"], posts["first_seen"], posts["last_seen"]])
    figure.update_xaxes(range=reach(days, days))
    at = pd.Series([-float(place) for place in range(1, len(posts) + 1)], index=posts.index)
    _segments(figure, posts, at, posts["first_seen"], posts["last_seen"], {"width": 9, "color": FAINT})
    ends = {"symbol": "line-ns", "size": 13, "line": {"width": 2, "color": QUIET}}
    figure.add_scatter(x=[*posts["first_seen"], *posts["last_seen"]], y=[*at, *at], mode="markers", showlegend=False,
                       hoverinfo="skip", marker=ends)  # fmt: skip
    own = dated.assign(lane="Engagements")
    places = dodged(own, ["Engagements"])
    for kind in KINDS:
        _marks(figure, own[own["kind"] == kind], places, kind, labels)
    _legend(figure, own)
    return figure


def alt_of(figure: str, title: str, first: str, last: str, names: Sequence[str]) -> str:
    """What a reader who cannot see the figure is told."""
    lanes = f" Lanes: {', '.join(names[:LANES])}." if names else ""
    when = f" From {first} to {last}." if first else ""
    return f"{figure}. {title}.{when}{lanes} The table below holds the same rows."
