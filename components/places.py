"""Where marks go: beside one another when their days are too close to be told apart."""

from __future__ import annotations

from typing import Any

import pandas as pd

SLOTS = 30
"""Marks closer than a thirtieth of the axis would touch, or hide each other's arrows."""
STEPS = (0.0, -0.21, 0.17, -0.38)


def dodged(rows: pd.DataFrame, order: list[str]) -> pd.Series:
    """The height of each row's mark: its lane, moved aside where an earlier mark is too near."""
    days = pd.to_datetime(rows["day"])
    width = (days.max() - days.min()) / SLOTS
    height = {lane: -float(place) for place, lane in enumerate(order)}
    last: dict[tuple[str, int], pd.Timestamp] = {}
    found: dict[Any, float] = {}
    for at in rows.assign(when=days).sort_values(["when", "engagement_id"]).index:
        lane, day = str(rows.at[at, "lane"]), days[at]
        free = [step for step in range(len(STEPS)) if (lane, step) not in last or day - last[lane, step] > width]
        step = free[0] if free else min(range(len(STEPS)), key=lambda step: last[lane, step])
        last[lane, step] = day
        found[at] = height[lane] + STEPS[step]
    return pd.Series(found, dtype="float64").reindex(rows.index)


def reach(first: pd.Series, last: pd.Series) -> list[pd.Timestamp]:
    """The days that the axis spans: all of them, with room at both ends, and never less than some weeks."""
    start, end = pd.to_datetime(first).min(), pd.to_datetime(last).max()
    room = max((end - start) * 0.05, pd.Timedelta(days=14))
    return [start - room, end + room]


def periods(lanes: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Engagements a lane and period, and what the period is: a month, a quarter or a year, so that they fit."""
    days = pd.to_datetime(lanes["day"])
    years = (days.max() - days.min()).days / 365.25
    unit, code = ("year", "Y") if years > 12 else ("quarter", "Q") if years > 4 else ("month", "M")
    spans = days.dt.to_period(code)
    counts = lanes.assign(span=spans).groupby(["lane", "span"], observed=True).size().reset_index(name="n")
    start, end = counts["span"].dt.start_time, counts["span"].dt.end_time
    return counts.assign(
        period=counts["span"].astype(str), start=start.dt.strftime("%Y-%m-%d"), end=end.dt.strftime("%Y-%m-%d"),
        middle=start + (end - start) / 2,
    ).drop(columns="span"), unit  # fmt: skip
