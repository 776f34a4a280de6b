"""Frames as rows for the reader: one grammar on every page. Pure; ``rows.draw`` puts them on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pandas as pd

from components.phrases import engagement_label
from components.rows import Column, Line, Row
from components.text import coded, each, figured, number, span_of, text
from components.theme import DOUBT_HELP, KIND_WORDS, OUTCOME_WORDS, doubt, hollow
from data.frames import Frames
from data.names import party_name
from data.wording import listed

ENGAGEMENTS = (
    Column("Date", "nowrap half"), Column("Engagement", "nowrap half"), Column("Who came to whom", "party"),
    Column("Led by", "lead"), Column("What came of it", "came"), Column("Sources", "nowrap inline", DOUBT_HELP),
)  # fmt: skip
NUMBER, DAY = "num labelled half", "nowrap labelled half"
PAIRS = (
    Column("Countries"), Column("Engagements", NUMBER), Column("Visits, first to second", NUMBER),
    Column("Visits, second to first", NUMBER), Column("First", DAY), Column("Last", DAY),
)  # fmt: skip
OFFICIALS = (
    Column("Official"), Column("Last known post"), Column("Seen", DAY), Column("Engagements", NUMBER),
)  # fmt: skip


SHOWN = 4
"""How many of a meeting without host and guest are named in its row."""


def engagements(frames: Frames, page: pd.DataFrame) -> tuple[Row, ...]:
    """Rows of engagements: date · what · guest → host · who led · what came of it · sources."""
    people = frames.participations
    people = people[people["engagement_id"].isin(page["engagement_id"])]
    leads = {(row.engagement_id, row.official_id): row for row in each(people)}
    present: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in each(people[people["role"] == "participant"]):
        present[row.engagement_id].setdefault(text(row.country), row)
    brought: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in each(frames.outcomes[frames.outcomes["engagement_id"].isin(page["engagement_id"])]):
        brought[one.engagement_id].append((text(one.type), text(one.title)))
    return tuple(
        Row(one.engagement_id, (
            _date(one), _what(one), _parties(one),
            _led(one, leads, present[one.engagement_id]), _outcomes(brought[one.engagement_id]), _sources(one),
        ), f"engagement:{one.engagement_id}")
        for one in each(page)
    )  # fmt: skip


def _date(one: Any) -> tuple[Line, ...]:
    day, last, partial = text(one.date), text(one.end_date), text(one.date_partial)
    target = f"engagement:{one.engagement_id}"
    if not day:
        return (Line(partial or "no date", "strong nowrap", target), Line("day not stated", "quiet"))
    more = (Line(f"to {last}", "quiet nowrap"),) if last and last != day else ()
    return (Line(day, "strong nowrap", target), *more)


def _what(one: Any) -> tuple[Line, ...]:
    kind, status, level = text(one.kind), text(one.status), text(one.visit_level)
    planned = status not in ("", "held")
    first = Line(KIND_WORDS.get(kind, kind), "nowrap", mark=kind, hollow=hollow(one.confidence), planned=planned)
    said = [word for word in (level, status if planned else "") if word]
    return (first, *(Line(word, "quiet") for word in said))


def _parties(one: Any) -> tuple[Line, ...]:
    place = ", ".join(dict.fromkeys(word for word in (text(one.place), party_name(text(one.host))) if word))
    codes = [text(one.guest), text(one.host_party)]
    code = " → ".join(codes) if all(codes) else " ".join(one.countries)
    return (Line(engagement_label(one), "strong"), Line(f"{code}{' · in ' + place if place else ''}", "quiet"))


def _led(one: Any, leads: dict[tuple[str, str], Any], present: dict[str, Any]) -> tuple[Line, ...]:
    """Who led both sides; where nobody came to anybody, the first of each party."""
    found: list[Line] = []
    for column in ("guest_lead", "host_lead"):
        person = leads.get((one.engagement_id, text(getattr(one, column))))
        if person is not None:
            found += person_lines(person)
    if not found:
        found = [line for person in list(present.values())[:SHOWN] for line in person_lines(person)]
    return tuple(found) or (Line("nobody named", "quiet none"),)


def person_lines(person: Any) -> list[Line]:
    """Rank and name, which lead to the official; the post in small type."""
    name = " ".join(word for word in (text(person.rank), text(person.name)) if word)
    post = text(person.position)
    return [Line(name, open=f"official:{person.official_id}"), *([Line(post, "quiet")] if post else [])]


def _outcomes(brought: list[tuple[str, str]]) -> tuple[Line, ...]:
    lines = tuple(Line(f"{OUTCOME_WORDS.get(kind, kind)}: {title}") for kind, title in brought)
    return lines or (Line("none told", "quiet none"),)


def _sources(one: Any) -> tuple[Line, ...]:
    return (
        Line(figured(int(one.n_sources), "release"), "nowrap", f"engagement:{one.engagement_id}"),
        Line(doubt(one.confidence), "quiet"),
    )


def pairs(page: pd.DataFrame) -> tuple[Row, ...]:
    """Rows of country pairs; a click chooses the pair."""
    return tuple(
        Row(f"{one.country_a}-{one.country_b}", (
            (Line(listed([party_name(one.country_a), party_name(one.country_b)]), "strong",
                  f"pair:{one.country_a}-{one.country_b}"),
             Line(f"{one.country_a} {one.country_b}", "quiet")),
            (Line(number(one.n_engagements)),),
            (Line(number(one.n_visits_a_to_b)),), (Line(number(one.n_visits_b_to_a)),),
            (Line(text(one.first) or "no date"),), (Line(text(one.last) or "no date"),),
        ), f"pair:{one.country_a}-{one.country_b}")
        for one in each(page)
    )  # fmt: skip


def officials(page: pd.DataFrame) -> tuple[Row, ...]:
    """Rows of officials; a click opens the person."""
    return tuple(
        Row(one.official_id, (
            (Line(text(one.name), "strong", f"official:{one.official_id}"),
             Line(coded(text(one.country)) or "country not stated", "quiet")),
            tuple(Line(word, style) for word, style in ((text(one.rank), ""), (text(one.position), "quiet")) if word)
            or (Line("no post named", "quiet"),),
            (Line(span_of(one.first_seen, one.last_seen) or "no date"),),
            (Line(number(one.n_engagements) if one.n_engagements else "0, mentioned only"),),
        ), f"official:{one.official_id}")
        for one in each(page)
    )  # fmt: skip


def labels(frames: Frames, ids: Iterable[str]) -> dict[str, str]:
    """What pointing at a mark tells: day, kind, parties."""
    page = frames.engagements[frames.engagements["engagement_id"].isin(list(ids))]
    return {
        one.engagement_id: " · ".join((
            text(one.date), KIND_WORDS.get(text(one.kind), ""), engagement_label(one),
            figured(int(one.n_sources), "release"),
        ))
        for one in each(page)
    }  # fmt: skip
