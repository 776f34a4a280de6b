"""The same result told twice is one: in the headline and again in the body, in full and then in short."""

from __future__ import annotations

import re

from data.extract.outcome_nations import nations
from data.extract.outcome_papers import content, family_of, nouns
from data.record import Outcome

YEARS = re.compile(r"\b(?:19|20)\d\d\b")
ALIKE = {"agreement": 0.65, "award": 0.5, "invitation": 0.5, "exercise": 0.6}
"""How much of their words two tellings of one result share at least."""
SHORT_OF = ({"text", "intent"}, {"text", "declaration"})
"""A headline says "letter" of a letter of intent, "statement" of a joint statement."""
GENERIC = frozenset(("defence", "defense", "military", "security"))
LOOSE = frozenset(("any", "agreement"))


def merged(text: str, found: list[Outcome]) -> list[Outcome]:
    """Without repetitions, in the order of the first telling; the fullest title stays."""
    if len(found) < 2:
        return found
    kept: list[Outcome] = []
    for outcome in sorted(found, key=lambda each: each.title.spans[0]):
        for number, other in enumerate(kept):
            if outcome.type == other.type and _same(text, outcome, other):
                kept[number] = max(other, outcome, key=lambda each: _weight(text, each))
                break
        else:
            kept.append(outcome)
    return kept


def _core(text: str, outcome: Outcome) -> frozenset[str]:
    """What tells the title apart, without the two sides that were put to a bare one."""
    return content(text[slice(*outcome.title.spans[0])])


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name countries, and not the same ones."""
    first, second = one & nations(), other & nations()
    return bool(first and second) and not (first <= second or second <= first)


def _weight(text: str, outcome: Outcome) -> tuple[int, bool, bool, bool, int]:
    loose = outcome.type == "agreement" and _family(outcome) in (*LOOSE, "text")
    told = content(outcome.title.value)
    plain = not outcome.title.value.isupper()
    return min(len(_core(text, outcome)), 2), not loose, bool(_years(outcome)), plain, len(told)


def _family(outcome: Outcome) -> str:
    found = nouns().search(outcome.title.value.lower())
    return family_of(found[0]) if found else "any"


def _same(text: str, first: Outcome, second: Outcome) -> bool:
    if first.title.spans[0] == second.title.spans[0]:
        return first.title.value == second.title.value or " with " not in first.title.value
    one, other = _core(text, first), _core(text, second)
    if _years(first) and _years(second) and _years(first) != _years(second):
        return False
    if _apart(one, other):
        return False
    if first.type == "agreement":
        one, other = one - nations() or one, other - nations() or other
    contained = one <= other or other <= one or _short(one) or _short(other)
    alike = contained or 2 * len(one & other) >= ALIKE[first.type] * (len(one) + len(other))
    if first.type != "agreement":
        return alike
    families_agree = _family(first) == _family(second) or {_family(first), _family(second)} in SHORT_OF
    loose = _family(first) in LOOSE or _family(second) in LOOSE
    return alike and (families_agree or loose)


def _short(core: frozenset[str]) -> bool:
    """What a headline makes of any paper: "defence MoU"."""
    return len(core) == 1 and core <= GENERIC


def _years(outcome: Outcome) -> set[str]:
    return set(YEARS.findall(outcome.title.value))
