"""Who met whom: the separate meetings of one release."""

from __future__ import annotations

from .actors import Stage
from .people import Person
from .setting import Setting, is_envoy

TOGETHER = frozenset(("multilateral", "call"))


def find_meetings(stages: list[Stage], persons: list[Person], setting: Setting) -> list[list[Person]]:
    """Groups of participants who sat together, in order of telling."""
    present = [p for p in persons if p.role == "participant"]
    if setting.kind == "exercise" or setting.departing or not present:
        return []
    if setting.kind in TOGETHER and not (setting.kind == "call" and _several(stages, present)):
        return [present]
    return _Seating(_center(stages, present, setting), present, setting).seat(stages)


def _several(stages: list[Stage], present: list[Person]) -> bool:
    """Separate calls in one release."""
    return len({p.country for p in present}) > 2 and any(s.has("apart", "separate") for s in stages if s.weight > 0.85)


def _center(stages: list[Stage], present: list[Person], setting: Setting) -> str | None:
    """The side that everybody else meets: the traveller of a tour, whoever is first on the sidelines, else the host."""
    if setting.stops:
        return next((p.country for p in present if p.country not in setting.stops), present[0].country)
    party = setting.host_party or setting.host
    if setting.kind == "visit" and any(p.country == party for p in present):
        return party
    return present[0].country


class _Seating:
    """Walks through the sentences and seats every new participant at a table."""

    def __init__(self, center: str | None, present: list[Person], setting: Setting) -> None:
        self.center, self.setting = center, setting
        self.present = {p.number: p for p in present}
        self.tables: list[list[Person]] = []
        self.waiting: list[Person] = []
        self.seen: set[int] = set()

    def seat(self, stages: list[Stage]) -> list[list[Person]]:
        for stage in stages:
            new = [p for p in stage.persons() if p.number in self.present and p.number not in self.seen]
            self.seen.update(p.number for p in new)
            if new and not self._standing(stage, new):
                self._arrive(stage, new)
        if self.waiting and not self.tables:
            self.tables = [[p] for p in self.waiting]
        return self.tables

    def _standing(self, stage: Stage, new: list[Person]) -> bool:
        """Decorated, or met at the airport: there, but in no meeting."""
        award = next((a for a in stage.acts if a.kind == "award"), None)
        if award and self.tables and not stage.tenses("receive", "received", "callon") & {"held"}:
            spots = [a.at for a in stage.actors if a.person in new]
            if spots and min(spots) > award.cue.first:
                return True
        others = [
            p for n, p in self.present.items() if n not in {x.number for x in new} and p.country == new[-1].country
        ]
        return stage.has("airport") and bool(others)

    def _arrive(self, stage: Stage, new: list[Person]) -> None:
        ours = [p for p in new if p.country == self.center]
        theirs = [p for p in new if p.country != self.center]
        if not self.tables:
            self._open(stage, ours, theirs)
            return
        apart = ours and stage.tenses("received", "callon") & {"held", "earlier"}
        if stage.has("also") and not apart:
            self.tables[-1].extend(new)
            return
        if ours:
            self._hosts(stage, ours)
            self._with(theirs)
        elif self.setting.kind == "meeting" or self.setting.stops:
            self._others(stage, theirs)
        else:
            for person in theirs:
                self._guest(stage, person)

    def _with(self, theirs: list[Person]) -> None:
        """Guests named beside a new host sit with him."""
        for person in theirs:
            self.tables[-1].append(person)

    def _others(self, stage: Stage, theirs: list[Person]) -> None:
        """On the sidelines everyone told of later has a meeting of their own with the one in the centre."""
        lead = self._lead(self.center)
        apart = (
            stage.listed
            or stage.has("separate", "apart")
            or stage.tenses("receive", "received", "callon") & {"held", "earlier"}
        )
        known = [t for t in self.tables if any(p.country == theirs[0].country for p in t)]
        if known and not apart and not self.setting.stops:
            known[-1].extend(theirs)
            return
        opened: list[list[Person]] = []
        for person in theirs:
            if (
                opened
                and opened[-1][-1].country == person.country
                and _side_by_side(stage, opened[-1][-1], person)
                and not stage.listed
            ):
                opened[-1].append(person)
            else:
                opened.append([lead, person] if lead else [person])
        self.tables.extend(opened)

    def _open(self, stage: Stage, ours: list[Person], theirs: list[Person]) -> None:
        """The first table opens once both sides are there."""
        waiting, self.waiting = self.waiting + ours + theirs, []
        ours = [p for p in waiting if p.country == self.center]
        theirs = [p for p in waiting if p.country != self.center]
        if not ours or not theirs:
            self.waiting = waiting
            return
        if (
            {"separate", "separately"} & set(stage.sentence.lower)
            and 1 in (len(ours), len(theirs))
            and len(ours) != len(theirs)
        ):
            one, many = (ours[0], theirs) if len(ours) == 1 else (theirs[0], ours)
            self.tables = [[one, person] for person in many]
            return
        by_country: dict[str | None, list[Person]] = {}
        for person in theirs:
            by_country.setdefault(person.country, []).append(person)
        if len(by_country) > 1:
            self.tables = [[ours[0], *group] for group in by_country.values()]
        else:
            self.tables = [[*ours, *theirs]]

    def _guest(self, stage: Stage, person: Person) -> None:
        """A further guest sits with his own delegation, or has a meeting of his own."""
        same = [t for t in self.tables if any(p.country == person.country for p in t)]
        if same and not stage.has("separate") and not stage.listed:
            same[-1].append(person)
        else:
            host = self._lead(self.center)
            self.tables.append([host, person] if host else [person])

    def _hosts(self, stage: Stage, ours: list[Person]) -> None:
        """A further host receives the leading guest; hosts joined by "and" receive together."""
        guest = self._lead(None)
        tables: list[list[Person]] = []
        for person in ours:
            if tables and _side_by_side(stage, tables[-1][-1], person):
                tables[-1].append(person)
            else:
                tables.append([guest, person] if guest else [person])
        self.tables.extend(tables)

    def _lead(self, country: str | None) -> Person | None:
        """The first of a side who is no resident envoy; ``None`` asks for the guests."""
        side = [p for t in self.tables for p in t if (p.country == country if country else p.country != self.center)]
        return next((p for p in side if not is_envoy(p)), side[0] if side else None)


def _side_by_side(stage: Stage, left: Person, right: Person) -> bool:
    a = next((x for x in stage.actors if x.person is left), None)
    b = next((x for x in stage.actors if x.person is right), None)
    if not a or not b:
        return False
    words = stage.sentence.lower[a.end + 1 : b.at]
    return "on" not in words and "by" not in words and "then" not in words and len(words) <= 3
