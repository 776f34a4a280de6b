"""The command line from outside: run, started to be killed, and everything that it exports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from click.testing import CliRunner

from data.cli import main
from data.schema import TABLES

ROOT = Path(__file__).parents[2]


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "data.cli", *map(str, words)]


def run(*words: str | Path) -> bytes:
    """What a command prints; an error if it fails."""
    done = subprocess.run(command(*words), cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"bilat {' '.join(map(str, words))}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def ingest(paths: Sequence[str | Path], store: Path, processes: int) -> list[str | Path]:
    """The words of an ingest."""
    return ["ingest", *paths, "--store", store, "--processes", str(processes)]


def start(*words: str | Path) -> subprocess.Popen[bytes]:
    """A command in a group of its own, so that its workers can be killed with it."""
    return subprocess.Popen(
        command(*words), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def kill(started: subprocess.Popen[bytes], workers: bool) -> bool:
    """kill -9 of a command, with its workers or alone; False if it had ended before."""
    if started.poll() is not None:
        return False
    (os.killpg if workers else os.kill)(started.pid, signal.SIGKILL)
    started.wait()
    return True


def here(*words: str | Path) -> bytes:
    """As ``run``, in this process."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    if done.exit_code:
        raise RuntimeError(f"bilat {' '.join(map(str, words))}: {done.output}")
    return done.stdout_bytes


def exports(store: Path) -> dict[str, str]:
    """A digest of each of the nine exports."""
    return {table: _digest(here("export", table, "--store", store, "--format", "jsonl")) for table in TABLES}


def _digest(printed: bytes) -> str:
    return f"{len(printed)} {blake2b(printed, digest_size=16).hexdigest()}"
