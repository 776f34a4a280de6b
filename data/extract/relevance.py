"""Whether a release tells of a concrete engagement of two parties or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .actors import ENGAGING

if TYPE_CHECKING:
    from .reader import Reading

TELLING = ENGAGING | {"gather", "exercise", "signed", "award", "also", "cancel", "postpone", "refuse"}


def is_relevant(reading: Reading) -> bool:
    """Two parties, and an act that is no mere memory where the release begins."""
    if len(reading.setting.parties) < 2:
        return False
    return any(
        act.kind in TELLING and act.tense != "past" for stage in reading.stages if stage.weight > 0.7 for act in stage.acts
    )
