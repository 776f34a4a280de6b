"""What several tests share: the seed releases with their hand-checked records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from data.frames import Frames, frames_of
from data.reading import read_path
from data.record import Record
from data.release import Release
from data.resolve import resolve
from tests.golden.records import record_of

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDEN = ROOT / "tests" / "golden" / "seeds"

settings.register_profile("bilat", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("bilat")


@pytest.fixture(scope="session", autouse=True)
def _no_store_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests may have a store of their own; it is neither shown nor written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        patch.delenv("BILAT_STORE", raising=False)
        yield


@pytest.fixture(scope="session")
def seeds() -> list[tuple[Release, Record]]:
    """The five seed releases as a perfect reading would tell them."""
    told = []
    for path in sorted(SEEDS.glob("*.txt")):
        release = read_path(path)
        assert isinstance(release, Release)
        label = json.loads((GOLDEN / f"{path.stem}.json").read_text("utf-8"))
        told.append((release, record_of(release.text, label)))
    return told


@pytest.fixture(scope="session")
def frames(seeds: list[tuple[Release, Record]]) -> Frames:
    """The nine tables of the seeds."""
    return frames_of(resolve(seeds).tables)
