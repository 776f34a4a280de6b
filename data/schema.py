"""The nine tables: their columns, and which of them hold lists, numbers or flags. Everything else is text or empty."""

from __future__ import annotations

TABLES: dict[str, tuple[str, ...]] = {
    "releases": (
        "release_id", "source", "sources", "url", "outlet", "published", "language", "title", "relevant",
        "engagement_ids", "visit_ids", "mentioned_ids",
    ),
    "engagements": (
        "engagement_id", "visit_id", "date", "end_date", "date_partial", "date_precision", "date_basis", "kind",
        "status", "visit_level", "host", "host_party", "guest", "place", "countries", "pairs", "topics", "cameo",
        "plover", "sources", "urls", "n_sources", "confidence", "release_ids", "guest_lead", "host_lead",
    ),
    "visits": (
        "visit_id", "start", "end", "host", "host_party", "guest", "level", "head", "status", "n_engagements",
        "n_sources",
    ),
    "participations": (
        "participation_id", "engagement_id", "official_id", "name", "rank", "position", "post_key", "echelon",
        "country", "side", "role",
    ),
    "officials": (
        "official_id", "name", "country", "variants", "sources", "first_seen", "last_seen", "rank", "position",
        "n_engagements",
    ),
    "posts": (
        "post_id", "official_id", "country", "post_key", "echelon", "position", "rank", "first_seen", "last_seen",
    ),
    "pairs": (
        "country_a", "country_b", "n_engagements", "n_visits_a_to_b", "n_visits_b_to_a", "first", "last",
    ),
    "outcomes": ("outcome_id", "engagement_id", "type", "title", "plan_year"),
    "evidence": (
        "evidence_id", "release_id", "table", "row_id", "field", "value", "basis", "confidence", "start", "end",
        "quote",
    ),
}  # fmt: skip

LISTS = frozenset({
    "sources", "engagement_ids", "visit_ids", "mentioned_ids", "countries", "pairs", "topics", "urls", "release_ids",
    "variants",
})  # fmt: skip
COUNTS = frozenset({"n_sources", "n_engagements", "n_visits_a_to_b", "n_visits_b_to_a"})
OFFSETS = frozenset({"start", "end"})
"""Numbers in ``evidence`` only: in ``visits`` the same names are days."""

KINDS = ("visit", "meeting", "call", "multilateral", "exercise")
STATUSES = ("held", "announced", "postponed", "cancelled", "refused")
LEVELS = ("official", "working", "state", "goodwill")
ECHELONS = (
    "head_of_state", "minister", "chief_of_defence", "deputy", "service_chief", "staff", "attache", "other",
)  # fmt: skip
OUTCOMES = ("agreement", "award", "invitation", "exercise")


def dtype(table: str, column: str) -> str:
    """The pandas dtype of a column."""
    if column in LISTS:
        return "object"
    if column in COUNTS or (table == "evidence" and column in OFFSETS):
        return "int64"
    return {"relevant": "bool", "confidence": "float64", "plan_year": "Int64"}.get(column, "str")
