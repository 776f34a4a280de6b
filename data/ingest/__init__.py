"""From files to a store: planned as shards, read by an executor, resolved once at the end.

``plan`` makes shards of what is to be read, an executor (this process, or several) does each with ``work``, which
writes what it finds into the store and hands back counts alone. A shard can be done again without harm; so a run that
was killed is simply run again.
"""

from __future__ import annotations

from data.ingest.run import Asked, ingest, reread
from data.ingest.shards import Piece, Shard

__all__ = ["Asked", "Piece", "Shard", "ingest", "reread"]
