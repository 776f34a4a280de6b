"""What the figures say: a sentence made from the selection, and under it what is counted and what is left out."""

from __future__ import annotations

from typing import Any

import pandas as pd

from components.text import capital, counted, each, figured, number, text, times
from data.filters import Filters
from data.frames import Frames
from data.names import party_name
from data.wording import listed

SHOWN = 2
DOMINANT = 0.6


def home_of(frames: Frames, filters: Filters) -> str | None:
    """The country that the timeline is seen from: the one asked for, or the one that takes part in most of it."""
    if filters.between:
        return filters.between[0]
    if len(filters.countries) == 1:
        return filters.countries[0]
    if not len(frames):
        return None
    counts = frames.engagements["countries"].explode().value_counts()
    counts = counts[counts.index.notna()]
    if counts.empty or counts.iloc[0] < DOMINANT * len(frames):
        return None
    tied = counts[counts == counts.iloc[0]].index
    hosts = frames.engagements["host_party"].value_counts()
    return max(sorted(map(str, tied)), key=lambda code: int(hosts.get(code, 0)))


def timeline_title(frames: Frames, home: str | None) -> str:
    """‘Kazakhstan came to Azerbaijan three times and Türkiye once; Azerbaijan went to Georgia twice’."""
    if not len(frames):
        return "Nothing matches this filter"
    if home is None or set(frames.engagements["status"].dropna()) - {"held"}:
        return capital(_busiest(frames))
    visits = frames.visits
    came = _travels(visits[visits["host_party"] == home]["guest"])
    went = _travels(visits[visits["guest"] == home]["host_party"])
    name = party_name(home)
    parts = []
    if came:
        parts.append(f"{came[0][0]} came to {name} {_run(came)}")
    if went:
        parts.append(f"{name} went to {went[0][0]} {_run(went)}")
    return capital("; ".join(parts) if parts else _met(frames, home))


def _travels(parties: pd.Series) -> list[tuple[str, int]]:
    counts = sorted(parties.dropna().value_counts().items(), key=lambda pair: (-pair[1], str(pair[0])))
    return [(party_name(str(code)), int(n)) for code, n in counts]


def _run(counts: list[tuple[str, int]]) -> str:
    """What follows the first name: ‘three times, Türkiye twice and 4 others 9 times’."""
    shown = [f"{name} {times(n)}" for name, n in counts[1:SHOWN]]
    rest = counts[SHOWN:]
    if rest:
        shown.append(f"{counted(len(rest), 'other')} {times(sum(n for _, n in rest))}")
    return listed([times(counts[0][1]), *shown])


def _met(frames: Frames, home: str) -> str:
    partners = frames.engagements["countries"].explode().dropna()
    others = sorted({party_name(str(code)) for code in partners if code != home})
    with_whom = listed(others) if len(others) <= SHOWN else figured(len(others), "partner")
    engagements = "one engagement" if len(frames) == 1 else counted(len(frames), "engagement")
    return f"{engagements} of {party_name(home)}" + (f" with {with_whom}" if others else "")


def _busiest(frames: Frames) -> str:
    total = counted(len(frames), "engagement")
    pairs = frames.pairs.sort_values(["n_engagements", "country_a", "country_b"], ascending=[False, True, True])
    if pairs.empty:
        return total
    most = int(pairs["n_engagements"].iloc[0])
    if len(pairs) > 1 and most == int(pairs["n_engagements"].iloc[1]):
        return f"{total}; {counted(len(pairs), 'pair')} of countries met, none more than {times(most)}"
    names = f"{party_name(pairs['country_a'].iloc[0])} and {party_name(pairs['country_b'].iloc[0])}"
    return f"{total}; {names} met {'most often, ' if len(pairs) > 1 else ''}{times(most)}"


