"""A release: one text as published, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Release:
    """One text as read: decoded, without a byte-order mark, line ends as ``\\n``, otherwise untouched.

    ``source`` is the path or URL as given. ``published`` is an ISO day that came *with* the text (a feed, a
    column, a page's meta tags), never one that was read out of it.
    """

    text: str
    source: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    language: str = "en"

    @property
    def release_id(self) -> str:
        """Identity of the text: 16 hex digits, the same wherever the text came from."""
        return blake2b(self.text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Copies:
    """One text and every source it came by, smallest first; the release carries the smallest."""

    release: Release
    sources: tuple[str, ...]
