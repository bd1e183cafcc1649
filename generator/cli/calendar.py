"""The day that commands judge by: today, unless another is asked for.

The only look at the clock for the checks and the report; everything below is told
the day, so that the same content on the same day gives the same answer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeVar

import click

from generator.wording.messages import Translate

Command = TypeVar("Command", bound=Callable[..., object])


def day_option(_: Translate) -> Callable[[Command], Command]:
    """Return the option `--today`, which gives a command the argument `today`."""
    return click.option(
        "--today",
        type=click.DateTime(("%Y-%m-%d",)),
        metavar="YYYY-MM-DD",
        callback=lambda _context, _option, given: _day(given),
        help=_("The day to judge by (default: today)."),
    )


def _day(given: datetime | None) -> date:
    return (given or datetime.now(UTC)).date()