def pairs_title(directions: pd.DataFrame, frames: Frames) -> str:
    """‘Azerbaijan received Kazakhstan in seven engagements, during three visits; the other way round in none’."""
    if directions.empty:
        return "Nobody received anybody in this selection" if len(frames) else "Nothing matches this filter"
    top = directions.sort_values(["n", "guest", "host_party"], ascending=[False, True, True]).reset_index(drop=True)
    most = int(top["n"].iloc[0])
    if len(top) > 2 and most == int(top["n"].iloc[1]):
        told = f"{counted(len(top), 'direction')} of travel, none with more than {counted(most, 'engagement')}"
        return capital(told)
    first = each(top)[0]
    back = sum(one.n for one in each(top) if (one.guest, one.host_party) == (first.host_party, first.guest))
    during = f", during {counted(int(first.n_visits), 'visit')}" if first.n_visits else ""
    received = f"{party_name(first.host_party)} received {party_name(first.guest)} in {counted(most, 'engagement')}"
    return f"{received}{during}; the other way round in {counted(back, 'engagement') if back else 'none'}"


def pair_title(first: str, second: str, n: int, directions: pd.DataFrame) -> str:
    """‘Azerbaijan and Kazakhstan: seven engagements; Kazakhstan came three times, Azerbaijan went never’."""
    visits = {(one.guest, one.host_party): int(one.n_visits) for one in each(directions)}
    came, went = visits.get((second, first), 0), visits.get((first, second), 0)
    names = party_name(first), party_name(second)
    head = f"{names[0]} and {names[1]}: {counted(n, 'engagement')}"
    if not came and not went:
        return f"{head}, no visit"
    return f"{head}; {names[1]} visited {names[0]} {times(came)}, {names[0]} visited {names[1]} {times(went)}"


def official_title(name: str, held: int, counterparts: pd.DataFrame) -> str:
    """‘Karim Valiyev took part in four engagements, most often with Marat Khusainov’."""
    if not held:
        return f"{name} is mentioned, but took part in nothing that was selected"
    sentence = f"{name} took part in {counted(held, 'engagement')}"
    if counterparts.empty:
        return sentence
    top = counterparts.sort_values(["n", "name"], ascending=[False, True])
    if len(top) > 1 and int(top["n"].iloc[0]) == int(top["n"].iloc[1]):
        return f"{sentence}, with {counted(len(top), 'counterpart')}"
    return f"{sentence}, {'most often ' if len(top) > 1 else ''}with {top['name'].iloc[0]}"


def totals(frames: Frames) -> str:
    """‘9 engagements, 8 of them during 4 visits, told by 5 releases’; the three are never mixed."""
    during = frames.engagements["visit_id"].dropna()
    visits = during.nunique()
    journeys = f", {number(len(during))} of them during {figured(visits, 'visit')}" if visits else ""
    return f"{figured(len(frames), 'engagement')}{journeys}, told by {figured(len(frames.releases), 'release')}"


def spread(frames: Frames) -> str:
    """First to last day of the selection."""
    days = frames.engagements["date"].dropna()
    return f"{days.min()} to {days.max()}" if len(days) else ""


def left_out(dayless: int, doubtful: int = 0, lanes: int = 0) -> str:
    """‘Left out: 2 without a day (listed below)’; empty when nothing is."""
    parts = [f"{number(dayless)} without a day (listed below)"] if dayless else []
    parts += [f"{figured(lanes, 'partner')} with fewer engagements (all are in the table)"] if lanes else []
    said = f"Left out: {listed(parts)}. " if parts else ""
    return said + (f"Hollow: {number(doubtful)} unsure." if doubtful else "")


def engagement_label(row: Any) -> str:
    """‘Kazakhstan → Azerbaijan’, or the parties when nobody travelled to anybody."""
    guest, host = text(row.guest), text(row.host_party)
    if guest and host:
        return f"{party_name(guest)} → {party_name(host)}"
    names = [party_name(code) for code in row.countries]
    return " – ".join(names) if len(names) == 2 else listed(names)
