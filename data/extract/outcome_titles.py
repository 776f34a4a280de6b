"""How far the title of a paper, a decoration or a drill reaches to both sides of the noun that it was found by."""

from __future__ import annotations

import re

from data.extract.outcome_scan import Span

WORD = re.compile(r"[^\W_](?:[\w&/’'`-]|\.(?=\w))*")
TOKEN = re.compile(r"[^\W_](?:[\w&/’'`-]|\.(?=\w))*|[^\w\s]")
OPEN, CLOSE = "\"“«‘„'", "\"”»’“'"
DETERMINERS = frozenset(
    "a an the this that these those their its his her our some several two three four five six seven eight nine ten"
    " other another each both many first second third one new number various such certain any all".split()
)
LEFT_STOPS = DETERMINERS | frozenset(
    "of on in at to for by with from into under over between among after before during as than then also and or but"
    " is are was were be been being has have had did do does will would which that who whom whose what it they he she"
    " them him signed sign signs signing inked ink inks inking conclude concluded concludes adopted adopt adopts put"
    " issued approved exchanged sealed jointly respectively when where while if so not about via per said agree agreed"
    " seek seeks awarded award awards presented presents conferred bestowed received decorated opened open opens"
    " started starts hold holds held join joins named called plan plans conduct conducts conducted begin begins began stage launch launches kick".split()
)
PREPOSITIONS = frozenset(
    "of on for between with in to among regarding concerning about over towards against from covering relating".split()
)
RIGHT_STOPS = frozenset(
    "was were is are has have had will would which that who whom whose when while after before during by here today"
    " yesterday tomorrow as following signed inked concluded adopted at but where he she they it we said this then"
    " thereby under through provides aims aimed shall may can both last earlier later not upon because since until"
    " according within including came took hopes awarded presented be been being if so these those out".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr aug sept sep oct nov dec".split()
)
PARTICIPLES = frozenset(
    "combined armed enhanced integrated updated revised shared limited unified united proposed detailed extended classified"
    " advanced amended related mixed planned renewed coordinated so-called high-speed wide-ranging".split()
)
AIMS = frozenset(
    "strengthen enhance deepen expand promote establish develop improve facilitate cooperate increase create support build"
    " boost share allow regulate protect exchange foster further advance combat fight prevent enable conduct hold train"
    " produce acquire purchase procure supply provide provision intensify broaden widen set formalize coordinate".split()
)
PLACES = frozenset("in off near at".split())
OCCASIONS = frozenset(
    "course presence sidelines margins sideline margin occasion framework wake same end capital city ceremony meeting"
    " evening morning afternoon day visit talks margins eve fringes".split()
)
LIST = re.compile(
    r",\s+(?!(?:who|which|where|when|while|said|the|a|an|as|and|with|in|is)\b)[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4}"
    r"(?:,\s+[a-z][\w’'-]*(?:\s+[\w’'-]+){0,4}){0,4},?\s+and\s+(?!(?:the|a|an|has|was|said)\b)[\w’'-]+"
)
LIMIT = 32


def quoted(text: str, at: int, start: int, end: int) -> Span | None:
    """The inside of the quotation marks that stand around an offset, within a sentence."""
    for opening, closing in (("“", "”"), ("«", "»"), ("‘", "’"), ('"', '"'), ("“", "“")):
        left = text.rfind(opening, start, at)
        right = text.find(closing, at, end)
        if left >= 0 and right >= 0 and right - left < 400 and (opening == closing or closing not in text[left:at]):
            if opening != closing or text.count(opening, start, at) % 2:
                return left + 1, right
    return None


def quote_at(text: str, at: int, end: int) -> Span | None:
    """A quotation that opens at the offset (blanks skipped): from its first mark to its last."""
    while at < end and text[at].isspace():
        at += 1
    if at >= end or text[at] not in OPEN:
        return None
    closing = {"“": "”", "«": "»", "‘": "’", "„": "“"}.get(text[at], text[at])
    right = text.find(closing, at + 2, min(end, at + 300))
    return (at, right + 1) if right > 0 else None


def grow_left(text: str, at: int, start: int, most: int = 9) -> int:
    """Where the modifiers before a noun begin."""
    tokens = list(TOKEN.finditer(text, max(start, at - 140), at))
    begin = at
    for number in range(len(tokens) - 1, max(-1, len(tokens) - 1 - most), -1):
        token = tokens[number]
        if _joins(tokens, number, begin, text):
            continue
        if not token[0][0].isalnum() or token[0].lower() in LEFT_STOPS or _acted(token[0]):
            break
        begin = token.start()
    return begin


