"""What the release is mainly about: kind, status, level, parties, host and place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from data.language.tables import rows

from .actors import ENGAGING, Actor, Stage, is_told
from .people import Person
from .scene import Scene, Span, Votes

LEVELS = {"official": "official", "working": "working", "state": "state", "goodwill": "goodwill", "friendly": "goodwill"}
OFFICIAL = frozenset(("political", "military", "diplomatic", "royal"))
BODIES = frozenset(row["key"] for row in rows("en/organisations"))
JOURNEY = frozenset(("visit", "visits", "trip", "tour"))
ENVOY = re.compile(r"\b(ambassador|high commissioner|attach|charg|liaison|consul|resident)", re.IGNORECASE)


@dataclass(slots=True)
class Setting:
    """The frame of the main engagement; spans prove each value."""

    kind: str = "visit"
    kind_span: Span | None = None
    status: str = "held"
    status_span: Span | None = None
    level: str | None = None
    level_span: Span | None = None
    host: str | None = None
    host_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    host_party: str | None = None
    parties: dict[str, Span] = field(default_factory=dict)
    listed: dict[str, Span] = field(default_factory=dict)
    stops: list[str] = field(default_factory=list)
    departing: bool = False


def first_cue(stages: list[Stage], kinds: tuple[str, ...], floor: float, tenses: tuple[str, ...] = ("held", "future")) -> Span | None:
    """Where an act of these kinds is first told, in sentences of at least this weight."""
    for stage in stages:
        if stage.weight < floor:
            continue
        for act in stage.acts:
            if act.kind in kinds and act.tense in tenses:
                return stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last]
    return None


def find_level(stages: list[Stage]) -> tuple[str | None, Span | None]:
    """The stated level: "official visit", "working three-day visit"; not of an invitation or an earlier journey."""
    for stage in stages:
        lower = stage.sentence.lower
        for at, word in enumerate(lower):
            if word not in LEVELS or not JOURNEY & set(lower[at + 1 : at + 5]):
                continue
            if stage.sentence.has("past") or _invited(stage, at):
                continue
            end = next(n for n in range(at + 1, at + 5) if lower[n] in JOURNEY)
            return LEVELS[word], (stage.sentence.starts[at], stage.sentence.ends[end])
    return None, None


def _invited(stage: Stage, at: int) -> bool:
    before = stage.sentence.lower[max(at - 12, 0) : at]
    return any(word in before for word in ("invited", "invitation", "invite", "invites")) or ("come" in before[-5:] and "to" in before[-6:-1] and "asked" in before)


def find_status(stages: list[Stage]) -> tuple[str, Span | None]:
    """``held`` unless what the release leads with is put off, called off, refused, or all still ahead."""
    lead = [stage for stage in stages if stage.weight > 0.65]
    named = [stage for stage in stages if any(a.kind in ("person", "group") and a.code for a in stage.actors)]
    kinds = ("receive", "received", "callon", "phone", "signed")
    held = any(a.kind in kinds and a.tense == "held" and is_told(s, a) for s in named for a in s.acts)
    for status, kind in (("postponed", "postpone"), ("cancelled", "cancel"), ("refused", "refuse")):
        about = [stage for stage in lead if stage.weight >= 0.9 and stage.has("visit", "meet", "gather", "callon", "exercise")]
        span = first_cue(about, (kind,), 0.65, ("held", "future", "past", "earlier"))
        if span and not held:
            return status, span
    acts = [(s, a) for s in named for a in s.acts if a.kind in ENGAGING and a.tense != "past"]
    if acts and acts[0][1].tense == "future" and all(a.tense == "future" or not is_told(s, a) for s, a in acts):
        stage, act = acts[0]
        return "announced", (stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last])
    return "held", None


def find_kind(stages: list[Stage], persons: list[Person], setting: Setting) -> tuple[str, Span | None]:
    """The kind of the main engagement."""
    phone = first_cue(stages, ("phone",), 0.85)
    received = first_cue(stages, ("receive", "received", "callon"), 0.6, ("held",))
    if phone and not (received and not _called(stages)):
        return "call", phone
    drill = _drill(stages, len(setting.listed))
    if drill:
        return "exercise", drill
    aside = first_cue(stages, ("margin",), 0.5, ("held", "future", "past")) or first_cue(stages, ("show",), 0.85)
    if setting.stops:
        return "visit", first_cue(stages, ("visit", "departure", "received", "receive", "meet"), 0.0, ("held", "future", "earlier"))
    many = None if aside or first_cue(stages, ("apart",), 0.7) else _gathering(stages, setting)
    if many:
        return "multilateral", many
    if many is None and first_cue(stages, ("apart",), 0.85) and first_cue(stages, ("gather",), 0.85):
        aside = first_cue(stages, ("apart",), 0.85)
    aside = aside or _came_for(stages, setting)
    if aside:
        return "meeting", aside
    if _envoys(persons, setting):
        return "meeting", first_cue(stages, ("receive", "received", "callon", "meet"), 0.0)
    if setting.host is None or (setting.host not in setting.parties and setting.host_party is None):
        return "meeting", first_cue(stages, ("meet", "signed", "receive", "received", "visit"), 0.0)
    return "visit", first_cue(stages, ("visit", "received", "receive", "callon", "meet", "signed"), 0.0, ("held", "future", "past"))


def _came_for(stages: list[Stage], setting: Setting) -> Span | None:
    """The guest came for a gathering or for talks with somebody else."""
    for stage in stages:
        if stage.weight < 0.5:
            continue
        for act in stage.acts:
            span = stage.sentence.starts[act.cue.first], stage.sentence.ends[act.cue.last]
            if act.kind == "attendfor" and stage.weight > 0.75 and not _bilateral(stage, act.cue.last):
                return span
            if act.kind == "elsewhere":
                other = stage.after(act.cue.last, "person", "organisation", "post")
                if other and other.code and other.code not in (setting.host, *setting.parties):
                    return span
    return None


def _bilateral(stage: Stage, word: int) -> bool:
    """Whether what is attended is a format of two: "the Azerbaijan-Türkiye High-Level Military Dialogue"."""
    codes = {a.code for a in stage.actors if a.kind in ("country", "people") and word < a.at < word + 12}
    return len(codes) == 2


def _gathering(stages: list[Stage], setting: Setting) -> Span | None:
    """A meeting of three or more."""
    span = first_cue(stages, ("three",), 0.7) or _together(stages)
    if span:
        return span
    for stage in stages:
        codes = {p.country for p in stage.persons()}
        if stage.weight > 0.75 and len(codes) > 2 and not stage.listed and not stage.has("receive", "received", "callon") and not _tour(stages):
            return stage.sentence.starts[0], stage.sentence.ends[-1]
    gather = first_cue(stages, ("gather",), 0.8)
    many = len({*setting.parties, *setting.listed})
    return gather if gather and many > 2 and not _tour(stages) else None


def _called(stages: list[Stage]) -> bool:
    return any(a.kind == "phone" for s in stages if s.weight > 0.85 for a in s.acts)


def _tour(stages: list[Stage]) -> bool:
    return any("tour" in s.sentence.lower or "trip" in s.sentence.lower for s in stages if s.weight > 0.75)


def _together(stages: list[Stage]) -> Span | None:
    """Three or more states named together as the subject of a meeting."""
    for stage in stages:
        if stage.weight < 0.8:
            continue
        for actor in stage.actors:
            if actor.kind == "posts" and _states_inside(stage, actor) > 2:
                return stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
    return None


def _states_inside(stage: Stage, actor) -> int:  # type: ignore[no-untyped-def]
    chunks = stage.sentence.chunks
    return len({c.value for c in chunks if c.tag in "CcD" and actor.at <= c.first <= actor.end})


def _drill(stages: list[Stage], listed: int) -> Span | None:
    """A drill that opens, runs or ends is what the first sentences tell of."""
    opening = first_cue(stages, ("begin",), 0.85)
    if opening and listed > 2 and first_cue(stages, ("exercise",), 0.0) and not first_cue(stages, ("receive", "received", "callon", "meet"), 0.6):
        return opening
    for stage in stages:
        if stage.weight < 0.85 or stage.tenses("visit") & {"held"}:
            continue
        drills = [a for a in stage.acts if a.kind == "exercise"]
        if drills and any(a.kind == "begin" for a in stage.acts) and not stage.tenses("receive", "received", "callon", "signed"):
            return stage.sentence.starts[drills[0].cue.first], stage.sentence.ends[drills[0].cue.last]
    return None


def _envoys(persons: list[Person], setting: Setting) -> bool:
    """All guests are resident envoys."""
    guests = [p for p in persons if p.role == "participant" and p.country and p.country != setting.host]
    posted = [p for p in guests if office_text(p)]
    return bool(posted) and posted[0] is guests[0] and all(ENVOY.search(office_text(p)) for p in posted)


def office_text(person: Person) -> str:
    """The words of all offices printed for a person."""
    found = [
        " ".join(sentence.words[sentence.chunks[post.first].first : sentence.chunks[post.last].last + 1])
        for sentence, posts in person.offices()
        for post in posts
    ]
    return " ".join(found)


def find_parties(stages: list[Stage], persons: list[Person]) -> dict[str, Span]:
    """Countries and organisations with a participant or a delegation, each with the words that say so."""
    found: dict[str, Span] = {}
    for person in persons:
        if person.role == "participant" and person.country:
            found.setdefault(person.country, person.country_span or person.fullest.span)
    for stage in stages:
        acting = any(a.kind in ENGAGING | {"signed", "ledby", "also"} and a.tense == "held" for a in stage.acts)
        for actor in stage.actors:
            if actor.kind == "group" and actor.code and acting and stage.weight > 0.6:
                found.setdefault(actor.code, (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            if actor.kind == "command" and acting and stage.weight > 0.8 and _toward(stage, actor.at):
                found.setdefault(actor.code or "", (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))
            official = actor.kind == "posts" and stage.sentence.chunks[actor.chunk].value in OFFICIAL
            if official and stage.weight > 0.6 and acting:
                _inside(stage, actor, found)
                _following(stage, actor, found)
    return found


def _following(stage: Stage, posts: Actor, found: dict[str, Span]) -> None:
    """"four ambassadors, those of Laos, Cambodia, China and Russia": states listed right after their offices."""
    states = [a for a in stage.actors if a.kind == "country" and 0 < a.at - posts.end < 30]
    linked = [a for a, b in zip(states, [posts, *states], strict=False) if a.at - b.end <= 4]
    if len(linked) > 1:
        for actor in linked:
            found.setdefault(actor.code or "", (stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]))


def _toward(stage: Stage, word: int) -> bool:
    return bool({"to", "at", "by", "from", "with"} & set(stage.sentence.lower[max(word - 2, 0) : word]))


def _inside(stage: Stage, actor, found: dict[str, Span]) -> None:  # type: ignore[no-untyped-def]
    for number, chunk in enumerate(stage.sentence.chunks):
        if chunk.tag in "CcD" and actor.at <= chunk.first <= actor.end:
            found.setdefault(chunk.value, stage.sentence.span(number, number))


TAKING_PART = frozenset("nations nation countries sent participants ministers contingents member states chiefs delegations include".split())


def add_enumerated(stages: list[Stage], found: dict[str, Span]) -> None:
    """Of a gathering or a drill: the states that are listed as taking part."""
    for stage in stages:
        states = [(n, c) for n, c in enumerate(stage.sentence.chunks) if c.tag in "CcD"]
        if len({c.value for _, c in states}) < 3 or stage.sentence.has("past"):
            continue
        if not (TAKING_PART & set(stage.sentence.lower) or stage.has("exercise", "gather", "begin", "also", "three", "meet")):
            continue
        for number, chunk in states:
            found.setdefault(chunk.value, stage.sentence.span(number, number))


def pick_host(scene: Scene, parties: dict[str, Span], desk: str | None) -> tuple[str | None, Span | None]:
    """The country with most votes, if it has enough of them; else the one that the guest is not from; else the desk's."""
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


CITY_STATES = frozenset(("SGP", "MCO", "VAT", "DJI", "LUX", "SMR"))


def pick_place(stages: list[Stage], votes: Votes, host: str | None) -> tuple[str | None, Span | None]:
    """The city named where it was held, inside the host country; a city state is its own city."""
    for key, score in votes.ranked():
        code, name = key.split("|", 1)
        if host is not None and code == host and score >= 0.3:
            return name, votes.proof(key)
    for stage in stages if host in CITY_STATES else []:
        for actor in stage.actors:
            if actor.kind == "country" and actor.code == host and stage.sentence.lower[actor.at - 1] in ("in", "to"):
                words = stage.sentence
                return " ".join(words.words[actor.at : actor.end + 1]), (words.starts[actor.at], words.ends[actor.end])
    return None, None
