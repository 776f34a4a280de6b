"""What came of a meeting: papers signed, decorations given, invitations made, drills held or agreed."""

from __future__ import annotations

from data.extract.outcome_agreements import agreements
from data.extract.outcome_awards import awards
from data.extract.outcome_exercises import exercises
from data.extract.outcome_invitations import invitations
from data.extract.outcome_lists import shared, split
from data.extract.outcome_merge import merged
from data.extract.outcome_scan import scan
from data.record import Outcome, Span


def outcomes(text: str, sentences: list[Span], year: int | None = None) -> list[Outcome]:
    """The results of this engagement in the order of the text, each told once.

    ``sentences`` are the offsets of what may be read: headline and body, without the furniture of the page;
    ``year`` is that in which the text was written.
    """
    ready = scan(text, sentences, year)
    invited = list(invitations(ready))
    papers = shared([part for paper in agreements(ready) for part in split(paper)])
    drills = [drill for drill in exercises(ready) if not any(_within(drill, each) for each in (*invited, *papers))]
    return merged(text, [*papers, *awards(ready), *invited, *drills])


def _within(drill: Outcome, other: Outcome) -> bool:
    """Whether a drill is what somebody was invited to, or what a paper is about."""
    return any(a <= start and end <= b for start, end in drill.title.spans for a, b in other.title.spans)
