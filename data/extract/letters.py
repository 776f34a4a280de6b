"""Letters and words that are no part of a name: services and branches before it, decorations and degrees behind it."""

from __future__ import annotations

import re

from .lexer import Sentence

LETTERS = re.compile(
    r"[,( :)]h|[ ,]A(?=[,;.)\]])|\(a(?=[)\]])|[,\]:]a(?=[,;.:)\]]|$)"
    r"|(?<=[hI])(?:\(I(?=[)\]])|[ ,\]]P)|[,\]]I[.]I(?:[.]I)*"
)
"""Decorations, degrees and services after a name, one at a time."""
BADGES = frozenset(("ADC",))
"""Offices that are printed among the decorations."""
ARMS = frozenset(
    "pilot aviator engineer staff rukn infantry cavalry artillery ep fap dem daen daem demn dema vgm emc emsp gnb gnp "
    "inf arh czi kav cpl cba cke caj cku chk mar laut".split()
)
"""Branches and services printed between a rank and a name: "Major General Pilot X", "Colonel EP X", "Colonel Inf X"."""


SERVICES = frozenset(("air force", "army", "navy", "marine corps", "coast guard", "space force"))


def is_service(sentence: Sentence, number: int) -> bool:
    """ "Press Secretary Air Force Brig. Gen. X": the service goes with the rank."""
    chunk = sentence.chunks[number]
    return chunk.tag == "M" and " ".join(sentence.lower[chunk.first : chunk.last + 1]) in SERVICES


def is_arm(sentence: Sentence, number: int) -> bool:
    """Whether the chunk stands right after a rank, or another such word, and names a branch or a service."""
    chunk = sentence.chunks[number]
    if not number or sentence.code[2 * number] != " " or not _name_next(sentence, number):
        return False
    before = sentence.chunks[number - 1]
    fits = chunk.tag == "A" or sentence.lower[chunk.first] in ARMS
    return (
        fits
        and chunk.first == chunk.last
        and sentence.words[chunk.first][0].isupper()
        and (before.tag == "R" or is_arm(sentence, number - 1))
    )


def _name_next(sentence: Sentence, number: int) -> bool:
    after = number + 1
    return (
        after < len(sentence.chunks)
        and sentence.chunks[after].tag in "NIapHlLkM"
        and sentence.code[2 * after] in " .-'"
    )


def skip_letters(sentence: Sentence, at: int) -> int:
    """Past letters after a name: ", NI (M)", "(HAF)", ", MP", "KBE CB ADC", ", S.E., M.M."."""
    match = LETTERS.match(sentence.code, 2 * at)
    while match:
        last = match.end() // 2 - 1
        if sentence.chunks[last].tag == "P" and sentence.words[sentence.chunks[last].first] not in BADGES:
            break
        at = last + 1
        match = LETTERS.match(sentence.code, 2 * at)
    return at
