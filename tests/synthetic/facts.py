"""Everything that a sentence may want to name, for one telling of one event."""

from __future__ import annotations

from random import Random

from tests.synthetic.careers import army
from tests.synthetic.days import iso, phrase, printed
from tests.synthetic.forms import intro, later, pronouns
from tests.synthetic.grammar import common, pick
from tests.synthetic.journeys import Event, Journey
from tests.synthetic.nations import nation, nations
from tests.synthetic.outlets import Outlet


def facts_of(rng: Random, journey: Journey, event: Event, outlet: Outlet, published: int) -> dict[str, str]:
    """Everything that a sentence may want to name."""
    here = event.lead.country
    there = event.others[0].country if event.others else here
    host, guest = nation(here), nation(there)
    guest_actor = event.others[0] if event.others else event.lead
    on = phrase(rng, outlet, event.day, published)
    at = event.host or ""
    topics = [pick(rng, common()["topic"]) for _ in range(3)]
    lead, other = intro(rng, event.lead, outlet, at), intro(rng, guest_actor, outlet, at)
    level = f"an {journey.level}" if journey.level == "official" else f"a {journey.level}" if journey.level else "a"
    facts = {
        "H": lead, "Hs": capital(lead), "h": later(rng, event.lead, outlet), "G": other, "Gs": capital(other),
        "g": later(rng, guest_actor, outlet), "HC": host.name, "GC": guest.name, "HL": host.long, "GL": guest.long,
        "HA": host.adjective, "GA": guest.adjective, "hp": event.lead.post.short[outlet.american],
        "gp": guest_actor.post.short[outlet.american], "on": on, "Ons": capital(on), "city": event.city,
        "venue": pick(rng, common()["venue"]), "level": level, "Level": capital(level), "body": outlet.body,
        "t1": topics[0], "t2": topics[1], "T": _listed(topics), "Ts": capital(_listed(topics)),
        "year": iso(event.day)[:4], "forum": journey.extra, "ship": f"“{journey.extra}”", "drill": f"“{journey.extra}”",
        "ghe": pronouns(guest_actor)[0], "ghis": pronouns(guest_actor)[1],
    }  # fmt: skip
    facts["hs"], facts["gs"] = facts["h"], facts["g"]
    facts["P"] = army(here).holder("head_of_state", event.day).person.name.full[outlet.spelling]
    facts["Q"] = army(there).holder("head_of_state", event.day).person.name.full[outlet.spelling]
    for letter, aide in zip("AB", event.beside, strict=False):
        facts[letter] = intro(rng, aide, outlet, at)
        facts[f"{letter}s"] = capital(facts[letter])
    if not event.others:
        abroad = rng.choice([each for each in nations() if each.code != here])
        facts |= {"FC": abroad.name, "FA": abroad.adjective}
    if len(event.others) > 1:
        third = event.others[1]
        facts |= {"X": intro(rng, third, outlet, at), "xs": later(rng, third, outlet), "XC": nation(third.country).name}
    if event.status == "announced":
        facts["planneday"] = printed(event.day, outlet.month_first, True)
        facts["planned"] = f"on {facts['planneday']}"
    return facts


def _listed(topics: list[str]) -> str:
    once = list(dict.fromkeys(topics))
    return " and ".join([", ".join(once[:-1]), once[-1]]) if len(once) > 1 else once[0]


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]
