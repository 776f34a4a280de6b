"""What a paper without a title is about: the two sides that made it, or what the next sentences say it covers."""

from __future__ import annotations

import re

from data.extract.outcome_reach import grow_right
from data.extract.outcome_scan import Scan, Span
from data.extract.topics import subjects

SIDES = re.compile(
    r"((?:[Tt]he\s+(?:[\w’'-]+\s+){1,4}of\s+)?(?:[Tt]he\s+)?(?:two|both|three)\s+[\w’'-]+"
    r"(?:\s+(?:[Mm]inistries|[Ff]orces|[Ii]ndustries|[Ss]ides))?"
    r"|(?:[Tt]he\s+)?(?:[\w’'-]+\s+){0,4}[A-Z][\w’'-]+\s*(?:,|\band\b|&)\s+[A-Z][\w’'-]+)"
    r"\s+(?:(?:have|has|now|also|then|jointly|today)\s+)*(?:a|an|some|several)?\s*\Z"
)
PAPER = r"(?:document|paper|agreement|memorandum|protocol|plan|pact|treaty|accord|declaration|deal|text|arrangement)"
COVERS = re.compile(
    rf"\b(?:it|which|they|the\s+(?:\w+\s+){{0,2}}{PAPER})\s+(?:also\s+|mainly\s+)?"
    r"(?:[\w\s]{3,40}\sand\s+)?(?:covers?|regulates?|concerns?|governs?|deals?\s+with|provides?\s+for|envisages?|foresees?"
    r"|is\s+about|has\s+to\s+do\s+with|relates?\s+to|lays?\s+down|sets?\s+out|focus(?:es)?\s+on)\s+"
)
AIM_OF = re.compile(
    r"\A\W*(?:the\s+)?(.{4,90}?)\s+(?:is|are|was|were)\s+the\s+(?:main\s+)?(?:aim|subject|object|purpose|theme|content)s?\s+of\s"
    rf"(?:an?|the)\s+(?:\w+\s+){{0,2}}(?:{PAPER}|letter\s+of)"
)
IN_IT = re.compile(rf"\b(?:in\s+it|in\s+the\s+{PAPER}|under\s+it|under\s+the\s+{PAPER})\b")


def sides(scan: Scan, number: int, at: int) -> Span | None:
    """The words for the two sides right before the verb: what tells one bare agreement from another."""
    offset = max(scan.sentences[number][0], at - 120)
    found = SIDES.search(scan.text[offset:at])
    return (offset + found.start(1), offset + found.end(1)) if found else None


SESSION = re.compile(
    r"\b(?:the\s+)?(?P<name>(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|[ivx]{1,6}|regular|annual)\s+(?:[\w/-]+\s+){0,4}?(?:session|meeting|round|talks))\b(?=\s+of\b|\s*[,.]|\s+was|\s+in\b)"
)


def occasion(scan: Scan, number: int) -> tuple[str, Span] | None:
    """The session of which minutes or a communiqué are: the last one that is named with its number up to there."""
    start, end = scan.sentences[0][0], scan.sentences[number][1]
    for found in SESSION.finditer(scan.low, max(start, end - 2500), end):
        reach = grow_right(scan.text, found.end(), end)
        return " ".join(scan.text[found.start("name") : reach].split()), (found.start("name"), reach)
    return None


def contents(scan: Scan, number: int) -> tuple[str, Span] | None:
    """What the sentence and the two behind it say the paper covers, in words or else by topic."""
    own = scan.sentences[number]
    aim = AIM_OF.match(scan.low[slice(*own)])
    if aim:
        return " ".join(scan.text[own[0] + aim.start(1) : own[0] + aim.end(1)].split()), own
    for start, end in scan.sentences[number : number + 3]:
        covers = COVERS.search(scan.low, start, end)
        if covers:
            reach = grow_right(scan.text, covers.end(), end, opened=True)
            return " ".join(scan.text[covers.end() : reach].split()), (covers.start(), reach)
        if IN_IT.search(scan.low, start, end) and (found := subjects(scan.text, (start, end))):
            return ", ".join(found[:4]), (start, end)
    return None
