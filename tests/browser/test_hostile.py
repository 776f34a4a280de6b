"""Releases are hostile: nothing in them is drawn, run or fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import serving
from tests.browser.reader import Reader

Opening = Callable[..., Reader]

IMAGE = "![x](https://attacker.example/pixel.png)"
SCRIPT = "<script>alert(1)</script><img src=https://attacker.example/a.png onerror=alert(2)>"
RELEASE = f"""25 April 2024

{IMAGE} {SCRIPT} On April 25, the Minister of Defense of the Republic of Azerbaijan,
Colonel General Zakir Hasanov received a
delegation led by the Minister of Defense {IMAGE} of the Republic of Kazakhstan,
Colonel General Ruslan Zhaksylykov.

"{SCRIPT}" was signed: the "{IMAGE} Military Cooperation Plan {SCRIPT} for 2025". =1+1

<style>body {{ display: none }}</style>
"""


@pytest.fixture
def hostile(tmp_path: Path, chromium: object) -> Iterator[str]:
    (tmp_path / "<img src=x onerror=alert(3)>![y](https:..attacker.example).txt").write_text(RELEASE, "utf-8")
    (tmp_path / "two.txt").write_text(RELEASE.replace("25", "26"), "utf-8")
    with serving(tmp_path) as address:
        yield address


def test_hostile_words_are_shown_as_words(reader: Opening, hostile: str) -> None:
    window = reader(address=hostile).open("/releases")
    window.page.locator("[class*='st-key-report-'] tbody button").first.click()
    release = window.page.get_by_role("dialog").locator(".bl-release")
    release.wait_for()
    assert SCRIPT in release.inner_text()
    assert IMAGE in release.inner_text()
    assert window.page.locator("img[src*=attacker], .bl-release img, .bl-release script").count() == 0


@pytest.mark.parametrize("path", ["/", "/pairs", "/officials", "/releases"])
def test_no_page_fetches_or_runs_what_a_release_says(reader: Opening, hostile: str, path: str) -> None:
    window = reader(address=hostile).open(path)
    window.page.wait_for_timeout(500)
    assert window.page.locator("img[src*=attacker]").count() == 0
    assert window.page.locator(".bl-title").first.is_visible()
