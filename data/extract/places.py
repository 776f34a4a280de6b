"""The host country, by the votes of the wordings."""

from __future__ import annotations

from data.language.tables import rows

from .setting import Span
from .votes import Scene

BODIES = frozenset(row["key"] for row in rows("en/organisations"))


def pick_host(scene: Scene, parties: dict[str, Span], desk: str | None) -> tuple[str | None, Span | None]:
    """The country with most votes, if it has enough; else the one that the guest is not from; else the desk's."""
    came = scene.guest.score
    ranked = [
        (code, score)
        for code, score in scene.host.ranked()
        if code not in BODIES and not (came.get(code, 0.0) >= 1.5 and came[code] > score)
    ]
    if ranked and ranked[0][1] >= 0.7:
        return ranked[0][0], scene.host.proof(ranked[0][0])
    guests = [code for code, score in scene.guest.ranked() if score >= 1.0]
    others = [code for code in parties if code not in guests[:1] and code not in BODIES]
    if guests and len(parties) == 2 and others:
        return others[0], scene.guest.proof(guests[0])
    if desk in parties and desk:
        return desk, parties[desk]
    return (ranked[0][0], scene.host.proof(ranked[0][0])) if ranked and ranked[0][1] > 0.4 else (None, None)
