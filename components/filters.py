"""The filter bar and its double in the URL: widgets ↔ ``Filters`` ↔ query parameters.

The parameters are those of ``Filters.to_query`` (codes, not names), so that a link, the command line and a file's name
say the same. A URL that changed by itself (pasted, Back, Forward) wins over the widgets; otherwise the widgets win.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from components import address, prose
from components.cache import Source
from components.text import capital, coded, figured
from components.theme import ECHELON_WORDS, KIND_WORDS, OUTCOME_WORDS
from data.filters import CHOICES, HELD, PARAMETERS, Filters, from_query
from data.select import undated
from data.wording import official_name, sentence

WRITTEN = "_written"
ARRIVED = "_page"
NOTES = "_notes"
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
MORE = ("levels", "echelons", "outcomes", "official", "undated")


def choose(source: Source, page: str) -> Filters:
    """Draw the filter bar; the selection it stands for."""
    arrive(page)
    _bar(source)
    filters = chosen()
    write(filters)
    for said in st.session_state.get(NOTES, ()):
        prose.note(said)
    return filters


def arrive(page: str) -> None:
    """Take over what the URL says, if it says something else than what was written there last."""
    query = _asked()
    turned = st.session_state.get(ARRIVED) not in (None, page)
    st.session_state[ARRIVED] = page
    if turned:
        address.returned(page)
    if query == st.session_state.get(WRITTEN) or (turned and not query):
        return
    filters, st.session_state[NOTES] = from_query(query)
    put(filters)


def put(filters: Filters) -> None:
    """Set the widgets to this selection; before they are drawn, or in a callback."""
    for name, key in PARAMETERS.items():
        value: Any = getattr(filters, name)
        if name in ("start", "end"):
            value = date.fromisoformat(value) if value else None
        elif isinstance(value, tuple) or name == "between":
            value = list(value or ())
        st.session_state[key] = value


def chosen() -> Filters:
    """The selection that the widgets stand for; the limits that the browser keeps are checked again."""
    query: dict[str, list[str]] = {}
    for key in PARAMETERS.values():
        value = st.session_state.get(key)
        values = value if isinstance(value, list | tuple) else [value]
        query[key] = [v.isoformat() if isinstance(v, date) else str(v) for v in values if v not in (None, False, "")]
    if len(query["between"]) != 2:
        query["between"] = []
    return from_query(query)[0]


def write(filters: Filters) -> None:
    """The selection into the URL, beside whatever else stands there."""
    query = filters.to_query()
    if query != _asked():
        others = {key: st.query_params.get_all(key) for key in st.query_params if key not in PARAMETERS.values()}
        st.query_params.from_dict({**query, **others})
    if query != st.session_state.get(WRITTEN):
        st.session_state[NOTES] = () if WRITTEN in st.session_state else st.session_state.get(NOTES, ())
    st.session_state[WRITTEN] = query


def _asked() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in PARAMETERS.values() if key in st.query_params}


def _bar(source: Source) -> None:
    st.toggle("Filter", key="fold", on_change="ignore")
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom", gap="small"):
        parties = _parties(source)
        st.multiselect("Country, on any side", parties, format_func=coded, key="country", placeholder="Any", width=240)
        st.multiselect("Between these two", parties, format_func=coded, key="between", placeholder="Any two",
                       max_selections=2, width=325)  # fmt: skip
        st.date_input("From", value=None, min_value=FIRST, max_value=LAST, key="from", format="YYYY-MM-DD", width=165)
        st.date_input("To", value=None, min_value=FIRST, max_value=LAST, key="to", format="YYYY-MM-DD", width=165)
        _choice("Kind", "kinds", KIND_WORDS, width=200)
        with st.popover(_more_label()):
            _more(source)


def _parties(source: Source) -> list[str]:
    """The parties in the data, and those asked for even if nothing is known of them."""
    asked = [*st.session_state.get("country", ()), *st.session_state.get("between", ())]
    return sorted({*source.parties(), *asked}, key=coded)


def _more_label() -> str:
    status = st.session_state.get("status") not in (None, [], [*HELD])
    on = status + sum(bool(st.session_state.get(PARAMETERS[name])) for name in MORE)
    return f"More ({on})" if on else "More"


def _more(source: Source) -> None:
    _choice("Status", "statuses", {})
    _choice("Level of the visit", "levels", {})
    _choice("Led or attended by", "echelons", ECHELON_WORDS)
    _choice("What came of it", "outcomes", OUTCOME_WORDS)
    st.toggle("Take undated ones into a range", key="undated")
    official = st.session_state.get("official")
    if official:
        name = official_name(official, source.loaded().frames)
        st.text(f"Only with {name}")
        st.button("With anybody", on_click=lambda: put(chosen().without("official")))
    _cite(source)


def _cite(source: Source) -> None:
    """The view as a sentence and as a link, to be copied."""
    filters = chosen()
    prose.small("This view as a sentence and as a link:")
    st.code(said(filters, source), language=None, wrap_lines=True)
    query = urlencode(filters.to_query(), doseq=True)
    st.code(f"{st.context.url or ''}{'?' if query else ''}{query}" or "/", language=None, wrap_lines=True)


def _choice(label: str, name: str, words: dict[str, str], **place: Any) -> None:
    st.multiselect(label, CHOICES[name], format_func=lambda value: words.get(value, capital(value)),
                   key=PARAMETERS[name], placeholder="Held" if name == "statuses" else "Any", **place)  # fmt: skip


def said(filters: Filters, source: Source) -> str:
    """The selection as a sentence, and how many have no day that could be held against its range."""
    frames = source.loaded().frames
    outside = undated(frames, filters)
    apart = f"; {figured(outside, 'engagement')} without a day cannot be held against the range" if outside else ""
    return sentence(filters, frames) + apart


def names(values: Iterable[str]) -> list[str]:
    """Filter names as the reader knows them."""
    known = {"countries": "country", "between": "pair of countries", "kinds": "kind", "statuses": "status",
             "levels": "level", "echelons": "office", "outcomes": "outcome", "dates": "dates"}  # fmt: skip
    return [known.get(value, value) for value in values]
