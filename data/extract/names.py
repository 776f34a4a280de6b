"""Names of persons in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from .lexer import Sentence
from .name_starts import OPENERS, next_is, opens
from .name_things import is_thing
from .posts import Post

NUMERALS = frozenset(("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "Jr", "Sr"))
VOWELS = frozenset("aeiouyáéíóúöüäåøæ")
"""Without one of them, capitals behind a name are letters ("MNZM")."""
INSIDE = frozenset("NIapclE")
JOINTS = frozenset(" .-'’")


@dataclass(slots=True)
class Named:
    """A run of chunks that reads as a person's name."""

    first: int
    last: int
    text: str
    span: tuple[int, int]


def find_names(text: str, sentence: Sentence, posts: list[Post]) -> list[Named]:
    """Runs of capitalised words that are neither known words nor inside an office."""
    inside = {number for post in posts for number in range(post.first, post.last + 1)}
    found, free = [], 0
    for opener in OPENERS.finditer(sentence.code[1::2]):
        number = opener.start()
        end = _run(sentence, number, inside) if number >= free else -1
        if end < number:
            continue
        if not is_thing(sentence, number, end):
            span = sentence.span(number, end)
            found.append(Named(number, end, tidy(text[span[0] : span[1]]), span))
        free = end + 1
    return found


def tidy(name: str) -> str:
    """A name on one line."""
    return " ".join(name.split())


def _run(sentence: Sentence, start: int, inside: set[int]) -> int:
    """The last chunk of a name that begins at ``start``; less than ``start`` if none does."""
    chunks, code = sentence.chunks, sentence.code
    if start in inside or not opens(sentence, start, inside):
        return start - 1
    end = start
    while end + 1 < len(chunks) and end - start < 8 and end + 1 not in inside:
        gap, tag = code[2 * end + 2], chunks[end + 1].tag
        if gap == "." and not _dotted(sentence, end):
            break
        if tag == "a" and end > start and VOWELS.isdisjoint(sentence.lower[chunks[end + 1].first]):
            break
        if (
            tag == "a"
            and chunks[end + 1].last == chunks[end + 1].first
            and len(sentence.words[chunks[end + 1].first]) <= 3
        ):
            numeral = set(sentence.words[chunks[end + 1].first]) <= set("IVX")
            if not numeral and sentence.words[chunks[end].first][0].isupper() and not next_is(sentence, end + 1, "N"):
                break
        if tag == "h" and sentence.words[chunks[end + 1].first] in NUMERALS and gap == " ":
            end += 1
            continue
        if (
            tag == "R"
            and end == start
            and chunks[end].tag == "a"
            and gap == " "
            and not next_is(sentence, end + 1, "NIP")
        ):
            end += 1
            continue
        if gap in JOINTS and (tag in INSIDE or _joins(sentence, end + 1, gap, tag)):
            end += 1
            continue
        break
    while end > start and chunks[end].tag == "p" and not sentence.words[chunks[end].first][0].isupper():
        end -= 1
    return end if _solid(sentence, start, end) else start - 1


def _joins(sentence: Sentence, number: int, gap: str, tag: str) -> bool:
    """Odd parts inside a name: "Tu'ivanako", "Al-Sultan", "General" as a given name never, "King" as a surname."""
    if tag in "LCO" and gap == " " and next_is(sentence, number, "N"):
        return True
    before = sentence.chunks[number - 1]
    word = sentence.words[sentence.chunks[number].first]
    if tag in "it" and gap in " -" and word[0].isupper() and sentence.code[2 * number + 2 : 2 * number + 3] == "-":
        return before.tag == "N"
    if before.tag == "p" and gap in " -" and word[0].isupper() and tag not in "OA":
        return True
    if word in ("d", "l") and gap == " " and sentence.code[2 * number + 2 : 2 * number + 4] in ("'N", "'k", "'L", "'P"):
        return True
    royal = tag == "P" and sentence.chunks[number].value == "royal"
    if (tag in "LlcDm" or royal) and gap in " ." and _surname(sentence, number):
        return True
    if tag == "k" and gap == "." and before.tag == "I" and word[0].isupper():
        return True
    if gap in "'-":
        return tag in "wNDbkMPLlCc" and (gap == "-" or len(sentence.words[sentence.chunks[number].first]) > 2)
    if tag == "k" and gap == " " and word[0].isupper() and sentence.role == "body" and _surname(sentence, number):
        return True
    if tag == "k" and gap == " " and sentence.words[sentence.chunks[number].first][0].isupper():
        return next_is(sentence, number, "N") and sentence.chunks[number].last == sentence.chunks[number].first
    if tag == "H":
        return number + 1 < len(sentence.chunks) and sentence.chunks[number + 1].tag in "Np" and gap == " "
    return False


def _surname(sentence: Sentence, number: int) -> bool:
    """A known word as the surname of somebody introduced by rank, office or honorific: "Gen. Edward Vaughan"."""
    chunks, start = sentence.chunks, number
    while start and chunks[start - 1].tag in "NIp" and sentence.code[2 * start] in " .":
        start -= 1
    before = chunks[start - 1].tag if start else ""
    after = chunks[number + 1].tag if number + 1 < len(chunks) else ""
    return (
        1 <= number - start <= 4
        and before in tuple("RHPbMCDn")
        and after not in tuple("9bMP")
        and chunks[number].last == chunks[number].first
    )


def _dotted(sentence: Sentence, number: int) -> bool:
    """Whether the word before a dot is an initial or an abbreviation of a name ("Moh.")."""
    chunk = sentence.chunks[number]
    return chunk.tag == "I" or len(sentence.words[chunk.last]) <= 3


def _solid(sentence: Sentence, start: int, end: int) -> bool:
    """Not a lone initial."""
    return bool(sentence.code[2 * start + 1 : 2 * end + 2 : 2].strip("Ip"))
