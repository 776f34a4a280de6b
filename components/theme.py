"""One grammar of marks: a colour and a shape for each kind, the same in every figure and table, in light and dark.

Colours are placeholders that Streamlit replaces in the browser with the entries of ``chartCategoricalColors`` in
``.streamlit/config.toml``, so that a figure follows the reader's theme without another run.
"""

from __future__ import annotations

from data.schema import KINDS

TOKENS = tuple(f"#0000{place:02d}" for place in range(1, 11))
KIND_COLOURS = dict(zip(KINDS, TOKENS, strict=False))
QUIET, FAINT, PAGE, TEXT, ACCENT = TOKENS[5:]
SEQUENCE = tuple(f"#0000{place}" for place in range(11, 21))
"""From few to many: ``chartSequentialColors``."""

SYMBOLS = {
    "visit": "circle", "meeting": "diamond", "call": "triangle-up", "multilateral": "hexagon2", "exercise": "square",
}  # fmt: skip
KIND_WORDS = {
    "visit": "Visit", "meeting": "Meeting", "call": "Call", "multilateral": "Gathering", "exercise": "Exercise",
}  # fmt: skip
ECHELON_WORDS = {
    "head_of_state": "head of state", "minister": "minister", "chief_of_defence": "chief of defence",
    "deputy": "deputy", "service_chief": "service chief", "staff": "staff", "attache": "attaché", "other": "other",
}  # fmt: skip
OUTCOME_WORDS = {
    "agreement": "Agreement", "award": "Award", "invitation": "Invitation", "exercise": "Exercise",
}  # fmt: skip

SURE, LIKELY = 0.9, 0.7
DOUBT_HELP = "sure: at least 9 in 10 values with this confidence proved right when checked by hand; likely: 7 in 10"


def doubt(confidence: float | None) -> str:
    """A confidence as a word: sure, likely or unsure."""
    if confidence is None or confidence != confidence:
        return "unsure"
    return "sure" if confidence >= SURE else "likely" if confidence >= LIKELY else "unsure"


def hollow(confidence: float | None) -> bool:
    """Whether a mark is drawn hollow: filled is sure or likely."""
    return doubt(confidence) == "unsure"
