"""bilat: the command line, a thin face over the data layer. Libraries are imported when a command needs them.

Exit codes: 0, all is well; 1, something was refused or failed, and a sentence said what; 2, the command was wrong.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from data.cli import completion, dashboard, export, extract, ingest, reread, search, status


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bilat", message="%(version)s")
def main() -> None:
    """Read press releases about military diplomacy: who met whom, when, where, and the words that prove it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


for command in (
    dashboard.dashboard, extract.extract, ingest.ingest, reread.reread, export.export, search.search,
    search.officials, status.status, status.doctor, completion.completion,
):  # fmt: skip
    main.add_command(command)
