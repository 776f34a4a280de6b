"""What a printed date is the date of: the nearest telling word before it decides, then the words behind it."""

from __future__ import annotations

import re
from functools import cache

from data.extract.date_values import RawDate
from data.language.tables import forms, rows

_WORD = re.compile(r"[\w’'-]+")
_NAME_BEFORE = re.compile(r"(?:[^\W\d_]\s?[-–—‑]\s?|[“\"‘][^”\"’\n]{0,60}|#\w*)\Z")
_TITLE_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]*\s\Z")
_FOR_YEAR = re.compile(
    r"\b(?:for|plan|fiscal|financial|year|agenda|vision|strategy|programme|program|budget|in|during|of)"
    r"\s+(?:the\s+)?(?:years?\s+)?\Z",
    re.I,
)
_BEHIND_FUTURE = re.compile(
    r"[^.;:]{0,70}?\b(?<!who )(?<!which )(?<!that )"
    r"(?:will|(?:is|are) (?:to|expected to|scheduled to)|is due to)\b"
)
_INNER = r"(?!since|after|before|and|when|as|in|on|at|to|for|with|the|amid|during)[\w-]+"
_PREFACE = re.compile(r"(?:Following|After|Before|Prior to|Ahead of|Upon)\s[^,;]{0,200}\Z")
_LAST = re.compile(r"\b(?:last|past|this)\s\Z")
_MOVES = ("event", "start", "arrived", "left")
FORMER = frozenset(("previous", "last", "earlier", "preceding", "prior", "penultimate"))
_LEAVES_THEN = re.compile(r"[^.;]{0,70}?\b(?:will|is to|are to)\s(?:leave|depart|fly|return|sail)\b")
_LEFT_THEN = re.compile(
    r"[^.;,]{0,40}?\b(?:left|departed|flew\s(?:home|back)|returned\s(?:home|to)|sailed\s(?:home|back|on))\b"
)
_DASHES = ("-", "–", "—", "‑")
_WINDOW = 90


@cache
def _cues() -> dict[str, tuple[str, int]]:
    """Cue → (kind, reach); a cue under several kinds keeps the first that the table gives it."""
    found: dict[str, tuple[str, int]] = {}
    for row in rows("en/date_cues"):
        for form in forms(row["forms"]) if row["reach"] != "0" else ():
            found.setdefault(form, (row["kind"], int(row["reach"])))
    return found


@cache
def _behind() -> re.Pattern[str]:
    """The words behind a date that make it the day of something else: "the October 7 attacks", "Victory Day"."""
    nouns = "|".join(re.escape(noun) for noun in sorted(_set("behind")))
    return re.compile(
        r"\s?[,(–-]?\s?(?:(?:is|was|as|being|on|the|when|which)\s){0,3}"
        rf"(?:(?<=\s)(?:{_INNER}\s){{0,2}}(?:{nouns})\b"
        r"|marks?\b|marked|celebrated|observed|[A-Z]\w+ (?:[A-Z]\w+ )?Day\b)"
    )


@cache
def _set(kind: str) -> frozenset[str]:
    return frozenset(form for row in rows("en/date_cues") if row["kind"] == kind for form in forms(row["forms"]))


def kind_of(text: str, raw: RawDate, begin: int, end: int) -> str:
    """The kind of a date in the sentence ``text[begin:end]``."""
    before = text[max(begin, raw.start - _WINDOW) : raw.start]
    if raw.precision == "year":
        return _kind_of_year(before)
    if _NAME_BEFORE.search(before[-8:]) and before.endswith(_DASHES) and raw.precision != "day":
        return "name"
    if raw.first.weekday and not raw.first.day and (last := _LAST.search(before)):
        before = before[: last.start()]
    kind = _nearest(before)
    behind = text[raw.end : min(end, raw.end + 110)]
    if _behind().match(behind):
        return "recalled"
    if kind == "future" and _LEAVES_THEN.match(behind):
        return "leaving"
    if not kind and _ahead(before, behind):
        return "leaving" if _LEAVES_THEN.match(behind) else "future"
    if not kind and len(before) < 4 and _LEFT_THEN.match(behind):
        return "left"
    if raw.last and kind in ("start", "arrived"):
        return "event"
    if kind in ("", "event", "arrived") and _PREFACE.match(text, begin, raw.start):
        return "preface"
    return kind or "event"


def _kind_of_year(before: str) -> str:
    if (
        before.endswith(_DASHES)
        or _NAME_BEFORE.search(before)
        or (_TITLE_BEFORE.search(before) and not _FOR_YEAR.search(before))
    ):
        return "name"
    return "plan" if _FOR_YEAR.search(before) else "recalled"


def _ahead(before: str, behind: str) -> bool:
    """Whether "On Thursday she will receive" follows an opening date."""
    return len(before) < 24 and _BEHIND_FUTURE.match(behind) is not None


def _nearest(before: str) -> str:
    """The kind of the nearest cue within its reach."""
    words = [word.lower() for word in _WORD.findall(before)[-13:]]
    cues = _cues()
    for distance, place in enumerate(range(len(words) - 1, -1, -1)):
        word = words[place]
        pair = cues.get(f"{word} {words[place + 1]}") if place + 1 < len(words) else None
        kind, reach = pair or cues.get(word, ("", 0))
        if kind and distance < reach + (1 if pair else 0):
            return _checked(kind, word, words, place)
    return ""


def _checked(kind: str, word: str, words: list[str], place: int) -> str:
    """The kind of a cue in the company of the words before it."""
    earlier = words[max(0, place - 3) : place]
    if word == "of":
        during = place and (words[place - 1] in _set("during") or words[place - 1] in _set("stay"))
        return "event" if during else "recalled"
    if kind == "event" and FORMER & set(words[max(0, place - 2) : place]):
        return "recalled"
    if word == "since" and "been" in words[max(0, place - 6) : place]:
        return "recalled" if _set("post").intersection(words[max(0, place - 6) : place]) else "arrived"
    if kind == "event" and earlier[-1:] == ["be"] and "to" in earlier:
        return "future"
    if word in _set("stay"):
        governing = words[max(0, place - 5) : place]
        kind = "end" if not _set("closer").isdisjoint(governing) else kind
        kind = "start" if not _set("opener").isdisjoint(governing) else kind
    if kind == "event" and "had" in earlier and word.endswith(("d", "t", "en", "e", "n")):
        return "recalled"
    if word in ("signed", "inked") and earlier and earlier[-1] in _set("paper"):
        return "recalled"
    if kind in _MOVES and _set("modal").intersection(words[max(0, place - 5) : place]):
        return "leaving" if kind == "left" else "future"
    if kind in _MOVES and "to" in earlier[-1:] and _set("governor").intersection(earlier):
        return "leaving" if kind == "left" else "future"
    return kind
