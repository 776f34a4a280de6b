"""Records for the terminal: a line an engagement, or a release at length with its evidence underlined."""

from __future__ import annotations

import re

from click import style

from data.record import Engagement, Fact, Official, Record
from data.record_json import to_json
from data.release import Release

WIDTHS = (10, 12, 9, 9, 44)
HEAD = "  ".join(word.ljust(width) for word, width in zip(
    ("date", "kind", "status", "from → to", "who"), WIDTHS, strict=True)) + "  source"  # fmt: skip
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""A terminal obeys some of these."""


def table(release: Release, record: Record) -> list[str]:
    """A line for each engagement; one line that says so when there is none."""
    if not record.engagements:
        return [_line(("", "none", "", "", "no engagement is told"), release.source)]
    return [_line(_cells(one, record.officials), release.source) for one in record.engagements]


def at_length(release: Release, record: Record) -> str:
    """Title line, facts with the words that prove them, the text with those words underlined."""
    told = to_json(release, release.source, record)
    lines = [style(safe_name(release.source), bold=True)]
    lines += [line for one in record.engagements for line in _facts(release.text, one, record.officials)]
    lines += [f"  {person['role']}: {_person(person)}" for person in told["officials"]]
    lines += [f"  {safe(item['type'])}: {safe(item['title'])}" for item in told["outcomes"]]
    lines += [f"  {safe(blank['field'])}: empty, {safe(blank['reason'])}" for blank in told["blank"]]
    spans = [(item["start"], item["end"]) for item in told["evidence"]]
    return "\n".join([*lines, "", underlined(release.text, spans)])


def underlined(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with every proven word underlined; overlapping spans are one."""
    parts, at = [], 0
    for start, end in _united(spans):
        parts += [safe(text[at:start]), style(safe(text[start:end]), underline=True)]
        at = end
    return "".join([*parts, safe(text[at:])])


def safe(text: str) -> str:
    """Without the characters that would steer the terminal."""
    return UNSAFE.sub("�", text)


def safe_name(name: str) -> str:
    """A name, or a sentence that quotes one: it stays on its line too."""
    return safe(name.replace("\n", "�").replace("\t", "�"))


def _united(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _line(cells: tuple[str, ...], source: str) -> str:
    padded = [safe(cell).ljust(width) for cell, width in zip(cells, WIDTHS, strict=True)]
    return "  ".join([*padded, safe_name(source)])


def _value(fact: Fact[str] | None) -> str:
    return fact.value if fact else ""


def _cells(one: Engagement, officials: list[Official]) -> tuple[str, ...]:
    names = ", ".join(officials[i].name.value for i in dict.fromkeys([*one.meeting, *one.officials]))
    return _value(one.date or one.date_partial) or "undated", one.kind.value, one.status.value, _way(one), names


def _way(one: Engagement) -> str:
    if one.guest and one.host_party:
        return f"{one.guest.value} → {one.host_party.value}"
    return " ".join(fact.value for fact in one.countries)


def _facts(text: str, one: Engagement, officials: list[Official]) -> list[str]:
    day, kind, status, way, names = _cells(one, officials)
    lines = [f"  {day}  {kind} ({status})  {way}  {safe(names)}"]
    for name in ("date", "end_date", "date_partial", "kind", "status", "visit_level", "host", "place"):
        fact = getattr(one, name)
        if fact is not None:
            words = ", ".join(f"“{safe(text[start:end])}”" for start, end in fact.spans)
            lines.append(f"    {name}: {safe(str(fact.value))} ({fact.basis}) {words}".rstrip())
    return lines


def _person(person: dict[str, str | None]) -> str:
    words = [person[key] for key in ("rank", "name", "position", "country", "reason") if person[key]]
    return safe(", ".join(str(word) for word in words))
