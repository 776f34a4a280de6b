"""The town of the main engagement: told, or that of the dateline where the telling says so, or the only one named."""

from __future__ import annotations

import re
from functools import cache

from data.language.tables import forms, rows

from .actors import ENGAGING, Stage
from .lexer import Sentence
from .setting import Span
from .sites import told_before
from .state import Reading
from .votes import Votes

Town = tuple[str | None, Span | None]

CITY_STATES = frozenset(("SGP", "MCO", "VAT"))
NAMESAKES = frozenset(("DJI", "LUX", "SMR"))
"""Countries whose capital bears their name."""
ENOUGH = 0.3
OPENING = 0.85
"""Weight of a sentence behind which a town hardly is the place if the dateline names another one."""
HERE = frozenset(("here", "today"))
BESIDES = ("award", "signed", "told", "gather", "exercise")
BARE = re.compile(r"[^()/\d]{2,40}(?:[–—:|-]+)\s*")
"""A lead-in of the town alone, without the agency and the day of writing: that of a reporter on the spot."""
LOCAL = frozenset(
    "in at near outside into leaves left leaving reached reaches visits visited visiting from around over".split()
)


def find_town(reading: Reading, votes: Votes) -> Town:
    """The town and the words that name it."""
    host = reading.setting.host
    span = (
        _voted(votes, host)
        or (_of_country(reading.stages, host) if host in CITY_STATES else None)
        or (_here(reading) if host == reading.desk else None)
        or _only_town(reading, host)
        or (_of_country(reading.stages, host) if host in NAMESAKES else None)
    )
    return (" ".join(reading.release.text[slice(*span)].split()), span) if span else (None, None)


def _voted(votes: Votes, host: str | None) -> Span | None:
    """The town of the host country with most votes, if it has enough."""
    for key, score in votes.ranked():
        if key.split("|", 1)[0] == host and score >= ENOUGH:
            return votes.proof(key)
    return None


def _of_country(stages: list[Stage], host: str | None) -> Span | None:
    """Where the country is named as the town that it is: the fullest of the forms printed."""
    found: list[Span] = []
    for stage in stages:
        words = stage.sentence
        for actor in stage.actors:
            if actor.kind == "country" and actor.code == host and words.lower[actor.at - 1] in ("in", "to"):
                found.append((words.starts[actor.at], words.ends[actor.end]))
    return max(found, key=lambda span: (span[1] - span[0], -span[0]), default=None)


@cache
def capitals() -> frozenset[str]:
    return frozenset(town.casefold() for row in rows("world/countries") for town in forms(row["capital"]))


def _here(reading: Reading) -> Span | None:
    """The town of the dateline: of a reporter on the spot, or where it is told as "here", "today", "the capital"."""
    lead, text = reading.page.dateline, reading.release.text
    if lead is None or lead.city is None:
        return None
    capital = text[slice(*lead.city)].casefold() in capitals()
    if not capital or BARE.fullmatch(text, lead.start, lead.end):
        return lead.city
    near = HERE | {"capital"}
    told = any(near & set(s.sentence.lower) and s.weight > 0.8 and s.has(*ENGAGING, *BESIDES) for s in reading.stages)
    return lead.city if told else None


def _only_town(reading: Reading, host: str | None) -> Span | None:
    """The one town of the host country that is named at all, in whatever words."""
    found: dict[str, Span] = {}
    lead = reading.page.dateline
    local = lead is not None and lead.city is not None and host == reading.desk
    held = reading.setting.status == "held" and not reading.setting.departing
    for stage in reading.stages:
        if local and stage.weight < OPENING:
            continue
        for number in stage.sentence.tagged("L") if not told_before(stage) else ():
            chunk = stage.sentence.chunks[number]
            ahead = held and any(act.kind == "future" and act.cue.first < chunk.first for act in stage.acts)
            name = " ".join(stage.sentence.lower[chunk.first : chunk.last + 1])
            if chunk.value == host and not (ahead and name not in capitals()) and _is_site(stage.sentence, chunk.first):
                found.setdefault(name, stage.sentence.span(number, number))
    return next(iter(found.values())) if len(found) == 1 else None


def _is_site(sentence: Sentence, word: int) -> bool:
    """A capital is a site after "in"; by itself it is the government ("what Baku gives", "relations with Baku")."""
    if word and sentence.gaps[word] == "-":
        return False
    return sentence.words[word].casefold() not in capitals() or sentence.lower[word - 1] in LOCAL
