"""The Record of a release from what was read: facts with their words, what stayed blank and why."""

from __future__ import annotations

from itertools import islice

from data.record import Engagement, Fact, Official, Record

from .blanks import blanks
from .dates import DateMention, EventDate, dates, engagement_date, event_date
from .gathering import find_gathering
from .offices_printed import printed_office
from .people import Person
from .results import results
from .roles import REASONS
from .state import Reading
from .topics import topics

Span = tuple[int, int]


def assemble(reading: Reading, meetings: list[list[Person]]) -> Record:
    """The record: the main engagement first, one engagement a meeting."""
    record = Record(officials=[_official(reading, person) for person in reading.persons])
    printed = dates(reading.release.text, reading.page)
    day = _day(reading, printed)
    spans = [(s.start, s.end) for s in reading.page.sentences if s.role in ("headline", "body")]
    found = results(reading, spans) if reading.setting.status == "held" else []
    subjects = topics(reading.release.text, spans)
    tables = meetings or [[]]
    for table in tables:
        if table is tables[0]:
            record.engagements.append(_engagement(reading, table, day, reading.setting.kind))
            continue
        own = _own_day(reading, printed, table, tables[0], day)
        kind = "meeting" if reading.setting.kind == "multilateral" else reading.setting.kind
        record.engagements.append(_engagement(reading, table, own, kind))
    for code in _unseated(reading, meetings):
        both = (meetings[0][0].country or "", code)
        record.engagements.append(_engagement(reading, [meetings[0][0]], day, reading.setting.kind, both))
    main = record.engagements[0]
    gathering = find_gathering(reading, main)
    if gathering:
        record.engagements.append(gathering)
    main.outcomes, main.topics = found, subjects
    _rest(reading, record, meetings)
    record.blank += blanks(reading, main, printed)
    return record


def _fact(value: str, basis: str, span: Span | None) -> Fact[str]:
    return Fact(value, basis, (span,) if span else ())


def _official(reading: Reading, person: Person) -> Official:
    fullest = person.fullest
    position, spans = printed_office(reading.release.text, person)
    rank = person.rank
    return Official(
        name=_fact(fullest.text, "text", fullest.span),
        role=_fact(person.role, "text", person.mentions[0].span),
        rank=_fact(rank[0], "text", rank[1]) if rank else None,
        position=Fact(position, "text" if person.offices() else person.office_basis, spans) if position else None,
        country=_fact(person.country, person.country_basis, person.country_span) if person.country else None,
        side=person.side if person.role == "participant" else None,
        reason=REASONS.get(person.reason or "", person.reason) if person.role == "mentioned" else None,
        variants=_variants(person),
    )


def _variants(person: Person) -> tuple[tuple[str, Span], ...]:
    seen: dict[str, Span] = {}
    for mention in sorted(person.mentions, key=lambda m: m.span):
        seen.setdefault(mention.text, mention.span)
    return tuple(seen.items())


def _own_day(
    reading: Reading, printed: list[DateMention], table: list[Person], first: list[Person], main: EventDate
) -> EventDate:
    """The day told where those are named who sit at a further table only; else that of the main engagement."""
    own = {id(person) for person in table} - {id(person) for person in first}
    spans = (
        (s.sentence.starts[0], s.sentence.ends[-1])
        for s in reading.stages
        if s.sentence.role == "body" and not s.old and any(id(person) in own for person in s.persons())
    )
    planned = reading.setting.status != "held"
    text, published = reading.release.text, reading.release.published
    return engagement_date(text, reading.page, printed, list(islice(spans, 1)), main, published, planned)


def _day(reading: Reading, found: list[DateMention]) -> EventDate:
    text = reading.release.text
    anchors = [
        (s.sentence.starts[0], s.sentence.ends[-1])
        for s in reading.stages
        if s.sentence.role == "body" and s.weight > 0.5
    ]
    return event_date(text, reading.page, found, anchors, reading.release.published, reading.setting.status != "held")


