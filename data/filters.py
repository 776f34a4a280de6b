"""What the reader asked for: one frozen, hashable value that the pages, the URL, the command line and caches share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from data.names import party_code
from data.schema import ECHELONS, KINDS, LEVELS, OUTCOMES, STATUSES

Query = Mapping[str, Sequence[str]]
HELD = ("held",)
CHOICES: dict[str, tuple[str, ...]] = {
    "kinds": KINDS, "statuses": STATUSES, "levels": LEVELS, "echelons": ECHELONS, "outcomes": OUTCOMES,
}  # fmt: skip
PARAMETERS = {
    "countries": "country", "between": "between", "start": "from", "end": "to", "kinds": "kind",
    "statuses": "status", "levels": "level", "echelons": "echelon", "outcomes": "outcome", "official": "official",
    "undated": "undated",
}  # fmt: skip
"""The name of each filter in a URL and on the command line."""

DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?\Z", re.ASCII)


@dataclass(frozen=True)
class Filters:
    """A selection. Empty means all, save for ``statuses``: counts count what was held unless asked otherwise.

    ``countries``: any of them is a party. ``between``: both are. ``start`` and ``end`` are ISO days, both included:
    what overlaps the range is selected; what has no day is left out of a range unless ``undated``.
    ``official`` is an official_id. However it was built, equal selections are equal values.
    """

    countries: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    start: str | None = None
    end: str | None = None
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = HELD
    levels: tuple[str, ...] = ()
    echelons: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    official: str | None = None
    undated: bool = False

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "countries", tuple(sorted(set(self.countries))))
        if self.between:
            first, second = sorted(self.between)
            put(self, "between", (first, second) if first != second else None)
        if self.start and self.end and self.start > self.end:
            start, end = self.start, self.end
            put(self, "start", end)
            put(self, "end", start)
        for name, choices in CHOICES.items():
            chosen = tuple(choice for choice in choices if choice in getattr(self, name))
            put(self, name, () if name == "kinds" and chosen == choices else chosen)
        put(self, "statuses", self.statuses or HELD)

    @property
    def active(self) -> tuple[str, ...]:
        """The names of the filters that differ from the default."""
        plain = Filters()
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != getattr(plain, f.name))

    def without(self, name: str) -> Filters:
        """The same selection with one filter set back to its default."""
        return replace(self, **{name: getattr(Filters(), name)})

    def to_query(self) -> dict[str, list[str]]:
        """The parameters of a URL; what is at its default is left out."""
        return {PARAMETERS[name]: _written(getattr(self, name)) for name in self.active}


def from_query(query: Query) -> tuple[Filters, tuple[str, ...]]:
    """Filters from parameters as a URL or a command line brings them, and a note on each value that was not used."""
    notes: list[str] = []
    given = {name: [v.strip() for v in query.get(key, ()) if v.strip()] for name, key in PARAMETERS.items()}
    between = _parties(given["between"], notes)
    if given["between"] and len(set(between)) != 2:
        notes.append("“between” needs two different countries and was left out.")
    start, end = _day(given["start"], False, notes), _day(given["end"], True, notes)
    if start and end and start > end:
        start, end = _day(given["end"], False, []), _day(given["start"], True, [])
        notes.append("The range was given the wrong way round and was turned.")
    chosen = {name: _chosen(name, given[name], notes) for name in CHOICES}
    filters = Filters(
        countries=_parties(given["countries"], notes),
        between=(between[0], between[1]) if len(set(between)) == 2 else None,
        start=start,
        end=end,
        official=given["official"][0] if given["official"] else None,
        undated=bool(given["undated"]) and given["undated"][0].casefold() in {"1", "true", "yes", "on"},
        **chosen,
    )
    return filters, tuple(notes)


def _written(value: object) -> list[str]:
    if isinstance(value, bool):
        return ["true"] if value else []
    return [str(v) for v in value] if isinstance(value, tuple) else [str(value)]


def _parties(values: Iterable[str], notes: list[str]) -> tuple[str, ...]:
    found = {value: party_code(value) for value in values}
    notes += [
        f"“{v}” is no country or organisation known here and was left out." for v, code in found.items() if not code
    ]
    return tuple(dict.fromkeys(code for code in found.values() if code))


def _chosen(name: str, values: list[str], notes: list[str]) -> tuple[str, ...]:
    choices = CHOICES[name]
    found = [value.casefold() for value in values]
    notes += [f"“{value}” is no {PARAMETERS[name]} (there are {', '.join(choices)}) and was left out."
              for value in found if value not in choices]  # fmt: skip
    return tuple(value for value in found if value in choices)


EARLIEST, LATEST = 1900, 2199
"""The years that a range may name."""


def _day(values: list[str], last: bool, notes: list[str]) -> str | None:
    """An ISO day; a year or a month stands for its first day, or for its last one."""
    if not values:
        return None
    found = DAY.match(values[0])
    try:
        year, month, day = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
        if not EARLIEST <= year <= LATEST:
            raise ValueError
        if day or not last:
            return date(year, month or 1, day or 1).isoformat()
        return _last_day(year, month or 12).isoformat()
    except ValueError:
        notes.append(f"“{values[0]}” is no day (write it as 2024-04-25) and was left out.")
        return None


def _last_day(year: int, month: int) -> date:
    following = date(year, month, 28).toordinal() + 4
    return date.fromordinal(following - date.fromordinal(following).day)
