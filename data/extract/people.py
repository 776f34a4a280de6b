"""Mentions of one release joined to persons: one person in two spellings, by initials, by surname only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from .lexer import Sentence
from .mentions import Mention
from .namesakes import parts, same_person
from .posts import Post


@dataclass(slots=True, eq=False)
class Person:
    """A person of one release with the fullest of what was printed."""

    number: int
    mentions: list[Mention] = field(default_factory=list)
    country: str | None = None
    country_span: tuple[int, int] | None = None
    country_basis: str = "text"
    side: str | None = None
    role: str = "participant"
    reason: str | None = None
    role_span: tuple[int, int] | None = None
    told_offices: list[tuple[Sentence, list[Post]]] = field(default_factory=list)
    office: str | None = None
    office_basis: str = "text"
    office_spans: tuple[tuple[int, int], ...] = ()
    _fullest: Mention | None = None
    _among: int = 0
    _offices: list[tuple[Sentence, list[Post]]] | None = None
    _office_text: str | None = None

    @property
    def fullest(self) -> Mention:
        """The mention with the fullest name; of equals the one with rank or office, then the first."""
        if self._among != len(self.mentions):
            for mention in self.mentions[self._among :]:
                if self._fullest is None or _fullness(mention) > _fullness(self._fullest):
                    self._fullest = mention
            self._among = len(self.mentions)
        return self._fullest or self.mentions[0]

    @property
    def name(self) -> str:
        return self.fullest.text

    @property
    def rank(self) -> tuple[str, tuple[int, int]] | None:
        """The first rank, or a later one that says more ("General" → "Senior Lieutenant General")."""
        best: tuple[str, tuple[int, int]] | None = None
        for mention in self.mentions:
            if mention.rank is None:
                continue
            value = mention.sentence.chunks[mention.rank].value
            if best is None or set(best[0].split()) < set(value.split()):
                best = value, mention.sentence.span(mention.rank, mention.rank)
        return best

    def offices(self) -> list[tuple[Sentence, list[Post]]]:
        """The groups of offices printed beside the name."""
        if self._offices is None:
            printed = [(m.sentence, m.posts + m.after) for m in self.mentions if m.posts or m.after]
            self._offices = printed + self.told_offices
        return self._offices

    def tell(self, sentence: Sentence, post: Post) -> None:
        """Add an office that a sentence without the name tells."""
        self.told_offices.append((sentence, [post]))
        self._offices = self._office_text = None

    def office_text(self) -> str:
        """The words of all offices."""
        if self._office_text is None:
            found = [
                " ".join(sentence.words[sentence.chunks[post.first].first : sentence.chunks[post.last].last + 1])
                for sentence, posts in self.offices()
                for post in posts
            ]
            self._office_text = " ".join(found)
        return self._office_text


PRINTED = frozenset(("text", "inferred:list", "inferred:delegation"))
"""Bases on which a country is as good as printed."""

OWNED = re.compile(r"[Cc]'s N N")
RECALL = 80
"""How many persons back a name is looked for, so that a text of thousands is read in linear time."""
ORDER = {"body": 0, "headline": 1, "byline": 2, "furniture": 2, "caption": 3}


def _fullness(mention: Mention) -> tuple[int, bool]:
    return _full_words(mention.text), mention.introduced and mention.sentence.role == "body"


@lru_cache(maxsize=1 << 14)
def _full_words(name: str) -> int:
    return min(sum(len(word) > 1 for word in parts(name)), 6)


def gather(mentions: Iterable[Mention], given: frozenset[str]) -> list[Person]:
    """Persons from mentions in reading order; a bare name joins someone known or, with a given name, stands alone."""
    persons: list[Person] = []
    waiting: list[Mention] = []
    for mention in mentions:
        known = _known(persons, mention)
        if known:
            known.mentions.append(mention)
        elif persons and mention.sentence.role == "headline" and not _headlined(mention, given):
            continue
        elif _strong(mention, given):
            persons.append(Person(len(persons), [mention]))
        else:
            waiting.append(mention)
    for mention in waiting:
        known = _known(persons, mention)
        if known:
            known.mentions.append(mention)
        elif _plausible(mention, given):
            persons.append(Person(len(persons), [mention]))
    persons = [p for p in persons if any(m.sentence.role != "caption" for m in p.mentions)]
    for person in persons:
        person.mentions.sort(key=lambda m: (ORDER[m.sentence.role], m.span))
        person._fullest, person._among = None, 0
        _settle_country(person)
    persons.sort(key=lambda p: (ORDER[p.mentions[0].sentence.role], p.mentions[0].span))
    for number, person in enumerate(persons):
        person.number = number
    return persons


def _headlined(mention: Mention, given: frozenset[str]) -> bool:
    """In Title Case a verb may look like a name: only a known given name, or a surname in capitals, is safe."""
    words = parts(mention.text)
    return (
        len(words) > 1
        and mention.introduced
        and (words[0] in given or any(w.isupper() and len(w) > 3 for w in mention.text.split()))
    )


def _strong(mention: Mention, given: frozenset[str]) -> bool:
    words = parts(mention.text)
    if mention.rank is not None or mention.posts or mention.after or mention.counterpart is not None:
        return len(words) > 1 or len(words[0]) > 2
    if mention.listed and len(words) > 1:
        return True
    if len(words) < 2 or not (mention.honorific or mention.country):
        return False
    follows = mention.country_chunk is not None and mention.country_chunk > mention.last
    code = mention.sentence.code
    return not follows or words[0] in given or "n" in code[1::2] or "Q" in code[1::2] or bool(OWNED.search(code))


def _plausible(mention: Mention, given: frozenset[str]) -> bool:
    words = parts(mention.text)
    return mention.sentence.role == "body" and 1 < len(words) < 6 and (words[0] in given or mention.honorific)


def _known(persons: list[Person], mention: Mention) -> Person | None:
    """The person whom the mention names: the latest whose name fits and whose country does not speak against it."""
    for person in sorted(persons[-RECALL:], key=lambda p: -p.mentions[-1].span[0]):
        if same_person(person.name, mention.text) and not _clash(person, mention):
            return person
    return None


def _clash(person: Person, mention: Mention) -> bool:
    countries = {m.country for m in person.mentions[-RECALL:] if m.country}
    return bool(mention.country and countries and mention.country not in countries and mention.posts)


def _settle_country(person: Person) -> None:
    for mention in person.mentions:
        if mention.country and mention.country_chunk is not None:
            person.country = mention.country
            person.country_span = mention.sentence.span(mention.country_chunk, mention.country_chunk)
            return
