"""Nothing to show, said by a person: what happened, what to do next, one button."""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from components import filters, prose
from components.text import counted
from components.view import View
from data.filters import Filters
from data.select import loosen, widened


def nothing(view: View) -> bool:
    """Whether the selection is empty; then it says which filter to loosen."""
    if len(view.frames):
        return False
    if not len(view.loaded.frames):
        _unread(view)
    else:
        _too_narrow(view)
    return True


def failed() -> None:
    """A page that could not be drawn; the cause goes to the server's log, not to the reader. In an except clause."""
    logging.getLogger("bilat").exception("The page could not be drawn")
    prose.title("This page could not be drawn")
    prose.small("The address above still names your view, and nothing was changed. The server's log names the cause.")
    st.button("Try again", type="primary")


def _unread(view: View) -> None:
    prose.title("No engagement has been read yet")
    where = view.source.where
    if view.source.stored:
        prose.small(
            f"No release in {view.source.named} tells of an engagement.",
            "Bring some with bilat ingest; the page Releases says what became of each.",
        )
    elif Path(where).is_dir():
        prose.small(
            f"The folder {where} holds no release that tells of an engagement.",
            "Put releases there as text files; the page Releases says what became of each.",
        )
    else:
        prose.small(
            f"There is no folder {where}.",
            "Make it and put releases there, or start again with BILAT_RELEASES set to another.",
        )
    st.button("Look again", type="primary")


def _too_narrow(view: View) -> None:
    prose.title("Nothing matches this filter")
    prose.small(f"Asked for: {filters.said(view.filters, view.source)}.")
    found = loosen(view.loaded.frames, view.filters)
    if found:
        name, n = found[0]
        what = filters.names([name])[0]
        prose.small(f"Without the {what} there {'is' if n == 1 else 'are'} {counted(n, 'engagement')}.")
        wider = widened(view.filters, name)
        st.button(f"Drop the {what}", type="primary", on_click=filters.put, args=(wider,), key="loosen")
    else:
        prose.small("No single filter stands in the way; together they exclude everything.")
        st.button("Clear the filter", type="primary", on_click=filters.put, args=(Filters(),), key="loosen")
