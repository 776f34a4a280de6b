"""Wordings that name somebody who is elsewhere: who only signs, writes, invites, was replaced, is yet to come."""

from __future__ import annotations

from .actors import Act, Actor, Stage
from .people import Person

GREETED = 6
"""How many words after "greetings" their sender is named."""


def aside(stage: Stage, actor: Actor) -> str | None:
    """Why somebody is only named here, if a wording right beside the name says so."""
    lower = stage.sentence.lower
    if _displaced(stage, actor):
        return "past"
    if _signs(stage, actor):
        return "spokes"
    if _writes(stage, actor):
        return "greet"
    if _absent(stage, actor):
        return "absent"
    if _topic_only(stage, actor):
        return "passing"
    if _in_command(stage, actor):
        return "lead"
    if lower[max(actor.at - 2, 0) : actor.at] == ["invitation", "to"] or _to_follow(stage, actor):
        return "future"
    return None


def _signs(stage: Stage, actor: Actor) -> bool:
    """ "Major X signed the release"."""
    before = stage.sentence.lower[max(actor.at - 4, 0) : actor.at]
    if before[-2:] == ["signed", "by"] and not {"statement", "release", "communique"}.isdisjoint(before):
        return True
    return stage.sentence.lower[actor.end + 1 : actor.end + 3] in (["signed", "the"], ["signed", "this"]) and any(
        a.kind == "spokes" and a.cue.first == actor.end + 1 for a in stage.acts
    )


SENT = frozenset("letter message greetings congratulations apologies telegram wreath cable".split())


def _writes(stage: Stage, actor: Actor) -> bool:
    """ "Minister X sent a congratulatory letter"."""
    tail = stage.sentence.lower[actor.end + 1 : actor.end + 6]
    return tail[:1] == ["sent"] and not SENT.isdisjoint(tail)


AWAY = ("could not attend", "unable to attend", "was represented by", "was absent", "on mission", "out of the country")


def _absent(stage: Stage, actor: Actor) -> bool:
    """ "The Minister, on mission in Paris, was represented by his chief of cabinet"."""
    tail = " ".join(stage.sentence.lower[actor.end + 1 : actor.end + 10])
    found = min((tail.find(words) for words in AWAY if words in tail), default=-1)
    after = stage.after(actor.end, "person")
    return found >= 0 and (after is None or after.at - actor.end > len(tail[:found].split()))


MATTERS = frozenset(
    "pledge statement proposal initiative decision plan policy speech remarks leadership efforts legacy vision".split()
)
JOURNEYS = frozenset(("visit", "trip", "tour", "journey"))
TALKED = frozenset(("discussed", "discussing", "preparing", "prepare", "regarding"))


def _topic_only(stage: Stage, actor: Actor) -> bool:
    """ "Secretary X's pledge was significant", "they discussed President X's trip"."""
    lower = stage.sentence.lower
    after = lower[actor.end + 1 : actor.end + 4]
    if after[:1] != ["s"]:
        return False
    about = not TALKED.isdisjoint(lower[max(actor.at - 2, 0) : actor.at])
    return not MATTERS.isdisjoint(after) or (about and not JOURNEYS.isdisjoint(after))


UNITS = frozenset("corps division brigade battalion regiment mission operation force squadron fleet".split())


def _in_command(stage: Stage, actor: Actor) -> bool:
    """ "V Corps under Lt. Gen. X", "Resolute Support, commanded by General X"."""
    before = stage.sentence.lower[max(actor.at - 3, 0) : actor.at]
    if actor.person is None or actor.person.rank is None or "General" not in actor.person.rank[0]:
        return False
    if before[-1:] == ["under"]:
        return before[-2:-1] != [] and before[-2] in UNITS
    return before[-2:] == ["commanded", "by"]


def _displaced(stage: Stage, actor: Actor) -> bool:
    """ "his predecessor, retired Maj. Gen. X", "since he succeeded General X"."""
    before = stage.sentence.lower[max(actor.at - 3, 0) : actor.at + 1]
    took = " ".join(before[-3:-1] if len(before) > 2 else before)
    return took in TOOK or not FORMER.isdisjoint(before) or not REPLACED.isdisjoint(before[-3:-1])


FORMER = frozenset(("predecessor", "predecessors"))
TOOK = frozenset(("command from", "over from", "duties from", "baton from"))
REPLACED = frozenset("succeeded succeeds succeeding replaced replaces replacing relieved".split())


def _to_follow(stage: Stage, actor: Actor) -> bool:
    """ "His successor will be Commander X"."""
    before = stage.sentence.lower[max(actor.at - 5, 0) : actor.at]
    return "successor" in before and ("will" in before or "designate" in before)


CARRIED = frozenset("conveyed passed extended delivered handed brought presented transmitted carried".split())


def is_carried(stage: Stage, act: Act) -> bool:
    """ "conveyed an invitation of X": X himself is elsewhere."""
    return not CARRIED.isdisjoint(stage.sentence.lower[max(act.cue.first - 5, 0) : act.cue.first])


def invited_by(stage: Stage, act: Act) -> Actor | None:
    """ "at the invitation of X": whom others may receive in his stead."""
    first = stage.after(act.cue.last, "person", "post", "group")
    return first if first and first.at - act.cue.last <= 5 else None


def greeted(stage: Stage, act: Act) -> list[Person]:
    """From whom and to whom: "the greetings of X, Minister of Laos, to Y and Z"."""
    found: list[Person] = []
    last = act.cue.last + GREETED
    for actor in stage.actors:
        if actor.person is None or actor.at <= act.cue.last:
            continue
        if actor.at > last and not GREETING.issuperset(stage.sentence.lower[last + 1 : actor.at]):
            break
        found.append(actor.person)
        last = actor.end
    return found


GREETING = frozenset("and the to as well also from on behalf of".split())
