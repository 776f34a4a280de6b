"""What a page is given: everything that was read, the filter, and the selection that follows from both."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.cache import Source
from data.filters import Filters
from data.frames import Frames
from data.load import Loaded

KEY = "_view"


@dataclass(frozen=True)
class View:
    """One selection. ``frames`` is what every figure, table and download of the page is made of."""

    source: Source
    filters: Filters

    @property
    def loaded(self) -> Loaded:
        return self.source.loaded()

    @property
    def frames(self) -> Frames:
        return self.source.selected(self.filters)


def keep(view: View) -> View:
    """Hand the view to the page that runs next."""
    st.session_state[KEY] = view
    return view


def current() -> View:
    """The view of this run."""
    view: View = st.session_state[KEY]
    return view
