"""The tables of the store, in SQLAlchemy Core: nothing here is of one database only."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

SCHEMA = 1
"""Raised with every change of these tables; ``migrate`` has a step for each."""

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))

releases = Table(
    "releases",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("release_id", Text, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("reader", Text, nullable=False),
    Column("published", Text),
    Column("record", LargeBinary),
    Column("text", Text, nullable=False),
)
"""A text once. ``state``: read, irrelevant, refused; ``published``: the day that the record was read with. The text
stands last: what is before it is found without reading it."""

sources = Table(
    "sources",
    metadata,
    Column("source", Text, primary_key=True),
    Column("release_id", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("title", Text),
    Column("language", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("run", Integer, nullable=False),
    Column("fate", Text, nullable=False),
    Index("sources_by_release", "release_id", "source"),
    Index("sources_by_url", "url"),
)
"""Every path or address by which a text came; ``fate``: what it was to the last run that saw it."""

refusals = Table(
    "refusals",
    metadata,
    Column("source", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("run", Integer, nullable=False),
)
"""What could not be read at all."""

runs = Table(
    "runs",
    metadata,
    Column("run", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("started", Text, nullable=False),
    Column("beat", Text, nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("counts", Text, nullable=False),
)
"""Every ingest: what it reads, how far it is (``done`` of ``total`` bytes), when it last gave a sign."""

aliases = Table("aliases", metadata, Column("old_id", Text, primary_key=True), Column("id", Text, nullable=False))
"""Ids of rows that have become part of another row."""