def _unseated(reading: Reading, meetings: list[list[Person]]) -> list[str]:
    """Parties of separate meetings whose officials are not named."""
    if not meetings or reading.setting.kind not in ("visit", "meeting"):
        return []
    seated = {p.country for table in meetings for p in table}
    return [code for code in reading.setting.parties if code not in seated] if len(seated) > 1 else []


def _engagement(
    reading: Reading, table: list[Person], day: EventDate, kind: str, states_met: tuple[str, ...] = ()
) -> Engagement:
    setting = reading.setting
    states = list(dict.fromkeys(p.country for p in table if p.country)) if len(table) > 1 else []
    unknown = len(table) > 1 and any(p.country is None for p in table)
    if kind == "multilateral":
        states_met = tuple(setting.parties)
    codes = list(states_met) or (states if len(states) > 1 or (states and unknown) else list(setting.parties))
    engagement = Engagement(
        kind=_fact(kind, "text", setting.kind_span or _lead(reading)),
        status=_fact(setting.status, "text", setting.status_span or setting.kind_span or _lead(reading)),
        countries=[_fact(code, "text", setting.parties.get(code) or _lead(reading)) for code in sorted(codes)],
        officials=[p.number for p in table],
        meeting=[p.number for p in table],
    )
    engagement.pairs = [] if len(states) > 2 and kind != "call" else _pairs(reading, kind, sorted(codes))
    _dated(engagement, day)
    if setting.host:
        engagement.host = _fact(setting.host, "text", setting.host_span)
    if setting.host_party and setting.host_party in codes:
        engagement.host_party = _fact(setting.host_party, "text", setting.host_span)
        guests = [code for code in codes if code != setting.host_party]
        if len(guests) == 1:
            engagement.guest = _fact(guests[0], "text", setting.parties.get(guests[0]) or _lead(reading))
    if setting.level:
        engagement.visit_level = _fact(setting.level, "text", setting.level_span)
    if setting.place:
        engagement.place = _fact(setting.place, "text", setting.place_span)
    return engagement


def _lead(reading: Reading) -> Span:
    sentence = reading.stages[0].sentence
    return sentence.starts[0], sentence.ends[-1]


def _pairs(reading: Reading, kind: str, codes: list[str]) -> list[tuple[str, str]]:
    setting = reading.setting
    if setting.status != "held" or setting.departing or kind == "multilateral" or len(codes) < 2:
        return []
    if setting.stops:
        away = [code for code in codes if code not in setting.stops][:1]
        return [(min(a, b), max(a, b)) for a in away for b in codes if b in setting.stops]
    if len(codes) == 2:
        return [(codes[0], codes[1])]
    if setting.kind == "exercise":
        return []
    party = _caller(reading, codes) if setting.kind == "call" else setting.host_party
    if party is None or not _known(reading):
        return []
    return [(min(party, code), max(party, code)) for code in codes if code != party]


def _caller(reading: Reading, codes: list[str]) -> str | None:
    """Of separate calls to several: the one with whom the release speaks."""
    return next((code for code, _ in reading.home if code in codes), None)


def _known(reading: Reading) -> bool:
    """Whether every host's country is known: guests of an unknown host make no pairs among themselves."""
    spoken = [p for p in reading.persons if p.role == "participant" and p.offices()]
    return not spoken or spoken[0].country is not None


def _dated(engagement: Engagement, day: EventDate) -> None:
    if day.date:
        engagement.date = Fact(day.date, day.basis, tuple(day.spans))
    if day.end_date:
        engagement.end_date = Fact(day.end_date, day.basis, tuple(day.end_spans or day.spans))
    if day.date_partial:
        engagement.date_partial = Fact(day.date_partial, day.basis, tuple(day.spans))
    engagement.date_precision = day.precision


def _rest(reading: Reading, record: Record, meetings: list[list[Person]]) -> None:
    """Participants who sit at no table belong to the main engagement."""
    seated = {p.number for table in meetings for p in table}
    main = record.engagements[0]
    main.officials += [p.number for p in reading.persons if p.role == "participant" and p.number not in seated]
