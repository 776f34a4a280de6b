"""Somebody who reads the dashboard in a browser."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

NOTHING = ("data:", "blob:")


class Reader:
    """One browser window of its own, without anybody else's session."""

    def __init__(self, browser: Any, address: str, width: int = 1440, **options: Any) -> None:
        self.address = address
        self.context = browser.new_context(viewport={"width": width, "height": 1000}, accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", self._requested)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self._said)
        self.page.on("dialog", lambda dialog: (self.errors.append(f"dialog {dialog.message}"), dialog.dismiss()))

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.address, self.address.replace("http", "ws"), *NOTHING)):
            self.elsewhere.append(request.url)

    def _said(self, message: Any) -> None:
        probe = "_stcore" in (message.location or {}).get(
            "url", ""
        )  # Streamlit looks for its server below the page first
        if message.type == "error" and not probe:
            self.errors.append(message.text)

    def open(self, path: str = "/") -> Reader:
        self.page.goto(self.address + path)
        self.page.wait_for_selector(".bl-title")
        return self.settle()

    def settle(self) -> Reader:
        """Until the server has answered and the page stands still."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
        self.page.wait_for_timeout(250)
        return self

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.page.url).query)

    @property
    def title(self) -> str:
        return str(self.page.locator("main .bl-title, .stMain .bl-title").first.inner_text())

    def cells(self, key: str, column: int) -> list[str]:
        """The first lines of a column of a table, once it has rows."""
        rows = self.page.locator(f"[class*='st-key-{key}-'] tbody tr")
        rows.first.wait_for()
        return [row.locator("th,td").nth(column).inner_text().split("\n")[0].strip() for row in rows.all()]

    def pick(self, label: str, *options: str) -> Reader:
        """Choose options of a multiselect."""
        box = self.page.get_by_role("combobox", name=label)
        for option in options:
            box.click()
            self.page.get_by_role("option", name=option, exact=True).click()
            self.settle()
        self.page.keyboard.press("Escape")
        return self.settle()

    def close(self) -> None:
        self.context.close()
        assert not self.elsewhere, f"fetched from elsewhere: {self.elsewhere}"
        assert not self.errors, f"errors in the page: {self.errors}"
