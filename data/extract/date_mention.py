"""A printed date with its part in the story."""

from __future__ import annotations

from dataclasses import dataclass

from data.extract.date_values import RawDate


@dataclass(slots=True)
class DateMention:
    """A date at ``start:end``. ``sentence`` indexes ``Layout.sentences``, ``order`` counts the told ones.

    ``kind`` is ``event``; ``start``, ``arrived`` and ``end`` of one; ``left`` and ``leaving``, a departure past and
    to come; ``said``, the day of the statement; ``preface`` ("After talks on May 3, …"); ``future``; ``recalled``;
    ``deadline``; ``name``, the year in "Khazri-2023"; ``plan``, a plan's year; or ``page``, outside the told text.
    """

    raw: RawDate
    kind: str
    sentence: int
    order: int

    @property
    def start(self) -> int:
        return self.raw.start

    @property
    def end(self) -> int:
        return self.raw.end

    @property
    def precision(self) -> str:
        return self.raw.precision
