"""Words of a sentence, the phrases of the lexicon among them, and the sentence as a string of tags.

Every chunk (a phrase, or a word by itself) stands in ``code`` as two characters: what is printed before it, and its
tag. So a place in ``code`` halved is the number of a chunk, and grammar is regular expressions over ``code``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from data.language.lexicon import Entry, Lexicon

WORD = re.compile(r"[^\W_]+(?:[?\ufffd](?=[^\W_])[^\W_]*)*(?:[?\ufffd](?=,))?")
TIGHT = frozenset(("", "-", ".", ".-", "‐", "‑", "’", "'", "‘", "`", "´", "/"))
MARKS = (("(", "("), (")", ")"), ("[", "("), ("]", ")"), (";", ";"), (":", ":"), ("|", ":"), ("•", ":"), ("*", ":"),
         ("—", "–"), ("–", "–"), ("−", "–"), (",", ","), ("&", "&"), ("“", '"'), ("”", '"'), ('"', '"'), ("«", '"'),
         ("»", '"'), ("/", "/"), ("?", "."), ("!", "."))
Names = dict[str, tuple[Entry, ...]]
APOSTROPHES = "’'‘`´"


class Chunk(NamedTuple):
    """Words ``first`` to ``last`` (included) of the sentence with their tag and the value of the phrase."""

    first: int
    last: int
    tag: str
    value: str


class Cue(NamedTuple):
    """A wording of class ``kind`` over words ``first`` to ``last``."""

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Sentence:
    """A sentence lexed; ``starts`` and ``ends`` are offsets of its words in the text of the release."""

    number: int
    role: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    chunks: list[Chunk] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    code: str = ""
    chunk_of: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the chunks ``first`` to ``last``."""
        return self.starts[self.chunks[first].first], self.ends[self.chunks[last].last]

    def has(self, *kinds: str) -> bool:
        return any(cue.kind in kinds for cue in self.cues)


class _Gaps(dict[str, str]):
    """The one-character class of what stands between two words; remembers each spelling it has seen."""

    def __missing__(self, gap: str) -> str:
        found = _classify(gap)
        if len(gap) < 8:
            self[gap] = found
        return found


def _classify(gap: str) -> str:
    if not gap:
        return " "
    bare = gap.strip()
    if not bare:
        return " "
    if bare in APOSTROPHES:
        return "'" if bare == gap else "’"
    if bare in "-‐‑":
        return "-" if bare == gap else "–"
    for mark, kind in MARKS:
        if mark in bare:
            return kind
    if "-" in bare:
        return "–" if gap != bare else "-"
    return "." if bare.startswith(".") else "’" if bare[0] in APOSTROPHES else "."


GAPS = _Gaps()


def lex(text: str, start: int, end: int, number: int, role: str, lexicon: Lexicon) -> Sentence:
    """The sentence ``text[start:end]`` read against the lexicon."""
    words, starts, ends = [], [], []
    for match in WORD.finditer(text, start, end):
        for first, last in _glued(match, lexicon.names):
            words.append(text[first:last])
            starts.append(first)
            ends.append(last)
    lower = [word.casefold() for word in words]
    raw = [text[a:b] for a, b in zip(ends, starts[1:], strict=False)]
    sentence = Sentence(number, role, words, lower, starts, ends, [" ", *(GAPS[gap] for gap in raw)])
    tight = [True, *(not (bare := gap.strip()) or bare in TIGHT for gap in raw)]
    _tag(sentence, tight, lexicon)
    _find_cues(sentence, tight, lexicon)
    return sentence


GLUE = re.compile(r"[a-z](?=[A-Z][a-z])")


def _glued(match: re.Match[str], names: Names) -> tuple[tuple[int, int], ...]:
    """The places of a word, two if it is a known word glued to another ("StaffGen.")."""
    word, start, end = match.group(), match.start(), match.end()
    if not word.islower() and len(word) > 4 and (seam := GLUE.search(word)):
        middle = seam.end()
        if word[middle:].casefold() in names and word[:middle].casefold() in names:
            return (start, start + middle), (start + middle, end)
    return ((start, end),)


def _fits(rest: tuple[str, ...], lower: list[str], tight: list[bool], at: int) -> bool:
    end = at + 1 + len(rest)
    if end > len(lower):
        return False
    for offset, word in enumerate(rest, at + 1):
        if lower[offset] != word or not tight[offset]:
            return False
    return True


def _best(entries: tuple[Entry, ...], sentence: Sentence, tight: list[bool], at: int, names: Names) -> Entry | None:
    capital = not sentence.words[at][0].islower()
    for entry in entries:
        if entry.upper and not sentence.words[at].isupper():
            continue
        if (capital or not entry.capital) and (not entry.rest or _fits(entry.rest, sentence.lower, tight, at)):
            if entry.tag == "R" and sentence.lower[at] == "chief" and sentence.chunks and sentence.chunks[-1].tag in "bMDCAa":
                continue
            if entry.tag not in CAREFUL or CAREFUL[entry.tag](entry, sentence, at, names):
                return entry
    return None


