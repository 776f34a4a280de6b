"""Full-text search over the releases: what is looked for and what is printed are folded to plain Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anyascii import anyascii
from sqlalchemy import Connection, select, text

from data.store.tables import releases, sources

WORD = re.compile(r"\w+")
WINDOW = 90
"""Characters before and after the first hit that a snippet shows."""
FOREIGN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A release that was found: ``snippet`` in pieces, every second one a hit."""

    release_id: str
    source: str
    state: str
    published: str | None
    snippet: tuple[str, ...]


def fold(words: str) -> str:
    """‘Kadıoğlu’ → ‘kadioglu’."""
    if words.isascii():
        return words.lower()
    return FOREIGN.sub(_plain, words.replace("ə", "a").replace("Ə", "A")).lower()


def _plain(found: re.Match[str]) -> str:
    return anyascii(found.group())


def make_words(connection: Connection) -> None:
    """The index; it holds no text of its own."""
    connection.execute(text("CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='unicode61')"))


def index_words(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Number and text of releases that are new."""
    folded = [(number, fold(words)) for number, words in rows]
    if folded:
        connection.exec_driver_sql("INSERT INTO words (rowid, folded) VALUES (?, ?)", folded)


def search(connection: Connection, asked: str, limit: int) -> Iterator[Hit]:
    """The releases that hold every word asked for, the best first; the last word may be the beginning of one."""
    wanted = WORD.findall(fold(asked))
    if not wanted:
        return
    query = " ".join(f'"{word}"' for word in wanted) + "*"
    found = connection.execute(
        text("SELECT rowid FROM words WHERE words MATCH :query ORDER BY rank, rowid LIMIT :limit"),
        {"query": query, "limit": limit},
    )
    for (number,) in found.all():
        yield _hit(connection, number, wanted)


def _hit(connection: Connection, number: int, wanted: list[str]) -> Hit:
    columns = releases.c.release_id, releases.c.text, releases.c.state, sources.c.source, sources.c.published
    joined = select(*columns).select_from(releases).outerjoin(sources, sources.c.release_id == releases.c.release_id)
    one = connection.execute(joined.where(releases.c.number == number).order_by(sources.c.source)).first()
    if one is None:
        raise LookupError(f"the index names release {number}, which is not there")
    return Hit(one.release_id, one.source or "", one.state, one.published, snippet(one.text, wanted))


def snippet(whole: str, wanted: list[str]) -> tuple[str, ...]:
    """What stands around the first hit, in pieces: plain, hit, plain, hit …"""
    spans = [word.span() for word in WORD.finditer(whole) if _is_hit(fold(word.group()), wanted)]
    first = spans[0][0] if spans else 0
    start, end = max(0, first - WINDOW), min(len(whole), first + 2 * WINDOW)
    pieces, at = [], start
    for begin, stop in spans:
        if begin >= at and stop <= end:
            pieces += [whole[at:begin], whole[begin:stop]]
            at = stop
    return (*pieces, whole[at:end])


def _is_hit(word: str, wanted: list[str]) -> bool:
    return word in wanted or word.startswith(wanted[-1])
