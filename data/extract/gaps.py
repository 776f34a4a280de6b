"""What stands between two words, as one character of the code of a sentence."""

from __future__ import annotations

MARKS = (
    ("(", "("),
    ("),", "]"),
    ("],", "]"),
    (")", ")"),
    ("[", "("),
    ("]", ")"),
    (";", ";"),
    (":", ":"),
    ("|", ":"),
    ("•", ":"),
    ("*", ":"),
    ("—", "–"),
    ("–", "–"),
    ("−", "–"),
    (",", ","),
    ("&", "&"),
    ("“", '"'),
    ("”", '"'),
    ('"', '"'),
    ("«", '"'),
    ("»", '"'),
    ("/", "/"),
    ("?", "."),
    ("!", "."),
)
APOSTROPHES = "’'‘`´"


class _Gaps(dict[str, str]):
    """The one-character class of what stands between two words; remembers each spelling it has seen."""

    def __missing__(self, gap: str) -> str:
        found = _classify(gap)
        if len(gap) < 8 and len(self) < 10_000:
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