def _acted(word: str) -> bool:
    """Whether a word is a verb in the past rather than an adjective of a title."""
    return word.endswith("ed") and word.islower() and word not in PARTICIPLES


def _joins(tokens: list[re.Match[str]], number: int, begin: int, text: str) -> bool:
    """Whether a small word ties modifiers: "technical and scientific cooperation", "Status of Forces Agreement"."""
    word = tokens[number][0]
    if word not in ("and", "of", "on") or number == 0 or begin >= len(text):
        return False
    before = tokens[number - 1][0]
    if before.lower() in LEFT_STOPS or not before[0].isalpha() or before.endswith("ed"):
        return False
    capitals = before[0].isupper(), text[begin].isupper()
    if word == "and":
        return capitals == (False, False) or (all(capitals) and before.endswith(("al", "ence", "ense")))
    return all(capitals)


def grow_right(text: str, at: int, end: int, places: bool = False, opened: bool = False) -> int:
    """Where the complements behind a noun end: "on cooperation in the field of training"; with ``places`` "in Konya" too.

    ``opened``: the first preposition is behind us already.
    """
    last, previous, count = at, "", int(opened)
    position = at
    while count < LIMIT:
        token = TOKEN.search(text, position, end)
        if token is None:
            break
        word, low = token[0], token[0].lower()
        step = _step(text, token, previous, end, count, places)
        if step == 0:
            break
        position = step
        count += 1
        previous = low
        if low not in PREPOSITIONS and low not in DETERMINERS and low != "and":
            last = position
    return last


def _step(text: str, token: re.Match[str], previous: str, end: int, count: int, places: bool) -> int:
    """The offset behind a token that still belongs to the title, or 0."""
    word, low = token[0], token[0].lower()
    if word[0].isalnum():
        stops = _stops(text, token, low, previous, end, 1 if places and low in PLACES else count, places)
        return 0 if stops else token.end()
    if word == "(":
        closing = text.find(")", token.end(), min(end, token.end() + 80))
        return closing + 1 if closing > 0 else 0
    if word in OPEN and (closing_span := quote_at(text, token.start(), end)):
        return closing_span[1]
    if word in "-–" and count:
        return token.end()
    if word == ":" and not count:
        return token.end() if text.startswith(" on ", token.end()) else 0
    if word == ",":
        found = LIST.match(text, token.start(), end)
        return found.end() if found else 0
    return 0


def _stops(text: str, token: re.Match[str], low: str, previous: str, end: int, count: int, places: bool) -> bool:
    if low in RIGHT_STOPS or (not count and low not in PREPOSITIONS):
        return True
    if low == "to" and not count:
        aim = WORD.search(text, token.end(), end)
        return aim is None or aim[0] not in AIMS
    if low in ("in", "on", "with") and not (places and low == "in"):
        return _adjunct(text, token, end)
    if previous == "and":
        return low in ("a", "an", "then", "also") or low.endswith("ed") and low not in ("armed", "combined", "united")
    return False


def _adjunct(text: str, token: re.Match[str], end: int) -> bool:
    """Whether "in" or "on" opens a place or a day rather than a part of the title."""
    following = WORD.search(text, token.end(), end)
    if following is None:
        return True
    word = following[0]
    if word.lower() in DETERMINERS and (noun := WORD.search(text, following.end(), end)):
        return noun[0].lower() in OCCASIONS
    if token[0].lower() != "in":
        return word[0].isdigit() or word.lower() in DAYS or word.lower() in ("him", "her", "them", "it", "behalf", "paper")
    behind = text[following.end() : following.end() + 2]
    return word[0].isupper() and not behind.startswith(" o") or word[0].isdigit()


def clean(title: str) -> str:
    """A title on one line, without the marks and articles around it."""
    title = " ".join(title.split())
    title = re.sub(r"^(?:[Tt]he|[Aa]n?|two|three|four|several|some|new|number of)\s+(?=\S)", "", title)
    if title[:1] in OPEN and title[-1:] in CLOSE and not any(mark in title[1:-1] for mark in '"“”«»'):
        title = title[1:-1]
    return title.strip(" ,.;:–—-")
