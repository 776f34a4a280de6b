"""Nouns for papers in a sentence, each with the reach of its title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, Span, families, group, words
from data.extract.outcome_titles import TOKEN, clean, grow_left, quote_at, quoted

BLAND = group("bland")
ACRONYMS = frozenset("mou mous moc moa loi sofa acsa gsomia".split())
CAPITAL = frozenset("framework charter instrument instruments".split())
TIME = re.compile(r"(?:\d|\b(?:few|several|ten|fifteen|twenty|thirty|forty|five|some|many|last))\s+\Z")
REACHED = re.compile(r"\b(?:reach|reached|reaching|in|to|into|by)\s+\Z")
PEN = re.compile(r"\b(?:on|to)\s+\Z")
NAMED = re.compile(r"[\s,]*(?:(?:is|was|are)\s+)?(?:called|entitled|titled|named|known\s+as)?[\s,:]*(?=[\"“«‘„])")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: the noun, the reach of its title, its family."""

    noun: Span
    begin: int
    end: int
    family: str

    @property
    def vague(self) -> bool:
        return self.family == "any"


@cache
def nouns() -> re.Pattern[str]:
    return words(*(f"paper:{family}" for family in sorted(set(families().values()))))


def family_of(noun: str) -> str:
    return families()[" ".join(noun.split())]


def papers(scan: Scan, start: int, end: int) -> list[Paper]:
    """The papers of a sentence; a noun inside the title of another paper is none of its own."""
    found: list[Paper] = []
    hits = list(nouns().finditer(scan.low, start, end))
    for noun, following in zip(hits, [*hits[1:], None], strict=True) if hits else ():
        modifies = following is not None and not scan.low[noun.end() : following.start()].strip()
        inside = bool(found) and noun.start() < found[-1].end
        if not (modifies or inside or _ordinary(scan, noun)):
            found.append(_paper(scan, noun, start, end))
    return found


def _ordinary(scan: Scan, noun: re.Match[str]) -> bool:
    """Whether a word for a paper is an ordinary word here: "in the framework of", "ten minutes", "a plan to"."""
    word, before = noun[0], scan.low[max(0, noun.start() - 12) : noun.start()]
    if word in ACRONYMS or word in CAPITAL:
        return not scan.text[noun.start()].isupper()
    if word in ("minutes", "paper"):
        return (TIME if word == "minutes" else PEN).search(before) is not None
    if word == "agreement":
        return REACHED.search(before) is not None
    return word in ("plan", "plans") and scan.low.startswith(" to ", noun.end())


def _paper(scan: Scan, noun: re.Match[str], start: int, end: int) -> Paper:
    family = family_of(noun[0])
    inside = quoted(scan.text, noun.start(), start, end)
    if inside and inside == noun.span():
        return Paper(noun.span(), inside[0] - 1, grow_right(scan.text, inside[1] + 1, end), family)
    if inside:
        return Paper(noun.span(), *inside, family)
    begin = grow_left(scan.text, noun.start(), start)
    named = NAMED.match(scan.text, noun.end(), end)
    quote = quote_at(scan.text, named.end(), end) if named else None
    if quote:
        return Paper(noun.span(), quote[0] if family == "any" else begin, quote[1], family)
    return Paper(noun.span(), begin, grow_right(scan.text, noun.end(), end), family)


def content(title: str) -> frozenset[str]:
    """The words of a title that tell it from another: without the noun itself and what every paper is called."""
    rest = nouns().sub(" ", title.lower())
    return frozenset(word for word in TOKEN.findall(rest) if word[0].isalnum() and word not in BLAND)


def title_of(scan: Scan, paper: Paper) -> str:
    return clean(scan.text[paper.begin : paper.end])
