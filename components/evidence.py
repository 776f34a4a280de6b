"""Beside the page, never away from it: the release with the words marked that prove what a row says."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components import address, prose, rows
from components.phrases import engagement_label
from components.proof import by_sentence, evidence_of, names_of, related, releases_of, spans_of
from components.quotes import Span, html, parts
from components.rows import Column, Line, Row
from components.tables import person_lines
from components.text import coded, each, text
from components.theme import DOUBT_HELP, KIND_WORDS, doubt
from data.load import Loaded

PROOF = (Column("The words", "words"), Column("What they prove", "", DOUBT_HELP))
PARTIES = ("host", "host_party", "guest", "countries", "country")
FIELDS = {
    "date": "Date", "end_date": "Last day", "date_partial": "Date in part", "kind": "Kind", "status": "Status",
    "visit_level": "Level", "host": "Held in", "host_party": "Received by", "guest": "Guest", "place": "Place",
    "countries": "Party",
    "name": "Name", "rank": "Rank", "position": "Post", "country": "Country", "role": "Part", "title": "Outcome",
}  # fmt: skip
BASES = {"text": "", "dateline": "from the dateline", "metadata": "came with the text"}


def show(loaded: Loaded) -> None:
    """Open what the URL names: an engagement or a release."""
    engagement, release = address.get("engagement"), address.get("release")
    if engagement:
        _engagement(loaded, engagement)
    elif release:
        _release(loaded, release)


@st.dialog("Evidence", width=780, position="right", on_dismiss=address.close)
def _engagement(loaded: Loaded, engagement_id: str) -> None:
    found = loaded.frames.engagements
    found = found[found["engagement_id"] == engagement_id]
    if found.empty:
        prose.note("This engagement is not among the releases that were read. The link may be of another collection.")
        return
    one = each(found)[0]
    when = text(one.date) or text(one.date_partial) or "no date stated"
    prose.title(f"{KIND_WORDS.get(text(one.kind), '')}: {engagement_label(one)}, {when}")
    releases = releases_of(loaded, engagement_id)
    release = _source(releases, engagement_id)
    evidence = evidence_of(loaded, related(loaded, engagement_id), [release] if release else [])
    _people(loaded, engagement_id)
    if release:
        _proofs(loaded, evidence, release, engagement_id)
        _text(loaded, release, evidence)
        _mistake(f"engagement {engagement_id}, release {release}")


@st.dialog("Release", width=780, position="right", on_dismiss=address.close)
def _release(loaded: Loaded, release_id: str) -> None:
    found = loaded.frames.releases
    found = found[found["release_id"] == release_id]
    if found.empty:
        prose.note("This release is not among those that were read. The link may come from another collection.")
        return
    _head(each(found)[0])
    _text(loaded, release_id, loaded.proofs([release_id]))
    _mistake(f"release {release_id}")


def _source(releases: pd.DataFrame, engagement_id: str) -> str | None:
    """The release to read: the earliest, or the one that the reader picks among several."""
    if releases.empty:
        return None
    ids = releases["release_id"].tolist()
    named = {one.release_id: _name(one) for one in each(releases)}
    release = ids[0]
    if len(ids) > 1:
        release = st.selectbox(f"Told by {len(ids)} releases", ids, format_func=lambda one: named[one],
                               key=f"source-{engagement_id}")  # fmt: skip
    _head(each(releases[releases["release_id"] == release])[0])
    return str(release)


def _name(release: Any) -> str:
    known = [text(release.outlet), text(release.published), text(release.title)]
    return ", ".join(word for word in known if word) or text(release.source)


def _head(release: Any) -> None:
    """Outlet, day and place of the release."""
    facts = {
        "Outlet": text(release.outlet) or "not stated", "Published": text(release.published) or "not stated",
        "Title": text(release.title), "Read from": ", ".join(release.sources) or text(release.source),
        "Address": text(release.url),
    }  # fmt: skip
    shown = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items() if value)
    st.html(f'<dl class="bl-meta">{shown}</dl>')


def _people(loaded: Loaded, engagement_id: str) -> None:
    people = loaded.frames.participations
    people = people[(people["engagement_id"] == engagement_id) & (people["role"] == "participant")]
    if people.empty:
        return
    prose.heading("Who took part")

    def made(page: pd.DataFrame) -> list[Row]:
        return [Row(one.participation_id, (tuple(person_lines(one)), (Line(text(one.side)),))) for one in each(page)]

    rows.draw((Column("Official"), Column("Side")), people, made, "Officials who took part", f"people-{engagement_id}")


def _proofs(loaded: Loaded, evidence: pd.DataFrame, release_id: str, key: str) -> None:
    """Sentence by sentence: what was read out of it."""
    whole = loaded.texts.get(release_id, "")
    groups = by_sentence(whole, evidence)
    if not groups:
        return
    prose.heading("What proves it")
    names = names_of(loaded, evidence["row_id"])

    def made(page: pd.DataFrame) -> list[Row]:
        return [_proof(whole, groups[at][0], groups[at][1], names) for at in page["at"]]

    frame = pd.DataFrame({"at": range(len(groups))})
    rows.draw(PROOF, frame, made, "Sentences and the values they prove", f"proof-{key}-{release_id}")


def _proof(whole: str, sentence: Span, values: list[Any], names: dict[str, str]) -> Row:
    """One sentence, the proving words marked, and the values that rest on them."""
    words = parts(whole, [(int(one.start), int(one.end)) for one in values], *sentence)
    lines = list(dict.fromkeys(_value(one, names) for one in values))
    return Row(str(sentence[0]), ((Line(style="quote", parts=words),), tuple(lines)))


def _value(one: Any, names: dict[str, str]) -> Line:
    field = text(one.field).split("[")[0]
    label = "Outcome" if one.table == "outcomes" else FIELDS.get(field, field)
    who = names.get(one.row_id, "")
    value = coded(text(one.value)) if field in PARTIES else text(one.value)
    doubts = [word for word in (doubt(one.confidence), _basis(text(one.basis))) if word not in ("sure", "")]
    of = f" of {who}" if who and field != "name" else ""
    return Line(value + "".join(f" ({word})" for word in doubts), label=f"{label}{of}")


def _basis(basis: str) -> str:
    """Where a value comes from, if not from the words themselves."""
    return BASES.get(basis, basis.replace("inferred:", "inferred: ").replace("_", " "))


def _text(loaded: Loaded, release_id: str, evidence: pd.DataFrame) -> None:
    """The whole release as published, every proving word marked."""
    whole = loaded.texts.get(release_id, "")
    prose.heading("The release")
    if not whole.strip():
        prose.small("The text of this release is not at hand.")
        return
    st.html(f'<p class="bl-release">{html(parts(whole, spans_of(evidence), 0, len(whole)))}</p>')


def _mistake(about: str) -> None:
    with st.expander("Report a mistake"):
        prose.small("Copy this line and say what is wrong; it names the row and the text exactly.")
        st.code(about, language=None, wrap_lines=True)
