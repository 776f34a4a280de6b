"""What acts in a sentence: actors (persons, offices, delegations, countries, places) and acts, upon its stage."""

from __future__ import annotations

from dataclasses import dataclass, field

from .lexer import Cue, Sentence
from .people import Person
from .posts import Post

ENGAGING = frozenset(("receive", "received", "visit", "meet", "callon", "phone"))


@dataclass(slots=True, eq=False)
class Actor:
    """Something at word ``at`` of a sentence. ``kind``: person, post, group, country, organisation, place."""

    kind: str
    at: int
    end: int
    code: str | None
    person: Person | None = None
    chunk: int = 0
    sure: bool = True
    post: Post | None = None


@dataclass(slots=True)
class Act:
    """A wording that tells of an engagement; tense: ``held``, ``earlier`` (the same stay), ``future`` or ``past``."""

    kind: str
    cue: Cue
    tense: str


@dataclass(slots=True)
class Stage:
    """One sentence with its actors in order and its acts."""

    sentence: Sentence
    actors: list[Actor] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    weight: float = 1.0
    listed: bool = False
    old: bool = False
    topic: Person | None = None
    """Whom the sentence before is about, so that "he" means him."""

    def before(self, word: int, *kinds: str) -> Actor | None:
        """The nearest actor of these kinds before a word."""
        for actor in reversed(self.actors):
            if actor.end < word and actor.kind in kinds:
                return actor
        return None

    def after(self, word: int, *kinds: str) -> Actor | None:
        """The nearest actor of these kinds after a word."""
        for actor in self.actors:
            if actor.at > word and actor.kind in kinds:
                return actor
        return None

    def words_to(self, act: Act, word: int) -> list[str]:
        """The words from the last one of a wording up to another word."""
        return self.sentence.lower[act.cue.last : word]

    def persons(self) -> list[Person]:
        """The persons of the sentence, each once, in order."""
        return list(dict.fromkeys([a.person for a in self.actors if a.person]))

    def has(self, *kinds: str) -> bool:
        for act in self.acts:  # noqa: SIM110 -- asked so often that a generator would show
            if act.kind in kinds:
                return True
        return False

    def tenses(self, *kinds: str) -> set[str]:
        return {act.tense for act in self.acts if act.kind in kinds}
