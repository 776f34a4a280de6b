"""Sentences: templates with alternatives ``<a|b>`` and slots ``{on}``, spelled out once into all that they can say."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from random import Random

from tests.synthetic.knowledge import HERE, lines

CHOICE = re.compile(r"<([^<>]*)>")
SECTION = re.compile(r"\[(\w+)\]")
Rule = tuple[tuple[str, ...], ...]
"""The templates of a rule, each with everything that it can say."""


@cache
def grammar(name: str) -> dict[str, Rule]:
    """The rules of a file; what it lacks is that of visits, then of all."""
    own = _read(name)
    return own if name in ("common", "visit") else {**grammar("visit"), **own}


@cache
def common() -> dict[str, Rule]:
    return _read("common")


def pick(rng: Random, rule: Rule) -> str:
    """One thing to say: a template first, so that one with many alternatives is not heard more often."""
    said = rule[int(rng.random() * len(rule))]
    return said[int(rng.random() * len(said))]


def _read(name: str) -> dict[str, Rule]:
    rules: dict[str, list[tuple[str, ...]]] = {}
    for line in lines(HERE / "grammar" / f"{name}.txt"):
        section = SECTION.fullmatch(line)
        if section:
            said = rules.setdefault(section.group(1), [])
        else:
            said.append(tuple(_spelled_out(line)))
    return {name: tuple(said) for name, said in rules.items()}


def _spelled_out(template: str) -> list[str]:
    pieces = CHOICE.split(template)
    choices = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
    return ["".join(chosen) for chosen in product(*choices)]
