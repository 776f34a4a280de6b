"""The event codes of an engagement, for those who join it with other event data.

CAMEO: Conflict and Mediation Event Observations, codebook 1.1b3 (Schrodt 2012). PLOVER: Political Language Ontology
for Verifiable Event Records (Open Event Data Alliance), written ``EVENT/mode``. Codes are facts; the wording is ours.
A visit stands under 042 (the guest is the source); whoever takes the host as source files it under 043.
"""

from __future__ import annotations

from collections.abc import Collection

Codes = tuple[str, str]
"""CAMEO, PLOVER."""

SIGNED: Codes = ("057", "SUPPORT")
DRILLED: Codes = ("062", "COOPERATE/military")
THIRD_PLACE: Codes = ("044", "CONSULT/third-party")
OTHER: Codes = ("040", "CONSULT")
TALKS: dict[str, Codes] = {
    "visit": ("042", "CONSULT/visit"),
    "call": ("041", "CONSULT/phone"),
    "multilateral": ("040", "CONSULT/multilateral"),
}
INTENT: Codes = ("036", "AGREE")
NOT_HELD: dict[str, Codes] = {
    "announced": INTENT,
    "postponed": INTENT,
    "refused": ("125", "REJECT/meet"),
    "cancelled": ("160", "SANCTION/discontinue"),
}
"""Who puts off a meeting still means to meet. Calling off talks halts them (164); a visit or drill loosens ties."""


def cameo(kind: str, status: str, host: str | None, countries: Collection[str], outcomes: Collection[str]) -> str:
    """The CAMEO code; ``host`` is the country where it took place, ``outcomes`` are the types of its outcomes."""
    if status == "cancelled" and kind not in ("visit", "exercise"):
        return "164"
    return _codes(kind, status, host, countries, outcomes)[0]


def plover(kind: str, status: str, host: str | None, countries: Collection[str], outcomes: Collection[str]) -> str:
    """The PLOVER event, with its mode if it has one."""
    return _codes(kind, status, host, countries, outcomes)[1]


def _codes(kind: str, status: str, host: str | None, countries: Collection[str], outcomes: Collection[str]) -> Codes:
    """What was signed weighs most, then a drill, then the talks by their kind."""
    if status in NOT_HELD:
        return NOT_HELD[status]
    if "agreement" in outcomes:
        return SIGNED
    if kind == "exercise":
        return DRILLED
    if kind == "meeting" and host is not None and host not in countries:
        return THIRD_PLACE
    return TALKS.get(kind, OTHER)
