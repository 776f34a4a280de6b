"""Mentions of persons: a name with the rank, the offices and the country printed beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .lexer import Sentence
from .posts import Post


@dataclass(slots=True, eq=False)
class Mention:
    """One printing of a person's name. Chunk numbers count within ``sentence``."""

    sentence: Sentence
    first: int
    last: int
    text: str
    span: tuple[int, int]
    rank: int | None = None
    honorific: bool = False
    posts: list[Post] = field(default_factory=list)
    after: list[Post] = field(default_factory=list)
    country: str | None = None
    country_chunk: int | None = None
    counterpart: int | None = None
    left: int = 0
    right: int = 0
    same_post: bool = False
    listed: bool = False

    @property
    def introduced(self) -> bool:
        """Whether something beside the name says that it is a person's."""
        return bool(self.rank is not None or self.posts or self.after or self.honorific or self.counterpart is not None)


@dataclass(slots=True)
class People:
    """What one sentence says of persons: mentions, and offices without a name."""

    mentions: list[Mention]
    loose: list[Post]
