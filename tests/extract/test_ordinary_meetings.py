"""Ordinary invented releases that tell of several meetings: kind, host, pairs, who took part, who sat with whom."""

from pathlib import Path

import pytest

from data.extract import read_release
from data.record import Record
from data.release import Release

BLOCKS = (Path(__file__).parent / "ordinary_meetings.txt").read_text("utf-8").split("====\n")


def _line(record: Record) -> str:
    if not record.engagements:
        return "nothing to tell"
    main = record.engagements[0]
    names = [one.name.value for one in record.officials]
    present = [one for one in record.officials if one.role.value == "participant"]
    parts = (
        main.kind.value if main.status.value == "held" else f"{main.kind.value} {main.status.value}",
        main.host.value if main.host else "-",
        " ".join(sorted({"-".join(pair) for engagement in record.engagements for pair in engagement.pairs})) or "-",
        ", ".join(f"{one.name.value} {one.country.value if one.country else '-'}" for one in present) or "-",
        "; ".join(" + ".join(names[n] for n in each.meeting) for each in record.engagements if each.meeting) or "-",
    )
    return " | ".join(parts)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[1][:40])
def test_an_ordinary_release_tells_who_sat_with_whom(block: str) -> None:
    expected, text = block.split("\n", 1)
    assert _line(read_release(Release(text, "invented"))) == expected
