"""bilat: the command line, a thin face over the data layer. Libraries are imported when a command needs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.reading.one import Read, Refused
    from data.record import Record
    from data.release import Release

ROOT = Path(__file__).parent.parent
FORMATS = ("jsonl", "table", "long")
FORMATS_HELP = "jsonl: one record a line. table: one engagement a line. long: each release with its evidence."


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bilat", message="%(version)s")
def main() -> None:
    """Read press releases about military diplomacy: who met whom, when, where, and the words that prove it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help=FORMATS_HELP)
def extract(paths: tuple[str, ...], form: str) -> None:
    """Print what is read out of files, folders and standard input (-), in the order given."""
    from data.attempt import attempt
    from data.reading.one import Read, Refused

    refused = printed = 0
    for found in _inputs(paths):
        record = attempt(found.release) if isinstance(found, Read) else found
        if isinstance(found, Read) and not isinstance(record, Refused):
            _print(found.release, record, form, first=not printed)
            if "guess" in found.note:
                click.echo(f"{found.release.source}: {found.note}", err=True)
            printed += 1
        elif isinstance(record, Refused):
            click.echo(f"{record.source}: {record.reason}", err=True)
            refused += 1
    if refused:
        sys.exit(1)


@main.command()
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


def _inputs(paths: tuple[str, ...]) -> Iterator[Read | Refused]:
    """Every release of the paths; a folder gives its text files in order."""
    from data.reading.folder import PATTERNS, files_of
    from data.reading.one import Refused, read_bytes, read_noted

    for path in paths:
        if path == "-":
            yield read_bytes(sys.stdin.buffer.read(), "-")
        elif os.path.isdir(path):
            files = files_of(path)
            if not files:
                yield Refused(path, f"The folder holds no file that matches {' or '.join(PATTERNS)}.")
            yield from map(read_noted, files)
        else:
            yield read_noted(path)


def _print(release: Release, record: Record, form: str, first: bool) -> None:
    if form == "jsonl":
        _print_json(release, record)
        return
    from data import shown

    if form == "table":
        lines = shown.table(release, record)
        click.echo("\n".join([shown.HEAD, *lines] if first else lines))
    else:
        click.echo(("" if first else "\n") + shown.at_length(release, record))


def _print_json(release: Release, record: Record) -> None:
    from data.record_json import to_json

    line = json.dumps(to_json(release, release.source, record), ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")


if __name__ == "__main__":
    main()
