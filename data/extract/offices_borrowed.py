"""An office borrowed from the person named before, without the country of the one who holds it."""

from __future__ import annotations

import re

from data.language.lexicon import lexicon

from .lexer import Sentence
from .offices_printed import printed_office
from .people import Person
from .state import Reading


def borrow_office(reading: Reading, person: Person, sentence: Sentence, basis: str) -> None:
    """The office of the person whose counterpart, or whose like, this one is."""
    source = named_before(reading, person)
    if source:
        text, spans = printed_office(reading.release.text, source)
        person.office, person.office_spans = own_state_off(text, source), spans
        person.office_basis = basis


def own_state_off(office: str | None, source: Person) -> str | None:
    """The office without the country of the one it is borrowed from."""
    for sentence, posts in source.offices():
        for post in posts:
            chunk = sentence.chunks[post.first]
            if office and chunk.tag in "CcDdA" and post.first < post.head:
                printed = " ".join(sentence.words[chunk.first : chunk.last + 1])
                office = office.removeprefix(printed).lstrip("’'s ") if office.startswith(printed) else office
            if office and post.country_chunk is not None and post.head < post.country_chunk <= post.last:
                state = sentence.chunks[post.country_chunk]
                if state.tag in "DdCc" and post.country_chunk < post.last:
                    printed = " ".join(sentence.words[state.first : state.last + 1])
                    office = office.replace(f" {printed} ", " ", 1)
                if state.tag == "A" and post.country_chunk == post.last:
                    office = _nation_off(office, sentence.words[state.first : state.last + 1])
                if state.tag in "Cc" and post.country_chunk == post.last:
                    printed = " ".join(sentence.words[state.first : state.last + 1])
                    office = re.sub(rf",? of (?:the )?{re.escape(printed)}$", "", office)
    return office


def _nation_off(office: str, body: list[str]) -> str:
    """ "Commander of the Pakistan Navy" without Pakistan."""
    nation = [word for word in body if lexicon().spellings[word].tag in "CcDd"]
    for word in nation:
        office = office.replace(f" {word} ", " ", 1)
    return office


def named_before(reading: Reading, person: Person) -> Person | None:
    """The nearest other person with an office named before, in this sentence or an earlier one; else the next one."""
    start = person.mentions[0].span[0]
    others = [(m.span[0], p) for p in reading.persons if p is not person for m in p.mentions if p.offices() or p.office]
    earlier = [item for item in others if item[0] < start]
    if earlier:
        return max(earlier, key=lambda item: item[0])[1]
    return min(others, key=lambda item: item[0])[1] if others else None
