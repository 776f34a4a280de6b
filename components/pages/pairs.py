"""Who came to whom, how often two countries met, and the engagements of a chosen pair."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import address, charts, downloads, filters, prose, rows, states, tables
from components.phrases import pair_title, pairs_title, totals
from components.text import figured, number
from components.view import View, current
from data import measures
from data.names import party_name

CELLS = 24


def page(view: View) -> None:
    """All pairs, or the chosen one."""
    if states.nothing(view):
        return
    pair = tuple(sorted((address.get("pair") or "").split("-")))
    if len(pair) == 2:
        _pair(view, pair[0], pair[1])
    else:
        _all(view)


def _all(view: View) -> None:
    """Heat map with direction, table without."""
    frames = view.frames
    directions = measures.directions(frames)
    prose.title(pairs_title(directions, frames))
    _matrix(directions, view)
    pairs = measures.by_pair(frames)
    prose.heading("Who met whom, without direction")
    prose.small(
        f"{figured(len(pairs), 'pair')}. A pair is two parties that met bilaterally; a gathering makes none.",
        "Choose a pair to see its engagements.",
    )
    rows.draw(tables.PAIRS, pairs, tables.pairs, "Country pairs", "pairs")
    downloads.offer("pairs", pairs, view.filters)


def _matrix(directions: pd.DataFrame, view: View) -> None:
    """Guests down, hosts across."""
    told = f"{filters.said(view.filters, view.source)}. {totals(view.frames)}."
    if directions.empty:
        prose.small(told)
        return
    sums = directions.groupby("guest")["n"].sum().add(directions.groupby("host_party")["n"].sum(), fill_value=0)
    codes = sorted(sums.index, key=lambda code: (-sums[code], party_name(code)))[:CELLS]
    shown = directions[directions["guest"].isin(codes) & directions["host_party"].isin(codes)]
    rest = int(directions["n"].sum() - shown["n"].sum())
    said = f"Left out: {figured(rest, 'engagement')} of parties beyond the {CELLS} busiest." if rest else ""
    prose.small(told, "Rows came, columns received; a cell counts engagements in which one was the guest of the other. "
                f"n = {number(shown['n'].sum())}. {said}")  # fmt: skip
    charts.matrix(shown, codes, pairs_title(directions, view.frames))


def _pair(view: View, first: str, second: str) -> None:
    """One pair: its engagements in time, and as rows."""
    frames = view.frames
    latest = view.source.latest(view.filters)
    engagements = latest[[(first, second) in pairs for pairs in latest["pairs"]]]
    st.button("All pairs", on_click=address.drop, args=("pair",), type="tertiary", icon=":material/arrow_back:")
    title = pair_title(first, second, len(engagements), measures.directions(frames))
    prose.title(title)
    prose.small(f"{filters.said(view.filters, view.source)}. Bilateral engagements of the two, without gatherings.")
    if engagements.empty:
        prose.small("They did not meet bilaterally in this selection.")
        return
    lanes = measures.lanes(frames, first)
    charts.lane(view, lanes[lanes["engagement_id"].isin(engagements["engagement_id"])], title)
    rows.draw(tables.ENGAGEMENTS, engagements, lambda shown: tables.engagements(frames, shown),
              title, "pair-engagements", "engagement_id")  # fmt: skip
    downloads.offer("engagements", engagements, view.filters, "pair-engagements")


page(current())
