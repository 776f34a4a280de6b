"""Of a store: what an ingest is doing, and what it has brought, without a restart."""

from __future__ import annotations

import streamlit as st

from components import prose
from components.cache import Source

EVERY = 5
"""Seconds between two looks."""


def show(source: Source) -> None:
    """A line while an ingest is at work; when there are new tables, the page is drawn again."""
    if source.stored:
        _look(source)


@st.fragment(run_every=EVERY)
def _look(source: Source) -> None:
    if source.is_old():
        st.rerun()
    said = source.news()
    if said:
        prose.small(said)
