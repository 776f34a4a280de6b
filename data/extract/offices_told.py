"""Offices told by a verb: "NAME, who heads the General Staff", "NAME, commanding the 3rd Division"."""

from __future__ import annotations

import re

from .mentions import Mention
from .people import Person

HOLDS = {
    "heads": "head of", "headed": "head of", "heading": "head of", "leads": "head of", "runs": "head of",
    "commands": "commander of", "commanding": "commander of", "commanded": "commander of",
    "directs": "director of", "chairs": "chair of", "presides": "president of",
}  # fmt: skip
BODY = re.compile(
    r"(?:[ ](?:f|t|i(?=[ ][tMbAO])))?(?:[ ]t)?(?:[ \-/][MbDdCcOALZa9]|'s|[ ]f(?:[ ]t)?(?=[ ][MbDdCcOALZ]))+"
)
LOWER = frozenset(("talks", "meeting", "delegation", "visit", "team", "side"))


def tell_offices(text: str, persons: list[Person]) -> None:
    """Give those without an office the one that a clause behind the name tells, in the words of an office."""
    for person in persons:
        if person.offices():
            continue
        for mention in person.mentions:
            if _tell(text, person, mention):
                break


def _tell(text: str, person: Person, mention: Mention) -> bool:
    sentence, at = mention.sentence, mention.right + 1
    if at >= len(sentence.chunks) or sentence.code[2 * at] != ",":
        return False
    at += sentence.lower[sentence.chunks[at].first] == "who"
    title = HOLDS.get(sentence.lower[sentence.chunks[at].first]) if at < len(sentence.chunks) else None
    body = BODY.match(sentence.code, 2 * at + 2) if title else None
    if not body or LOWER & set(sentence.lower[sentence.chunks[at + 1].first : sentence.chunks[at + 1].last + 2]):
        return False
    last = body.end() // 2 - 1
    start, end = sentence.span(at + 1, last)
    person.office, person.office_basis = f"{title} {' '.join(text[start:end].split())}", "inferred:clause"
    person.office_spans = (sentence.span(at, last),)
    named = next((n for n in range(at + 1, last + 1) if sentence.chunks[n].tag in "CDAO"), None)
    if named is not None and not person.country:
        person.country, person.country_span = sentence.chunks[named].value, sentence.span(named, named)
    return True
