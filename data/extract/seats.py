"""Organisations at home: where one has its seat, whoever receives there serves it and not the country."""

from __future__ import annotations

from data.language.tables import rows

from .actors import Stage

SEATS = {row["key"]: row["seat_country"] for row in rows("en/organisations") if row.get("seat_country")}
HOUSES = frozenset(("headquarters", "headquarter", "hq", "secretariat"))


def at_seat(stages: list[Stage]) -> bool:
    """Whether a headquarters is named: an organisation receives at its seat."""
    return any(not HOUSES.isdisjoint(stage.sentence.lower) for stage in stages)


def seated(stages: list[Stage], country: str) -> str | None:
    """The organisation whose headquarters in this country the release names."""
    for stage in stages:
        if stage.weight < 0.7 or HOUSES.isdisjoint(stage.sentence.lower):
            continue
        for number in stage.sentence.tagged("O"):
            chunk = stage.sentence.chunks[number]
            words = stage.sentence.lower[chunk.first : chunk.last + 3]
            if SEATS.get(chunk.value) == country and not HOUSES.isdisjoint(words):
                return chunk.value
    return None
