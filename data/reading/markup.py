"""A page of HTML as blocks of text in order, each with the elements around it, and what its head says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = frozenset("script style noscript template svg button select option iframe object textarea math".split())
APART = frozenset("nav footer aside form dialog".split())
BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 tr table section article main header footer aside nav figure figcaption "
    "blockquote pre dl dt dd address form body br hr td th center".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
DEEPEST = 300
"""Elements inside each other that are followed; a page made to be deeper is flattened."""


@dataclass(slots=True)
class Block:
    """A paragraph or line. ``within``: the numbers of the elements around it, the nearest last."""

    tag: str
    within: tuple[int, ...]
    apart: bool
    text: str = ""
    linked: int = 0
    """So many of its characters are links."""


@dataclass(slots=True)
class Page:
    """``about``: what the head says, by the name of the tag's property; ``title`` and ``json-ld`` among them."""

    blocks: list[Block] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)


def page_of(html: str) -> Page:
    """The blocks of a page; never raises, whatever the markup."""
    parser = _Parser()
    parser.feed(_ended(html))
    parser.close()
    for block in parser.page.blocks:
        block.text = SPACES.sub(" ", block.text).strip()
    parser.page.blocks = [block for block in parser.page.blocks if block.text]
    return parser.page


def _ended(html: str) -> str:
    """Without comments and tags that never end: at each of them the parser would look to the end of the page."""
    last = html.rfind("-->") + 1
    html = html[:last] + html[last:].replace("<!--", "")
    last = html.rfind(">") + 1
    return html[:last] + html[last:].partition("<")[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[tuple[str, int]] = []
        self.count = 0
        self.block: Block | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self._learn(tag, named)
        if tag in BLOCKS:
            self.block = None
        if tag in ("p", "li") and self.open and self.open[-1][0] == tag:
            self.open.pop()
        if tag not in VOID and len(self.open) < DEEPEST:
            self.count += 1
            self.open.append((tag, self.count))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.block = None
        for place in range(len(self.open) - 1, max(-1, len(self.open) - 40), -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                break

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "title" in tags and "svg" not in tags and "body" not in tags:
            self.page.about["title"] = self.page.about.get("title", "") + data
        elif "script" in tags and self.page.about.get("_script") == "application/ld+json":
            self.page.about["json-ld"] = self.page.about.get("json-ld", "") + data
        elif "head" not in tags and SILENT.isdisjoint(tags):
            self._add(data, tags)

    def _add(self, data: str, tags: list[str]) -> None:
        if self.block is None:
            tag = next((tag for tag in reversed(tags) if tag in BLOCKS), "body")
            within = tuple(number for tag, number in self.open if tag in BLOCKS)
            self.block = Block(tag, within, not APART.isdisjoint(tags))
            self.page.blocks.append(self.block)
        self.block.text += data
        if "a" in tags:
            self.block.linked += len(data.strip())

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """A comment, as browsers have it, whatever its keyword."""
        return self.parse_bogus_comment(i, report)

    def _learn(self, tag: str, named: dict[str, str]) -> None:
        about = self.page.about
        if tag == "meta":
            name = named.get("property") or named.get("name") or named.get("itemprop")
            if name:
                about.setdefault(name.lower(), named.get("content", "").strip())
        elif tag == "time":
            about.setdefault("time", named.get("datetime", ""))
        elif tag == "link" and named.get("rel", "").lower() == "canonical":
            about.setdefault("canonical", named.get("href", ""))
        elif tag == "html":
            about.setdefault("lang", named.get("lang", ""))
        elif tag == "script":
            about["_script"] = named.get("type", "").lower()
