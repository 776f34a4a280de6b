"""Several papers told as one: "agreements with Iraq and Somalia" are two, and what is said of both holds for each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from data.record import Outcome

NAME = r"(?:the\s+)?[A-ZÀ-Ž][\w’'.-]*(?:\s+[A-ZÀ-Ž][\w’'.-]*){0,3}"
SINGULAR = {
    "agreements": "agreement", "memoranda": "memorandum", "memorandums": "memorandum", "protocols": "protocol",
    "treaties": "treaty", "pacts": "pact", "accords": "accord", "letters": "letter", "plans": "plan", "mous": "MoU",
    "contracts": "contract", "arrangements": "arrangement", "statements": "statement", "documents": "document",
    "deals": "deal", "declarations": "declaration", "programmes": "programme", "programs": "program",
}  # fmt: skip
PLURAL = re.compile(rf"\b({'|'.join(SINGULAR)})\b", re.IGNORECASE)
WITH = re.compile(rf"\A(?P<what>.*?)\s+with\s+(?P<whom>{NAME}(?:,\s+{NAME})*,?\s+and\s+{NAME})\Z", re.DOTALL)
SEPARATOR = re.compile(r",?\s+and\s+|,\s+")


def split(outcome: Outcome) -> list[Outcome]:
    """One outcome for each partner of papers in the plural, or the outcome as it is."""
    found = WITH.match(outcome.title.value)
    plural = PLURAL.search(found["what"]) if found else None
    if found is None or plural is None:
        return [outcome]
    what = found["what"][: plural.start()] + SINGULAR[plural[1].lower()] + found["what"][plural.end() :]
    titles = [f"{what} with {whom}" for whom in SEPARATOR.split(found["whom"])]
    return [replace(outcome, title=replace(outcome.title, value=title)) for title in titles]


def shared(found: list[Outcome]) -> list[Outcome]:
    """What the text says of the papers together ("two co-operation agreements") goes to each of those split."""
    if len(found) < 3:
        return found
    titles = {(outcome.title.spans[0], outcome.title.value) for outcome in found}
    times = Counter(span for span, _ in titles)
    parts = [outcome for outcome in found if times[outcome.title.spans[0]] > 1]
    if not parts:
        return found
    whole = next((each for each in found if each not in parts and _of_all(each, parts[0])), None)
    if whole is None:
        return found
    said = whole.title.value[: _noun(whole).start()]
    more = [_prefixed(part, said, whole) for part in parts]
    gone = {whole.title.spans[0], parts[0].title.spans[0]}
    return [outcome for outcome in found if outcome.title.spans[0] not in gone] + more


def _noun(outcome: Outcome) -> re.Match[str]:
    found = PLURAL.search(outcome.title.value)
    assert found is not None
    return found


def _of_all(whole: Outcome, part: Outcome) -> bool:
    """Whether a title in the plural is that of the papers split, with something said before its noun only."""
    plural = PLURAL.search(whole.title.value)
    if plural is None or plural.end() < len(whole.title.value) or not plural.start():
        return False
    return part.title.value.startswith(SINGULAR[plural[1].lower()])


def _prefixed(part: Outcome, said: str, whole: Outcome) -> Outcome:
    title = replace(part.title, value=said + part.title.value, spans=(*part.title.spans, whole.title.spans[0]))
    return replace(part, title=title)
