"""Files by a pattern with signs, as a shell would find them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator


def matches(pattern: str) -> list[str]:
    """What is there of a pattern, in order; ``**`` stands for any folders, hidden and linked ones left out."""
    parts = pattern.split(os.sep)
    if "**" not in parts:
        return sorted(glob.glob(pattern))
    place = parts.index("**")
    after = parts[place:]
    while after[:1] == ["**"]:
        del after[0]
    tops = glob.glob(os.sep.join((*parts[:place], ""))) if place else [os.curdir]
    if not any(after):
        return sorted(map(os.path.normpath, tops))
    below = (folder for top in tops for folder in _below(top))
    return sorted({one for folder in below for one in matches(os.path.join(folder, *after))})


def _below(top: str) -> Iterator[str]:
    """The folder and all in it, as patterns. Links are not followed: in a circle of them there would be no end."""
    for folder, inside, _ in os.walk(top):
        inside[:] = [name for name in inside if not name.startswith(".")]
        yield glob.escape(os.path.normpath(folder)) if folder != os.curdir else ""
