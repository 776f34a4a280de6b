"""Who and what acts in a sentence: persons, offices, delegations, countries, places, and wordings with their tense."""

from __future__ import annotations

from dataclasses import dataclass, field

from .lexer import Cue, Sentence
from .mentions import People
from .people import Person
from .posts import Post

ENGAGING = frozenset(("receive", "received", "visit", "meet", "callon", "phone"))


@dataclass(slots=True)
class Actor:
    """Something at word ``at`` of a sentence. ``kind``: person, post, group, country, organisation, place."""

    kind: str
    at: int
    end: int
    code: str | None
    person: Person | None = None
    chunk: int = 0
    sure: bool = True
    post: Post | None = None


@dataclass(slots=True)
class Act:
    """A wording that tells of an engagement, with its tense: ``held``, ``earlier`` (the same stay), ``future`` or ``past``."""

    kind: str
    cue: Cue
    tense: str


@dataclass(slots=True)
class Stage:
    """One sentence with its actors in order and its acts."""

    sentence: Sentence
    actors: list[Actor] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    weight: float = 1.0
    listed: bool = False
    old: bool = False

    def before(self, word: int, *kinds: str) -> Actor | None:
        """The nearest actor of these kinds before a word."""
        return next((a for a in reversed(self.actors) if a.end < word and a.kind in kinds), None)

    def after(self, word: int, *kinds: str) -> Actor | None:
        """The nearest actor of these kinds after a word."""
        return next((a for a in self.actors if a.at > word and a.kind in kinds), None)

    def persons(self) -> list[Person]:
        """The persons of the sentence, each once, in order."""
        return list({id(a.person): a.person for a in self.actors if a.person}.values())

    def has(self, *kinds: str) -> bool:
        return any(act.kind in kinds for act in self.acts)

    def tenses(self, *kinds: str) -> set[str]:
        return {act.tense for act in self.acts if act.kind in kinds}


def stage(sentence: Sentence, people: People, owner: dict[int, Person], weight: float, named: set[str], year: int = 0, month: int = 0) -> Stage:
    """The sentence set up for reading; ``owner`` gives the person of each mention by ``id``."""
    built = Stage(sentence, weight=weight)
    covered: set[int] = set()
    for mention in people.mentions:
        person = owner.get(id(mention))
        if person is None:
            continue
        chunks = sentence.chunks
        built.actors.append(Actor("person", chunks[mention.left].first, chunks[mention.right].last, person.country, person))
        covered.update(range(mention.left, mention.right + 1))
    for post in people.loose:
        if not covered & set(range(post.first, post.last + 1)):
            chunks = sentence.chunks
            kind = "posts" if post.plural else "post"
            built.actors.append(Actor(kind, chunks[post.first].first, chunks[post.last].last, post.country, None, post.head, True, post))
            covered.update(range(post.first, post.last + 1))
    _states(built, covered, named)
    built.actors.sort(key=lambda a: a.at)
    past = built.old = bool(year) and _old(sentence, year, month)
    built.acts = [
        Act(cue.kind, cue, "past" if past else _tense(sentence, cue)) for cue in sentence.cues if not _void(sentence, cue)
    ]
    return built


FINITE = frozenset(
    "met held had paid came went flew saw spoke was were has have is are sat took gave made began phoned rang joins meets visits "
    "receives hosts welcomes holds pays calls discuss discusses arrives comes greets sees speaks".split()
)


def is_told(stage: Stage, act: Act) -> bool:
    """Whether the wording is a verb that tells of something done, not a mere noun ("his stay in", "a call on")."""
    word = stage.sentence.lower[act.cue.first]
    return word in FINITE or word.endswith("ed")


ABSTRACT = frozenset("duty an agreement terms power office light pass end conclusion understanding life".split())
PRESS = frozenset(("press", "reporters", "journalists", "media", "correspondents"))


def _void(sentence: Sentence, cue: Cue) -> bool:
    """"met the press" is no meeting, "came to an understanding" no visit."""
    after = sentence.lower[cue.last + 1 : cue.last + 4]
    before = sentence.lower[max(cue.first - 1, 0) : cue.first]
    if after[:1] == ["with"] and sentence.lower[cue.last] == "together":
        return True
    if cue.kind == "phone" and before and before[0] in ("office", "courtesy", "farewell", "port", "introductory"):
        return True
    if cue.kind == "visit" and sentence.lower[cue.last] in ("to", "of") and after[:1] and after[0] in ABSTRACT:
        return True
    return cue.kind in ("meet", "receive") and bool(PRESS & set(after))


MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


def _old(sentence: Sentence, year: int, month: int) -> bool:
    """Whether the sentence dates itself to a year well before that of the release, or to another month as a whole."""
    lower = sentence.lower
    number = MONTHS.get(lower[1][:3]) if len(lower) > 2 and lower[0] == "in" and sentence.chunks[1].tag == "m" else None
    if number and month and number != month and not lower[2][0].isdigit():
        return True
    for at, word in enumerate(sentence.lower):
        if len(word) == 4 and word.isdigit() and 1900 < int(word) < year:
            before = sentence.lower[at - 1] if at else ""
            if (before == "in" or int(word) < year - 1) and before not in ("for", "since") and "since" not in sentence.lower:
                return True
    return False


def _states(built: Stage, covered: set[int], named: set[str]) -> None:
    """Countries, organisations, places and delegations outside persons and offices."""
    chunks = built.sentence.chunks
    for number, chunk in enumerate(chunks):
        if chunk.tag == "g":
            _group(built, number, covered)
        if number in covered:
            continue
        if chunk.tag in "Cc":
            built.actors.append(Actor("country", chunk.first, chunk.last, chunk.value, None, number))
        elif chunk.tag in "DdE":
            built.actors.append(Actor("people", chunk.first, chunk.last, chunk.value, None, number, chunk.tag != "d"))
        elif chunk.tag == "O":
            built.actors.append(Actor("organisation", chunk.first, chunk.last, chunk.value, None, number))
        elif chunk.tag == "A":
            built.actors.append(Actor("command", chunk.first, chunk.last, chunk.value, None, number))
        elif chunk.tag == "Z":
            built.actors.append(Actor("site", chunk.first, chunk.last, chunk.value, None, number))
        elif chunk.tag in "Ll":
            built.actors.append(Actor("place", chunk.first, chunk.last, chunk.value, None, number, chunk.tag == "L" or chunk.value in named))


def _group(built: Stage, number: int, covered: set[int]) -> None:
    """A delegation with its country: "the Kazakh delegation", "a delegation of Belarus", "guests from NATO"."""
    chunks, code = built.sentence.chunks, built.sentence.code
    for back in range(number - 1, max(number - 5, -1), -1):
        if chunks[back].tag in "DdCcOA":
            built.actors.append(Actor("group", chunks[back].first, chunks[number].last, chunks[back].value, None, back))
            return
        if chunks[back].tag not in "bMNsTw" or code[2 * back + 2] not in " -'":
            break
    ahead = number + 1
    while ahead < len(chunks) and chunks[ahead].tag in "fitwbM" and ahead - number < 6:
        ahead += 1
    linked = ahead > number + 1 and built.sentence.lower[chunks[number + 1].first] in ("of", "from", "representing") and built.sentence.lower[chunks[number].first] not in ("side", "team")
    if linked and ahead < len(chunks) and chunks[ahead].tag in "CcDOA":
        built.actors.append(Actor("group", chunks[number].first, chunks[ahead].last, chunks[ahead].value, None, ahead))
    else:
        built.actors.append(Actor("group", chunks[number].first, chunks[number].last, None, None, number))


PARTICIPLES = frozenset("met gone been paid held taken come seen spoken flown left set sat begun welcomed".split())


def _participle(word: str) -> bool:
    return word.endswith("ed") or word in PARTICIPLES


