"""What the URL says beside the filter: which pair, which official, which evidence is open."""

from __future__ import annotations

import streamlit as st

OWN = {"pairs": "pair", "officials": "person"}
"""What each page shows one of."""
OPEN = ("engagement", "release")
"""What lies open beside a page."""


def get(key: str) -> str | None:
    """The value in the URL; what a page shows is remembered while the reader is on another one."""
    value = st.query_params.get(key) or None
    if value and key in OWN.values():
        st.session_state[f"_{key}"] = value
    return value


def put(key: str, value: str) -> None:
    """Write a value into the URL."""
    if key in OPEN:
        close()
    if key in OWN.values():
        st.session_state[f"_{key}"] = value
    st.query_params[key] = value


def drop(key: str) -> None:
    """Take a value out of the URL and forget it."""
    st.session_state.pop(f"_{key}", None)
    if key in st.query_params:
        del st.query_params[key]


def close() -> None:
    """Put the evidence away."""
    for key in OPEN:
        drop(key)


def returned(page: str) -> None:
    """Give a page that the reader comes back to what it showed before."""
    key = OWN.get(page)
    if key and key not in st.query_params and f"_{key}" in st.session_state:
        st.query_params[key] = st.session_state[f"_{key}"]
