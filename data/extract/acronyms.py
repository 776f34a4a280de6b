"""Acronyms that a release itself explains: "the Royal Bhutan Army (RBA)" makes of "RBA" a body of Bhutan."""

from __future__ import annotations

import re

from data.language.lexicon import Lexicon

from .lexer import Sentence, lex

EXPLAINED = re.compile(r"\((?:the )?([A-Z][A-Za-z]{0,4}[A-Z])\)")
REACH = 90
SMALL = frozenset(("of", "the", "and", "for", "de", "du", "des", "da", "do"))


def find_acronyms(text: str, words: Lexicon) -> dict[str, str]:
    """Acronym → country code, of the bodies whose name stands before it and whose initials it is made of."""
    found: dict[str, str] = {}
    for match in EXPLAINED.finditer(text):
        acronym = match.group(1)
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - REACH)
        before = lex(text, start, match.start(), 0, "body", words)
        first = _first(before, acronym)
        if first is None or acronym in found:
            continue
        named = [c for c in before.chunks if c.last >= first]
        owner = next((c for c in named if c.tag in "CcDdEAB"), None)
        if owner and (owner.tag in "AB" or any(c.tag == "b" for c in named)):
            found[acronym] = owner.value
    return found | _by_initials(text, words, found)


PART = r"[A-Z][a-z]+ (?:of (?:the )?|and )?"
BODY = re.compile(rf"{PART}(?:{PART}){{1,4}}[A-Z][a-z]+")
CAPITALS = re.compile(r"[A-Z](?<!\w.)[A-Z]{2,5}\b")


def _by_initials(text: str, words: Lexicon, known: dict[str, str]) -> dict[str, str]:
    """ "the Royal Jordanian Air Force … at RJAF headquarters": bodies whose initials are printed somewhere."""
    letters = {each for each in CAPITALS.findall(text) if each not in known and each.casefold() not in words.phrases}
    bodies = BODY.findall(text) if letters else []
    named = {"".join(word[0] for word in body.split() if word[0].isupper()): body for body in bodies}
    found: dict[str, str] = {}
    for acronym in sorted(letters & named.keys()):
        body = lex(named[acronym], 0, len(named[acronym]), 0, "body", words)
        owner = next((c for c in body.chunks if c.tag in "CcDdEAB"), None)
        if owner and (owner.tag in "AB" or any(c.tag == "b" for c in body.chunks)):
            found[acronym] = owner.value
    return found


def _first(sentence: Sentence, acronym: str) -> int | None:
    """The word where the name begins whose initials, going backwards, are the acronym's capitals."""
    letters = [letter for letter in acronym if letter.isupper()]
    for at in range(len(sentence.words) - 1, -1, -1):
        word = sentence.words[at]
        if word in SMALL:
            continue
        if not word[0].isupper():
            return None
        if word[0] == letters[-1]:
            letters.pop()
        if not letters:
            return at
    return None


def settle_acronyms(sentence: Sentence, known: dict[str, str]) -> None:
    """Tag every further printing of an explained acronym as a body of its country."""
    if not known or known.keys().isdisjoint(sentence.words):
        return
    changed = {}
    for number, chunk in enumerate(sentence.chunks):
        country = known.get(sentence.words[chunk.first])
        if country and chunk.first == chunk.last and sentence.code[2 * number] != "(":
            changed[number] = chunk._replace(tag="A", value=country)
    sentence.retag(changed)
