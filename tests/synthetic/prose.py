"""The paragraphs of a release, and the page around them."""

from __future__ import annotations

from random import Random

from tests.synthetic.days import above, printed
from tests.synthetic.facts import capital
from tests.synthetic.forms import intro
from tests.synthetic.grammar import Rule, common, pick
from tests.synthetic.journeys import Event, Journey
from tests.synthetic.outlets import Outlet

BACKGROUND, ATTENDED, MORE, OUTCOME = 0.5, 0.75, 0.5, 0.4
BODY = ("ceremony", "hostsays", "topics", "guestsays", "programme", "background", "closing")
WITHOUT = {"call": ("ceremony",), "meeting": ("ceremony", "background"), "multilateral": ("background",),
           "announced": ("background",)}  # fmt: skip
"""What the grammar of a plot takes from no other."""


def paragraphs_of(rng: Random, journey: Journey, event: Event, rules: dict[str, Rule], facts: dict[str, str],
                outlet: Outlet) -> list[str]:  # fmt: skip
    """The lead, then what is told besides, in its usual order; short texts get another sentence."""
    lead = pick(rng, rules["lead"]).format_map(facts)
    if outlet.kind == "agency" and rng.random() < 0.5:
        lead = lead.removesuffix(".") + pick(rng, common()["attribution"]).format_map(facts) + "."
    if journey.plot == "domestic":
        return [_clean(lead), *_sentences(rng, _different(rng, rules["body"], 7), facts)]
    left = WITHOUT.get(journey.plot, ())
    wanted = [name for name in BODY if name not in left and (name != "background" or rng.random() < BACKGROUND)]
    said = [pick(rng, rules[name]) for name in wanted]
    if journey.plot in ("visit", "meeting", "envoy", "port") and rng.random() < MORE:
        said.insert(3, pick(rng, rules["hostsays"]))
    if event.beside and event.status == "held" and rng.random() < ATTENDED:
        two = len(event.beside) > 1 and "B" in facts and rng.random() < 0.6
        said.insert(len(said) - 2, pick(rng, rules["attend2" if two else "attend1"]))
    if journey.plot == "visit" and rng.random() < OUTCOME:
        said.insert(len(said) - 1, pick(rng, rules["outcome"]))
    return [_clean(lead), *_sentences(rng, said, facts)]


def _different(rng: Random, rule: Rule, count: int) -> list[str]:
    return [said[int(rng.random() * len(said))] for said in rng.sample(rule, count)]


def _sentences(rng: Random, said: list[str], facts: dict[str, str]) -> list[str]:
    """Paragraphs of one to three sentences."""
    done = [_clean(each.format_map(facts)) for each in dict.fromkeys(said)]
    paragraphs, at = [], 0
    while at < len(done):
        size = 1 + int(rng.random() * 2.5)
        paragraphs.append(" ".join(done[at : at + size]))
        at += size
    return paragraphs


def also(rng: Random, rules: dict[str, Rule], event: Event, other: Event, outlet: Outlet, published: int,
          facts: dict[str, str]) -> str:  # fmt: skip
    """A sentence on another engagement of the journey, with its day."""
    if other.day == event.day:
        name = "later" if other.event_id > event.event_id else "earlier"
    else:
        name = "dayafter" if other.day > event.day else "daybefore"
    more = {"C": intro(rng, other.lead, outlet, event.lead.country)}
    more["Ons2"] = capital(f"on {printed(other.day, outlet.month_first, outlet.year)}")
    return _clean(pick(rng, rules[name]).format_map(facts | more))


def page(rng: Random, outlet: Outlet, title: str, paragraphs: list[str], published: int, facts: dict[str, str]) -> str:
    """What stands around the text, by the kind of outlet."""
    notice, date_line = pick(rng, common()["notice"]), above(outlet.header, published, outlet.month_first)
    body = "\n\n".join(paragraphs)
    if outlet.kind == "agency":
        where = facts["city"].upper() if outlet.header < 3 else facts["city"]
        day = printed(published, outlet.month_first, False)
        line = f"{where}, {day} ({outlet.name}) – " if outlet.header % 2 else ""
        foot = pick(rng, common()["agencyfoot"])
        return f"{title}\n\n{date_line}\n\n{line}{body}\n\n{notice}\n\n{foot}\n"
    if outlet.kind == "embassy":
        return f"{outlet.name}\n{date_line}\n\n{title}\n\n{body}\n\n{notice}\n"
    foot = pick(rng, common()["ministryfoot"]).format_map(facts)
    top = f"{outlet.name}\n\n" if outlet.masthead else ""
    head = f"{date_line}\n{title}" if outlet.header == 3 else f"{title}\n{date_line}"
    return f"{top}{head}\n\n{body}\n\n{foot}\n{notice}\n"


def _clean(sentence: str) -> str:
    """An apposition's comma before another stop goes."""
    return sentence.replace(",,", ",").replace(",.", ".").replace(",;", ";")
