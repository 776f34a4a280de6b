"""bilat export: any of the nine tables to a file or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from data.cli.common import store_option
from data.schema import ECHELONS, KINDS, LEVELS, OUTCOMES, STATUSES, TABLES

FORMATS = ("jsonl", "csv", "xlsx", "parquet")
Command = Callable[..., Any]


def filter_options(command: Command) -> Command:
    """The dashboard's filters, under the names that they have in its address."""
    many: dict[str, Any] = {"multiple": True}
    for option in (
        click.option("--country", **many, metavar="CODE", help="Engagements in which this country takes part."),
        click.option("--between", nargs=2, metavar="CODE CODE", help="Both countries take part."),
        click.option("--from", "from_", metavar="DAY", help="First day, month or year."),
        click.option("--to", metavar="DAY", help="Last day, month or year."),
        click.option("--kind", **many, type=click.Choice(KINDS)),
        click.option("--status", **many, type=click.Choice(STATUSES), help="Without one, all of them."),
        click.option("--level", **many, type=click.Choice(LEVELS)),
        click.option("--echelon", **many, type=click.Choice(ECHELONS)),
        click.option("--outcome", **many, type=click.Choice(OUTCOMES)),
        click.option("--official", metavar="ID", help="Engagements of this official, as bilat officials names it."),
        click.option("--undated", is_flag=True, help="With a range: also what has no day."),
    ):
        command = option(command)
    return command


@click.command()
@click.argument("table", type=click.Choice(list(TABLES)))
@click.option("--format", "form", type=click.Choice(FORMATS), help="Without one, as the name of the file says, or "
              "jsonl.")  # fmt: skip
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@filter_options
@store_option
def export(table: str, form: str | None, output: Path | None, store: str | None, **asked: Any) -> None:
    """Write one of the nine tables, whole or as the filters select; to standard output, or to a file."""
    from data.ingest.opened import opened
    from data.store import place_of

    kind = form or _by_name(output)
    if output is None and kind in ("xlsx", "parquet") and sys.stdout.isatty():
        raise click.UsageError(f"{kind} is nothing for a terminal; give --output FILE.")
    where, snapshot = opened(place_of(store))
    columns, rows = _rows(where, snapshot, table, asked)
    _write(table, columns, rows, kind, output)


def _by_name(output: Path | None) -> str:
    suffix = output.suffix[1:].lower() if output else ""
    return suffix if suffix in FORMATS else "jsonl"


def _rows(store: Any, snapshot: Any, table: str, asked: dict[str, Any]) -> Any:
    if not any(asked.values()):
        from data.store.snapshot import table_rows

        return TABLES[table], table_rows(snapshot, store, table)
    from data.store.selected import selected_rows

    return TABLES[table], selected_rows(snapshot, store, table, _filters(asked))


def _filters(asked: dict[str, Any]) -> Any:
    """The selection that the options stand for; what is not understood is an error here."""
    from data.filters import from_query

    given = {name.rstrip("_"): value for name, value in asked.items() if value}
    query = {name: [str(one) for one in (value if isinstance(value, tuple) else (value,))]
             for name, value in given.items()}  # fmt: skip
    filters, notes = from_query({"status": STATUSES, **query})
    if notes:
        raise click.UsageError(" ".join(map(_as_error, notes)))
    return filters


def _as_error(note: str) -> str:
    """What the page leaves out or turns with a note is wrong here."""
    for done in (" and was left out", " and was turned"):
        note = note.replace(done, "")
    return note.replace("known here.", "known here; write its code, as KAZ or NATO.")


def _write(table: str, columns: Any, rows: Any, kind: str, output: Path | None) -> None:
    from data.export import write_rows

    if output is None:
        write_rows(table, columns, rows, kind, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    unfinished = output.with_name(f"{output.name}.part")
    try:
        with open(unfinished, "wb") as file:
            write_rows(table, columns, rows, kind, file)
        unfinished.replace(output)
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written ({error.strerror}); give another path.") from error
