"""A saved page becomes the release that it shows: headline, day and text, without menus, related links and notices."""

import os
import time
from pathlib import Path

import pytest

from data.extract import read_release
from data.reading import read_bytes
from data.reading.days import iso_day
from data.reading.page import read_page
from data.record_json import to_json
from data.release import Release

FIRST = "Defense Minister Zakir Hasanov met with the Minister of Defence of Georgia Irakli Chikovani in Baku on May 4."
SECOND = "The ministers spoke about training, about joint exercises, and about what the two staffs will do next year."
PAGE = f"""<!doctype html><html lang="az-AZ"><head><title>Meeting | The Outlet</title>
<meta property="og:site_name" content="The Outlet"><meta property="og:title" content="A meeting in Baku">
<meta property="article:published_time" content="2024-05-05T09:00:00+04:00"><link rel="canonical" href="https://x.example/1">
<script>var a = "<p>Not this one, which is a script and not a paragraph of the page, long as it is.</p>";</script>
</head><body><nav><ul><li><a href="#">Home</a><li><a href="#">Defence</a></ul></nav>
<div class="top"><a href="#">Yesterday the minister of another country met a minister of a third one</a></div>
<article><h1>A meeting in Baku</h1><div>May 5, 2024 | 09:00</div>
<p>{FIRST}</p><figure><figcaption>Photo: the ministry</figcaption></figure>
<p>{SECOND.replace("about", "<b>about</b>")}</p>
</article><aside><p>Most read: the minister of another country came to a third one on a visit of two days.</p></aside>
<footer><p>All rights reserved. Materials may be used only with a reference to The Outlet, of course.</p></footer>
</body></html>"""


@pytest.fixture
def page():
    return read_page(PAGE, "page.html")


def test_the_text_is_the_headline_the_day_and_the_paragraphs(page):
    assert page.text.split("\n\n") == ["A meeting in Baku", "May 5, 2024 | 09:00", FIRST, "Photo: the ministry", SECOND]


def test_the_head_says_what_came_with_the_text(page):
    assert (page.title, page.outlet, page.published, page.url, page.language) == (
        "A meeting in Baku", "The Outlet", "2024-05-05", "https://x.example/1", "az"
    )  # fmt: skip


def test_a_page_is_known_by_its_markup_whatever_its_name():
    found = read_bytes(PAGE.encode(), "page.txt")
    assert found.release.title == "A meeting in Baku"
    assert found.note.startswith("Read as a web page")


@pytest.mark.parametrize("html", ["", "<html>", "<p", "<div>" * 5000 + FIRST, "<p>" * 5000, "</p></p><b></i>", "<!--"])
def test_no_markup_is_an_error(html):
    assert isinstance(read_page(html, "x"), Release | None)


def test_a_page_without_paragraphs_gives_its_lines():
    assert read_page(f"<html><body><h1>Title</h1>{FIRST}<br>{SECOND}</body></html>", "x").text == (
        f"Title\n\n{FIRST}\n\n{SECOND}"
    )


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2025-12-04T18:11:00+04:00", "2025-12-04"), ("20251204", "2025-12-04"), ("04.12.2025 18:11", "2025-12-04"),
        ("Thu, 04 Dec 2025 18:11:00 GMT", "2025-12-04"), ("4 Dec 2025", "2025-12-04"), ("04/12/2025", None),
        ("2025-13-04", None), ("yesterday", None), ("", None), ("1733335860", None),
    ],
)  # fmt: skip
def test_a_day_is_read_only_if_it_is_one(said, day):
    assert iso_day(said) == day


def told(release):
    """What a release says, whatever the offsets; topics in any order."""
    record = to_json(release, "", read_release(release))
    return {name: sorted(value) if name == "topics" else value for name, value in record.items()
            if name not in ("evidence", "blank")}  # fmt: skip


@pytest.mark.skipif(not os.environ.get("BILAT_CORPUS"), reason="BILAT_CORPUS names no labelled corpus")
@pytest.mark.parametrize("name", ["021", "055", "074"])
def test_a_page_of_the_corpus_says_what_its_text_says(name):
    path = Path(os.environ["BILAT_CORPUS"]) / "dev" / f"{name}.html"
    text = path.with_suffix(".txt").read_text("utf-8")
    assert told(read_page(path.read_text("utf-8"), "")) == told(Release(text, ""))


def test_a_marked_section_of_any_kind_is_left_out():
    assert read_page("<html><body><![foo[bar]]><p>Both ministers met.</p>", "x").text.endswith("Both ministers met.")


@pytest.mark.parametrize(
    "mark", ["<a ", "<!--", "<!-- >", "</", "<script></", "<![", "<?", "<!-- -- ", "<!-- --x>", "<a b='\">"],
)  # fmt: skip
def test_a_page_full_of_what_never_ends_is_read_in_its_time(mark):
    start = time.process_time()
    read_page("<html><body><p>Both ministers met.</p>" + mark * 20_000, "x")
    assert time.process_time() - start < 2


def test_text_behind_the_last_tag_is_kept():
    assert "Both ministers met." in read_page("<html><body><p>Both ministers met.", "x").text
