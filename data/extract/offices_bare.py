"""Offices of which a state has but one, stripped of country and small words."""

from __future__ import annotations

from .lexer import Sentence
from .people import Person
from .posts import Post

SHARED = frozenset("deputy vice assistant department directorate first state former".split())


def bare_offices(person: Person) -> set[frozenset[str]]:
    """The offices of a person of which a state has but one, without country and small words."""
    found = {bare_office(sentence, post) for sentence, posts in person.offices() for post in posts}
    return {office for office in found if office}


def bare_office(sentence: Sentence, post: Post) -> frozenset[str]:
    """The words of an office of which a state has but one, in any order; empty for any other office."""
    if post.bare is None:
        post.bare = _bare(sentence, post) if post.kind in ("military", "political") else frozenset()
    return post.bare


def _bare(sentence: Sentence, post: Post) -> frozenset[str]:
    chunks = [sentence.chunks[n] for n in range(post.first, post.last + 1)]
    words = [w for c in chunks if c.tag not in "CcDdAftsT" for w in sentence.lower[c.first : c.last + 1]]
    if "minister" not in words and "chief" not in words:
        return frozenset()
    found = frozenset(w.replace("defense", "defence") for w in words if w != "national")
    return found if SHARED.isdisjoint(found) else frozenset()
