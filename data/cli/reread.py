"""bilat reread: the stored texts once more, with a newer reader."""

from __future__ import annotations

import os

import click

from data.cli.common import store_option


@click.command()
@click.option("--all", "everything", is_flag=True, help="Also what this version of the reader has read.")
@click.option("--processes", type=click.IntRange(1, 256), help="How many to read with; as many as there are cores.")
@store_option
def reread(everything: bool, processes: int | None, store: str | None) -> None:
    """Read the texts in the store again that an older version of the reader has read."""
    from data.cli.progress import Bar
    from data.ingest.executors import IngestError
    from data.ingest.run import Asked
    from data.ingest.run import reread as run
    from data.store import place_of

    asked = Asked(place_of(store), processes=processes or os.cpu_count() or 1)
    try:
        counts = run(asked, everything, Bar()).counts
    except IngestError as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"{counts.read:,} read again: {counts.new:,} with an engagement, {counts.irrelevant:,} without, "
        f"{counts.refused:,} refused."
    )
