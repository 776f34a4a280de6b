import json

import pytest

from tests.conftest import GOLDEN, SEEDS


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem[:3])
def test_a_hand_checked_span_quotes_the_text(path):
    text = (SEEDS / f"{path.stem}.txt").read_text("utf-8-sig")
    evidence = json.loads(path.read_text("utf-8"))["evidence"]
    assert evidence
    assert [item for item in evidence if text[item["start"] : item["end"]] != item["quote"]] == []
