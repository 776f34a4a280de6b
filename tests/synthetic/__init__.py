"""Synthetic releases with their truth: invented officials of real countries, as many texts as a load test wants.

A seed decides everything: the same seed gives the same releases, and a longer run begins with the shorter one. A
``Journey`` is planned first (who travels where, when, whom they meet: the truth), then some outlets tell each of its
events, each in its own wording, way to write dates, spelling of names and delay. Nothing is kept but the officials, so
that a million releases stream in the memory of a thousand.

    from tests.synthetic import releases

    for told in releases(1000, seed=7):
        told.text, told.truth()
"""

from __future__ import annotations

from tests.synthetic.stream import releases
from tests.synthetic.telling import Told

__all__ = ["Told", "releases"]
