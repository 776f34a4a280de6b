"""Which phrase of the lexicon stands at a word, where several fit or the words around decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.language.phrases import Branch, Entry
from data.language.spellings import OPEN, lexical, plain

TIGHT = frozenset(("", "-", ".", ".-", "‐", "‑", "’", "'", "‘", "`", "´", "/"))
KNOWN = frozenset("bMCDAOPQft")
STYLED = frozenset("bMDCAa")
"""Before "chief" they make an office of what would be a rank."""
BODIES = STYLED | frozenset("OBL")
RANKING = frozenset("lt gen maj col brig lieutenant major vice rear air brigadier wing group flag".split())
"""Words with which a rank begins."""
CLAIMING = frozenset("ftDdAsb")


@dataclass(slots=True)
class Draft:
    """A sentence while its phrases are found: its words, what is printed between them, a tag and a value a word.

    A phrase has its tag at its first and last word; ``heads`` is 0 for every word of a phrase but the first.
    ``notable``, ``branches`` and ``following`` are those of the spellings.
    """

    words: list[str]
    lower: list[str]
    raw: list[str]
    gaps: list[str]
    tags: list[str]
    values: list[str]
    heads: bytearray
    notable: Sequence[int]
    branches: Sequence[Branch]
    following: Sequence[Mapping[str, Branch]]
    phrases: dict[str, Branch]


def walk(draft: Draft, at: int) -> Branch:
    """The branch to which the words from ``at`` on lead."""
    branch, lower, raw, end = draft.branches[at], draft.lower, draft.raw, len(draft.raw)
    while at < end and (raw[at] == " " or is_tight(raw[at])):
        at += 1
        following = branch.next.get(lower[at])
        if following is None:
            break
        branch = following
    return branch


def is_tight(gap: str) -> bool:
    """Whether a phrase may go on over the gap."""
    bare = gap.strip()
    return not bare or bare in TIGHT


def settle(draft: Draft, at: int, branch: Branch) -> int:
    """Tag the word, or the longest phrase that begins there and ends on the branch, and say which word is the next."""
    for size, entries in branch.named:
        for entry in entries:
            if _fits(draft, entry, at, at + size - 1):
                _mark(draft, entry, at, at + size - 1)
                return at + size
    if draft.notable[at] == OPEN:
        _alone(draft, at)
    return at + 1


def _mark(draft: Draft, entry: Entry, at: int, last: int) -> None:
    tag = lexical(entry, draft.words[at])
    draft.tags[at] = draft.tags[last] = tag
    draft.values[at] = entry.value
    draft.heads[at + 1 : last + 1] = bytes(last - at)
    if len(draft.lower[last]) == 1 and last + 1 < len(draft.lower) and draft.gaps[last + 1] == ".":
        draft.gaps[last + 1] = " "


def _alone(draft: Draft, at: int) -> None:
    """Tag a word by itself whose neighbours decide on it."""
    word = draft.words[at]
    entries = () if _initial(draft, at) else draft.branches[at].names
    entry = next((each for each in entries if _fits(draft, each, at, at)), None)
    if entry:
        draft.tags[at], draft.values[at] = lexical(entry, word), entry.value
    else:
        draft.tags[at], draft.values[at] = "s" if word in ("s", "S") and draft.gaps[at] == "'" else plain(word), ""


def _initial(draft: Draft, at: int) -> bool:
    """A capital with a dot: "Mark A. Milley"."""
    word, gaps = draft.words[at], draft.gaps
    if len(word) != 1 or not word.isupper():
        return False
    if at and draft.tags[at - 1] in "RHI" and gaps[at] in " .":
        return True
    return at + 1 < len(gaps) and gaps[at + 1] == "."


def _fits(draft: Draft, entry: Entry, at: int, last: int) -> bool:
    word = draft.words[at]
    if (entry.upper and not word.isupper()) or (entry.capital and word[0].islower()):
        return False
    if entry.tag == "R" and draft.lower[at] == "chief" and at and draft.tags[at - 1] in STYLED:
        return False
    if entry.tag in "RU" and at == last and draft.lower[at] == "commander" and _is_office(draft, at):
        return False
    if entry.tag == "P" and draft.lower[at : last + 1] == ["commander", "general"]:
        return draft.lower[last + 1 : last + 2] in (["of"], ["in"], []) or draft.gaps[last + 1] != " "
    careful = CAREFUL.get(entry.tag)
    return careful is None or careful(draft, entry, at, last)


def _is_office(draft: Draft, at: int) -> bool:
    """ "National Army Commander Lieutenant General X": after a body and before a rank it is an office."""
    if not at or draft.tags[at - 1] not in BODIES or at + 1 >= len(draft.lower):
        return False
    branch = draft.phrases.get(draft.lower[at + 1])
    return bool(branch and (any(e.tag in "RG" for e in branch.names) or draft.lower[at + 1] in RANKING))


def _before_name(draft: Draft, entry: Entry, at: int, last: int) -> bool:
    """A form that is also an ordinary word counts only with a capital and before a capitalised word."""
    after, words, gaps = last + 1, draft.words, draft.gaps
    if words[at][0].islower() or after >= len(words) or not words[after][0].isupper():
        return False
    if gaps[after] == "(":
        return _after_bracket(draft, after)
    if len(words[after]) == 1:
        return gaps[after] in " ."
    branch = draft.phrases.get(draft.lower[after])
    return gaps[after] in " .-)" and not (branch and any(each.tag in KNOWN for each in branch.names))


def _after_bracket(draft: Draft, at: int) -> bool:
    """ "Captain (Indian Navy) NAME": the bracket closes soon, before a capitalised word."""
    close = next((n for n in range(at + 1, min(at + 5, len(draft.words))) if draft.gaps[n] == ")"), None)
    return close is not None and draft.words[close][0].isupper()


def _unsplit(draft: Draft, entry: Entry, at: int, last: int) -> bool:
    """ "Army General" is one rank unless "of" or a nation before it claims the first word."""
    claimed = at > 0 and draft.tags[at - 1] in CLAIMING and draft.gaps[at] not in ",]"
    return not claimed and not draft.words[at][0].islower()


def _letters(draft: Draft, entry: Entry, at: int, last: int) -> bool:
    """Letters after a name: in capitals where they could be a word, and after a name at all."""
    return at > 0 and (not entry.value or draft.words[at].isupper())


def _honorific(draft: Draft, entry: Entry, at: int, last: int) -> bool:
    if len(draft.words[at]) == 1 and last == at:
        return False
    if draft.lower[at] == "he" and last == at:
        return draft.words[at] == "HE" and draft.words[at + 1 : at + 2] != [] and draft.words[at + 1].istitle()
    return not entry.value or _before_name(draft, entry, at, last)


CAREFUL: dict[str, Callable[[Draft, Entry, int, int], bool]] = {
    "U": _before_name, "G": _unsplit, "h": _letters, "H": _honorific,
}  # fmt: skip
