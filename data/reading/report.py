"""What became of each file: one row a file, in sentences that say what to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Outcome = Literal["read", "same text", "no engagement", "refused"]


@dataclass(frozen=True, slots=True)
class ImportRow:
    """``reason`` is a sentence: what, where, and what to do about it."""

    source: str
    outcome: Outcome
    reason: str

    def without_engagement(self) -> ImportRow:
        """The row of a text that was read but tells of nothing that two parties did together."""
        if self.outcome != "read":
            return self
        return replace(
            self,
            outcome="no engagement",
            reason=f"{self.reason} It tells of no meeting, visit, call or exercise of two countries or more; "
            "if it does, mark it for review.",
        )
