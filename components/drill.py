"""Where a click leads: an engagement or release to its evidence beside the page, an official to the officials' page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from components import address
from components.filters import chosen

OFFICIALS = Path(__file__).parent / "pages" / "officials.py"


def follow(target: str | None) -> None:
    """Open ``kind:id``. In a callback."""
    kind, _, name = (target or "").partition(":")
    if kind == "official":
        person(name)
    elif kind and name:
        address.put(kind, name)


def person(official_id: str) -> None:
    """To an official, with the filter as it is."""
    st.session_state["_person"] = official_id
    query: dict[str, Any] = {**chosen().to_query(), "person": official_id}
    st.switch_page(OFFICIALS, query_params=query)
