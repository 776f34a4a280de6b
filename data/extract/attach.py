"""Countries and offices that the words beside a name leave open, settled for everybody in order."""

from __future__ import annotations

from .countries import countries_named, settle_country
from .offices import settle_office
from .offices_borrowed import borrow_office
from .people import Person
from .state import Reading
from .votes import Scene

SETTLED = 60
"""How many persons of a text are compared with each other; whoever is named after them keeps what is printed."""


def settle_people(reading: Reading, scene: Scene) -> None:
    """Fill in offices by counterpart and countries by part in the scene, each with its basis."""
    persons = reading.persons[:SETTLED]
    for person in persons:
        if not person.country:
            _same_post(reading, person)
    foreign = [person for person in persons if not person.country]
    printed = countries_named(reading) if foreign else set()
    for person in foreign:
        settle_country(reading, person, scene, reading.home, printed)
    for person in persons:
        settle_office(reading, person)


def _same_post(reading: Reading, person: Person) -> None:
    """ "… who holds the same post in Georgia"."""
    for mention in person.mentions:
        lower = mention.sentence.lower
        end = mention.sentence.chunks[mention.right].last
        tail = lower[end + 1 : end + 8]
        if "same" in tail and ("post" in tail or "position" in tail or "office" in tail):
            chunks = mention.sentence.chunks
            near = next((n for n, c in enumerate(chunks) if c.first > end and c.tag in "Cc"), None)
            if near is not None:
                person.country, person.country_span = chunks[near].value, mention.sentence.span(near, near)
            borrow_office(reading, person, mention.sentence, "inferred:same_post")
