"""The dashboard in memory, over a world of known rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from data.load import Loaded
from tests.components.app import App
from tests.components.world import world


@pytest.fixture(scope="session")
def small() -> Loaded:
    return world(60, seed=3, home="AZE", people=2)


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Callable[..., App]:
    """Start the dashboard over a given world."""

    def started(loaded: Loaded, **query: Any) -> App:
        monkeypatch.setattr("components.cache.load", lambda folder: loaded)
        monkeypatch.setattr("components.cache.digest", lambda folder: str(id(loaded)))
        monkeypatch.setenv("BILAT_RELEASES", f"world-{id(loaded)}")
        return App(**query)

    return started


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables without pages, so that all rows can be compared."""
    monkeypatch.setattr("components.rows.PAGE", 10**6)
