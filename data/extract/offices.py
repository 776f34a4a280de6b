"""Offices that the words beside a name leave open: counterparts, lists, heads of delegations; the fullest printed."""

from __future__ import annotations

import re

from data.language.lexicon import lexicon

from .actors import Actor, Stage
from .delegations import linked
from .lexer import Sentence
from .lists import singular
from .people import Person
from .posts import Post
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
            person.office, person.office_spans = _own_state_off(text, other), spans
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


def borrow_office(reading: Reading, person: Person, sentence: Sentence, basis: str) -> None:
    """The office of the person whose counterpart, or whose like, this one is."""
    source = named_before(reading, person)
    if source:
        text, spans = printed_office(reading.release.text, source)
        person.office, person.office_spans = _own_state_off(text, source), spans
        person.office_basis = basis


def _own_state_off(office: str | None, source: Person) -> str | None:
    """The office without the country of the one it is borrowed from."""
    for sentence, posts in source.offices():
        for post in posts:
            chunk = sentence.chunks[post.first]
            if office and chunk.tag in "CcDdA" and post.first < post.head:
                printed = " ".join(sentence.words[chunk.first : chunk.last + 1])
                office = office.removeprefix(printed).lstrip("’'s ") if office.startswith(printed) else office
            if office and post.country_chunk is not None and post.head < post.country_chunk <= post.last:
                state = sentence.chunks[post.country_chunk]
                if state.tag in "DdCc" and post.country_chunk < post.last:
                    printed = " ".join(sentence.words[state.first : state.last + 1])
                    office = office.replace(f" {printed} ", " ", 1)
                if state.tag == "A" and post.country_chunk == post.last:
                    office = _nation_off(office, sentence.words[state.first : state.last + 1])
                if state.tag in "Cc" and post.country_chunk == post.last:
                    printed = " ".join(sentence.words[state.first : state.last + 1])
                    office = re.sub(rf",? of (?:the )?{re.escape(printed)}$", "", office)
    return office


def _nation_off(office: str, body: list[str]) -> str:
    """ "Commander of the Pakistan Navy" without Pakistan."""
    nation = [word for word in body if lexicon().spellings[word].tag in "CcDd"]
    for word in nation:
        office = office.replace(f" {word} ", " ", 1)
    return office


def named_before(reading: Reading, person: Person) -> Person | None:
    """The nearest other person with an office named before, in this sentence or an earlier one; else the next one."""
    start = person.mentions[0].span[0]
    others = [(m.span[0], p) for p in reading.persons if p is not person for m in p.mentions if p.offices() or p.office]
    earlier = [item for item in others if item[0] < start]
    if earlier:
        return max(earlier, key=lambda item: item[0])[1]
    return min(others, key=lambda item: item[0])[1] if others else None


def printed_office(text: str, person: Person) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """The fullest group of offices printed for a person, as one phrase, and where it stands."""
    best: tuple[int, str, tuple[tuple[int, int], ...]] | None = None
    for sentence, posts in person.offices():
        spans = []
        titled = len(posts) > 1
        for post in sorted(posts, key=lambda p: p.first):
            if titled and post.first == post.last and sentence.lower[sentence.chunks[post.head].first] in TITLES:
                continue
            first = post.first
            while first < post.head and (owner := _owner(text, sentence, first)):
                first += owner
            start, end = sentence.span(min(first, post.head), post.last)
            spans.append(
                (
                    start,
                    end + (text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)),
                )
            )
        joined = _phrases(text, spans)
        value = ", ".join(" ".join(text[a:b].split()) for a, b in joined)
        size = len(value.split())
        if best is None or size > best[0]:
            best = size, value, tuple(joined)
    if best is None:
        return person.office, person.office_spans
    return best[1], best[2]


TITLES = frozenset(("prince", "princess", "ruler", "member", "head", "leader"))
"""No office where another is printed beside it: of a ruling house, of a delegation."""


def _owner(text: str, sentence: Sentence, number: int) -> int:
    """How many chunks the possessive of a country takes there: two with "'s", one with a bare apostrophe, else 0."""
    chunk = sentence.chunks[number]
    if chunk.tag not in "CDcdA":
        return 0
    if sentence.chunks[number + 1].tag == "s":
        return 2
    end = sentence.ends[chunk.last]
    return 1 if text[end : end + 1] in ("'", "’") and text[end - 1] == "s" else 0


def _phrases(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that only a comma, a dash or "and" separates, as one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and text[merged[-1][1] : start].strip() in ("", ",", "-", "–", "—", "and", ", and", "&", ",-"):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    return merged


SHARED = frozenset("deputy vice assistant department directorate first state former".split())


def bare_offices(person: Person) -> set[frozenset[str]]:
    """The offices of a person of which a state has but one, without country and small words."""
    found = {bare_office(sentence, post) for sentence, posts in person.offices() for post in posts}
    return {office for office in found if office}


def bare_office(sentence: Sentence, post: Post) -> frozenset[str]:
    """The words of an office of which a state has but one, in any order; empty for any other office."""
    if post.bare is None:
        post.bare = _bare(sentence, post) if post.kind in ("military", "political") else frozenset()
    return post.bare


def _bare(sentence: Sentence, post: Post) -> frozenset[str]:
    chunks = [sentence.chunks[n] for n in range(post.first, post.last + 1)]
    words = [w for c in chunks if c.tag not in "CcDdAftsT" for w in sentence.lower[c.first : c.last + 1]]
    if "minister" not in words and "chief" not in words:
        return frozenset()
    found = frozenset(w.replace("defense", "defence") for w in words if w != "national")
    return found if SHARED.isdisjoint(found) else frozenset()
