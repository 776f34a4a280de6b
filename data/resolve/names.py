"""Names of one person in many spellings: folded, taken apart, compared."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

Tokens = tuple[str, ...]
LETTERS = str.maketrans({"ə": "a", "Ə": "A", "ı": "i", "İ": "I", "\ufffd": "?"})
PARTICLES = frozenset(
    "al el bin bint ibn abu abd oglu ogly oglou ogli qizi kizi gizi kyzy uulu von van der den de da do dos das di del"
    " la le y ul ud ur uz us ush ad as ash an ar at az".split()
)
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\A[iy]e", "e"), ("ou?e(?=[^aeiou])|oo|ou", "o"), ("ue", "u"), ("ae", "a"), ("ee", "i"),
        (r"\Ax|(?<=[^aeiouy])x|x(?=[^aeiouy])", "k"), (r"c(?=[klrt])|ck|\Ac(?=[aou])", "k"),
        ("dzh|zh|dj|sch|sh|ch|ts|tz|cz|[cjsz]", "s"), ("kh|gh|[gkqh]", "k"), ("ph|f", "f"),
        ("w|v", "v"), ("th|t|d", "t"), ("x", "ks"), ("[yi]+", "i"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
HYPHEN = re.compile(r"([a-z0-9?]+|)-")
INITIALS = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{2,3}(?= [A-Z][a-z])")
FEMININE = re.compile(r"(?:ova|eva|ina|aya|skaya)\Z")
VOWELS = (str.maketrans("eo", "au"), str.maketrans("eo", "iu"))
NEAR, NEARER, NEVER = 80, 90, 101
"""Two words so much alike may be one misspelt; more where they begin otherwise, and surnames never do."""
ALIKE = 74
"""From here on two spellings with one skeleton are one name: Mammadov and Mamedov are, Huseynov and Hasanov not."""


@lru_cache(maxsize=262144)
def tokens(name: str) -> Tokens:
    """‘S.Kamaletdinov’ → s, kamaletdinov; ‘Kadıoğlu’ → kadioglu; particles are left out unless nothing else is left."""
    name = INITIALS.sub(lambda initials: " ".join(initials.group()), name)
    folded = re.sub(r"['’`ʻʼ]", "", anyascii(name.translate(LETTERS))).lower()
    folded = HYPHEN.sub(lambda joint: f"{joint[1]} " if joint[1] in PARTICLES else joint[1], folded)
    found = tuple(re.findall(r"[a-z0-9][a-z0-9?]*", folded))
    return tuple(token for token in found if token not in PARTICLES) or found


@lru_cache(maxsize=262144)
def sounded(word: str) -> str:
    """A word with one letter for what different ways to write a script make several of."""
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=262144)
def skeleton(word: str) -> str:
    """What spellings of one name have in common: its consonants by sound, and whether it ends like a woman's."""
    consonants = re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", sounded(word)))
    return (consonants or word[:1]) + ("+" if FEMININE.search(word) else "")


def is_initial(token: str) -> bool:
    """‘k’, and the digraphs that stand for one letter of another script: ‘zh’, ‘sh’."""
    return len(token) == 1 or token in ("zh", "kh", "sh", "ch", "ts", "yu", "ya", "dz", "dj")


@lru_cache(maxsize=262144)
def alike(one: str, other: str) -> bool:
    """Two spellings of one word of a name."""
    if one == other:
        return True
    if "?" in one or "?" in other:
        return damaged(one, other)
    if min(len(one), len(other)) < 4:
        return False
    least = ALIKE if min(len(one), len(other)) > 4 else 100
    return any(
        skeleton(first) == skeleton(second) and ratio(sounded(first), sounded(second)) >= least
        for first, second in _readings(one, other)
    )


def _readings(one: str, other: str) -> list[tuple[str, str]]:
    """Both as they stand, and with a Slavic j: Stojanović is Stoyanovich."""
    if "j" not in one and "j" not in other:
        return [(one, other)]
    return [(one, other), (one.replace("j", "y"), other.replace("j", "y"))]


def skeletons(word: str) -> set[str]:
    """Under which skeletons a word is looked for."""
    return {skeleton(word), skeleton(word.replace("j", "y"))}


def damaged(one: str, other: str) -> bool:
    """‘kad?o?lu’ and kadioglu: a question mark stands for a letter or two that were lost."""
    broken, whole = (one, other) if "?" in one else (other, one)
    pattern = re.escape(broken).replace(r"\?", "[a-z?]{1,2}")
    return len(broken.replace("?", "")) > 2 and re.fullmatch(pattern, whole) is not None


