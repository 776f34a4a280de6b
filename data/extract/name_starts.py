"""Where a person's name may begin."""

from __future__ import annotations

import re

from .letters import is_arm
from .lexer import Sentence

OPENERS = re.compile(r"[NI]|[aclp](?=[NIapR])|[EkbM](?=[NIa])|(?<=R)[PLCD](?=N)|(?<=R)[Ll]|(?<=[RHP])m(?=[Np])")
"""Tags with which a name may begin, as far as the tags beside can say."""


def opens(sentence: Sentence, number: int, inside: set[int]) -> bool:
    """Whether a name may begin there, by the words beside it; ``inside`` are the chunks of offices."""
    code = sentence.code
    tag = code[2 * number + 1]
    if is_arm(sentence, number):
        return False
    if tag in "NI":
        return True
    before = code[2 * number - 1] if number else " "
    gap = code[2 * number]
    if gap == ")" and number > 1 and code[2 * number - 2] == "(" and code[2 * number - 3] == "R":
        before = "R"
    introduced = (before in "RHP" and gap in " .),") or (number - 1 in inside and gap in " ,–")
    if tag == "a" and gap == ")" and next_is(sentence, number, "N"):
        return True
    if tag == "p" and sentence.words[sentence.chunks[number].first][0].islower():
        return False
    if tag == "a" and introduced and next_is(sentence, number, "R") and not next_is(sentence, number + 1, "NIP"):
        return True
    if tag in "clpa":
        return (introduced and next_is(sentence, number, "NIapR")) or (tag in "cl" and next_is(sentence, number, "N"))
    upper = sentence.words[sentence.chunks[number].first][0].isupper()
    if (
        tag in "EkbM"
        and upper
        and ((introduced and tag in "Ek") or before in ("R", "H"))
        and next_is(sentence, number, "NIa")
    ):
        return True
    if tag in "Ll" and before == "R" and gap in " .":
        return sentence.lower[sentence.chunks[number - 1].last] != "commander"
    if tag == "m":
        return gap in " .)" and next_is(sentence, number, "N")
    if tag in "PMEkbLCD" and before == "R":
        return sentence.words[sentence.chunks[number].first][0].isupper() and next_is(sentence, number, "N")
    return False


def next_is(sentence: Sentence, number: int, tags: str) -> bool:
    following = number + 1
    return (
        following < len(sentence.chunks)
        and sentence.chunks[following].tag in tags
        and sentence.code[2 * following] in " .-'"
    )
