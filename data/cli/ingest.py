"""bilat ingest: releases into the store."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from data.cli.common import store_option

if TYPE_CHECKING:
    from data.ingest.run import Ended
    from data.store import Place

FORMS = {"text": "text", "html": "text", "csv": "table", "jsonl": "lines"}
SHOWN = 20


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--processes", type=click.IntRange(1, 256), help="How many to read with; as many as there are cores.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME",
              help="Which column of a table holds what: text, title, url, outlet, published or language.")  # fmt: skip
@click.option("--as", "form", type=click.Choice(list(FORMS)), help="What standard input is, or a file whose name does "
              "not tell.")  # fmt: skip
@click.option("--crawl", is_flag=True, help="For mostly irrelevant news: look closely only at what may matter.")
@click.option("--report", type=click.Path(dir_okay=False, allow_dash=True), metavar="FILE",
              help="Write what became of every file and row there, as JSON lines.")  # fmt: skip
@click.option("--watch", type=click.Path(exists=True, file_okay=False), metavar="FOLDER",
              help="Then keep the store up to a folder until stopped.")  # fmt: skip
@click.option("--every", type=click.FloatRange(0.1), default=5.0, show_default=True, metavar="SECONDS",
              help="How often to look into the watched folder.")  # fmt: skip
@store_option
def ingest(
    paths: tuple[str, ...], processes: int | None, columns: tuple[str, ...], form: str | None, crawl: bool,
    report: str | None, watch: str | None, every: float, store: str | None,
) -> None:  # fmt: skip
    """Read files, folders, globs, ZIP archives and standard input (-) into the store, each release once.

    Text, saved web pages, CSV and JSON lines are read. Run it again after it was stopped: it goes on where it was.
    """
    if not paths and not watch:
        raise click.UsageError("Give what to read: files, folders, or - for standard input.")
    from data.ingest.run import Asked
    from data.store import place_of

    asked = Asked(place_of(store), paths, processes or os.cpu_count() or 1, _columns(columns), FORMS.get(form or ""),
                  crawl)  # fmt: skip
    if report and report != "-":
        _try(Path(report))
    refused = _once(asked, report) if paths else 0
    if watch:
        from data.ingest.watch import watched

        for ended in watched(asked, watch, every):
            if isinstance(ended, str):
                click.echo(ended, err=True)
            else:
                _say(asked.place, ended, None)
    if refused:
        sys.exit(1)


def _try(report: Path) -> None:
    """An ingest of hours does not end in a report that cannot be written."""
    try:
        with open(report, "a"):
            return
    except OSError as error:
        raise click.UsageError(f"{report} cannot be written ({error.strerror}); give --report another.") from error


def _once(asked: Any, report: str | None) -> int:
    from data.cli.progress import Bar
    from data.ingest.executors import IngestError
    from data.ingest.run import ingest as run

    try:
        ended = run(asked, Bar())
    except IngestError as error:
        raise click.ClickException(str(error)) from error
    _say(asked.place, ended, report)
    return ended.counts.refused


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    from data.reading.columns import NAMES

    found = dict(one.partition("=")[::2] for one in given)
    odd = [field for field, column in found.items() if field not in NAMES or not column]
    if odd:
        raise click.UsageError(f"“{odd[0]}” is no field; write --column text=NAME, with one of {', '.join(NAMES)}.")
    return found


def _say(place: Place, ended: Ended, report: str | None) -> None:
    """The counts, the first of what was refused, and all of it into the report."""
    from data.shown import safe_name
    from data.store import Store
    from data.store.runs import refused
    from data.store.runs import report as rows

    counts = ended.counts
    store = Store(place)
    with store.reading() as connection:
        found = refused(connection, ended.run)
        for one, _ in zip(found, range(SHOWN), strict=False):
            click.echo(safe_name(f"{one['source']}: {one['reason']}"), err=True)
        if report:
            with click.open_file(report, "w", encoding="utf-8", errors="backslashreplace") as file:
                for row in rows(connection, ended.run):
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")
    store.close()
    if counts.refused > SHOWN:
        click.echo(f"and {counts.refused - SHOWN} more; --report FILE tells of all.", err=True)
    click.echo(
        f"{counts.read:,} read: {counts.new + counts.irrelevant:,} new ({counts.irrelevant:,} not relevant), "
        f"{counts.unchanged:,} unchanged, {counts.same:,} with a text known already. {counts.refused:,} refused."
    )
