"""The frame of the main engagement, settled in the order in which its parts depend on each other."""

from __future__ import annotations

from .journeys import is_departure, send_off, tour_stops
from .kinds import find_kind
from .parties import add_enumerated, find_parties
from .places import pick_host
from .seats import SEATS, at_seat
from .setting import Setting, is_envoy
from .state import Reading
from .status import find_level, find_status
from .towns import find_town
from .votes import Scene


def set_scene(reading: Reading, scene: Scene) -> None:
    """Fill ``reading.setting``: status, parties, host, kind, level, place and the side of each person."""
    setting, stages = reading.setting, reading.stages
    setting.status, setting.status_span = find_status(stages)
    if setting.status in ("held", "announced") and is_departure(stages, reading.persons):
        setting.departing, setting.status, setting.status_span = True, "held", None
    if setting.departing:
        send_off(reading.persons, scene)
    if setting.status != "held":
        _nobody_met(reading)
    setting.parties = _parties(reading)
    setting.stops = tour_stops(stages, scene, reading.persons)
    _place(reading, scene)
    add_enumerated([s for s in stages if s.weight > 0.3], setting.listed)
    setting.kind, setting.kind_span = find_kind(stages, reading.persons, setting)
    _widen(reading)
    if setting.kind == "call":
        setting.host = setting.host_span = setting.host_party = None
    else:
        setting.place, setting.place_span = find_town(reading, scene.place)
    setting.level, setting.level_span = find_level(stages)
    _sides(reading)


def _place(reading: Reading, scene: Scene) -> None:
    """Host country and receiving party; a visit to a country makes it a party even if nobody there is named."""
    setting = reading.setting
    setting.host, setting.host_span = pick_host(scene, setting.parties, reading.desk)
    _not_the_envoys(reading)
    if setting.stops:
        setting.host = setting.stops[0]
        setting.host_span = scene.host.proof(setting.host)
        for code in setting.stops:
            proof = scene.host.proof(code) or _named(reading, code)
            if proof:
                setting.parties.setdefault(code, proof)
    alone = len(setting.parties) == 1 and setting.host not in setting.parties
    if alone and setting.host and setting.host_span and scene.host.score.get(setting.host, 0.0) >= 1.5:
        setting.parties[setting.host] = setting.host_span
    setting.host_party = _host_party(setting, at_seat(reading.stages))


def _not_the_envoys(reading: Reading) -> None:
    """Resident envoys are received by the country where they are posted; only an embassy's own reception is theirs."""
    setting = reading.setting
    present = [p for p in reading.persons if p.role == "participant" and p.country == setting.host]
    if not present or len(setting.parties) != 2 or not all(is_envoy(p) for p in present):
        return
    if any({"embassy", "residence"} & set(s.sentence.lower) for s in reading.stages):
        return
    other = next(code for code in setting.parties if code != setting.host) if setting.host in setting.parties else None
    if other and any(p.country == other and p.role == "participant" for p in reading.persons):
        setting.host, setting.host_span = other, setting.parties[other]


def _named(reading: Reading, code: str) -> tuple[int, int] | None:
    """The first words that name a country."""
    for stage in reading.stages:
        for actor in stage.actors:
            if actor.code == code and actor.kind in ("country", "people", "place"):
                return stage.sentence.starts[actor.at], stage.sentence.ends[actor.end]
    return None


def _widen(reading: Reading) -> None:
    """Of a gathering or a drill every state named as taking part is a party."""
    setting = reading.setting
    if setting.kind not in ("multilateral", "exercise"):
        return
    for code, span in setting.listed.items():
        setting.parties.setdefault(code, span)
    if len(setting.parties) < 3 and setting.kind == "multilateral":
        for stage in reading.stages:
            for number, chunk in enumerate(stage.sentence.chunks):
                if chunk.tag in "CcD" and stage.weight > 0.8:
                    setting.parties.setdefault(chunk.value, stage.sentence.span(number, number))
    if setting.host and setting.host_span:
        setting.parties.setdefault(setting.host, setting.host_span)
    setting.host_party = _host_party(setting, at_seat(reading.stages))


def _nobody_met(reading: Reading) -> None:
    for person in reading.persons:
        person.role, person.reason = "mentioned", person.reason or "not held"


def _parties(reading: Reading) -> dict[str, tuple[int, int]]:
    if reading.setting.status == "held":
        return find_parties(reading.stages, reading.persons)
    found: dict[str, tuple[int, int]] = {}
    for person in reading.persons:
        if person.country and person.reason != "spokes":
            found.setdefault(person.country, person.country_span or person.fullest.span)
    if len(found) > 1:
        return found
    for stage in reading.stages:
        for number, chunk in enumerate(stage.sentence.chunks):
            if chunk.tag in "CDA" and stage.weight > 0.8:
                found.setdefault(chunk.value, stage.sentence.span(number, number))
    return found


def _host_party(setting: Setting, hosted_at_seat: bool) -> str | None:
    """The receiving party: the host country if it takes part, else an organisation that has its seat there."""
    if setting.host in setting.parties:
        return setting.host
    if not hosted_at_seat:
        return None
    return next((key for key in setting.parties if SEATS.get(key) == setting.host and setting.host), None)


def _sides(reading: Reading) -> None:
    setting = reading.setting
    for person in reading.persons:
        if person.role == "mentioned":
            continue
        if setting.host_party is None:
            person.side = "party"
        elif setting.stops:
            person.side = "host" if person.country in setting.stops else "guest"
        else:
            person.side = "host" if person.country in (setting.host_party, setting.host) else "guest"
