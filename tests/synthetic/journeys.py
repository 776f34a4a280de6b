"""The truth: the n-th thing that happens, whatever was asked for before it.

Each journey has a pair of countries and a fortnight for itself, so that two of them are never one by accident.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from math import gcd
from random import Random

from tests.synthetic.careers import FIRST, LAST, Actor, army
from tests.synthetic.envoys import envoy
from tests.synthetic.grammar import common, pick
from tests.synthetic.nations import HUBS, Nation, nation, nations

FORTNIGHTS = (LAST - FIRST) // 14 - 1
WEIGHTS = {"visit": 46, "call": 9, "meeting": 9, "envoy": 8, "port": 6, "exercise": 5, "multilateral": 4,
           "announced": 3, "domestic": 10}  # fmt: skip
TRAVELLERS = ("minister_of_defence", "chief_of_general_staff", "deputy_minister_of_defence", "commander_land_forces",
              "commander_air_force", "commander_navy", "first_deputy_minister_of_defence",
              "head_of_international_cooperation", "rector_defence_university", "commander_special_forces",
              "commander_border_guard", "first_deputy_chief_of_general_staff")  # fmt: skip
RECEIVERS = ("minister_of_defence", "chief_of_general_staff", "commander_air_force")
AIDES = ("head_of_international_cooperation", "deputy_minister_of_defence", "first_deputy_chief_of_general_staff")
WITH = {"visit": "visit", "port": "visit", "announced": "visit", "envoy": "meeting"}


@dataclass(slots=True)
class Event:
    """``host`` is where it takes place; ``lead`` received or called, ``others`` came or answered."""

    event_id: str
    kind: str
    status: str
    day: int
    host: str | None
    city: str
    lead: Actor
    others: tuple[Actor, ...]
    beside: tuple[Actor, ...] = ()
    """Who may be told to have sat in, from both sides."""

    @property
    def countries(self) -> tuple[str, ...]:
        return tuple(sorted({self.lead.country, *(each.country for each in self.others)}))

    @property
    def pair(self) -> tuple[str, ...]:
        """Who met bilaterally: nobody in a gathering, nobody yet in what was announced."""
        return self.countries if len(self.countries) == 2 and self.status == "held" else ()


@dataclass(slots=True)
class Journey:
    number: int
    plot: str
    """What grammar tells it."""
    level: str | None
    extra: str
    """The forum, ship or drill."""
    events: list[Event] = field(default_factory=list)

    @property
    def visit_id(self) -> str | None:
        return f"V{self.number}" if self.plot in ("visit", "port") else None


def journey(number: int, seed: int) -> Journey:
    rng = Random((seed << 40) + number)
    plot = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    here, there, first = _where(number, seed)
    if plot == "port" and not (nation(here).port and nation(there).port):
        plot = "envoy"
    if rng.random() < 0.5:
        here, there = there, here
    made = Journey(number, plot, rng.choice((None, "official", "official", "working")), _extra(rng, plot))
    _plan(made, rng, here, there, first + rng.randrange(0, 9))
    return made


def _extra(rng: Random, plot: str) -> str:
    rules = {"meeting": "forum", "port": "shipname", "exercise": "drill"}
    return pick(rng, common()[rules[plot]]) if plot in rules else ""


def _where(number: int, seed: int) -> tuple[str, str, int]:
    """A pair of countries and the first day of its fortnight; no two numbers get the same."""
    pairs = _pairs()[number % 2]
    slots = len(pairs) * FORTNIGHTS
    slot = (number // 2 * _step(slots) + seed * 7_368_787) % slots
    pair = pairs[slot % len(pairs)]
    return (*pair, FIRST + slot // len(pairs) * 14)


@cache
def _step(slots: int) -> int:
    return next(step for step in range(int(slots * 0.6180339), slots) if gcd(step, slots) == 1)


@cache
def _pairs() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pairs with one of the hubs, and the others."""
    pairs = list(combinations([each.code for each in nations()], 2))
    return ([pair for pair in pairs if set(pair) & set(HUBS)], [pair for pair in pairs if not set(pair) & set(HUBS)])


def _plan(made: Journey, rng: Random, here: str, there: str, day: int) -> None:
    if made.plot == "visit":
        _visit(made, rng, here, there, day)
    elif made.plot == "domestic":
        made.events = [_at_home(made, rng, here, day)]
    else:
        made.events = [_single(made, rng, here, there, day)]


def _at_home(made: Journey, rng: Random, here: str, day: int) -> Event:
    lead = army(here).holder(rng.choice(TRAVELLERS[:6]), day)
    aide = army(here).holder("rector_defence_university", day)
    return Event(f"E{made.number}", "none", "held", day, here, rng.choice(nation(here).towns), lead, (), (aide,))


def _visit(made: Journey, rng: Random, here: str, there: str, day: int) -> None:
    """A guest is received by its counterpart, then perhaps by others, the same day or the next."""
    post = rng.choice(TRAVELLERS)
    guest = army(there).holder(post, day)
    hosts = list(dict.fromkeys(army(here).holder(each, day) for each in (post, *RECEIVERS)))
    city, talks = rng.choice(nation(here).towns), rng.choices((1, 2, 3), (60, 28, 12))[0]
    for number, host in enumerate(hosts[:talks]):
        beside = tuple(_aides(rng, here, there, day, (guest, *hosts)))
        made.events.append(Event(f"E{made.number}-{number}", "visit", "held", day, here, city, host, (guest,), beside))
        day += rng.random() < 0.4


def _single(made: Journey, rng: Random, here: str, there: str, day: int) -> Event:
    post = rng.choice(TRAVELLERS[:8])
    lead, other = army(here).holder(post, day), army(there).holder(post, day)
    others: tuple[Actor, ...] = (other,)
    where, city = nation(here), nation(here).capital
    host: str | None = here
    if made.plot == "meeting":
        where = _third(rng, here, there)
        host, city = where.code, where.capital
    elif made.plot == "multilateral":
        third = _third(rng, here, there).code
        others = (other, army(third).holder(post, day))
    elif made.plot == "envoy":
        others = (envoy(rng.choice(("ambassador", "defence_attache")), there, here, day),)
    elif made.plot == "port":
        city = where.port or where.capital
        lead, others = army(here).holder("commander_navy", day), (envoy("captain", there, here, day),)
    elif made.plot == "call":
        host = None
    status = "announced" if made.plot == "announced" else "held"
    aides = _aides(rng, here, there, day, (lead, *others))
    beside = tuple(aide for aide in aides if made.plot in ("envoy", "port") or aide.post.key != "ambassador")
    return Event(f"E{made.number}", WITH.get(made.plot, made.plot), status, day, host, city, lead, others, beside)


def _third(rng: Random, *taken: str) -> Nation:
    return rng.choice([each for each in nations() if each.code not in taken])


def _aides(rng: Random, here: str, there: str, day: int, busy: tuple[Actor, ...]) -> list[Actor]:
    """One of the host's, and the guest's ambassador."""
    keys = {actor.person.key for actor in busy}
    aides = [army(here).holder(rng.choice(AIDES), day), envoy("ambassador", there, here, day)]
    return [aide for aide in aides if aide.person.key not in keys]
