"""Find an official; then posts held, names printed, engagements in time and counterparts, each with its words."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components import address, charts, downloads, filters, people, prose, rows, states, tables
from components.phrases import official_title
from components.text import figured, span_of, text
from components.view import View, current
from data import measures
from data.names import party_name
from data.wording import official_name


def page(view: View) -> None:
    """One official, or the list to choose from."""
    person = address.get("person")
    if person:
        _official(view, person)
    elif not states.nothing(view):
        _list(view)


def _list(view: View) -> None:
    officials = view.frames.officials
    prose.title(f"{figured(len(officials), 'official')} in this selection")
    prose.small(f"{filters.said(view.filters, view.source)}. Named as taking part, or only mentioned.")
    asked = st.text_input("Find an official", key="search", type="search", placeholder="Name, country or post",
                          width=420)  # fmt: skip
    found = officials[people.matching(view.source.official_keys().reindex(officials["official_id"]), asked)]
    found = found.sort_values(["n_engagements", "name"], ascending=[False, True])
    if found.empty:
        prose.small(f"Nobody called “{asked}” in this selection.")
        return
    rows.draw(tables.OFFICIALS, found, tables.officials, "Officials", "officials", "official_id")
    downloads.offer("officials", found, view.filters)


def _official(view: View, person: str) -> None:
    known = view.loaded.frames.officials
    known = known[known["official_id"] == person]
    st.button("All officials", on_click=address.drop, args=("person",), type="tertiary", icon=":material/arrow_back:")
    if known.empty:
        prose.title("This official is not among the releases that were read")
        prose.small("The link may come from another collection, or a correction changed who is who.")
        return
    one = known.iloc[0]
    chosen = people.engagements_of(view.frames, person)
    counterparts = measures.counterparts(view.frames, person)
    prose.title(official_title(text(one["name"]), len(chosen), counterparts))
    _who(one, view)
    posts = measures.posts_held(view.loaded.frames, person)
    _time(view, chosen, posts)
    _posts(view, person, posts)
    _variants(view, one)
    _counterparts(view, person, counterparts)
    _engagements(view, person, chosen)


def _who(one: pd.Series, view: View) -> None:
    facts = [text(one["rank"]), text(one["position"]), party_name(text(one["country"]))]
    seen = span_of(one["first_seen"], one["last_seen"])
    prose.small("; ".join(word for word in facts if word) + ".", f"Seen {seen}." if seen else "",
                f"Counted: {filters.said(view.filters, view.source)}.")  # fmt: skip
    if view.filters.official != one["official_id"]:
        st.button("Keep to this official on every page", on_click=people.keep_to, args=(one["official_id"],),
                  key="keep")  # fmt: skip


def _time(view: View, engagements: pd.DataFrame, posts: pd.DataFrame) -> None:
    held = people.dated(posts)
    if len(engagements) or len(held):
        marks = people.marks(engagements)
        labels = tables.labels(view.frames, engagements["engagement_id"])
        charts.career(marks, held, labels, "Posts and engagements in time")


def _posts(view: View, person: str, posts: pd.DataFrame) -> None:
    prose.heading("Posts held")
    if posts.empty:
        prose.small("No release names a post.")
        return
    rows.draw(people.POSTS, posts, lambda page: people.posts(view.loaded, person, page), "Posts held", "posts")
    downloads.offer("posts", posts, view.filters)


def _variants(view: View, one: pd.Series) -> None:
    prose.heading("Name as printed")
    frame = pd.DataFrame({"variant": list(one["variants"])})
    rows.draw(people.VARIANTS, frame, lambda page: people.variants(view.loaded, one, page), "Name variants", "variants")


def _counterparts(view: View, person: str, counterparts: pd.DataFrame) -> None:
    prose.heading("Counterparts")
    if counterparts.empty:
        prose.small("Nobody from another side is named in the engagements of this selection.")
        return
    counterparts = counterparts.sort_values(["n", "name"], ascending=[False, True])
    rows.draw(people.COUNTERPARTS, counterparts, lambda page: people.counterparts(view.loaded, person, page),
              "Counterparts", "counterparts", "official_id")  # fmt: skip


def _engagements(view: View, person: str, engagements: pd.DataFrame) -> None:
    prose.heading("Engagements")
    if engagements.empty:
        prose.small(f"{official_name(person, view.loaded.frames)} took part in none that the filter selects.")
        return
    rows.draw(tables.ENGAGEMENTS, engagements, lambda page: tables.engagements(view.frames, page),
              "Engagements of this official", "official-engagements", "engagement_id")  # fmt: skip
    downloads.offer("engagements", engagements, view.filters, "official-engagements")


page(current())
