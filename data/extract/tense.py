"""Whether a wording tells of something held, still ahead, or of earlier times; and which wordings tell of nothing."""

from __future__ import annotations

from data.language.verbs import finite

from .lexer import Cue, Sentence

FINITE = frozenset(
    "met held had paid came went flew saw spoke was were has have is are sat took gave made began phoned rang joins "
    "meets visits receives hosts welcomes holds pays calls discuss discusses arrives comes greets sees speaks shook "
    "spent bade".split()
)


def is_told(sentence: Sentence, cue: Cue) -> bool:
    """Whether the wording is a verb that tells of something done, not a mere noun ("his stay in", "a call on")."""
    word = sentence.lower[cue.first]
    held = HOLDING & set(sentence.lower[max(cue.first - 4, 0) : cue.first])
    return word in FINITE or word.endswith("ed") or word in finite() or bool(held)


HOLDING = frozenset("held had holds conducted".split())
"""Verbs that make a noun a deed: "held bilateral talks with"."""


ABSTRACT = frozenset("duty an agreement terms power office light pass end conclusion understanding life".split())
PAPERS = frozenset(
    "message letter cable briefing report condolences medal award credentials copy copies invitation".split()
)
NO_CALL = frozenset(("office", "courtesy", "farewell", "port", "introductory"))
PAPER_LETTERS = frozenset("intent intents intention intentions acceptance understanding agreement".split())
PRESS = frozenset(("press", "reporters", "journalists", "media", "correspondents"))


def is_void(sentence: Sentence, cue: Cue) -> bool:
    """ "met the press" is no meeting, "came to an understanding" no visit."""
    lower, kind = sentence.lower, cue.kind
    after, word = lower[cue.last + 1 : cue.last + 4], lower[cue.last]
    if lower[cue.first - 1 : cue.last + 1] == ["the", "audience"]:
        return True
    if word == "together" and after[:1] == ["with"]:
        return True
    if kind == "receive" and word.startswith("receiv") and (not PAPERS.isdisjoint(after) or _a_medal(lower, cue)):
        return True
    if kind == "greet" and "letter" in lower[cue.first : cue.last + 1] and not PAPER_LETTERS.isdisjoint((*after, word)):
        return True
    if kind == "phone" and cue.first and lower[cue.first - 1] in NO_CALL:
        return True
    if kind == "visit" and word == "in" and lower[cue.first] in BEING:
        return not _place_follows(sentence, cue.last + 1)
    if kind == "visit" and after[:1] == ["formation"]:
        return True
    if kind == "visit" and word in ("to", "of") and after and after[0] in ABSTRACT:
        return True
    return kind in ("meet", "receive") and not PRESS.isdisjoint(after)


BEING = frozenset("is are was were has have".split())


def _place_follows(sentence: Sentence, at: int) -> bool:
    """ "is in Baku", "was in the country", not "was in fulfilment of"."""
    if at >= len(sentence.words):
        return False
    return sentence.words[at][0].isupper() or sentence.lower[at] in ("the", "our", "town")


MEDALS = frozenset("medal order award decoration cross star insignia title".split())
LINKS = frozenset("from by in at of on with for".split())


def _a_medal(lower: list[str], cue: Cue) -> bool:
    """ "received the Meritorious Service Medal of …"."""
    for word in lower[cue.last + 1 : cue.last + 8]:
        if word in MEDALS or word in LINKS:
            return word in MEDALS
    return False


PARTICIPLES = frozenset("met gone been paid held taken come seen spoken flown left set sat begun welcomed".split())


def _participle(word: str) -> bool:
    return word.endswith("ed") or word in PARTICIPLES


SHIFTING = frozenset(("future", "recall", "past", "pending"))
INVITING = frozenset("invited invites invite inviting invitation invitations".split())
ASKED_TO = frozenset("visit pay make undertake come travel attend conduct perform participate take join".split())


def is_invited(sentence: Sentence, word: int) -> bool:
    """ "Addressed an invitation to his colleague to undertake a visit to Kyiv": a journey that is only asked for."""
    lower = sentence.lower
    start = max(word - 16, 0)
    if INVITING.isdisjoint(lower[start:word]):
        return False
    asked = next((n for n in range(start, word) if lower[n] in INVITING), None)
    if asked is None:
        return False
    return any(lower[n] == "to" and lower[n + 1] in ASKED_TO for n in range(asked + 1, word + 1) if n + 1 < len(lower))


BASE = frozenset("hold meet discuss sign receive host pay call visit".split())


GOING = frozenset(
    "came come gone went arrived flew travelled traveled drove sailed met gathered sat visit thanks".split()
)


def _purpose(sentence: Sentence, word: int) -> bool:
    """ "came by to discuss", "sat down to discuss", "flew to Rome to meet": what somebody went for was done."""
    return not GOING.isdisjoint(sentence.lower[max(word - 6, 0) : word - 1])


def _over(sentence: Sentence, other: Cue, cue: Cue) -> bool:
    """ "Three years after he took up the post, he met …": what the first clause tells of is over."""
    return sentence.lower[other.last] == "after" and "," in sentence.gaps[other.last + 1 : cue.first + 1]


def tense_of(sentence: Sentence, cue: Cue) -> str:
    """Whether the act is told as held, as still ahead, or as something of before."""
    tense = "held"
    for other in sentence.cues:
        if other.kind not in SHIFTING:
            continue
        gap = cue.first - other.last
        if other.kind == "future" and -1 <= gap <= (7 if is_told(sentence, cue) else 13):
            tense = tense if ";" in sentence.gaps[other.last + 1 : cue.first + 1] else "future"
        elif (other.kind == "recall" and other.first < cue.first) or (
            other.kind == "past" and (other.first <= cue.first or gap >= -10) and not _over(sentence, other, cue)
        ):
            tense = "past"
        elif other.kind == "pending" and 0 < other.first - cue.last <= (14 if is_told(sentence, cue) else 30):
            tense = "future"
    word = sentence.lower[cue.first - 1] if cue.first else ""
    if word == "and" and sentence.lower[cue.first] in BASE and tense == "held":
        tense = "future" if any(o.kind == "future" and o.first < cue.first for o in sentence.cues) else tense
    if word == "to" and not _purpose(sentence, cue.first) and cue.kind != "phone":
        tense = (
            "future"
            if tense == "held" and sentence.lower[cue.first] in ("meet", "visit", "receive", "host", "discuss")
            else tense
        )
    if tense == "held" and cue.kind == "visit" and is_invited(sentence, cue.first):
        tense = "future"
    if "had" in sentence.lower[max(cue.first - 2, 0) : cue.first] and _participle(sentence.lower[cue.first]):
        tense = "earlier" if tense == "held" else tense
    return tense
