"""A day that came with a text, however it was written, as an ISO day."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
POINTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")


def iso_day(said: str) -> str | None:
    """‘2025-12-04T18:11:00+04:00’, ‘Thu, 04 Dec 2025 18:11 GMT’, ‘04.12.2025’; None for what is no day, or could be two
    (‘04/12/2025’)."""
    if found := ISO.match(said):
        return _day(*map(int, found.groups()))
    if found := POINTED.match(said):
        day, month, year = map(int, found.groups())
        return _day(year, month, day)
    try:
        parts = parsedate(said) or parsedate(f"{said} 00:00:00")
    except (ValueError, IndexError, TypeError):
        return None
    return _day(*parts[:3]) if parts else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
