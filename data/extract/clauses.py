"""Who does something and to whom, clause by clause of a sentence."""

from __future__ import annotations

from .actors import ENGAGING, Act, Actor, Stage

CLAUSES = frozenset(("where", "while", "whereas", "when"))
ENDING = ENGAGING | {"also"}
FILLING = frozenset("was were is are has had been being then later also subsequently afterwards before in turn".split())


def sides_of(stage: Stage, act: Act) -> tuple[Actor | None, list[Actor]]:
    """Who does and to whom: of a passive the nearest before it, else the first; all after it till the next act.

    "With X the minister spoke about …" turns it round.
    """
    able = [a for a in stage.actors if a.person or (a.kind == "post" and a.code)]
    told = stage.sentence.lower[: act.cue.first]
    clause = -1 if CLAUSES.isdisjoint(told) else max(n for n, word in enumerate(told) if word in CLAUSES)
    left = [a for a in able if a.end < act.cue.first]
    left = [a for a in left if a.at > clause] or left
    left = [a for a in left if not _beside(stage, a, act)]
    right = [a for a in able if a.at > act.cue.last]
    later = [a.cue.first for a in stage.acts if right and a.cue.first > right[0].end and a.kind in ENDING]
    until = min(later, default=len(stage.sentence.words))
    others = [a for a in right if a.at < until]
    if len(left) > 1 and left[0].at < 4 and stage.sentence.lower[0] in ("with", "to"):
        return left[1], [left[0], *others]
    near = act.kind == "received" and not _goes_on(stage, act.cue.first)
    return (left[-1] if near else left[0]) if left else None, others


def _beside(stage: Stage, actor: Actor, act: Act) -> bool:
    """Only at the side of who does it: "X, accompanied by Y, called on Z"."""
    marks = [(a.cue.last, a.kind) for a in stage.acts if a.cue.last < actor.at and a.kind in ENDING and a is not act]
    return bool(marks) and max(marks)[1] == "also"


def _goes_on(stage: Stage, word: int) -> bool:
    """ "X called on the minister and was later received by Y": whoever called was received."""
    lower = stage.sentence.lower
    while word and lower[word - 1] in FILLING:
        word -= 1
    return word > 0 and lower[word - 1] == "and"