def _before_name(entry: Entry, sentence: Sentence, at: int, names: Names) -> bool:
    """A form that is also an ordinary word counts only with a capital and before a capitalised word."""
    after = at + len(entry.rest) + 1
    words = sentence.words
    if words[at][0].islower() or after >= len(words) or not words[after][0].isupper():
        return False
    if len(words[after]) == 1:
        return sentence.gaps[after] in " ."
    return sentence.gaps[after] in " .-)(" and not any(e.tag in KNOWN and not e.rest for e in names.get(sentence.lower[after], ()))


def _unsplit(entry: Entry, sentence: Sentence, at: int, names: Names) -> bool:
    """"Army General" is one rank unless "of" or a nation before it claims the first word."""
    before = sentence.chunks[-1].tag if sentence.chunks else ""
    return before not in tuple("ftDdAsb") and not sentence.words[at][0].islower()


def _letters(entry: Entry, sentence: Sentence, at: int, names: Names) -> bool:
    """Letters after a name: in capitals where they could be a word, and after a name at all."""
    return at > 0 and (not entry.value or sentence.words[at].isupper())


def _honorific(entry: Entry, sentence: Sentence, at: int, names: Names) -> bool:
    if len(sentence.words[at]) == 1 and not entry.rest:
        return False
    return not entry.value or _before_name(entry, sentence, at, names)


KNOWN = frozenset("bMCDAOPQft")
CAREFUL = {"U": _before_name, "G": _unsplit, "h": _letters, "H": _honorific}


def _tag(sentence: Sentence, tight: list[bool], lexicon: Lexicon) -> None:
    names, lower = lexicon.names, sentence.lower
    chunks, code, at = sentence.chunks, [], 0
    while at < len(lower):
        entries = names.get(lower[at])
        if entries and _initial(sentence, at):
            entries = tuple(e for e in entries if e.rest)
        entry = _best(entries, sentence, tight, at, names) if entries else None
        last = at + len(entry.rest) if entry else at
        tag = _lexical(entry, sentence, at) if entry else _plain(sentence, at)
        if entry and entry.rest and len(lower[last]) == 1 and last + 1 < len(lower) and sentence.gaps[last + 1] == ".":
            sentence.gaps[last + 1] = " "
        sentence.chunk_of.extend([len(chunks)] * (last - at + 1))
        chunks.append(Chunk(at, last, tag, entry.value if entry else ""))
        code.append(sentence.gaps[at] + tag)
        at = last + 1
    sentence.code = "".join(code)


def _initial(sentence: Sentence, at: int) -> bool:
    """A capital with a dot: "Mark A. Milley"."""
    word = sentence.words[at]
    if len(word) != 1 or not word.isupper():
        return False
    if sentence.chunks and sentence.chunks[-1].tag in "RHI" and sentence.gaps[at] in " .":
        return True
    return at + 1 < len(sentence.gaps) and sentence.gaps[at + 1] == "."


def _lexical(entry: Entry, sentence: Sentence, at: int) -> str:
    """The tag of a phrase: a lower-case rank is a mere word for a person."""
    if entry.tag in "RUG":
        return "r" if sentence.words[at][0].islower() else "R"
    return entry.tag


def _plain(sentence: Sentence, at: int) -> str:
    word = sentence.words[at]
    if word[0].isdigit():
        return "9"
    if word in ("s", "S") and sentence.gaps[at] == "'":
        return "s"
    if not (word[0].isupper() or word[0].istitle()):
        return "w"
    if len(word) == 1:
        return "I"
    return "a" if word.isupper() and len(word) <= 8 else "N"


def _find_cues(sentence: Sentence, tight: list[bool], lexicon: Lexicon) -> None:
    cues, lower = lexicon.cues, sentence.lower
    reach: dict[str, int] = {}
    for at, word in enumerate(lower):
        size = -1
        for entry in cues.get(word, ()):
            family = entry.value.removesuffix("d")
            if size not in (-1, len(entry.rest)) or at + len(entry.rest) <= reach.get(family, -1):
                continue
            if not entry.rest or _fits(entry.rest, lower, tight, at):
                sentence.cues.append(Cue(entry.value, at, at + len(entry.rest)))
                size = len(entry.rest)
                reach[family] = max(reach.get(family, -1), at + size)


def settle_commands(sentence: Sentence, named: set[str]) -> None:
    """"Southern Command" is of the United States where those are named; elsewhere it is an institution of anybody."""
    if "B" not in sentence.code:
        return
    code = list(sentence.code)
    for number, chunk in enumerate(sentence.chunks):
        if chunk.tag == "B":
            tag = "A" if chunk.value in named else "b"
            sentence.chunks[number] = chunk._replace(tag=tag)
            code[2 * number + 1] = tag
    sentence.code = "".join(code)
