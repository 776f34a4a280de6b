"""Names that a list makes persons'."""

from __future__ import annotations

from .lexer import Sentence
from .mentions import Mention


def enlist(sentence: Sentence, mentions: list[Mention]) -> None:
    """ "The ministers of A, B and C – X, Y and Z": each name of a list after offices or counterparts is a person's."""
    offices = [
        n
        for n in sentence.tagged("Qn")
        if sentence.lower[sentence.chunks[n].first].endswith("s") or sentence.code[2 * n + 1] == "Q"
    ]
    run: list[Mention] = []
    for mention in [*mentions, None]:
        if mention and run and _adjoins(sentence, run[-1], mention):
            run.append(mention)
            continue
        if len(run) > 1 and any(0 < run[0].left - n <= 14 for n in offices):
            for each in run:
                each.listed = True
        run = [mention] if mention else []


def _adjoins(sentence: Sentence, left: Mention, right: Mention) -> bool:
    between = sentence.code[2 * left.right + 2 : 2 * right.left + 1]
    return between in (",", " & ", ",& ", "&")
