"""Lists that run in parallel: "the ministers of A, B and C – X, Y and Z", "his A and B counterparts, X and Y"."""

from __future__ import annotations

from .actors import Actor, Stage
from .lexer import Sentence

Span = tuple[int, int]


def spread_lists(stages: list[Stage]) -> None:
    """Give each person of a list the country, and the office, at the same place of the list beside it."""
    for stage in stages:
        people = _person_runs(stage)
        if not people:
            continue
        states = _state_runs(stage)
        for run in people:
            for chunks in states:
                if len(chunks) == len(run) and _beside(stage, chunks, run) and _open(stage, chunks, run):
                    _deal(stage, chunks, run)
                    break


def _person_runs(stage: Stage) -> list[list[Actor]]:
    """Runs of two or more persons with nothing but commas and "and" between; of all, or of those without country."""
    named = [a for a in stage.actors if a.person and a.sure]
    return _runs(stage, [a for a in named if a.person and not a.person.country]) + _runs(stage, named)


def _runs(stage: Stage, persons: list[Actor]) -> list[list[Actor]]:
    runs: list[list[Actor]] = []
    for actor in persons:
        if runs and _linked(stage, runs[-1][-1].end, actor.at):
            runs[-1].append(actor)
        else:
            runs.append([actor])
    return [run for run in runs if len(run) > 1]


def _open(stage: Stage, states: list[int], run: list[Actor]) -> bool:
    """Whether somebody of the list still lacks a country, and nobody has another one."""
    known = [
        (actor.person.country, stage.sentence.chunks[n].value)
        for n, actor in zip(states, run, strict=True)
        if actor.person
    ]
    return any(own is None for own, _ in known) and all(own in (None, code) for own, code in known)


def _linked(stage: Stage, left: int, right: int) -> bool:
    words = stage.sentence.lower[left + 1 : right]
    return words in ([], ["and"], ["the"]) and (bool(words) or stage.sentence.gaps[right] in ",;&")


def _state_runs(stage: Stage) -> list[list[int]]:
    """Runs of two or more countries or adjectives of nation, as chunk numbers."""
    chunks, code = stage.sentence.chunks, stage.sentence.code
    numbers = stage.sentence.tagged("CcDdOA")
    runs: list[list[int]] = []
    for number in numbers:
        between = [chunks[n].tag for n in range(runs[-1][-1] + 1, number)] if runs else ["?"]
        if runs and set(between) <= set("&ts") and (between or code[2 * number] in ",/&"):
            runs[-1].append(number)
        else:
            runs.append([number])
    return [run for run in runs if len(run) > 1]


def _beside(stage: Stage, states: list[int], run: list[Actor]) -> bool:
    first, last = stage.sentence.chunks[states[0]].first, stage.sentence.chunks[states[-1]].last
    before = run[0].at - last
    after = first - run[-1].end
    return 0 < before <= 8 or (0 < after <= 16 and "respectively" in stage.sentence.lower)


def _deal(stage: Stage, states: list[int], run: list[Actor]) -> None:
    office, spans = _office(stage, states)
    for number, actor in zip(states, run, strict=True):
        person = actor.person
        assert person is not None
        person.country = actor.code = stage.sentence.chunks[number].value
        person.country_span = stage.sentence.span(number, number)
        person.country_basis = "inferred:list"
        if office and not person.offices():
            person.office, person.office_spans, person.office_basis = office, spans, "inferred:list"


def _office(stage: Stage, states: list[int]) -> tuple[str | None, tuple[Span, ...]]:
    """The plural office that the list belongs to, in the singular."""
    sentence = stage.sentence
    for number in range(states[0] - 1, max(states[0] - 8, -1), -1):
        if sentence.chunks[number].tag == "Q":
            return singular(sentence, number)
    for number in range(states[-1] + 1, min(states[-1] + 6, len(sentence.chunks))):
        if sentence.chunks[number].tag == "Q":
            return singular(sentence, number)
    return None, ()


def singular(sentence: Sentence, number: int) -> tuple[str | None, tuple[Span, ...]]:
    first = number
    while first and sentence.chunks[first - 1].tag in "Mb" and sentence.code[2 * first] in " -":
        first -= 1
    chunk = sentence.chunks[number]
    words = sentence.words[sentence.chunks[first].first : chunk.last + 1]
    plural = chunk.first if sentence.lower[chunk.first].endswith("s") else chunk.last
    head = plural - sentence.chunks[first].first
    words[head] = words[head][:-3] + "y" if words[head].endswith("ies") else words[head].removesuffix("s")
    after = number + 1
    while (
        after + 1 < len(sentence.chunks)
        and sentence.chunks[after].tag == "f"
        and sentence.chunks[after + 1].tag in "Mb"
    ):
        words += sentence.words[sentence.chunks[after].first : sentence.chunks[after + 1].last + 1]
        after += 2
    return " ".join(words), (sentence.span(first, after - 1),)
