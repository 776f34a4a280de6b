"""bilat status and bilat doctor: how the store is, and what is wrong with it."""

from __future__ import annotations

import json
import sys

import click

from data.cli.common import store_option


@click.command()
@click.option("--json", "as_json", is_flag=True)
@store_option
def status(as_json: bool, store: str | None) -> None:
    """Say what the store holds, and what an ingest is doing."""
    from data.ingest.state import state_of
    from data.shown import safe_name
    from data.store import place_of

    found = state_of(place_of(store))
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False))
        return
    for name, value in found.items():
        told = ", ".join(f"{key} {one:,}" if isinstance(one, int) else f"{key} {one}" for key, one in value.items()) \
            if isinstance(value, dict) else value  # fmt: skip
        click.echo(safe_name(f"{name.replace('_', ' ')}: {told}"))


@click.command()
@store_option
def doctor(store: str | None) -> None:
    """Check the store and what Bilat needs; exit code 1 if something is wrong, with what to do."""
    from data.ingest.state import checks
    from data.shown import safe_name
    from data.store import place_of

    wrong = 0
    for name, trouble in checks(place_of(store)):
        click.echo(safe_name(f"{'wrong' if trouble else 'well '}  {name}{': ' + trouble if trouble else ''}"))
        wrong += bool(trouble)
    if wrong:
        sys.exit(1)
