"""bilat extract: what is read out of some texts, without a store."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from data.reading.one import Read, Refused
    from data.record import Record
    from data.release import Release

FORMATS = ("jsonl", "table", "long")
FORMATS_HELP = "jsonl: one record a line. table: one engagement a line. long: each release with its evidence."


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help=FORMATS_HELP)
def extract(paths: tuple[str, ...], form: str) -> None:
    """Print what is read out of files, folders and standard input (-), in the order given."""
    from data.attempt import attempt
    from data.reading.one import Read, Refused
    from data.shown import safe_name

    refused = printed = 0
    for found in _inputs(paths):
        record = attempt(found.release) if isinstance(found, Read) else found
        if isinstance(found, Read) and not isinstance(record, Refused):
            _print(found.release, record, form, first=not printed)
            if "guess" in found.note:
                click.echo(safe_name(f"{found.release.source}: {found.note}"), err=True)
            printed += 1
        elif isinstance(record, Refused):
            click.echo(safe_name(f"{record.source}: {record.reason}"), err=True)
            refused += 1
    if refused:
        sys.exit(1)


def _inputs(paths: tuple[str, ...]) -> Iterator[Read | Refused]:
    """Every release of the paths; a folder gives its text files in order."""
    from data.reading.folder import files_of
    from data.reading.one import Refused, read_bytes, read_noted

    for path in paths:
        if path == "-":
            yield read_bytes(sys.stdin.buffer.read(), "-")
        elif os.path.isdir(path):
            files = files_of(path)
            if not files:
                yield Refused(path, "The folder holds no releases (.txt, .html).")
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
