"""Bilat's dashboard: one filter above every page, one selection behind every figure, table and download."""

from __future__ import annotations

import gc
from pathlib import Path

import streamlit as st

from components import evidence, filters, news, prose, states
from components.cache import Source
from components.view import View, keep

PAGES = Path(__file__).parent / "components" / "pages"


def main() -> None:
    """Pages, filter, selection, page, evidence: in this order on every run."""
    if not gc.get_freeze_count():
        gc.disable()
    st.set_page_config(page_title="Bilat", layout="wide", initial_sidebar_state="collapsed")
    prose.style()
    page = st.navigation(
        [
            st.Page(PAGES / "timeline.py", title="Timeline", default=True),
            st.Page(PAGES / "pairs.py", title="Country pairs", url_path="pairs"),
            st.Page(PAGES / "officials.py", title="Officials", url_path="officials"),
            st.Page(PAGES / "releases.py", title="Releases", url_path="releases"),
        ],
        position="top",
    )
    try:
        source = Source()
        news.show(source)
        view = keep(View(source, filters.choose(source, page.url_path)))
        page.run()
        evidence.show(view.loaded)
    except Exception:
        states.failed()
    settle()


def settle() -> None:
    """The first run goes without the garbage collector; what it read is then put out of its sight."""
    if not gc.get_freeze_count():
        gc.enable()
        gc.collect()
        gc.freeze()


main()
