"""Where a store lies: given on the command line, in BILAT_STORE, or in the user's data folder."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

FILE = "bilat.db"
SQLITE = "sqlite:///"


class StoreError(ValueError):
    """A store that cannot be used; the message is a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """The file of a store, and what lies beside it."""

    path: Path

    @property
    def url(self) -> str:
        return f"{SQLITE}{self.path}"

    @property
    def snapshots(self) -> Path:
        return self.path.with_name(f"{self.path.name}.snapshots")

    @property
    def backups(self) -> Path:
        return self.path.with_name(f"{self.path.name}.backups")

    @property
    def lock(self) -> Path:
        return self.path.with_name(f"{self.path.name}.lock")


def place_of(store: str | None = None) -> Place:
    """The place that a path or SQLAlchemy URL names; without one, that of BILAT_STORE or the default."""
    named = store or os.environ.get("BILAT_STORE") or str(user_folder() / FILE)
    if "://" in named and not named.startswith(SQLITE):
        scheme = named.split("://")[0]
        raise StoreError(f"A store at {scheme}:// cannot be used yet; give the path of a file.")
    path = Path(named.removeprefix(SQLITE)).expanduser()
    return Place((path / FILE if path.is_dir() else path).absolute())


def named_or_there() -> Place | None:
    """The store that BILAT_STORE names, or the default one if there is one yet."""
    place = place_of()
    return place if os.environ.get("BILAT_STORE") or place.path.exists() else None


def user_folder() -> Path:
    """The folder for this user's data, by the custom of the system."""
    if sys.platform == "darwin":
        home = Path.home() / "Library" / "Application Support"
    elif os.name == "nt":
        home = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return home / "bilat"
