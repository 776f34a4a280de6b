"""The gathering on whose margins two sides met: an engagement of its own, told beside the main one."""

from __future__ import annotations

from data.record import Engagement, Fact

from .actors import Stage
from .state import Reading

Span = tuple[int, int]
ATTENDING = frozenset(
    "attending attended attend attends participating participated participants gathered members".split()
)


def find_gathering(reading: Reading, main: Engagement) -> Engagement | None:
    """The gathering with its members, if the release names three or more; day, host and place are the main one's."""
    setting = reading.setting
    if setting.kind != "meeting" or setting.status != "held":
        return None
    title = _title(reading.stages)
    members = _members(reading.stages)
    if title is None or len(members) < 3:
        return None
    members |= _organisation(reading.stages)
    if setting.host and setting.host_span and setting.host in setting.parties:
        members.setdefault(setting.host, setting.host_span)
    for code, span in setting.parties.items():
        members.setdefault(code, span)
    return Engagement(
        kind=Fact("multilateral", "text", (title,), main.kind.confidence),
        status=Fact("held", "text", (title,), main.status.confidence),
        countries=[Fact(code, "text", (members[code],), 0.9) for code in sorted(members)],
        date=main.date,
        date_partial=main.date_partial,
        date_precision=main.date_precision,
        host=main.host,
        place=main.place,
        flat=False,
    )


def _title(stages: list[Stage]) -> Span | None:
    """Where the gathering is named: a session, council or committee in a sentence on the margins of it."""
    for stage in stages:
        if stage.has("margin") and (act := next((a for a in stage.acts if a.kind == "gather"), None)):
            return stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last]
    return None


def _members(stages: list[Stage]) -> dict[str, Span]:
    """States of a sentence that says who attends, save those to which an envoy is accredited."""
    found: dict[str, Span] = {}
    for stage in stages:
        if not ATTENDING & set(stage.sentence.lower):
            continue
        for number, chunk in enumerate(stage.sentence.chunks):
            before = stage.sentence.lower[chunk.first - 1] if chunk.first else ""
            if chunk.tag in "CcDA" and before not in ("to", "in"):
                found.setdefault(chunk.value, stage.sentence.span(number, number))
    return found


def _organisation(stages: list[Stage]) -> dict[str, Span]:
    for stage in stages:
        for number, chunk in enumerate(stage.sentence.chunks):
            if chunk.tag == "O" and stage.has("margin", "gather"):
                return {chunk.value: stage.sentence.span(number, number)}
    return {}