def _tense(sentence: Sentence, cue: Cue) -> str:
    """Whether the act is told as held, as still ahead, or as something of before."""
    tense = "held"
    for other in sentence.cues:
        gap = cue.first - other.last
        if other.kind == "future" and -1 <= gap <= 7:
            tense = "future"
        elif other.kind == "recall" and other.first < cue.first:
            tense = "past"
        elif other.kind == "past" and (other.first <= cue.first or gap >= -10):
            tense = "past"
        elif other.kind == "pending" and 0 < other.first - cue.last <= 14:
            tense = "future"
    word = sentence.lower[cue.first - 1] if cue.first else ""
    if word == "to" and sentence.lower[cue.first - 2 : cue.first - 1] not in (["came"], ["visit"], ["thanks"]) and cue.kind != "phone":
        tense = "future" if tense == "held" and sentence.lower[cue.first] in ("meet", "visit", "receive", "host", "discuss") else tense
    if "had" in sentence.lower[max(cue.first - 2, 0) : cue.first] and _participle(sentence.lower[cue.first]):
        tense = "earlier" if tense == "held" else tense
    return tense


def inherit_lists(text: str, stages: list[Stage]) -> None:
    """An item of a list is told by the sentence that opens the list ("held bilateral meetings with:")."""
    opener: Stage | None = None
    for before, after in zip(stages, stages[1:], strict=False):
        start, end = before.sentence.ends[-1], after.sentence.starts[0]
        if not 0 < end - start < 40:
            opener = None
            continue
        between = text[start:end]
        if ":" in between and "\n" in between:
            opener = before
        elif not (opener and "\n" in between and (";" in between or set("-–•*·") & set(between) or len(after.acts) == 0)):
            opener = None
        if opener:
            after.acts += [Act(act.kind, Cue(act.kind, 0, 0), act.tense) for act in opener.acts if act.kind in ENGAGING]
            after.weight = max(after.weight, opener.weight - 0.05)
            after.listed = True


PRONOUNS = frozenset(("he", "she", "they"))
SELF = frozenset(("i", "me", "my"))


def resolve_pronouns(stages: list[Stage], lines: list[Person]) -> None:
    """"He received …": the one whom the sentence before is about; "received me": the one who speaks."""
    persons = list({id(a.person): a.person for s in stages for a in s.actors if a.person}.values())
    speaker = next((p for p in [*lines, *persons] if p.offices()), None)
    topic: Person | None = None
    for stage in stages:
        if stage.sentence.role != "body":
            continue
        if any(act.kind in ENGAGING | {"signed", "margin"} for act in stage.acts):
            _stand_in(stage, SELF, speaker)
            _stand_in(stage, PRONOUNS - {"they"}, topic)
        _told_office(stage, topic)
        _taken_up(stage, topic, persons)
        topic = next((a.person for a in stage.actors if a.person), topic)


BECOMING = frozenset("is was became become appointed serves served as been".split())


def _told_office(stage: Stage, topic: Person | None) -> None:
    """"He has just become Defence Attaché of …" tells the office of the one spoken of."""
    lower = stage.sentence.lower
    if topic is None or topic.offices() or not lower or lower[0] not in PRONOUNS:
        return
    for actor in stage.actors:
        if actor.kind == "post" and actor.post and actor.at < 9 and BECOMING & set(lower[1 : actor.at]):
            topic.told_offices.append((stage.sentence, [actor.post]))
            topic.country = topic.country or actor.post.country
            return


def _taken_up(stage: Stage, topic: Person | None, persons: list[Person]) -> None:
    """"Lieutenant General X travelled. The Commander of the Estonian Defence Forces stepped ashore": the office is X's."""
    if topic is None or topic.offices() or topic.country:
        return
    for actor in stage.actors:
        article = stage.sentence.lower[actor.at - 1] if actor.at else stage.sentence.lower[0]
        if actor.person and actor.person is not topic:
            return
        if any(p.country == actor.code for p in persons):
            continue
        if actor.kind == "post" and actor.post and actor.code and actor.at < 8 and (article == "the" or actor.at == 0):
            topic.told_offices.append((stage.sentence, [actor.post]))
            topic.country, topic.country_basis = actor.code, "inferred:taken_up"
            topic.country_span = stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
            return


def _stand_in(stage: Stage, words: frozenset[str], person: Person | None) -> None:
    lower = stage.sentence.lower
    at = next((n for n, word in enumerate(lower) if word in words), None)
    if person is None or at is None or any(a.person and a.at < at for a in stage.actors):
        return
    if not any(a.person is person for a in stage.actors):
        stage.actors.append(Actor("person", at, at, person.country, person, sure=False))
        stage.actors.sort(key=lambda a: a.at)
