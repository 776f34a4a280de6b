"""Offices told by a verb: "NAME, who heads the General Staff", "NAME, commanding the 3rd Division"."""

from __future__ import annotations

import re

from .people import Person

Told = tuple[str, tuple[int, int]]
HOLDS = {
    "heads": "head of", "headed": "head of", "heading": "head of", "leads": "head of", "runs": "head of",
    "commands": "commander of", "commanding": "commander of", "commanded": "commander of",
    "directs": "director of", "chairs": "chair of", "presides": "president of",
}  # fmt: skip
BODY = re.compile(
    r"(?:[ ](?:f|t|i(?=[ ][tMbAO])))?(?:[ ]t)?(?:[ \-/][MbDdCcOALZa9]|'s|[ ]f(?:[ ]t)?(?=[ ][MbDdCcOALZ]))+"
)
LOWER = frozenset(("talks", "meeting", "delegation", "visit", "team", "side"))


def told_office(text: str, person: Person) -> Told | None:
    """The office that a clause behind the name tells, in the words of an office, and where the clause stands."""
    for mention in person.mentions:
        sentence, at = mention.sentence, mention.right + 1
        if at >= len(sentence.chunks) or sentence.code[2 * at] != ",":
            continue
        at += sentence.lower[sentence.chunks[at].first] == "who"
        title = HOLDS.get(sentence.lower[sentence.chunks[at].first]) if at < len(sentence.chunks) else None
        body = BODY.match(sentence.code, 2 * at + 2) if title else None
        if not body or LOWER & set(sentence.lower[sentence.chunks[at + 1].first : sentence.chunks[at + 1].last + 2]):
            continue
        start, end = sentence.span(at + 1, body.end() // 2 - 1)
        return f"{title} {' '.join(text[start:end].split())}", sentence.span(at, body.end() // 2 - 1)
    return None
