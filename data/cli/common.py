"""What the commands on a store share: the option that names it, and errors as sentences."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
STORE_HELP = "The store: a file, or a SQLAlchemy URL. Else BILAT_STORE, else one in your data folder."


def store_option(command: F) -> F:
    """--store, and what can go wrong with a store as a sentence."""

    @functools.wraps(command)
    def guarded(*args: Any, **more: Any) -> Any:
        from sqlalchemy.exc import DBAPIError

        from data.store.place import StoreError

        try:
            return command(*args, **more)
        except StoreError as error:
            raise click.ClickException(str(error)) from error
        except DBAPIError as error:
            raise click.ClickException(f"The store could not be used ({error.orig}); see bilat doctor.") from error
        except KeyboardInterrupt:
            click.echo("Stopped. What was done is kept; the same command goes on where it was.", err=True)
            sys.exit(130)

    option: Callable[[F], F] = click.option("--store", metavar="STORE", help=STORE_HELP)
    return option(guarded)  # type: ignore[arg-type]
