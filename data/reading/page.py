"""A saved web page to a release: its main text under its headline, and what its head says about outlet and day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from data.reading.days import iso_day
from data.reading.markup import Block, Page, page_of
from data.release import Release

LONG = 60
"""A paragraph has at least so many characters that are no link."""
BELOW = 400
"""Characters that may stand between the headline and the text: day, section, picture."""
DAYS = (
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
    "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "og:published_time", "time",
)  # fmt: skip
IN_SCRIPT = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')


def read_page(html: str, source: str) -> Release | None:
    """The release in a page; None if it holds no text."""
    page = page_of(html)
    chosen = _chosen(page.blocks)
    if not chosen:
        return None
    about = page.about
    return Release(
        text="\n\n".join(block.text for block in chosen),
        source=source,
        url=_address(about),
        outlet=about.get("og:site_name") or about.get("publisher") or None,
        published=_published(about),
        title=_title(page, chosen),
        language=(about.get("lang") or "en").split("-")[0].lower() or "en",
    )


def _chosen(blocks: list[Block]) -> list[Block]:
    """From the headline over the text to the end of the element that holds it."""
    home = _home(blocks)
    inside = [place for place, block in enumerate(blocks) if home in block.within and _is_text(block)]
    if not inside:
        return [block for block in blocks if _is_text(block)]
    first, last = inside[0], inside[-1]
    heads = [place for place, block in enumerate(blocks[: first + 1]) if block.tag == "h1" and not block.apart]
    start = heads[-1] if heads and _near(blocks[heads[-1] + 1 : first]) else first
    return [block for place, block in enumerate(blocks[start : last + 1], start) if _fits(block, place in inside)]


def _home(blocks: Iterable[Block]) -> int | None:
    """The element with the most running text: what stands right in it counts most."""
    weights: defaultdict[int, float] = defaultdict(float)
    for block in blocks:
        if _is_long(block):
            around = block.within[:-1] if block.tag == "p" or len(block.within) > 1 else block.within
            for depth, number in enumerate(reversed(around[-3:])):
                weights[number] += (len(block.text) - block.linked) / (1, 2, 4)[depth]
    return max(weights, key=lambda number: (weights[number], -number), default=None)


def _near(between: list[Block]) -> bool:
    return sum(len(block.text) for block in between if not block.apart) <= BELOW


def _fits(block: Block, inside: bool) -> bool:
    return inside or block.tag == "h1" or (_is_text(block) and not block.apart)


def _is_long(block: Block) -> bool:
    return not block.apart and len(block.text) - block.linked >= LONG


def _is_text(block: Block) -> bool:
    """No menu, no list of links."""
    return not block.apart and block.linked * 2 < len(block.text)


def _title(page: Page, chosen: list[Block]) -> str | None:
    head = next((block.text for block in chosen if block.tag == "h1"), None)
    title = page.about.get("og:title") or head or page.about.get("title", "").strip()
    return title or None


def _published(about: dict[str, str]) -> str | None:
    said = [about[name] for name in DAYS if about.get(name)]
    script = IN_SCRIPT.search(about.get("json-ld", ""))
    return next((day for one in [*said, *(script.groups() if script else ())] if (day := iso_day(one))), None)


def _address(about: dict[str, str]) -> str | None:
    said = about.get("canonical") or about.get("og:url") or ""
    return said if said.startswith(("http://", "https://")) else None
