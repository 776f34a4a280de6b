"""bilat completion: what a shell needs to complete commands, options and table names."""

from __future__ import annotations

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion for a shell: put  eval "$(bilat completion bash)"  into its start file."""
    from click.shell_completion import get_completion_class

    from data.cli import main

    found = get_completion_class(shell)
    if found is None:
        raise click.ClickException(f"There is no completion for {shell}.")
    click.echo(found(main, {}, "bilat", "_BILAT_COMPLETE").source())
