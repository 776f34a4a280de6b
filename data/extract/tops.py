"""Officials at the top of a state, invoked more often than met."""

from __future__ import annotations

from .lexer import Sentence
from .people import Person
from .posts import Post

TOP = frozenset(
    ("president", "king", "queen", "emir", "amir", "sultan", "prime", "chancellor", "monarch", "prince", "pope")
)

LEADERS = frozenset(("head of state", "national leader", "supreme leader"))


def top_official(person: Person) -> bool:
    """A head of state or government, or of a ruling house: invoked more often than met."""
    for sentence, posts in person.offices():
        for post in posts:
            head = sentence.chunks[post.head]
            words = sentence.lower[head.first : head.last + 1]
            top = not TOP.isdisjoint(words) or " ".join(words) in LEADERS
            if top and not _deputy(sentence, post):
                return True
    return False


def _deputy(sentence: Sentence, post: Post) -> bool:
    words = sentence.lower[sentence.chunks[post.first].first : sentence.chunks[post.head].last + 1]
    return "deputy" in words or "vice" in words
