"""What the pages start from, out of a store: its last tables; texts and evidence as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd
import pyarrow.parquet as pq
from sqlalchemy import func, select

from data.frames import frame_of
from data.load import FILES, Loaded, opening
from data.store.frames import frames_from
from data.store.read import texts
from data.store.snapshot import LINKED, Snapshot, evidence
from data.store.store import Store
from data.store.tables import refusals, releases

OPENED = 20_000
"""So many releases without a title get their first words for one."""


class Texts(Mapping[str, str]):
    """The texts of a store by release id, fetched one by one."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._one = lru_cache(maxsize=500)(self._fetched)

    def __getitem__(self, release_id: str) -> str:
        return self._one(release_id)

    def __iter__(self) -> Iterator[str]:
        with self.store.reading() as connection:
            yield from connection.scalars(select(releases.c.release_id))

    def __len__(self) -> int:
        with self.store.reading() as connection:
            return int(connection.scalar(select(func.count()).select_from(releases)) or 0)

    def _fetched(self, release_id: str) -> str:
        with self.store.reading() as connection:
            return texts(connection, [release_id])[release_id]


@dataclass(frozen=True)
class FromStore(Loaded):
    """As ``Loaded``, of any size."""

    store: Store
    snapshot: Snapshot

    def proofs(self, releases: Iterable[str]) -> pd.DataFrame:
        linked = pq.read_table(self.snapshot.file("linked"), schema=LINKED,
                               filters=[("release_id", "in", list(releases) or [""])])  # fmt: skip
        return frame_of("evidence", evidence(self.store, linked.to_pylist()))

    def files(self) -> pd.DataFrame:
        told = self._told()
        found = pd.concat([told, self._refused()], ignore_index=True)
        return found.sort_values("source", ignore_index=True)[list(FILES)]

    def _told(self) -> pd.DataFrame:
        """A row a source: the first one of a release is read, the others have the same text."""
        table = self.frames.releases
        counts = [len(ids) for ids in table["engagement_ids"]]
        frame = pd.DataFrame({
            "source": list(table["sources"]), "release_id": table["release_id"], "outlet": table["outlet"].fillna(""),
            "title": self._titles(table), "published": table["published"].fillna(""), "n": counts,
            "first": table["source"],
        }).explode("source")  # fmt: skip
        again = frame["source"] != frame["first"]
        frame["outcome"] = "read"
        frame.loc[frame["n"] == 0, "outcome"] = "no engagement"
        frame.loc[again, "outcome"] = "same text"
        return frame.assign(reason=frame["outcome"].map(REASONS))

    def _titles(self, table: pd.DataFrame) -> pd.Series:
        bare = table.loc[table["title"].isna(), "release_id"].head(OPENED)
        begin = select(releases.c.release_id, func.substr(releases.c.text, 1, 400))
        with self.store.reading() as connection:
            found = {
                release_id: opening(text)
                for start in range(0, len(bare), 1000)
                for release_id, text in connection.execute(
                    begin.where(releases.c.release_id.in_(bare.iloc[start : start + 1000].tolist()))
                )
            }
        return table["title"].fillna(table["release_id"].map(found)).fillna("")

    def _refused(self) -> pd.DataFrame:
        broken = select(releases.c.release_id, releases.c.reason).where(releases.c.state == "refused")
        with self.store.reading() as connection:
            files = connection.execute(select(refusals.c.source, refusals.c.reason)).all()
            texts = connection.execute(broken).all()
        rows = [(source, "refused", reason, "", "", "", "", 0) for source, reason in files]
        rows += [(f"release {one}", "refused", reason, "", "", "", "", 0) for one, reason in texts]
        return pd.DataFrame(rows, columns=list(FILES))


REASONS = {"read": "", "same text": "The same text as that of another source; they count as one release.",
           "no engagement": "It tells of no meeting, visit, call or exercise of two countries or more; if it does, "
           "mark it for review."}  # fmt: skip


def load_store(store: Store, snapshot: Snapshot) -> FromStore:
    """The tables of a snapshot, ready for the pages."""
    return FromStore(frames_from(snapshot), (), Texts(store), store, snapshot)