@lru_cache(maxsize=262144)
def alike_given(one: str, other: str) -> bool:
    """Two spellings of one given name, more strictly: Karim and Kerim, but not Marat and Murat."""
    if "?" in one or "?" in other:
        return damaged(one, other)
    if one == other or min(len(one), len(other)) < 4:
        return one == other
    if min(len(one), len(other)) == 4:
        return any(sounded(first) == sounded(second) for first, second in _readings(one, other))
    same = any(
        sounded(first).translate(vowels) == sounded(second).translate(vowels)
        for first, second in _readings(one, other)
        for vowels in VOWELS
    )
    return same or (min(len(one), len(other)) > 6 and alike(one, other))


def initial_of(initial: str, word: str) -> bool:
    """Whether an initial may stand for a word: ‘K.’ for Karim, ‘H.’ for Khalid."""
    return word.startswith(initial) or skeleton(word[:2])[:1] == skeleton(initial)[:1] != ""


def is_full(name: Tokens) -> bool:
    """A given name in full and another word."""
    return len(name) > 1 and not is_initial(name[-1]) and not all(map(is_initial, name[:-1]))


def same_person(one: Tokens, other: Tokens) -> bool:
    """Whether two names can be one person's: never two different first names, initials and middle names may lack."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) == 1:
        return alike(one[0], other[-1]) or (len(other) > 2 and alike(one[0], other[0]))
    if _given(one[0], other[0]) and alike(one[-1], other[-1]):
        return _middles_agree(one[1:-1], other[1:-1])
    if len(one) == 2 == len(other) and alike(one[0], other[1]) and alike(one[1], other[0]):
        return True
    if len(one) == 2 and len(other) == 3 and _surname_first(one, other):
        return True
    return (_given(one[0], other[0]) or is_full(one)) and len(one) < len(other) and _within(one, other)


def _middles_agree(one: Tokens, other: Tokens) -> bool:
    """‘Tomas B. Kalnins’ is not ‘Tomas D. Kalnins’; a middle name may lack."""
    return not one or not other or any(a[0] == b[0] or alike(a, b) for a in one for b in other)


def _surname_first(short: Tokens, long: Tokens) -> bool:
    """‘Karim Valiyev’ and ‘Valiyev Karim Tofig oglu’: the patronymic stands last."""
    return alike(short[1], long[0]) and _given(short[0], long[1])


def nearly(one: Tokens, other: Tokens) -> bool:
    """Names so near that only a slip may lie between them: something else must say that they are one."""
    if not one or not other or bool(FEMININE.search(one[-1])) != bool(FEMININE.search(other[-1])):
        return False
    short, long = sorted((one, other), key=lambda name: (len(name), name))
    rest, whole = list(long), False
    for word in short:
        apart = NEARER if word != short[-1] else NEVER
        found = next((candidate for candidate in rest if _slip(word, candidate, apart)), None)
        if found is None:
            return False
        whole |= not (is_initial(word) or is_initial(found))
        rest.remove(found)
    return whole


def _slip(one: str, other: str, apart: int) -> bool:
    """``apart``: how much alike they must be to begin otherwise, as Christo and Hristo do."""
    if one == other or (is_initial(one) or is_initial(other)):
        return one[:1] == other[:1]
    least = min(len(one), len(other))
    cut = least > 4 and one[:5] == other[:5] and one.endswith("a") == other.endswith("a")
    first, second = sounded(one), sounded(other)
    score = max(ratio(one, other), ratio(first, second))
    return cut or (least > 3 and score >= (NEAR if first[0] == second[0] else apart))


def _given(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return initial_of(*sorted((one, other), key=len))
    if one.endswith("a") != other.endswith("a"):  # Samir, Samira
        return False
    short, long = sorted((one, other), key=len)
    return alike_given(one, other) or (len(short) > 3 and long.startswith(short))


def _within(short: Tokens, long: Tokens) -> bool:
    """All words of the short name stand in the long one, in order: ‘Padrino’ in ‘Padrino López’."""
    rest = iter(long)
    if not any(alike_given(short[0], candidate) or (is_initial(short[0]) and initial_of(short[0], candidate))
               for candidate in rest):  # fmt: skip
        return False
    return all(any(alike(word, candidate) or (is_initial(word) and initial_of(word, candidate)) for candidate in rest)
               for word in short[1:])  # fmt: skip
