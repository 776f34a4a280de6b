"""The outcomes of a merged engagement: one of a type and title, however many releases tell of it."""

from __future__ import annotations

from typing import Any

from rapidfuzz.fuzz import token_set_ratio

from data.record import Outcome
from data.resolve.ids import Mention, id_of
from data.resolve.merged import Engaged
from data.resolve.names import tokens

Row = dict[str, Any]
Telling = tuple[Mention, Outcome]
SAME = 90


def distinct(engaged: Engaged) -> list[tuple[Row, list[Telling]]]:
    """Each outcome as a row, with the tellings that it merges."""
    sets: list[list[Telling]] = []
    for telling in _told(engaged):
        home = next((one for one in sets if _same(one[0], telling)), None)
        if home is None:
            sets.append([telling])
        else:
            home.append(telling)
    return [(_row(engaged, one), one) for one in sets]


def _told(engaged: Engaged) -> list[Telling]:
    return sorted(
        (
            ((event.release_id, min((s for s, _ in outcome.title.spans), default=0), event.number * 1000 + i), outcome)
            for event in engaged.members
            for i, outcome in enumerate(event.told.outcomes)
        ),
        key=lambda telling: telling[0],
    )


def _same(one: Telling, other: Telling) -> bool:
    """One type, one plan year, titles of the same words; two of one release are two."""
    (at, a), (where, b) = one, other
    if at[0] == where[0] or a.type != b.type or (a.plan_year and b.plan_year and a.plan_year != b.plan_year):
        return False
    return token_set_ratio(*(" ".join(tokens(outcome.title.value)) for outcome in (a, b))) >= SAME


def _row(engaged: Engaged, tellings: list[Telling]) -> Row:
    outcomes = [outcome for _, outcome in tellings]
    return {
        "outcome_id": id_of("outcomes", engaged.engagement_id, tellings[0][0]),
        "engagement_id": engaged.engagement_id,
        "type": outcomes[0].type,
        "title": max((outcome.title.value for outcome in outcomes), key=lambda title: (len(title), title)),
        "plan_year": next((outcome.plan_year for outcome in outcomes if outcome.plan_year), None),
    }
