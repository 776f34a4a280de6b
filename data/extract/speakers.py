"""Who speaks for a ministry or service, and so takes no part."""

from __future__ import annotations

import re
from functools import lru_cache

from .people import Person

PUBLIC = frozenset(("public", "media", "press"))
SPEAKER = re.compile(
    "spokes|press secretary|press officer|public relations|public affairs|director of information"
    "|defence information|defense information|media officer"
)
INFORMATION = frozenset(("information", "communications", "media", "press", "relations", "publicity"))


@lru_cache(maxsize=1 << 12)
def _is_speaker(office: str) -> bool:
    return SPEAKER.search(office) is not None


def speaks_for(person: Person) -> bool:
    for mention in person.mentions:
        lower, chunks = mention.sentence.lower, mention.sentence.chunks
        first = chunks[mention.left].first
        near = lower[first : chunks[mention.right].last + 1]
        before = lower[max(first - 4, 0) : first]
        said = near if "said" in before or "that" in before else near + before
        if INFORMATION.isdisjoint(said) or not mention.introduced or "minister" in near:
            continue
        if any(w in INFORMATION and (w != "relations" or said[n - 1] in PUBLIC) for n, w in enumerate(said)):
            return True
    for sentence, posts in person.offices():
        for post in posts:
            words = " ".join(sentence.lower[sentence.chunks[post.first].first : sentence.chunks[post.last].last + 1])
            if _is_speaker(words):
                return True
    return False
