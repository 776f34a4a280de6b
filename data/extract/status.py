"""Held, announced, put off, called off or refused; and the stated level of a visit."""

from __future__ import annotations

from .actors import ENGAGING, Act, Stage
from .setting import Span, first_cue
from .tense import is_told

LEVELS = {
    "official": "official",
    "working": "working",
    "state": "state",
    "goodwill": "goodwill",
    "friendly": "goodwill",
}
NAMED = frozenset(LEVELS)
JOURNEY = frozenset(("visit", "visits", "trip", "tour"))


def find_level(stages: list[Stage]) -> tuple[str | None, Span | None]:
    """The stated level: "official visit", "working three-day visit"; not of an invitation or an earlier journey."""
    for stage in stages:
        lower = stage.sentence.lower
        for at, word in enumerate(lower) if not NAMED.isdisjoint(lower) else ():
            if word not in LEVELS or not JOURNEY & set(lower[at + 1 : at + 5]):
                continue
            if stage.sentence.has("past") or _invited(stage, at):
                continue
            end = next(n for n in range(at + 1, at + 5) if lower[n] in JOURNEY)
            return LEVELS[word], (stage.sentence.starts[at], stage.sentence.ends[end])
    return None, None


def _invited(stage: Stage, at: int) -> bool:
    before = stage.sentence.lower[max(at - 12, 0) : at]
    return any(word in before for word in ("invited", "invitation", "invite", "invites")) or (
        "come" in before[-5:] and "to" in before[-6:-1] and "asked" in before
    )


DONE = frozenset(("signed", "award"))
SIGNING = frozenset(("signature", "signatures", "signing"))


def _done_before(stages: list[Stage], first: Stage, engaging: Act) -> bool:
    """Whether a paper was signed, or a decoration given, before the first visit or meeting is spoken of."""
    for stage in stages:
        if stage.sentence.role != "body":
            continue
        for act in stage.acts:
            if stage is first and act.cue.first > engaging.cue.first:
                return False
            opened = act.kind == "begin" and stage.has("exercise") and is_told(stage.sentence, act.cue)
            if act.tense == "held" and (opened or (act.kind in DONE and _is_done(stage, act))):
                return True
        if stage is first:
            return False
    return False


def _is_done(stage: Stage, act: Act) -> bool:
    return is_told(stage.sentence, act.cue) or stage.sentence.lower[act.cue.first] in SIGNING


ABOUT = ("visit", "meet", "gather", "callon", "exercise")


def find_status(stages: list[Stage]) -> tuple[str, Span | None]:
    """``held`` unless what the release leads with is put off, called off, refused, or all still ahead."""
    lead = [stage for stage in stages if stage.weight >= 0.9 and stage.has(*ABOUT)]
    named = [stage for stage in stages if any(a.kind in ("person", "group") and a.code for a in stage.actors)]
    kinds = ("receive", "received", "callon", "phone", "signed")
    held = any(a.kind in kinds and a.tense == "held" and is_told(s.sentence, a.cue) for s in named for a in s.acts)
    for status, kind in (("postponed", "postpone"), ("cancelled", "cancel"), ("refused", "refuse")) if not held else ():
        span = first_cue(lead, (kind,), 0.9, ("held", "future", "past", "earlier"))
        if span:
            return status, span
    acts = [(s, a) for s in named for a in s.acts if a.kind in ENGAGING and a.tense != "past"]
    if (
        acts
        and not _done_before(stages, *acts[0])
        and acts[0][1].tense == "future"
        and all(a.tense == "future" or not is_told(s.sentence, a.cue) for s, a in acts)
    ):
        stage, act = acts[0]
        return "announced", (stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last])
    return "held", None
