"""How an official is printed: with office, rank and country at first, shorter afterwards."""

from __future__ import annotations

from random import Random

from tests.synthetic.careers import Actor
from tests.synthetic.nations import nation
from tests.synthetic.outlets import Outlet

SHORT = {
    "Colonel General": "Col. Gen.", "Lieutenant General": "Lt. Gen.", "Major General": "Maj. Gen.", "General": "Gen.",
    "Brigadier General": "Brig. Gen.", "Colonel": "Col.", "Admiral": "Adm.", "Vice Admiral": "Vice Adm.",
    "Rear Admiral": "Rear Adm.", "Captain": "Capt.", "Brigadier": "Brig.",
}  # fmt: skip
ENVOYS = ("ambassador", "defence_attache", "captain")
SURNAME_ONLY, INITIAL = 0.03, 0.04


def intro(rng: Random, actor: Actor, outlet: Outlet, receiver: str) -> str:
    """The first mention; one that ends in a comma goes on after it. ``receiver``: where an envoy serves."""
    name, rank = full_name(rng, actor, outlet), _rank(actor, outlet)
    if actor.post.key in ENVOYS:
        return _envoy(rng, actor, outlet, nation(receiver).name, rank, name)
    return _official(rng, actor, outlet, receiver, rank, name)


def _official(rng: Random, actor: Actor, outlet: Outlet, receiver: str, rank: str, name: str) -> str:
    of, long, short = nation(actor.country), actor.post.long[outlet.american], actor.post.short[outlet.american]
    way = int(rng.random() * 6)
    if outlet.home == actor.country and rng.random() < _left_out(outlet, actor, receiver):
        if way < 2:
            return f"{short} {rank}{name}"
        return f"the {long}, {rank}{name}," if way < 4 else f"{long} {rank}{name}"
    country = of.long if rng.random() < 0.35 else of.name
    if way == 0:
        return f"{rank}{name}, {long} of {country},"
    if way == 1:
        return f"the {long} of {country}, {rank}{name},"
    if way == 2:
        return f"{long} of {country} {rank}{name}"
    if way == 3 and not of.name.startswith("the ") and of.name[-1] != "s":
        return f"{of.name}’s {short} {rank}{name}"
    return f"{of.adjective} {short} {rank}{name}"


def _left_out(outlet: Outlet, actor: Actor, receiver: str) -> float:
    """How often a house leaves the country of its own official out: at home often, abroad if its name stands above."""
    if outlet.kind == "embassy":
        return 0.0
    return 0.6 if actor.country == receiver else 0.3 * outlet.masthead


def _envoy(rng: Random, actor: Actor, outlet: Outlet, receiver: str, rank: str, name: str) -> str:
    of, title = nation(actor.country), actor.post.long[outlet.american]
    if actor.post.key == "captain":
        return f"{rank}{name}"
    way = int(rng.random() * 4)
    if way == 0:
        return f"the {of.adjective} {title} to {receiver}, {rank}{name},"
    if way == 1:
        return f"{title} of {of.name} to {receiver} {rank}{name}"
    if way == 2 and actor.post.key == "ambassador":
        return f"Ambassador Extraordinary and Plenipotentiary of {of.long} to {receiver} {name}"
    return f"{title} of {of.long} {rank}{name}"


def full_name(rng: Random, actor: Actor, outlet: Outlet) -> str:
    """Now and then an initial or the surname alone, where rank or office go before it."""
    name, drawn = actor.person.name, rng.random()
    if outlet.kind == "agency" and actor.post.echelon in ("minister", "chief_of_defence") and drawn < SURNAME_ONLY:
        return name.short[outlet.spelling]
    if outlet.kind in ("agency", "embassy") and drawn > 1 - INITIAL and actor.rank:
        return f"{name.initial}. {name.short[outlet.spelling]}"
    return name.full[outlet.spelling]


def later(rng: Random, actor: Actor, outlet: Outlet) -> str:
    """A later mention: rank or title and surname, or the surname alone."""
    short, drawn = actor.person.name.short[outlet.spelling], rng.random()
    if drawn < 0.35:
        return short
    if actor.rank:
        return f"{_rank(actor, outlet)}{short}"
    if actor.post.key == "ambassador":
        return f"Ambassador {short}"
    if actor.post.key == "minister_of_defence" and drawn < 0.75:
        return f"Minister {short}"
    return f"{'Ms' if actor.person.woman else 'Mr'}{'.' if outlet.american else ''} {short}"


def _rank(actor: Actor, outlet: Outlet) -> str:
    if not actor.rank:
        return ""
    return f"{SHORT.get(actor.rank, actor.rank) if outlet.abbreviates else actor.rank} "


def pronouns(actor: Actor) -> tuple[str, str]:
    return ("she", "her") if actor.person.woman else ("he", "his")
