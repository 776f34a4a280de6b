"""How far the complements behind a noun reach: "on cooperation in the field of training and education"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.extract.outcome_scan import group
from data.extract.outcome_titles import DETERMINERS, OPEN, TOKEN, WORD, quote_at

RIGHT_STOPS, PREPOSITIONS, AIMS = group("right_stop"), group("preposition"), group("aim")
OCCASIONS, DAYS, NO_PART = group("occasion"), group("day"), group("no_part")
PLACES = frozenset(("in", "off", "near", "at"))
ADJECTIVES = ("armed", "combined", "united")
OPENERS = PREPOSITIONS | DETERMINERS | {"and"}
LIST = re.compile(
    r",\s+(?!(?:who|which|where|when|while|said|the|a|an|as|and|with|in|is)\b)[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4}"
    r"(?:,\s+[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4}){0,4},?\s+and\s+(?!(?:the|a|an|has|was|said)\b)[\w’'-]+"
)
AIM = re.compile(r"\s+(?:[a-z]+ly\s+)?([\w-]+)")
POSSESSIVES = frozenset(("his", "her", "its", "their"))
LIMIT = 32


@dataclass(slots=True)
class _Walk:
    """A walk over the words behind a noun; ``places``: a place belongs to the title ("a drill in Konya")."""

    text: str
    end: int
    places: bool
    count: int
    previous: str = ""

    def step(self, token: re.Match[str]) -> int:
        """The offset behind a token that still belongs to the title, or 0."""
        word = token[0]
        if word[0].isalnum():
            return 0 if self._stops(token, word.lower()) else token.end()
        if word == ",":
            found = LIST.match(self.text, token.start(), self.end)
            return found.end() if found else 0
        if word in "-–":
            return token.end() if self.count else 0
        return self._bracket(token)

    def _bracket(self, token: re.Match[str]) -> int:
        if token[0] == "(":
            return self.text.find(")", token.end(), min(self.end, token.end() + 80)) + 1
        if token[0] == ":":
            return token.end() if not self.count and self.text.startswith(" on ", token.end()) else 0
        quote = quote_at(self.text, token.start(), self.end) if token[0] in OPEN else None
        return quote[1] if quote else 0

    def _stops(self, token: re.Match[str], low: str) -> bool:
        opened = self.count or (self.places and low in PLACES)
        if low in RIGHT_STOPS and token[0] != "May" and not (self.places and low in PLACES):
            return True
        if not opened and low not in PREPOSITIONS:
            return True
        if low == "to" and not self.count:
            aim = AIM.match(self.text, token.end(), self.end)
            return aim is None or aim[1] not in AIMS
        if low in ("in", "on", "with") and not (self.places and low == "in"):
            return self._adjunct(token, low)
        return self.previous == "and" and (low in ("a", "an", "then", "also") or _verb(low))

    def _adjunct(self, token: re.Match[str], low: str) -> bool:
        """Whether "in", "on" or "with" opens a place, a day or an occasion rather than a part of the title."""
        following = WORD.search(self.text, token.end(), self.end)
        if following is None:
            return True
        word = following[0]
        if low == "with" and word in POSSESSIVES:
            return True
        if word.lower() in DETERMINERS and (noun := WORD.search(self.text, following.end(), self.end)):
            return noun[0].lower() in OCCASIONS
        if low != "in":
            return word[0].isdigit() or word.lower() in DAYS or word.lower() in NO_PART
        place = word[0].isupper() and not self.text.startswith(" of", following.end())
        return place or word[0].isdigit()


def _verb(word: str) -> bool:
    return word.endswith("ed") and word not in ADJECTIVES


def grow_right(text: str, at: int, end: int, places: bool = False, opened: bool = False) -> int:
    """Where the title ends that begins before ``at``; ``opened``: its first preposition is behind us already."""
    walk = _Walk(text, end, places, int(opened))
    last = position = at
    while walk.count < LIMIT:
        token = TOKEN.search(text, position, end)
        position = walk.step(token) if token else 0
        if token is None or not position:
            break
        walk.count += 1
        walk.previous = token[0].lower()
        if walk.previous not in OPENERS:
            last = position
    return last
