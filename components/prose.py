"""Headings and small type. Everything is escaped: names and titles come from releases."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

ASSETS = Path(__file__).parent / "assets"


def style() -> None:
    """The page's own style sheet."""
    st.html(ASSETS / "page.css")


def title(text: str) -> None:
    """The sentence above a figure."""
    st.html(f'<h2 class="bl-title">{escape(text)}</h2>')


def heading(text: str) -> None:
    """A heading inside a page."""
    st.html(f'<h3 class="bl-heading">{escape(text)}</h3>')


def small(*lines: str) -> None:
    """What is counted, the filter, n and what is left out, in small type, each on a line of its own."""
    said = "".join(f"<span>{escape(line)}</span>" for line in lines if line)
    if said:
        st.html(f'<p class="bl-small">{said}</p>')


def note(text: str) -> None:
    """Something the reader should know before reading on."""
    st.html(f'<p class="bl-note" role="status">{escape(text)}</p>')
