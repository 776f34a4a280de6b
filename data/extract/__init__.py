"""Release → Record. One module a fact: layout, sentences, dates, posts, names, people, scene, meetings, outcomes."""

from .reader import read_release

__all__ = ["read_release"]
