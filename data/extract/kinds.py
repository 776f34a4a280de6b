"""The kind of the main engagement: visit, meeting, call, gathering or drill."""

from __future__ import annotations

from .actors import Actor, Stage
from .people import Person
from .setting import Setting, Span, first_cue, is_envoy


def find_kind(stages: list[Stage], persons: list[Person], setting: Setting) -> tuple[str, Span | None]:
    """The kind of the main engagement."""
    phone = first_cue(stages, ("phone",), 0.85)
    received = first_cue(stages, ("receive", "received", "callon"), 0.6, ("held",))
    if phone and not (received and not _called(stages)):
        return "call", phone
    drill = _drill(stages, len(setting.listed))
    if drill:
        return "exercise", drill
    aside = first_cue(stages, ("margin",), 0.5, ("held", "future", "past")) or first_cue(stages, ("show",), 0.85)
    if setting.stops:
        return "visit", first_cue(
            stages, ("visit", "departure", "received", "receive", "meet"), 0.0, ("held", "future", "earlier")
        )
    apart = first_cue(stages, ("apart",), 0.7) or any(_in_turn(s) for s in stages if s.weight > 0.75)
    many = None if aside or apart else _gathering(stages, setting)
    if many:
        return "multilateral", many
    if many is None and first_cue(stages, ("apart",), 0.85) and first_cue(stages, ("gather",), 0.85):
        aside = first_cue(stages, ("apart",), 0.85)
    aside = aside or _came_for(stages, setting)
    if aside:
        return "meeting", aside
    if _envoys(persons, setting):
        return "meeting", first_cue(stages, ("receive", "received", "callon", "meet"), 0.0)
    if setting.host is None or (setting.host not in setting.parties and setting.host_party is None):
        return "meeting", first_cue(stages, ("meet", "signed", "receive", "received", "visit"), 0.0)
    return "visit", first_cue(
        stages, ("visit", "received", "receive", "callon", "meet", "signed"), 0.0, ("held", "future", "past")
    )


def _came_for(stages: list[Stage], setting: Setting) -> Span | None:
    """The guest came for a gathering or for talks with somebody else."""
    for stage in stages:
        if stage.weight < 0.5:
            continue
        for act in stage.acts:
            span = stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last]
            attends = act.kind == "attendfor" and act.tense != "future" and stage.weight > 0.75
            if attends and not _at_talks(stage, act.cue.last) and not _to_land(stage, act.cue.last):
                return span
            if act.kind == "elsewhere":
                other = stage.after(act.cue.last, "person", "organisation", "post")
                if other and other.code and other.code not in (setting.host, *setting.parties):
                    return span
    return None


def _to_land(stage: Stage, word: int) -> bool:
    """ "who came to Vietnam on June 12": a journey, not a gathering."""
    return stage.sentence.lower[word] == "to" and any(
        a.kind in ("country", "place") and 0 < a.at - word < 3 for a in stage.actors
    )


TALKS = frozenset("meeting meetings talks discussions reception conversation audience negotiations".split())


def _at_talks(stage: Stage, word: int) -> bool:
    """Whether what is attended is the meeting told of or a format of two, and no gathering."""
    after = stage.sentence.lower[word + 1 : word + 3]
    return (bool(TALKS & set(after[:1])) and after[1:] not in (["of"], ["for"])) or _bilateral(stage, word)


def _bilateral(stage: Stage, word: int) -> bool:
    """Whether what is attended is a format of two: "the Azerbaijan-Türkiye High-Level Military Dialogue"."""
    codes = {a.code for a in stage.actors if a.kind in ("country", "people") and word < a.at < word + 12}
    return len(codes) == 2


def _gathering(stages: list[Stage], setting: Setting) -> Span | None:
    """A meeting of three or more."""
    span = first_cue(stages, ("three",), 0.7) or _together(stages)
    if span:
        return span
    for stage in stages:
        codes = {p.country for p in stage.persons()}
        if (
            stage.weight > 0.75
            and len(codes) > 2
            and not stage.listed
            and not _in_turn(stage)
            and not stage.has("receive", "received", "callon")
            and not _tour(stages)
        ):
            return stage.sentence.starts[0], stage.sentence.ends[-1]
    gather = first_cue(stages, ("gather",), 0.8)
    many = len({*setting.parties, *setting.listed})
    return gather if gather and many > 2 and not _tour(stages) else None


def _in_turn(stage: Stage) -> bool:
    """One after the other: "with X he spoke about the border; with Y it was about exercises"."""
    sentence = stage.sentence
    return ";" in sentence.gaps and any(
        gap == ";" and word in TURNS for gap, word in zip(sentence.gaps, sentence.lower, strict=False)
    )


TURNS = frozenset("with to then later he she afterwards".split())


def _called(stages: list[Stage]) -> bool:
    return any(a.kind == "phone" for s in stages if s.weight > 0.85 for a in s.acts)


def _tour(stages: list[Stage]) -> bool:
    return any("tour" in s.sentence.lower or "trip" in s.sentence.lower for s in stages if s.weight > 0.75)


def _together(stages: list[Stage]) -> Span | None:
    """Three or more states named together as the subject of a meeting."""
    for stage in stages:
        if stage.weight < 0.8:
            continue
        for actor in stage.actors:
            official = actor.kind == "posts" and stage.sentence.chunks[actor.chunk].value in ("political", "military")
            if official and _states_inside(stage, actor) > 2:
                return stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
    return None


def _states_inside(stage: Stage, actor: Actor) -> int:
    """States of which there are such officials, in the office or listed right after it."""
    chunks, end = stage.sentence.chunks, actor.end
    for state in stage.actors:
        if state.kind == "country" and 0 < state.at - end < 4:
            end = state.end
    return len({c.value for c in chunks if c.tag in "CcD" and actor.at <= c.first <= end})


def _drill(stages: list[Stage], listed: int) -> Span | None:
    """A drill that opens, runs or ends is what the first sentences tell of."""
    opening = first_cue(stages, ("begin",), 0.85)
    if (
        opening
        and listed > 2
        and first_cue(stages, ("exercise",), 0.0)
        and not first_cue(stages, ("receive", "received", "callon", "meet"), 0.6)
    ):
        return opening
    led = first_cue(stages[:1], ("receive", "received", "callon", "meet", "signed"), 0.9, ("held",)) is not None
    for stage in stages[:1] if led else stages:
        if stage.weight < 0.85 or stage.tenses("visit") & {"held"}:
            continue
        drills = [a for a in stage.acts if a.kind == "exercise" and a.tense != "past"]
        if (
            drills
            and any(a.kind == "begin" for a in stage.acts)
            and not stage.tenses("receive", "received", "callon", "signed")
        ):
            return stage.sentence.starts[drills[0].cue.first], stage.sentence.ends[drills[0].cue.last]
    return None


def _envoys(persons: list[Person], setting: Setting) -> bool:
    """All guests are resident envoys."""
    guests = [p for p in persons if p.role == "participant" and p.country and p.country != setting.host]
    posted = [p for p in guests if p.office_text()]
    return bool(posted) and posted[0] is guests[0] and all(is_envoy(p) for p in posted)
