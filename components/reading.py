"""The import report as rows: which releases were read, came twice, tell of no engagement or were refused, and why."""

from __future__ import annotations

import pandas as pd

from components.rows import Column, Line, Row
from components.text import capital, each, number

COLUMNS = (Column("File"), Column("What became of it"), Column("Release"), Column("Engagements", "num labelled"))


def made(page: pd.DataFrame) -> list[Row]:
    """File, fate and reason, release."""
    return [Row(one.source, (
        (Line(one.source, "strong", f"release:{one.release_id}" if one.release_id else ""),),
        (Line(capital(one.outcome)), *((Line(one.reason, "quiet"),) if one.reason else ())),
        tuple(Line(word, "quiet")
              for word in (one.title, ", ".join(w for w in (one.outlet, one.published) if w)) if word),
        (Line(number(one.n)),),
    ), f"release:{one.release_id}" if one.release_id else "") for one in each(page)]  # fmt: skip
