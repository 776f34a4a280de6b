"""A server on a free port of this machine, and a Chromium that watches what it is asked to fetch."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.reader import Reader

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@contextmanager
def serving(releases: Path) -> Iterator[str]:
    """The dashboard over a folder; the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    environment = {**os.environ, "BILAT_RELEASES": str(releases)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(f"http://127.0.0.1:{port}/_stcore/health", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def wait(address: str, server: subprocess.Popen[bytes]) -> None:
    """Until the server answers."""
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        try:
            if urlopen(address, timeout=1).status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server did not start")


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """One browser for all tests; without one they are skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH to drive")
    with playwright.sync_playwright() as driver:
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def seeds_server(chromium: object) -> Iterator[str]:
    with serving(ROOT / "seeds") as address:
        yield address


@pytest.fixture
def reader(chromium: object, seeds_server: str) -> Iterator[Callable[..., Reader]]:
    """Open readers of the seeds; afterwards none may have fetched from elsewhere or met an error."""
    opened: list[Reader] = []

    def opening(address: str = seeds_server, **options: object) -> Reader:
        opened.append(Reader(chromium, address, **options))
        return opened[-1]

    yield opening
    for one in opened:
        one.close()
