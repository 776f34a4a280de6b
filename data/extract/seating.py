"""Tables of a release: sentence by sentence every participant is seated with those met."""

from __future__ import annotations

from itertools import pairwise

from .actors import Stage
from .descriptions import TITLES
from .meeting_acts import attending, groups, partners, side_by_side, told
from .people import Person
from .setting import Setting, is_envoy

RECEIVING = frozenset(
    "headquarters barracks camp ministry office offices palace garrison ghq host counterpart "
    "brief briefed briefing".split()
)
"""Words of a sentence on an arrival that is no mere welcome at the airport."""


MOVING = frozenset("been went goes going drove came proceeded headed moved arrived travelled traveled".split())
"""Verbs that bring guests, and whoever is with them, to whom they meet next."""
GUESTS = frozenset("guest visitor guests visitors".split())


class Seating:
    """Walks through the sentences and seats every new participant at a table."""

    def __init__(self, center: str | None, present: list[Person], setting: Setting) -> None:
        self.center, self.setting = center, setting
        self.present = {p.number: p for p in present}
        self.tables: list[list[Person]] = []
        self.waiting: list[Person] = []
        self.coming: list[Person] = []
        self.seen: set[int] = set()

    def seat(self, stages: list[Stage]) -> list[list[Person]]:
        for stage in stages:
            new = [p for p in stage.persons() if p.number in self.present and p.number not in self.seen]
            self.seen.update(p.number for p in new)
            if new and not self._standing(stage, new):
                self._arrive(stage, new)
            if self.tables:
                self._again(stage)
        if self.waiting and not self.tables:
            self.tables = [[p] for p in self.waiting]
        if self.coming and self.tables:
            self.tables[-1].extend(self.coming)
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
        return stage.has("airport") and bool(others) and RECEIVING.isdisjoint(stage.sentence.lower)

    def _arrive(self, stage: Stage, new: list[Person]) -> None:
        ours = [p for p in new if p.country == self.center]
        theirs = [p for p in new if p.country != self.center]
        if not self.tables:
            self._open(stage, ours, theirs)
            return
        beside = attending(stage, new)
        ours, theirs = ([p for p in side if p not in beside] for side in (ours, theirs))
        before = len(self.tables)
        if ours and theirs and any(told(stage, act) or act.kind == "signed" for act in stage.acts):
            met = [p for p in partners(stage, ours[0]) if p.number in self.present and p.country != self.center]
            guest = self._lead(None) if _of_guests(stage) else None
            lead = next((p for p in [*met, guest] if p and p not in theirs), None)
            self.tables.append([*([lead] if lead else []), *ours, *theirs])
        elif ours and theirs:
            self._beside(stage, ours, theirs)
        elif ours:
            self._hosts(stage, ours)
        elif theirs and (self.setting.kind == "meeting" or self.setting.stops):
            self._others(stage, theirs)
        else:
            for person in theirs:
                self._guest(stage, person)
        if beside and not ours and not MOVING.isdisjoint(stage.sentence.lower):
            self.coming += beside
            return
        spoken = [t for t in self.tables if any(p in t for p in stage.persons() if p not in new)]
        for table in self.tables[before:] or (spoken or self.tables)[-1:]:
            table.extend(beside)

    def _beside(self, stage: Stage, ours: list[Person], theirs: list[Person]) -> None:
        """Hosts and guests told of together for the first time: with the guest spoken of they are a new table."""
        lead = self._lead(None)
        spoken = lead and (lead in stage.persons() or not (GUESTS | {"him"}).isdisjoint(stage.sentence.lower))
        if lead and spoken:
            self.tables.append([lead, *ours, *theirs])
        elif len(ours) == len(theirs) == 1:
            self.tables.append([*ours, *theirs])
        else:
            self.tables[-1].extend([*ours, *theirs])

    def _again(self, stage: Stage) -> None:
        """Those who have been told of before meet each other now."""
        for person in [p for p in stage.persons() if p.number in self.present]:
            for other in partners(stage, person):
                known = any(person in table and other in table for table in self.tables)
                sides = {person.country, other.country}
                if other.number in self.present and len(sides) == 2 and self.center in sides and not known:
                    self.tables.append([person, other])

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
                and side_by_side(stage, opened[-1][-1], person)
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
            apart = [(ours, group) for group in groups(stage, theirs)] if len(ours) == 1 and _and_on(stage) else []
            self.tables = [[*a, *b] for a, b in apart or [(group, theirs) for group in groups(stage, ours)]]

    def _guest(self, stage: Stage, person: Person) -> None:
        """A further guest sits with his own delegation, or has a meeting of his own."""
        same = [t for t in self.tables if any(p.country == person.country for p in t)]
        if same and not stage.has("separate") and not stage.listed:
            same[-1].append(person)
        else:
            hosts = [p for p in partners(stage, person) if p.number in self.present and p.country == self.center]
            host = hosts[0] if hosts else self._lead(self.center)
            self.tables.append([host, person] if host else [person])

    def _hosts(self, stage: Stage, ours: list[Person]) -> None:
        """A further host receives the leading guest; hosts joined by "and" receive together."""
        coming, self.coming = self.coming, []
        for group in groups(stage, ours):
            guests = [p for p in partners(stage, group[0]) if p.number in self.present and p.country != self.center]
            lead = guests[0] if guests else self._lead(None)
            self.tables.append([*([lead] if lead else []), *group, *coming])

    def _lead(self, country: str | None) -> Person | None:
        """The first of a side who is no resident envoy; ``None`` asks for the guests."""
        side = [p for t in self.tables for p in t if (p.country == country if country else p.country != self.center)]
        return next((p for p in side if not is_envoy(p)), side[0] if side else None)


def _of_guests(stage: Stage) -> bool:
    """Whether the sentence speaks of a guest, or of somebody by rank alone."""
    lower = stage.sentence.lower
    ranks = [n for n, (a, b) in enumerate(pairwise(lower), 1) if a == "the" and b in TITLES]
    bare = [n for n in ranks if not any(a.at <= n <= a.end for a in stage.actors)]
    return bool(bare) or not GUESTS.isdisjoint(lower)


def _and_on(stage: Stage) -> bool:
    """ "Paid courtesy calls on X and on Y"."""
    return stage.has("callon") and any(pair == ("and", "on") for pair in pairwise(stage.sentence.lower))
