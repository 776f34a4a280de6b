"""What a perfect reading of a synthetic release would give: for what comes after the reader."""

from __future__ import annotations

from data.record import Engagement, Fact, Official, Record, Span
from data.release import Release
from tests.synthetic.careers import Actor
from tests.synthetic.days import iso
from tests.synthetic.journeys import Event
from tests.synthetic.telling import Told


def perfect(told: Told) -> tuple[Release, Record]:
    release = Release(told.text, told.source, outlet=told.outlet.name)
    if not told.relevant:
        return release, Record()
    officials = [_official(told, actor, role) for actor, role in told.people]
    return release, Record([_engagement(told, event) for event in told.events], officials)


def _official(told: Told, actor: Actor, role: str) -> Official:
    name = told.name(actor)
    span = _place(told.text, name)
    return Official(
        name=Fact(name, "text", span), role=Fact(role, "text", span),
        rank=Fact(actor.rank, "text", span) if actor.rank else None,
        position=Fact(actor.post.long[told.outlet.american], "text", span), country=Fact(actor.country, "text", span),
        side=_side(told, actor), variants=((name, span[0]),),
    )  # fmt: skip


def _side(told: Told, actor: Actor) -> str:
    main = told.events[0]
    if main.host != main.lead.country:
        return "party"
    return "host" if actor.country == main.host else "guest"


def _engagement(told: Told, event: Event) -> Engagement:
    people = [actor for actor, role in told.people if role == "participant" or event.status != "held"]
    known = {actor.person.key: number for number, (actor, _) in enumerate(told.people)}
    met = [known[actor.person.key] for actor in (event.lead, *event.others)]
    beside = {aide.person.key for aide in event.beside} if event is told.events[0] else set()
    aides = [known[actor.person.key] for actor in people if actor.person.key in beside]
    hosted = event.host is not None and event.host == event.lead.country and event.kind == "visit"
    here = _place(told.text, event.city)
    return Engagement(
        kind=Fact(event.kind, "text", here), status=Fact(event.status, "text", here),
        countries=[Fact(code, "text", here) for code in event.countries],
        pairs=[(event.pair[0], event.pair[1])] if event.pair else [], date=Fact(iso(event.day), "text", here),
        date_precision="day", host=Fact(event.host, "text", here) if event.host else None,
        host_party=Fact(event.lead.country, "text", here) if hosted else None,
        guest=Fact(event.others[0].country, "text", here) if hosted else None,
        place=Fact(event.city, "text", here) if event.host else None,
        officials=[*met, *aides], meeting=met if event.status == "held" else [],
    )  # fmt: skip


def _place(text: str, words: str) -> tuple[Span, ...]:
    at = text.find(words)
    return ((at, at + len(words)),) if at >= 0 else ((0, 1),)
