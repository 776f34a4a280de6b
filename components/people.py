"""An official's posts, names and counterparts as rows, each with the sentence behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from components import filters
from components.proof import ENOUGH, evidence_of, sentence_of, tellers
from components.quotes import Parts, quoted
from components.rows import Column, Line, Row
from components.text import coded, each, folded, number, span_of, text
from components.theme import ECHELON_WORDS
from data.frames import Frames
from data.load import Loaded

POSTS = (Column("Post"), Column("Seen in it", "nowrap"), Column("The words behind it"))
VARIANTS = (Column("Form"), Column("Where it stands"))
COUNTERPARTS = (
    Column("Counterpart"), Column("Together", "num labelled half"), Column("When", "nowrap labelled half"),
    Column("The words behind it"),
)  # fmt: skip
NO_WORDS = (Line("no words kept", "quiet"),)


def matching(keys: pd.Series, asked: str | None) -> list[bool]:
    """Which of the folded keys hold every word that was asked for."""
    words = folded(asked or "").split()
    return [all(word in key for word in words) for key in keys.fillna("")]


def keep_to(official_id: str) -> None:
    """Make the official part of the filter. In a callback."""
    filters.put(replace(filters.chosen(), official=official_id))


def engagements_of(frames: Frames, official_id: str) -> pd.DataFrame:
    """The engagements that an official took part in, latest first."""
    part = frames.participations
    own = part.loc[(part["official_id"] == official_id) & (part["role"] == "participant"), "engagement_id"]
    found = frames.engagements[frames.engagements["engagement_id"].isin(own)]
    return found.sort_values(["date", "engagement_id"], ascending=[False, True], kind="stable")


def dated(posts: pd.DataFrame) -> pd.DataFrame:
    """The posts that were seen on a known day, with their label; two posts named in one breath are one bar."""
    found = posts.dropna(subset=["first_seen", "last_seen"]).reset_index(drop=True)
    found = found.assign(label=found["position"].fillna(found["rank"]).fillna("post not named"))
    return found.drop_duplicates(["label", "first_seen", "last_seen"]).reset_index(drop=True)


def marks(engagements: pd.DataFrame) -> pd.DataFrame:
    """Engagements as the time axis draws them: no lane's country, so no arrow."""
    return engagements.assign(day=engagements["date"], end=engagements["end_date"], lane="")


def _quote(words: Parts) -> tuple[Line, ...]:
    return (Line(style="quote", parts=words),) if words else NO_WORDS


def posts(loaded: Loaded, person: str, page: pd.DataFrame) -> list[Row]:
    """Post, when seen in it, the sentence that gives it."""
    held = loaded.frames.participations
    held = held[held["official_id"] == person]
    return [Row(one.post_id, (_post(one), (Line(span_of(one.first_seen, one.last_seen) or "no date"),),
                              _quote(_post_words(loaded, held, one)))) for one in each(page)]  # fmt: skip


def _post(one: Any) -> tuple[Line, ...]:
    rank, position = text(one.rank), text(one.position)
    office = text(one.post_key).rpartition("/")[2].replace("_", " ")
    known = [word for word in (rank, office, ECHELON_WORDS.get(text(one.echelon), "")) if word]
    known = list(dict.fromkeys(known))
    return (Line(position or rank or "not named", "strong"), Line(" · ".join(known), "quiet"))


def _post_words(loaded: Loaded, held: pd.DataFrame, one: Any) -> Parts:
    for column in ("post_key", "position"):
        same = held[held[column] == getattr(one, column)]
        if len(same):
            some = same.head(ENOUGH)
            evidence = evidence_of(loaded, some["participation_id"], tellers(loaded, some["engagement_id"]))
            return sentence_of(loaded, evidence[evidence["field"].isin(["position", "rank"])])
    return ()


def variants(loaded: Loaded, one: pd.Series, page: pd.DataFrame) -> list[Row]:
    """Each printed form with the sentence where it first stands."""
    texts = _texts(loaded, one)
    forms = one["variants"]
    return [Row(form, ((Line(form, "strong"),), _quote(_first(form, forms, texts)))) for form in page["variant"]]


def _texts(loaded: Loaded, one: pd.Series) -> list[str]:
    releases = loaded.frames.releases
    own = releases[releases["source"].isin(one["sources"])].sort_values(["published", "source"])
    return [loaded.texts.get(release, "") for release in own["release_id"]]


def _first(form: str, forms: Sequence[str], texts: list[str]) -> Parts:
    """The first sentence with this form alone: not ‘Valiyev’ inside ‘Karim Valiyev’, if it can be helped."""
    longer = [other for other in forms if form in other and other != form]
    for masked in (longer, []):
        for whole in texts:
            hidden = whole
            for other in masked:
                hidden = hidden.replace(other, "\0" * len(other))
            at = hidden.find(form)
            if at >= 0:
                return quoted(whole, [(at, at + len(form))])
    return ()


def counterparts(loaded: Loaded, person: str, page: pd.DataFrame) -> list[Row]:
    """Who sat on the other side, how often, when, and a sentence that names them there."""
    part = loaded.frames.participations
    own = set(part.loc[part["official_id"] == person, "engagement_id"])
    shared = part[part["engagement_id"].isin(own) & part["official_id"].isin(page["official_id"])]
    shown = shared.drop_duplicates("official_id")
    evidence = evidence_of(loaded, shared["participation_id"], tellers(loaded, shown["engagement_id"]))
    proved = evidence.assign(official=evidence["row_id"].map(shared.set_index("participation_id")["official_id"]))
    return [_counterpart(loaded, proved[proved["official"] == one.official_id], one) for one in each(page)]


def _counterpart(loaded: Loaded, evidence: pd.DataFrame, one: Any) -> Row:
    named = evidence[evidence["field"] == "role"]
    who = (Line(text(one.name), "strong", f"official:{one.official_id}"), Line(coded(text(one.country)), "quiet"))
    cells = (who, (Line(number(one.n)),), (Line(span_of(one.first, one.last) or "no date"),),
             _quote(sentence_of(loaded, named if len(named) else evidence)))  # fmt: skip
    return Row(one.official_id, cells, f"official:{one.official_id}")
