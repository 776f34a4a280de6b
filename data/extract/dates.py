"""The dates of a release: every one that is printed, what it is the date of, and the day of the main engagement.

``dates`` reads and classifies, ``event_date`` and ``engagement_date`` decide. All need the ``Layout`` of the text.
"""

from __future__ import annotations

from bisect import bisect_right

from data.extract.date_context import kind_of
from data.extract.date_event import EventDate, engagement_date, event_date
from data.extract.date_mention import DateMention
from data.extract.layout import Layout

__all__ = ["DateMention", "EventDate", "dates", "engagement_date", "event_date"]


def dates(text: str, layout: Layout) -> list[DateMention]:
    """Every date of the text, in order."""
    told = [i for i, sentence in enumerate(layout.sentences) if sentence.role == "body"]
    found = []
    for raw in layout.raw:
        index = layout.at(raw.start)
        sentence = layout.sentences[index]
        if sentence.role == "body":
            kind = kind_of(text, raw, sentence.start, sentence.end)
            found.append(DateMention(raw, kind, index, bisect_right(told, index) - 1))
        else:
            found.append(DateMention(raw, "page", index, -1))
    return found
