"""A first look at a text, many times cheaper than reading it: whether it can tell of an engagement at all."""

from __future__ import annotations


def may_matter(text: str) -> bool:
    """False for what is surely none."""
    return True
