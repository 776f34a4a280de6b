"""The only caches: what was read, keyed by content; selections, keyed by filter. Never a frame as a key."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import streamlit as st

from components.phrases import home_of
from components.places import periods
from components.report import reported
from components.text import each, folded, text
from data import measures
from data.filters import Filters
from data.frames import Frames
from data.ingest.shown import News, is_store, load_stored, store_named, stored_digest
from data.load import Loaded, digest, load
from data.names import party_name
from data.select import apply
from data.store.place import SQLITE

ROOT = Path(__file__).parent.parent


def place() -> str:
    """What is shown: the folder in BILAT_RELEASES, else the store, else the releases that came with the project."""
    named = os.environ.get("BILAT_RELEASES")
    return named or store_named() or os.path.relpath(ROOT / "seeds")


@st.cache_data(ttl=5, max_entries=4, show_spinner=False)
def _digest(where: str) -> str:
    return stored_digest(where) if is_store(where) else digest(where)


@st.cache_resource(max_entries=2, show_spinner="Reading the releases")
def _loaded(where: str, key: str) -> Loaded:
    return load_stored(where) if is_store(where) else load(where)


@st.cache_resource(max_entries=2, show_spinner=False)
def _news(where: str) -> News:
    return News(where)


@st.cache_resource(max_entries=24, show_spinner=False)
def _selected(where: str, key: str, filters: Filters) -> Frames:
    return apply(_loaded(where, key).frames, filters)


@st.cache_resource(max_entries=24, show_spinner=False)
def _latest(where: str, key: str, filters: Filters) -> pd.DataFrame:
    engagements = _selected(where, key, filters).engagements
    return engagements.sort_values(["date", "engagement_id"], ascending=[False, True], kind="stable")


@st.cache_resource(max_entries=24, show_spinner=False)
def _home(where: str, key: str, filters: Filters) -> str | None:
    return home_of(_selected(where, key, filters), filters)


@st.cache_resource(max_entries=24, show_spinner=False)
def _lanes(where: str, key: str, filters: Filters, home: str | None) -> pd.DataFrame:
    return measures.lanes(_selected(where, key, filters), home)


@st.cache_resource(max_entries=24, show_spinner=False)
def _crowd(where: str, key: str, filters: Filters, home: str | None) -> tuple[pd.DataFrame, str]:
    return periods(_lanes(where, key, filters, home).dropna(subset=["day"]))


@st.cache_resource(max_entries=2, show_spinner=False)
def _parties(where: str, key: str) -> tuple[str, ...]:
    return tuple(sorted(_loaded(where, key).frames.engagements["countries"].explode().dropna().unique()))


@st.cache_resource(max_entries=2, show_spinner=False)
def _official_keys(where: str, key: str) -> pd.Series:
    officials = _loaded(where, key).frames.officials
    joined = [folded(" ".join((text(one.name), *one.variants, party_name(text(one.country)), text(one.position))))
              for one in each(officials)]  # fmt: skip
    return pd.Series(joined, index=officials["official_id"], dtype="str")


@st.cache_resource(max_entries=2, show_spinner=False)
def _report(where: str, key: str) -> pd.DataFrame:
    return reported(_loaded(where, key))


class Source:
    """The releases of one folder or store as they are now; all that it hands out is shared and must not be changed."""

    def __init__(self, where: str | None = None) -> None:
        self.where = where or place()
        self.key = _digest(self.where)

    def news(self) -> str:
        """What an ingest into the store is doing, in a sentence; nothing if there is none."""
        return _news(self.where).told() if is_store(self.where) else ""

    @property
    def stored(self) -> bool:
        """Whether it is a store, and not a folder."""
        return is_store(self.where)

    @property
    def named(self) -> str:
        """What it is called."""
        return f"the store {self.where.removeprefix(SQLITE)}" if self.stored else self.where

    def is_old(self) -> bool:
        """Whether something newer could be shown."""
        return _digest(self.where) != self.key

    def loaded(self) -> Loaded:
        return _loaded(self.where, self.key)

    def selected(self, filters: Filters) -> Frames:
        return _selected(self.where, self.key, filters)

    def latest(self, filters: Filters) -> pd.DataFrame:
        """The engagements of a selection, latest first, those without a day last."""
        return _latest(self.where, self.key, filters)

    def home(self, filters: Filters) -> str | None:
        """The country that the timeline is seen from."""
        return _home(self.where, self.key, filters)

    def lanes(self, filters: Filters, home: str | None) -> pd.DataFrame:
        return _lanes(self.where, self.key, filters, home)

    def crowd(self, filters: Filters, home: str | None) -> tuple[pd.DataFrame, str]:
        return _crowd(self.where, self.key, filters, home)

    def parties(self) -> tuple[str, ...]:
        return _parties(self.where, self.key)

    def report(self) -> pd.DataFrame:
        """What became of every file."""
        return _report(self.where, self.key)

    def official_keys(self) -> pd.Series:
        """What the search looks through: names, variants, country and post of each official, folded."""
        return _official_keys(self.where, self.key)
