"""Whether two names of one text can be one person's."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

FOLD = str.maketrans({"ı": "i", "İ": "i", "ə": "a", "Ə": "a", "’": "", "'": "", "`": "", "‘": ""})


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name, folded to plain lower-case letters; a damaged letter is ``?``."""
    folded = "".join(c if c in "?\ufffd" else anyascii(c) for c in name.translate(FOLD)).casefold()
    return tuple("".join(c if c.isalnum() or c in "?\ufffd" else " " for c in folded).split())


def near(a: str, b: str) -> bool:
    """Equal, or one letter apart from five letters on, two from eight on; a damaged letter equals any."""
    if a == b:
        return True
    if "?" in a or "?" in b or "\ufffd" in a or "\ufffd" in b:
        return len(a) == len(b) and all(
            x == y or "?" in (x, y) or "\ufffd" in (x, y) for x, y in zip(a, b, strict=True)
        )
    if a[0] != b[0]:
        return False
    shorter = min(len(a), len(b))
    limit = 2 if shorter >= 8 else 1 if shorter >= 5 else 0
    return limit > 0 and abs(len(a) - len(b)) <= limit and _distance(a, b) <= limit


def _distance(a: str, b: str) -> int:
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def same_person(a: str, b: str) -> bool:
    """Whether two full or partial names of one text can be one person's: surnames agree, given names do not clash."""
    x, y = parts(a), parts(b)
    if not x or not y:
        return False
    if len(x) == 1 or len(y) == 1:
        single, other = (x[0], y) if len(x) == 1 else (y[0], x)
        return near(single, other[-1]) or (
            len(other) > 1 and len(single) > 2 and any(near(single, part) for part in other)
        )
    if near(x[-1], y[-1]):
        return _given(x[:-1], y[:-1])
    if set(x).isdisjoint(y):
        return False
    if x[:-1] == y[:-1] and min(len(x[-1]), len(y[-1])) > 2 and _distance(x[-1], y[-1]) == 1:
        return True
    return (x[-1] == y[0] and y[-1] == x[0]) or ((len(x) != len(y) and set(x) <= set(y)) or set(y) <= set(x))


SON = frozenset(("bin", "ibn", "bint", "binti"))
"""Between a name and that of the father, who may bear the name of somebody else."""


def _given(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    first, second = x[0], y[0]
    if not SON.isdisjoint(x[1:]) and not SON.isdisjoint(y[1:]):
        return near(first, second)
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0] or any(part[0] == first[0] for part in y) or any(p[0] == second[0] for p in x)
    return near(first, second) or first in y or second in x
