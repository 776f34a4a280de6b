"""What the outcomes of a text are, as most tests of them ask."""

from data.extract.outcomes import outcomes
from data.extract.sentences import sentences


def told(text):
    return outcomes(text, list(sentences(text, 0, len(text))))


def titles(text, kind=None):
    return [one.title.value for one in told(text) if kind in (None, one.type)]
