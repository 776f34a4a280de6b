"""Who speaks for a ministry or service, and so takes no part."""

from __future__ import annotations

import re

from .people import Person

PUBLIC = frozenset(("public", "media", "press"))
SPEAKER = re.compile(
    "spokes|press secretary|press officer|public relations|public affairs|director of information"
    "|defence information|defense information|media officer"
)
INFORMATION = frozenset(("information", "communications", "media", "press", "relations", "publicity"))


def speaks_for(person: Person) -> bool:
    for mention in person.mentions:
        near = mention.sentence.lower[
            mention.sentence.chunks[mention.left].first : mention.sentence.chunks[mention.right].last + 1
        ]
        before = mention.sentence.lower[
            max(mention.sentence.chunks[mention.left].first - 4, 0) : mention.sentence.chunks[mention.left].first
        ]
        said = near + before
        if INFORMATION.isdisjoint(said) or not mention.introduced or "minister" in near:
            continue
        if any(w in INFORMATION and (w != "relations" or said[n - 1] in PUBLIC) for n, w in enumerate(said)):
            return True
    for sentence, posts in person.offices():
        for post in posts:
            words = " ".join(sentence.lower[sentence.chunks[post.first].first : sentence.chunks[post.last].last + 1])
            if SPEAKER.search(words):
                return True
    return False
