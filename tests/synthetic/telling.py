"""One event told by one outlet: the text, and who and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.synthetic.careers import Actor, army
from tests.synthetic.days import iso
from tests.synthetic.facts import capital, facts_of
from tests.synthetic.grammar import grammar, pick
from tests.synthetic.journeys import Event, Journey
from tests.synthetic.nations import both
from tests.synthetic.outlets import Outlet
from tests.synthetic.prose import also, page, paragraphs_of

LATE, TWO_TOLD = 0.25, 0.35


@dataclass(slots=True)
class Told:
    """A release and its truth. ``events``: main first. ``people``: printed name, office held, role."""

    number: int
    outlet: Outlet
    title: str
    text: str
    published: int
    journey: Journey
    events: list[Event]
    people: list[tuple[Actor, str]] = field(default_factory=list)

    @property
    def source(self) -> str:
        return f"{self.number // 1000:04}/{self.number:07}_{self.outlet.site.removesuffix('.example')[:40]}.txt"

    @property
    def relevant(self) -> bool:
        return self.journey.plot != "domestic"

    def name(self, actor: Actor) -> str:
        """The fullest form that the text prints."""
        name, spelling = actor.person.name, self.outlet.spelling
        short = name.short[spelling]
        return next((form for form in (name.full[spelling], f"{name.initial}. {short}") if form in self.text), short)

    def truth(self) -> dict[str, Any]:
        return {
            "type": "release", "source": self.source, "outlet": self.outlet.name, "published": iso(self.published),
            "relevant": self.relevant, "events": [event.event_id for event in self.events] if self.relevant else [],
            "officials": [
                {"official": actor.person.key, "name": self.name(actor), "country": actor.country,
                 "rank": actor.rank, "post": actor.post.key, "role": role}
                for actor, role in self.people
            ],
        }  # fmt: skip


def tell(rng: Random, number: int, journey: Journey, at: int, outlet: Outlet) -> Told:
    """The journey's event ``at`` in the manner of an outlet."""
    event, rules = journey.events[at], grammar(journey.plot)
    other = _other(rng, journey, at)
    last = max(event.day, other.day if other else 0)
    published = last + (rng.random() < LATE) if event.status == "held" else last - rng.randrange(2, 9)
    facts = facts_of(rng, journey, event, outlet, published)
    title = capital(pick(rng, rules["headline"]).format_map(facts))
    paragraphs = paragraphs_of(rng, journey, event, rules, facts, outlet)
    if other:
        paragraphs.insert(2, also(rng, rules, event, other, outlet, published, facts))
    text = page(rng, outlet, title, paragraphs, published, facts)
    printed, events = both(text)[outlet.american], [event, other] if other else [event]
    told = Told(number, outlet, title, printed, published, journey, events)
    told.people = _people(text, told, facts)
    return told


def _other(rng: Random, journey: Journey, at: int) -> Event | None:
    others = [event for event in journey.events if event is not journey.events[at]]
    return rng.choice(others) if others and rng.random() < TWO_TOLD else None


def _people(text: str, told: Told, facts: dict[str, str]) -> list[tuple[Actor, str]]:
    """Who of all that may be named stands in the text."""
    main, spelling = told.events[0], told.outlet.spelling
    role = "participant" if main.status == "held" and told.relevant else "mentioned"
    actors = [main.lead, *main.others, *(event.lead for event in told.events[1:])]
    actors += [aide for letter, aide in zip("AB", main.beside, strict=False) if _stands(text, facts[letter])]
    found = {actor.person.key: (actor, role) for actor in actors}
    for actor in (army(code).holder("head_of_state", main.day) for code in main.countries):
        if actor.person.name.full[spelling] in text:
            found.setdefault(actor.person.key, (actor, "mentioned"))
    return list(found.values())


def _stands(text: str, introduced: str) -> bool:
    return introduced[1:].rstrip(",") in text
