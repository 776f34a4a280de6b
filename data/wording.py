"""A selection in words: as a sentence for the reader, as a name for files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from anyascii import anyascii

from data.filters import HELD, Filters
from data.frames import Frames
from data.names import party_name

PLURALS = {
    "visit": "visits", "meeting": "meetings", "call": "calls", "multilateral": "gatherings", "exercise": "exercises",
    "head_of_state": "heads of state", "minister": "ministers", "chief_of_defence": "chiefs of defence",
    "deputy": "deputies", "service_chief": "service chiefs", "staff": "staff officers", "attache": "attachés",
    "other": "others", "agreement": "agreements", "award": "awards", "invitation": "invitations",
}  # fmt: skip


def sentence(filters: Filters, frames: Frames | None = None) -> str:
    """‘Visits and meetings between Azerbaijan and Kazakhstan, 2022-01-01 to today’.

    ``frames`` lend the name of an official.
    """
    parts = [_what(filters) + _with(filters, frames), _when(filters), _levels(filters), _who(filters), _status(filters)]
    text = ", ".join(part for part in parts if part)
    return text[0].upper() + text[1:]


def slug(filters: Filters) -> str:
    """‘visits-meetings-between-aze-kaz-from-2022-01-01’: the selection as the stem of a file name."""
    words = [PLURALS[kind] for kind in filters.kinds] or ["engagements"]
    words += ["between", *filters.between] if filters.between else []
    words += ["with", *filters.countries] if filters.countries else []
    words += ["official", filters.official] if filters.official else []
    words += [*filters.levels, *filters.echelons, *(f"with-{kind}" for kind in filters.outcomes)]
    words += ["from", filters.start] if filters.start else []
    words += ["to", filters.end] if filters.end else []
    words += [*filters.statuses] if filters.statuses != HELD else []
    words += ["and-undated"] if filters.undated else []
    return re.sub(r"[^a-z0-9]+", "-", anyascii("-".join(words)).lower()).strip("-")[:150]


def listed(words: Sequence[str], last: str = "and") -> str:
    """‘a, b and c’."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def _what(filters: Filters) -> str:
    what = listed([PLURALS[kind] for kind in filters.kinds]) or "all engagements"
    return what + (f" that brought {listed([PLURALS.get(o, o + 's') for o in filters.outcomes], 'or')}"
                   if filters.outcomes else "")  # fmt: skip


def _with(filters: Filters, frames: Frames | None) -> str:
    text = f" between {listed([party_name(code) for code in filters.between])}" if filters.between else ""
    if filters.countries:
        text += f" of {listed([party_name(code) for code in filters.countries], 'or')}"
    if filters.official:
        text += f" with {official_name(filters.official, frames)}"
    return text


def official_name(official: str, frames: Frames | None) -> str:
    """The name behind an official_id, or the id."""
    if frames is not None:
        found = frames.officials.loc[frames.officials["official_id"] == official, "name"]
        if len(found):
            return str(found.iloc[0])
    return f"official {official}"


def _when(filters: Filters) -> str:
    if not (filters.start or filters.end):
        return ""
    start = f"{filters.start} to {filters.end}" if filters.end else f"from {filters.start}"
    text = start if filters.start else f"until {filters.end}"
    return text + (" and undated" if filters.undated else "")


def _levels(filters: Filters) -> str:
    return f"{listed(filters.levels, 'or')} level" if filters.levels else ""


def _who(filters: Filters) -> str:
    return listed([PLURALS[echelon] for echelon in filters.echelons])


def _status(filters: Filters) -> str:
    return "" if filters.statuses == HELD else listed(filters.statuses, "or")
