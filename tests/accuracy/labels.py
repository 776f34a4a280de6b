"""Labelled releases: our own, and those of the folder that BILAT_CORPUS names."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from data.extract import read_release
from data.reading import read_path
from data.record import Json
from data.record_json import to_json
from data.release import Release

OWN = Path(__file__).parent.parent / "releases"
UNSEEN = Path(__file__).parent.parent / "unseen"
VARIABLE = "BILAT_CORPUS"
PARTS = ("tuning", "hold-out")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A release with what a careful reader found in it."""

    key: str
    release: Release
    gold: dict[str, Any]


def is_held_out(key: str) -> bool:
    """Numbers that end in 3 or 7 are for measuring only: nothing is fitted to them and none of them is shown."""
    return key.split("_")[0][-1:] in ("3", "7")


def in_part(part: str) -> Callable[[str], bool]:
    """Whether a key belongs to a part."""
    return lambda key: is_held_out(key) == (part == "hold-out")


def folders() -> dict[str, Path]:
    """The labelled folders at hand, by the name under which their floors are kept."""
    found = {"own": OWN, "unseen": UNSEEN}
    if os.environ.get(VARIABLE):
        found["corpus"] = Path(os.environ[VARIABLE]) / "dev"
    return found


def label_files(folder: Path, part: str) -> list[Path]:
    """The labels that have a text, in order."""
    keep = in_part(part)
    paths = sorted(folder.glob("[0-9]*.json"))
    return [path for path in paths if keep(path.stem) and path.with_suffix(".txt").exists()]


def read_labels(folder: Path, part: str) -> list[Labelled]:
    """The labelled releases of one part of a folder."""
    return [_labelled(path) for path in label_files(folder, part)]


def _labelled(path: Path) -> Labelled:
    release = read_path(path.with_suffix(".txt"))
    if not isinstance(release, Release):
        raise ValueError(f"{path.stem}: {release.reason}")
    return Labelled(path.stem, release, json.loads(path.read_text("utf-8")))


def digest(folder: Path, part: str) -> str:
    """Identity of a set: file names and bytes of its texts and labels."""
    seal = sha256()
    for label in label_files(folder, part):
        for path in (label, label.with_suffix(".txt")):
            content = path.read_bytes()
            seal.update(f"{path.name}\0{len(content)}\0".encode())
            seal.update(content)
    return seal.hexdigest()[:16]


def read_out(labelled: Iterable[Labelled]) -> list[tuple[Labelled, Json]]:
    """Each with what the reader makes of it, in the printed shape."""
    return [(one, to_json(one.release, one.key, read_release(one.release))) for one in labelled]
