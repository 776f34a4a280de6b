"""Ordinary releases in the manner of many ministries and agencies, invented: kind, host, pairs and who took part."""

from pathlib import Path

import pytest

from data.extract import read_release
from data.release import Release

FILES = ("ordinary.txt", "ordinary_reworded.txt", "ordinary_people.txt")
"""In the words that such outlets use; told freely, as people do who avoid them; with many officials."""
BLOCKS = [block for name in FILES for block in (Path(__file__).parent / name).read_text("utf-8").split("====\n")]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n")[1][:40])
def test_an_ordinary_release_is_read_as_it_is_meant(block: str) -> None:
    expected, text = block.split("\n", 1)
    record = read_release(Release(text, "invented"))
    main = record.engagements[0]
    pairs = sorted({"-".join(pair) for engagement in record.engagements for pair in engagement.pairs})
    present = [one for one in record.officials if one.role.value == "participant"]
    who = ", ".join(f"{one.name.value} {one.country.value if one.country else '-'}" for one in present)
    host = main.host.value if main.host else "-"
    assert f"{main.kind.value} | {host} | {' '.join(pairs) or '-'} | {who}" == expected
