"""The option `--cluster` of commands that make photographs and brochures.

Without it nothing of it is imported: a build on one machine has processes of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from generator.cli.failure import Failure
from generator.wording.messages import N_, Translate

if TYPE_CHECKING:
    from generator.workers.team import Team


def option(_: Translate) -> Callable[[Any], Any]:
    """Return the option in the reader's language."""
    text = N_(
        "Have photographs and brochures made by the workers of a Dask scheduler, such"
        " as tcp://192.0.2.7:8786. They must see the same folders."
    )
    return click.option("--cluster", metavar=_("ADDRESS"), help=_(text))


@contextmanager
def joined(address: str | None) -> Iterator[Team | None]:
    """Give the team of a cluster, or None where none is asked for.

    Raises:
        Failure: the cluster cannot be used.
    """
    if address is None:
        yield None
        return
    from generator.workers.hiring import hire
    from generator.workers.processors import VARIABLE
    from generator.workers.team import NoCluster

    # Pages are made in forks, which must not be made beside the threads that talk
    # to a cluster; they are quick enough in one process.
    os.environ[VARIABLE] = "1"
    try:
        with hire(address) as team:
            yield team
    except NoCluster as none:
        raise Failure(none.text) from None
