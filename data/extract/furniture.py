"""What a line is when it is not told prose: menu, share widget, tag list, disclaimer, caption, byline.

The wordings stand in ``language/en/furniture.tsv``; here are the shapes that need no words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from data.language.tables import rows

_EDGE = " \t\n•·|/\\-–—:>»«<*#=_[]…!.,+📩"
_FIRST = re.compile(r"[\s•·|/\\\-–—:>»«<*#=_\[\]…!.,+(]*([^\s:.,|]+)")
_SHAPES = re.compile(
    r"""[^\w(]*(?:
      [+−\-–↺\d\s]*px | (?:[Vv]iews?|[Rr]ead|[Hh]its|[Ss]hares?|[Cc]omments?|VIEWS)\s*[:(|-]?\s*[\d.,]+\s?[kKM]?\)?
    | [\d.,]+\s?[kKM]?\s+(?:views?|shares?|comments?|reads?|likes?|hits|min(?:ute)?s?(?:\sread)?|times?\sread)
    | (?:\d+|an?|one)\s(?:minute|hour|day|week|month|year|sec|min|hr)s?\.?\sago
    | \d{1,2}:\d\d(?::\d\d)?(?:\s?[APap]\.?[Mm]\.?)?(?:\s\(?(?:UTC|GMT|IST|PKT|EST|EDT|ET|[+-]\d)[^\n]{0,12})?
    | -?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\b | [\w.-]+@[\w.-]+ | @\w+ | \#\w+(?:[\s,]+\#\w+)*
    | (?:https?://|www\.)\S+ | [A-Za-z]{1,5}(?:/[A-Za-z]{0,5}){1,5} | \d{1,6}
    | [A-Z][\w-]+\.(?:[Aa][Zz]|com|org|net|ru|ge|kz|ua)
    | [\w.]{2,20}(?:\s?[/›»>]\s?[\w. ]{2,20}){1,4}
    )[^\w]*\Z""",
    re.X,
)
_CREDIT = re.compile(
    r"(?:\b(?:Photo|PHOTO|Image|Picture|Pic|Credit|Courtesy|Source)s?\s?(?:credit|by|courtesy|source)?\s?[:/©]"
    r"|\((?:Photo|Image|Picture|File|Courtesy)|\b[Pp]hotos?\)"
    r"|\([LRCF]\)|\((?:left|right|centre|center|file)\)|/ ?(?:Handout|File))"
)
_SIDES = re.compile(r"\((?:[LRC]|left|right|cent(?:er|re))\)")
_SIGN = re.compile(r"[\d:@#/(©›»>↺]|\.[a-zA-Z]|ago")
_FAR = re.compile(r"[^\W\d_a-zA-ZÀ-ÿ]")
_LETTER = re.compile(r"[^\W\d_]")
_SPEAKER = re.compile(r"(?:Press Secretary|[Ss]pokes(?:man|woman|person))\b.*:\Z")


@cache
def _table() -> dict[str, list[tuple[str, str, str]]]:
    """First word of a wording → (wording, match, role), longest wording first."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in rows("en/furniture"):
        if row["match"] in ("line", "start", "opening", "section", "rest", "label"):
            for form in row["forms"].split("|"):
                found[_key(form)].append((form, row["match"], row["role"]))
    return {key: sorted(entries, key=lambda entry: -len(entry[0])) for key, entries in found.items()}


@cache
def _inside(role: str, match: str = "has") -> tuple[str, ...]:
    return tuple(
        form
        for row in rows("en/furniture")
        if (row["role"], row["match"]) == (role, match)
        for form in row["forms"].split("|")
    )


@cache
def words(match: str) -> frozenset[str]:
    """The single words of one kind: ``verb`` shows a line to be a headline, ``word`` may stand in a date line."""
    return frozenset(form for row in rows("en/furniture") if row["match"] == match for form in row["forms"].split("|"))


def _key(line: str) -> str:
    """The first word, small, without the marks of menus around it."""
    word = line.split(None, 1)[0].rstrip(":.,|!").lower() if line[0].isalnum() else ""
    if not word:
        found = _FIRST.match(line)
        word = found[1].lower() if found else line.strip()
    return word.replace("’", "'")


def role_of(line: str, sentence: bool) -> str:
    """The role of a line by its words and shape, empty if they do not say.

    ``section``, ``rest`` and ``label`` speak of the lines behind it.
    """
    return _judged(line, True) if sentence else _kept(line)


@lru_cache(maxsize=1 << 12)
def _kept(line: str) -> str:
    """The same short lines come again on every page of an outlet: their roles are kept."""
    return _judged(line, False)


def _judged(line: str, sentence: bool) -> str:
    found = known(line, sentence)
    if found is None:
        return shaped(line, sentence) or ""
    return found[1] if found[1] in ("section", "rest", "label") else found[0]


def known(line: str, sentence: bool) -> tuple[str, str] | None:
    """(role, match) of a line that the table knows, or None. ``sentence``: the line reads as one."""
    entries = _table().get(_key(line[:60]))
    if not entries:
        return None
    lower = line.lower().replace("’", "'")
    bare = lower.strip(_EDGE + "()")
    for form, match, role in entries:
        if _fits(form, match, bare, lower, sentence):
            return role, match
    return None


def _fits(form: str, match: str, bare: str, lower: str, sentence: bool) -> bool:
    if match in ("line", "section", "rest", "label"):
        return bare == form.strip(_EDGE)
    return (match == "opening" or not sentence) and (bare.startswith(form) or lower.startswith(form))


def shaped(line: str, sentence: bool) -> str | None:
    """The role of a line by its shape, or by words inside it if it is no sentence."""
    if sentence:
        return (
            "caption" if ("hoto" in line or "ource: " in line or _SIDES.search(line)) and _CREDIT.search(line) else None
        )
    if _SIGN.search(line) and _CREDIT.search(line):
        return "caption"
    if line.startswith("(MENAFN") or _SPEAKER.search(line):
        return "byline"
    lower = line.lower()
    for role in ("byline", "furniture"):
        for form in _inside(role):
            if form in lower:
                return role
    return "furniture" if (_SIGN.search(line) and _SHAPES.match(line)) or foreign(line) else None


def boiler(paragraph: str) -> bool:
    """Whether a closing paragraph speaks of the page and not of the event."""
    lower = paragraph.lower()
    return any(map(lower.__contains__, _inside("furniture", "boiler")))


def foreign(line: str) -> bool:
    """Whether most words of the line are in another script or hold letters that English has not."""
    if line.isascii():
        return _LETTER.search(line) is None
    parts = line.split()
    far = sum(1 for part in parts if _FAR.search(part))
    return (far > 0 and 2 * far >= len(parts)) or _LETTER.search(line) is None
