"""The country from which a release speaks, which is whose officials it names without saying their country."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from data.language.lexicon import lexicon, words_of
from data.language.tables import rows

from .actors import Stage
from .layout import Layout
from .lexer import lex
from .people import Person

Votes = list[tuple[str, float]]
OWNERS = frozenset(
    "ministry mod army navy staff forces force defence defense military government gov embassy command".split()
)


NAMING = "CcDdALZO"


def find_home(text: str, page: Layout, desk: str | None, stages: list[Stage], persons: list[Person]) -> Votes:
    """Countries by how likely the release speaks for them, likeliest first; ``desk`` is that of its dateline."""
    votes: dict[str, float] = defaultdict(float)
    if desk:
        votes[desk] += 3
    _letterhead(text, page, votes)
    for code in _agencies(text):
        votes[code] += 1.5
    for stage in stages:
        _sentence(stage, votes)
    for person in persons:
        _office(person, votes)
        if person.country in votes:
            votes[person.country] -= 0.3
    return sorted(votes.items(), key=lambda item: (-item[1], item[0]))


def desk_country(text: str, page: Layout) -> str | None:
    """The country of the city in the lead-in ("BAKU, Azerbaijan, June 26.")."""
    lead = page.dateline
    if lead is None or lead.city is None:
        return None
    sentence = lex(text, lead.start, lead.end, 0, "dateline", lexicon())
    return next((c.value for c in sentence.chunks if c.tag in "LZlCcA"), None)


@cache
def _agency() -> tuple[re.Pattern[str], dict[str, str]]:
    found = {row["agency"]: row["country"] for row in rows("en/agencies")}
    tails: dict[str, list[str]] = defaultdict(list)
    for name in found:
        tails[name[0]].append(re.escape(name[1:]))
    # Letters in front let the search skip to the next one that can open a name.
    names = "|".join(rf"{first}(?<!\w.)(?:{'|'.join(rest)})" for first, rest in tails.items())
    return re.compile(rf"(?:{names})(?!\w)"), found


HEAD, FOOT = 300, 120
"""How many characters from either end of a text an agency signs in."""


def _agencies(text: str) -> set[str]:
    """Countries of the agencies that sign at the head or the foot."""
    pattern, country = _agency()
    spots = pattern.findall(text[:HEAD]) + pattern.findall(text[max(len(text) - FOOT, 0) :])
    return {country[name] for name in spots}


LETTERHEAD = frozenset("ministry release media press newsroom communique embassy".split())


def _letterhead(text: str, page: Layout, votes: dict[str, float]) -> None:
    """Lines of the page that name the ministry or service: header, source, signature."""
    seen: set[str] = set()
    for part in page.sentences:
        if part.role == "body" or part.end - part.start > 160:
            continue
        line = text[part.start : part.end].lower()
        if not any(map(line.__contains__, OWNERS)) or (part.role == "headline" and "ministry" not in line):
            continue
        sentence = lex(text, part.start, part.end, 0, part.role, lexicon())
        if part.role == "headline" and (sentence.cues or LETTERHEAD.isdisjoint(sentence.lower)):
            continue
        if not OWNERS.isdisjoint(sentence.lower):
            seen |= {c.value for c in sentence.chunks if c.tag in "CDA"}
    for code in seen:
        votes[code] += 2


def _sentence(stage: Stage, votes: dict[str, float]) -> None:
    chunks = stage.sentence.chunks
    told = stage.has("told")
    before = stage.old or stage.has("past")
    for act in stage.acts:
        where = stage.after(act.cue.last, "place", "country") if act.kind == "return" else None
        if where and where.code and where.at - act.cue.last < 6:
            votes[where.code] += 3
    guests = "n" in stage.sentence.code or not GUESTS.isdisjoint(stage.sentence.lower)
    for number in stage.sentence.tagged(NAMING):
        chunk = chunks[number]
        votes[chunk.value] += _mention(stage, number) * (0.2 if before else 1.0)
        if told and chunk.tag in "CcDA" and _ministry(stage, number):
            votes[chunk.value] += 2
        if guests and _foreign(stage, number):
            votes[chunk.value] -= 2


MENTIONED = {"O": 0.02, "L": 0.1, "Z": 0.1, "A": 0.3}


def _mention(stage: Stage, number: int) -> float:
    chunks, code = stage.sentence.chunks, stage.sentence.code
    listed = number + 1 < len(chunks) and code[2 * number + 2] == "," and chunks[number + 1].tag in "Cc&"
    if listed or (number and chunks[number - 1].tag in "Cc" and code[2 * number] == ","):
        return 0.05
    return MENTIONED.get(chunks[number].tag, 0.2)


def _ministry(stage: Stage, number: int) -> bool:
    chunk, lower = stage.sentence.chunks[number], stage.sentence.lower
    near = lower[max(chunk.first - 5, 0) : chunk.first] + lower[chunk.last + 1 : chunk.last + 5]
    return "ministry" in near or "mod" in near


GUESTS = frozenset(("visiting", "guest", "guests"))


def _foreign(stage: Stage, number: int) -> bool:
    """Named as somebody else's: "visiting Belarus counterpart", "Italian colleague", "Turkish guests"."""
    chunks, lower = stage.sentence.chunks, stage.sentence.lower
    for near in (number - 1, number + 1):
        if 0 <= near < len(chunks) and (chunks[near].tag == "n" or lower[chunks[near].first] in GUESTS):
            return True
    return False


@cache
def _national() -> dict[str, tuple[str, float]]:
    return {
        " ".join(words_of(row["form"])): (row["country"], float(row["weight"])) for row in rows("en/national_offices")
    }


def national(person: Person) -> list[tuple[str, float]]:
    """Countries whose offices alone bear the printed name, each with how sure that is."""
    found = []
    for sentence, posts in person.offices():
        for post in posts:
            if post.country:
                continue
            words = " ".join(sentence.lower[sentence.chunks[post.first].first : sentence.chunks[post.last].last + 1])
            bearer = _bearer(words)
            if bearer:
                found.append(bearer)
    return found


@lru_cache(maxsize=1 << 12)
def _bearer(office: str) -> tuple[str, float] | None:
    """The country that alone has an office of this name; the same offices come in every release of a ministry."""
    name = max((form for form in _national() if form in office), key=len, default="")
    return _national().get(name)


def _office(person: Person, votes: dict[str, float]) -> None:
    """An office that one country has under this name, held by somebody without a printed country."""
    for code, weight in national(person):
        votes[code] += weight if weight >= 3 or votes.get(code, 0.0) > 0 else 0.3 * weight
