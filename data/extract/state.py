"""Everything known of a release while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.release import Release

from .actors import Actor, Stage
from .home import Votes
from .layout import Layout
from .people import Person
from .setting import Setting


@dataclass(slots=True)
class Reading:
    """The release, its layout, its sentences as stages, its persons, and the frame of the main engagement."""

    release: Release
    page: Layout
    stages: list[Stage] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    home: Votes = field(default_factory=list)
    desk: str | None = None
    faced: list[tuple[Actor | None, list[Actor]]] | None = None
    """Who does something and to whom, of every act that brings two sides together."""
    setting: Setting = field(default_factory=Setting)
