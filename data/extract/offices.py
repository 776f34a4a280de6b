"""Offices that the words beside a name leave open: counterparts, lists, heads of delegations."""

from __future__ import annotations

from .actors import Actor, Stage
from .listed import linked
from .lists import singular
from .offices_borrowed import borrow_office, own_state_off
from .offices_printed import printed_office
from .people import Person
from .state import Reading


def settle_office(reading: Reading, person: Person) -> None:
    """ "his Kazakh counterpart" holds the office of the one whose counterpart he is."""
    if person.offices() or person.office:
        return
    if all(mention.counterpart is None for mention in person.mentions):
        _by_plural(reading, person)
    _by_reply(reading, person)
    _by_delegation(reading, person)
    if person.office:
        return
    for mention in person.mentions:
        if mention.counterpart is not None:
            borrow_office(reading, person, mention.sentence, "inferred:counterpart")
            chunk = mention.sentence.chunks[mention.counterpart]
            person.office_spans += ((mention.sentence.starts[chunk.first], mention.sentence.ends[chunk.last]),)
            return


def _by_plural(reading: Reading, person: Person) -> None:
    """ "the three defence ministers", "his colleagues were X of France and Y of Bulgaria"."""
    first = person.mentions[0].sentence
    honoured = any(s.sentence is first and s.has("honour") and not s.has("meet", "receive") for s in reading.stages)
    for stage in reading.stages:
        if stage.weight < 0.75 or (not any(a.person is person for a in stage.actors) and stage.weight < 0.9):
            continue
        chunks = stage.sentence.chunks
        peers = stage.sentence.tagged("n")
        plural = next((n for n in peers if stage.sentence.lower[chunks[n].last].endswith("s")), None)
        if (
            plural is not None
            and person.country_basis in ("text", "inferred:list")
            and any(a.person is person for a in stage.actors)
        ):
            borrow_office(reading, person, stage.sentence, "inferred:counterpart")
            person.office_spans += (stage.sentence.span(plural, plural),)
            return
        for actor in stage.actors:
            if actor.kind == "posts" and not honoured and _of_all(stage, actor, person) and not person.rank:
                person.office, person.office_spans = singular(stage.sentence, actor.chunk)
                person.office_basis = "inferred:list"
                return


def _of_all(stage: Stage, posts: Actor, person: Person) -> bool:
    """ "the three defence ministers" is what each of them is; of "the late Presidents X and Y" only X and Y are it."""
    if stage.sentence.chunks[posts.chunk].value not in ("political", "military"):
        return False
    named = stage.after(posts.end, "person")
    if named is None or named.at > posts.end + 1:
        return not stage.has("honour")
    for actor in [a for a in stage.actors if a.person and a.at >= named.at]:
        if actor.person is person:
            return True
        after = stage.after(actor.end, "person")
        if after is None or not linked(stage, actor.end, after.at):
            return False
    return False


def _by_reply(reading: Reading, person: Person) -> None:
    """ "X and his counterpart, Minister for Defence Y": what Y is, X is."""
    start = person.mentions[0].span[0]
    for other in reading.persons:
        at = other.mentions[0]
        replying = at.counterpart is not None and other.offices() and at.sentence is person.mentions[0].sentence
        if replying and start < at.span[0] and not person.office:
            text, spans = printed_office(reading.release.text, other)
            person.office, person.office_spans = own_state_off(text, other), spans
            person.office_basis = "inferred:counterpart"


def _by_delegation(reading: Reading, person: Person) -> None:
    """Who leads a delegation and has no other office is its head."""
    mention = person.mentions[0]
    first = mention.sentence.chunks[mention.left].first
    words = mention.sentence.lower[max(first - 8, 0) : first]
    led = [n for n, word in enumerate(words) if word in ("led", "headed")]
    if person.office or not led or not any(w.startswith("delegation") for w in words) or "by" not in words[led[-1] :]:
        return
    at = max(first - 8, 0) + led[-1]
    person.office, person.office_basis = "head of the delegation", "inferred:delegation"
    person.office_spans = ((mention.sentence.starts[at], mention.sentence.ends[first - 1]),)
