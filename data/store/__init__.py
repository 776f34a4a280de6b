"""Where releases and what was read out of them are kept: one file, of which many read while one ingest writes.

``Store`` holds the truth: texts, where they came from, and the record of each. The nine tables follow from it; they
lie beside it as a ``snapshot``, written whole and then renamed, so that a reader never sees half of one.
"""

from __future__ import annotations

from data.store.place import Place, place_of
from data.store.store import Store, StoreError

__all__ = ["Place", "Store", "StoreError", "place_of"]
