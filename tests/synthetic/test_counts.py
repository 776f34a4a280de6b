"""Counts by pair and month beside the truth: the aim is .01, the ceilings say how far we are and only ever fall."""

from tests.synthetic import releases
from tests.synthetic.counts import count, read
from tests.synthetic.records import perfect

READ, PERFECT, MISSING = 0.02, 0.01, 0.01
TOLD = list(releases(900, seed=1))
FEW = TOLD[:400]


def test_what_was_read_perfectly_is_counted_once():
    found = count(TOLD, map(perfect, TOLD))
    assert found.off <= PERFECT
    assert found.missing <= MISSING * found.true


def test_what_was_read_is_counted_nearly_once():
    found = count(FEW, map(read, FEW))
    assert found.off <= READ
    assert found.missing <= MISSING * found.true
