"""bilat dashboard: the pages in the browser, on a store or a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click

ROOT = Path(__file__).parent.parent.parent


@click.command()
@click.argument("folder", required=False, envvar="BILAT_RELEASES", metavar="[FOLDER]")
@click.option("--port", type=click.IntRange(1, 65535), help="Where to serve it; without one, the server chooses.")
def dashboard(folder: str | None, port: int | None) -> None:
    """Open the dashboard on a folder of releases; without one, on BILAT_RELEASES or the releases that came with it."""
    page = ROOT / "dashboard.py"
    if not page.exists():
        raise click.ClickException(f"There is no {page}; run bilat from a checkout of the project.")
    where = Path(folder) if folder else ROOT / "seeds"
    if not where.is_dir():
        raise click.UsageError(f"There is no folder {where}; give one that holds releases as text files.")
    options = ["--server.port", str(port)] if port else []
    command = [sys.executable, "-m", "streamlit", "run", str(page), *options]
    _become(command, os.environ | {"BILAT_RELEASES": str(where.resolve())})


def _become(command: list[str], environment: dict[str, str]) -> None:
    """Hand over to another program, so that a signal to this one reaches it."""
    os.chdir(ROOT)  # the configuration of the dashboard lies there
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)
    sys.exit(subprocess.call(command, env=environment))
