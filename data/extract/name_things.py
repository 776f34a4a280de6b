"""What is printed like a person's name and is a thing's: ships, streets, medals, museums."""

from __future__ import annotations

from .lexer import Sentence

THINGS = frozenset(
    "mausoleum tomb cemetery grave pantheon wall alley center centre airport base province district street hotel "
    "university academy palace school square hall park river island islands sea bay lake mount museum hospital "
    "stadium prize medal order award exercise operation company corporation group holding agency news tv channel "
    "news.az road avenue mosque church complex memorial monument port harbour harbor strait canal ocean line "
    "bridge dam field garrison barracks camp fort summit forum dialogue initiative declaration act agreement "
    "convention treaty protocol plan fund foundation institute festival day year".split()
)
SIGHTS = frozenset(
    "mausoleum cemetery memorial monument museum airport university hospital palace stadium square barracks".split()
)
BEFORE_THINGS = frozenset(
    "brp arc bae ara hmbs hmcs hmjs htms hmpngs uscgc rfa fns frs fgs bns sas gns kns drv cns lé kd rss kri bap "
    "jds roks hmnzs irins slns usns esps nrp hnlms hdms hswms orp mv rsv "
    "exercise operation camp fort port university airport hotel ship ships ins hms uss hmas cgc bns pns lake mount "
    "cutter frigate corvette destroyer street avenue vessel tcg submarine bandar exercises drill drills op ex project "
    "plan city town village province district region valley battle".split()
)
SITES = frozenset("camp fort barracks avenue street stadium".split())
"""What is named after somebody of a rank: "Camp Colonel X"."""


def is_thing(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words beside a run of capitalised words, or its own last word, tell of a thing."""
    chunks, lower = sentence.chunks, sentence.lower
    before = chunks[start - 1] if start else None
    if before and before.tag == "R":
        return start > 1 and lower[chunks[start - 2].last] in SITES and sentence.code[2 * start - 2] == " "
    tags = sentence.code[2 * start + 1 : 2 * end + 2 : 2]
    if "b" in tags or "M" in tags or lower[chunks[end].last] in SIGHTS:
        return True
    if before and before.tag not in "ZL" and lower[before.last] in BEFORE_THINGS and sentence.code[2 * start] in ' "':
        return True
    if sentence.code[2 * start] == '"' and not (before and before.tag in "PH"):
        return True
    if end + 1 >= len(chunks) or sentence.code[2 * end + 2] not in " -":
        return False
    after = chunks[end + 1]
    word = sentence.words[after.first]
    return lower[after.first] in THINGS or (after.tag in "bO" and word[0].isupper())
