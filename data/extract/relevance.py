"""Whether a release tells of a concrete engagement of two parties or more."""

from __future__ import annotations

import re

from .actors import ENGAGING, Stage
from .state import Reading

TELLING = ENGAGING | {"gather", "exercise", "signed", "award", "also", "cancel", "postpone", "refuse"}


OPINION = re.compile(
    r"^\W*(?:opinions?|op-ed|commentary|guest column|editorial|analysis|column|viewpoint|perspectives?|interview)\W*$"
    r"|\b(?:the (?:writer|author) is|is a freelance|views expressed|the author’s own)\b",
    re.IGNORECASE,
)
HINTS = (
    *"opin op-ed comment column editorial analys viewpoint perspect interview writer author freelance".split(),
    "views ex",
)
"""A part of each wording of ``OPINION``: looked for first, being found many times faster."""


def is_relevant(reading: Reading) -> bool:
    """Two parties, and an act of both that is no mere memory where the release begins."""
    parties = set(reading.setting.parties)
    if len(parties) < 2 or _is_opinion(reading):
        return False
    lead = [act.kind for stage in reading.stages if stage.weight >= 0.9 for act in stage.acts]
    if "domestic" in lead and not {"received", "callon", "phone", "visit"} & set(lead):
        return False
    if reading.setting.kind in ("exercise", "multilateral"):
        return True
    if any(len(parties & _present(stage)) > 1 for stage in reading.stages if stage.weight > 0.65):
        return True
    if not any(_telling(stage) or _hosting(stage) for stage in reading.stages if stage.weight >= 0.7):
        return False
    if any(len(parties & _present(stage)) > 1 for stage in reading.stages if stage.weight > 0.6):
        return True
    told = [stage for stage in reading.stages if stage.weight > 0.6 and (_telling(stage) or _hosting(stage))]
    if any(len(parties & _named(stage)) > 1 for stage in told):
        return True
    if told and reading.setting.status != "held":
        return True
    acting = {p.country for p in reading.persons if p.role == "participant" and p.country}
    return bool(told) and len(acting & parties) > 1


def _present(stage: Stage) -> set[str | None]:
    """The parties whose people stand in one sentence that is no memory."""
    if "past" in stage.tenses("past") or (stage.has("greet") and not stage.has(*ENGAGING)):
        return set()
    return {a.person.country for a in stage.actors if a.person and a.person.role == "participant"}


def _named(stage: Stage) -> set[str | None]:
    """Everybody's country, also those inside an office of several ("the ministers of Kenya and Uganda")."""
    offices = [a for a in stage.actors if a.kind == "posts"]
    states = [chunk for chunk in stage.sentence.chunks if chunk.tag in "CcD"]
    inside = {c.value for c in states if any(a.at <= c.first <= a.end for a in offices)}
    return {a.code for a in stage.actors} | inside


VISITING = frozenset(("visitor", "visitors", "guest", "guests", "host", "hosts"))


def _hosting(stage: Stage) -> bool:
    """A visitor or host is spoken of, whatever the verb."""
    return not stage.old and not VISITING.isdisjoint(stage.sentence.lower)


def _telling(stage: Stage) -> bool:
    return any(act.kind in TELLING and act.tense in ("held", "future") for act in stage.acts)


def _is_opinion(reading: Reading) -> bool:
    """A column, comment or interview recalls engagements; it does not report one."""
    text, parts = reading.release.text, reading.page.sentences
    opening = next((s.start for s in parts if s.role == "body"), 0)
    around = (text[: opening + 200] + text[-500:]).lower()
    if not any(map(around.__contains__, HINTS)):
        return False
    lines = (text[s.start : s.end] for s in parts if s.start < opening or s.end > len(text) - 300)
    return any(OPINION.search(line) for line in lines if len(line) < 200)
