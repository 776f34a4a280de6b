"""The forms of English verbs, so that a wording need name its verb once: ``~sit down with``."""

from __future__ import annotations

import re
from functools import cache

from .tables import forms, rows

VERB = re.compile(r"~(\w+)")
SHORT = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
"""A last consonant that is doubled: "drop", "stop"."""


def conjugated(wording: str) -> list[str]:
    """The wording with its verb in every form, base first; as it is if it names no verb."""
    verb = VERB.search(wording)
    if verb is None:
        return [wording]
    return [wording[: verb.start()] + form + wording[verb.end() :] for form in (verb[1], *_inflected(verb[1]))]


@cache
def finite() -> frozenset[str]:
    """Forms of irregular verbs that tell of something done: third person and past."""
    return frozenset(form for every in _irregular().values() for form in every[:2])


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["base"]: tuple(dict.fromkeys(forms(row["forms"]))) for row in rows("en/verbs")}


def _inflected(base: str) -> tuple[str, ...]:
    if base in _irregular():
        return _irregular()[base]
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    stem = base + base[-1] if SHORT.search(base) and len(base) < 5 else base
    return base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"
