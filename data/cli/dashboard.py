"""bilat dashboard: the pages in the browser, on a store or a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
from click.core import ParameterSource

from data.cli.common import store_option

ROOT = Path(__file__).parent.parent.parent


@click.command()
@click.argument("folder", required=False, envvar="BILAT_RELEASES", metavar="[FOLDER]")
@click.option("--port", type=click.IntRange(1, 65535), help="Where to serve it; without one, the server chooses.")
@store_option
def dashboard(folder: str | None, port: int | None, store: str | None) -> None:
    """Open the dashboard on a store, or on a folder of releases.

    Without either: on BILAT_RELEASES, else on the store (BILAT_STORE, or the one in your data folder), else on the
    releases that came with it.
    """
    page = ROOT / "dashboard.py"
    if not page.exists():
        raise click.ClickException(f"There is no {page}; run bilat from a checkout of the project.")
    options = ["--server.port", str(port)] if port else []
    command = [sys.executable, "-m", "streamlit", "run", str(page), *options]
    _become(command, _environment(folder, store))


def _environment(folder: str | None, store: str | None) -> dict[str, str]:
    """What tells the pages where to look; a store that is named comes before a folder in the environment."""
    from data.store.place import named_or_there, place_of

    given = click.get_current_context().get_parameter_source("folder") is ParameterSource.COMMANDLINE
    found = place_of(store) if store else None if folder else named_or_there()
    if found and not given:
        kept = {name: value for name, value in os.environ.items() if name != "BILAT_RELEASES"}
        return kept | {"BILAT_STORE": str(found.path)}
    where = Path(folder) if folder else ROOT / "seeds"
    if not where.is_dir():
        raise click.UsageError(f"There is no folder {where}; give one that holds releases as text files.")
    return os.environ | {"BILAT_RELEASES": str(where.resolve())}


def _become(command: list[str], environment: dict[str, str]) -> None:
    """Hand over to another program, so that a signal to this one reaches it."""
    os.chdir(ROOT)  # the configuration of the dashboard lies there
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment)
    sys.exit(subprocess.call(command, env=environment))
