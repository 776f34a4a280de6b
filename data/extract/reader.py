"""Release → Record: the story of the reading, one fact after the other."""

from __future__ import annotations

import re

from data.collector import uncollected
from data.language.lexicon import Lexicon, lexicon
from data.record import Record
from data.release import Release

from .acronyms import find_acronyms, settle_acronyms
from .assemble import assemble
from .attach import settle_people
from .confidence import rate
from .delegations import join_delegations
from .descriptions import describe
from .discourse import inherit_lists, resolve_pronouns
from .earlier import mark_earlier
from .home import desk_country, find_home
from .introductions import find_people
from .layout import layout
from .lexer import Sentence, lex, settle_commands
from .lists import spread_lists
from .meetings import find_meetings
from .offices_told import tell_offices
from .people import Person, gather
from .relevance import is_relevant
from .roles import assign_roles
from .scene import survey
from .speakers import SPEAKER
from .stagecraft import set_scene
from .staging import stage
from .state import Reading
from .votes import Scene

FIRST_PERSON = re.compile(r"(?<!\w)I (?:have|had|was|am|met|held|told|will|would|also|then)\b")


@uncollected()
def read_release(release: Release) -> Record:
    """What the release says, each value with the words that prove it; an empty Record where nothing is to be told."""
    words = lexicon()
    reading = Reading(release, layout(release.text))
    _people(reading, words)
    spread_lists(reading.stages)
    join_delegations(reading.stages)
    reading.desk = desk_country(release.text, reading.page)
    reading.home = find_home(release.text, reading.page, reading.desk, reading.stages, reading.persons)
    scene, surveyed = survey(reading.stages), _acting(reading)
    settle_people(reading, scene)
    describe(reading.stages)
    scene = _again(reading, scene, surveyed)
    assign_roles(reading.persons, reading.stages)
    set_scene(reading, scene)
    if not is_relevant(reading):
        return Record()
    meetings = find_meetings(reading.stages, reading.persons, reading.setting)
    return rate(assemble(reading, meetings), release.text)


def _people(reading: Reading, words: Lexicon) -> None:
    """Lex headline and body, find who is named, and set every sentence up as a stage."""
    text, parts = reading.release.text, reading.page.sentences
    chosen = [s for s in parts if s.role == "body"] + [s for s in parts if s.role == "headline"][:3]
    chosen += [s for s in parts if s.role == "caption"][:5]
    if "I " in text and FIRST_PERSON.search(text):
        chosen += [s for s in parts if s.role in ("byline", "furniture") and s.end - s.start < 120][:5]
    else:
        chosen += [s for s in parts[:12] if s.role == "byline" and SPEAKER.search(text[s.start : s.end].casefold())]
    lexed = [lex(text, s.start, s.end, n, s.role, words) for n, s in enumerate(chosen) if s.end - s.start < 6000]
    named = {sentence.chunks[number].value for sentence in lexed for number in sentence.tagged("CDcA")}
    acronyms = find_acronyms(text, words)
    for sentence in lexed:
        settle_commands(sentence, named)
        settle_acronyms(sentence, acronyms)
    found = [find_people(text, sentence) for sentence in lexed]
    reading.persons = gather((m for people in found for m in people.mentions), words.given)
    owner: dict[int, Person] = {id(m): p for p in reading.persons for m in p.mentions}
    for sentence, people in zip(lexed, found, strict=True):
        if sentence.words and sentence.role in ("body", "headline"):
            reading.stages.append(stage(sentence, people, owner, _weight(sentence), named))
    day = reading.page.published.iso if reading.page.published else None
    mark_earlier(reading.stages, reading.page, day or reading.release.published)
    inherit_lists(text, reading.stages)
    tell_offices(text, reading.persons)
    describe(reading.stages)
    resolve_pronouns(
        reading.stages,
        [p for p in reading.persons if p.mentions[0].sentence.role in ("byline", "furniture", "headline")],
    )
    describe(reading.stages, settled=True)


def _acting(reading: Reading) -> list[tuple[str, str | None]]:
    """What acts in the sentences, and for whom."""
    return [(actor.kind, actor.code) for each in reading.stages for actor in each.actors]


def _again(reading: Reading, scene: Scene, surveyed: list[tuple[str, str | None]]) -> Scene:
    """Survey once more, now that everybody's country is known; the same scene where that has changed nothing."""
    for each in reading.stages:
        for actor in each.actors:
            if actor.person:
                actor.code = actor.person.country
    speaking = reading.home[0][0] if reading.home else None
    ours = speaking is not None and any(each.has("home") for each in reading.stages)
    return survey(reading.stages, speaking) if ours or _acting(reading) != surveyed else scene


def _weight(sentence: Sentence) -> float:
    """How much a sentence counts: most at the start of the text."""
    if sentence.role == "headline":
        return 0.9
    return max(1.0 - 0.07 * sentence.number, 0.3)
