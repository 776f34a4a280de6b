"""bilat search and bilat officials: what is in the store, for the eye."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import click

from data.cli.common import store_option

LIMIT = click.option("--limit", type=click.IntRange(1, 1_000_000_000), default=20, show_default=True)
JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.command()
@click.argument("words", nargs=-1, required=True)
@LIMIT
@JSON
@store_option
def search(words: tuple[str, ...], limit: int, as_json: bool, store: str | None) -> None:
    """Find releases by their words, whatever the accents: “Kadioglu” finds Kadıoğlu."""
    from data.ingest.opened import opened
    from data.shown import safe, safe_name
    from data.store import place_of
    from data.store.search import search as found

    where, _ = opened(place_of(store))
    with where.reading() as connection:
        hits = list(found(connection, " ".join(words), limit))
    for hit in hits:
        if as_json:
            told = {"release_id": hit.release_id, "source": hit.source, "state": hit.state,
                    "published": hit.published, "snippet": "".join(hit.snippet)}  # fmt: skip
            click.echo(json.dumps(told, ensure_ascii=False))
        else:
            pieces = [safe(" ".join(piece.split("\n"))) for piece in hit.snippet]
            marked = [click.style(piece, bold=True) if place % 2 else piece for place, piece in enumerate(pieces)]
            click.echo(f"{click.style(safe_name(hit.source), underline=True)}\n  … {''.join(marked).strip()} …")
    if not hits:
        click.echo("No release holds these words.", err=True)


@click.command()
@click.argument("name", nargs=-1)
@click.option("--country", metavar="CODE", help="Only those who serve this country or organisation.")
@LIMIT
@JSON
@store_option
def officials(name: tuple[str, ...], country: str | None, limit: int, as_json: bool, store: str | None) -> None:
    """List officials, those first who took part most often; by a part of a name, whatever the accents."""
    from data.ingest.opened import opened
    from data.shown import safe
    from data.store import place_of

    _, snapshot = opened(place_of(store))
    found = list(islice(_found(snapshot, " ".join(name), country), limit))
    if not found:
        click.echo("No official fits that; give a part of a name, or --country with a code, as KAZ.", err=True)
    for row in found:
        if as_json:
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            post = ", ".join(word for word in (row["rank"], row["position"]) if word)
            seen = " to ".join(dict.fromkeys(day for day in (row["first_seen"], row["last_seen"]) if day))
            words = (row["official_id"], row["name"], row["country"] or "", post, seen)
            click.echo(safe("  ".join(word for word in words if word) + f"  {row['n_engagements']} engagements"))


def _found(snapshot: Any, name: str, country: str | None) -> Iterator[dict[str, Any]]:
    from data.arrow import read_rows
    from data.store.search import fold

    rows = [
        row
        for row in read_rows(snapshot.file("officials"))
        if (not country or row["country"] == country.upper())
        and fold(name) in fold(" | ".join((row["name"], *row["variants"])))
    ]
    return iter(sorted(rows, key=lambda row: (-row["n_engagements"], row["name"], row["official_id"])))
