"""`buurtboek cache`: what earlier builds left to be used again, shown and cut back."""

from __future__ import annotations

import re

import click

from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.storage import cache
from generator.storage.cache import FOLDER, MOST_BYTES, Cache, Held, InUse
from generator.wording.messages import N_, Message, Translate, counted, message

ACTIONS = ("status", "prune")
UNITS = {"": 1, "KB": 1000, "MB": 1000**2, "GB": 1000**3}  # bytes
SIZE = re.compile(r"(\d{1,12}) ?(KB|MB|GB|)", re.IGNORECASE)


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "cache",
        short_help=_("Show or cut back what builds keep to be quicker."),
        help=_(
            "Show what builds keep in .cache to be quicker (“status”), or remove what"
            " was unused longest until the rest fits (“prune”). Without it a build"
            " takes longer and gives the same bytes."
        ),
    )
    @click.argument("action", type=click.Choice(ACTIONS))
    @click.option(
        "--limit",
        metavar=_("SIZE"),
        help=_("How much “prune” leaves at most, such as 500MB or 0 (default: 4GB)."),
    )
    @click.pass_obj
    def kept(setting: Setting, action: str, limit: str | None) -> None:
        most = MOST_BYTES if limit is None else _bytes(limit, setting)
        found = Cache(setting.root / FOLDER, most)
        if action == "prune":
            removed = _pruned(found)
            click.echo(
                setting.say(message(N_("Removed: {what}."), what=_what(removed)))
            )
        click.echo(setting.say(message(N_("Kept: {what}."), what=_what(found.held()))))

    return kept


def _pruned(found: Cache) -> Held:
    """Cut a cache back; return what was removed.

    Raises:
        Failure: a build is at work.
    """
    if not found.folder.is_dir():
        return Held()
    try:
        with cache.alone(found.folder):
            return found.prune()
    except InUse:
        raise Failure(
            message(
                N_(
                    "A build is using what it kept; nothing was removed. Try again"
                    " when it is done."
                )
            )
        ) from None


def _bytes(written: str, setting: Setting) -> int:
    """Return a size in bytes.

    Raises:
        UsageError: it is no size.
    """
    match = SIZE.fullmatch(written.strip())
    if match is None:
        text = N_("“{size}” is no size; write a number with KB, MB or GB, or 0.")
        raise click.UsageError(setting.say(message(text, size=written)))
    return int(match[1]) * UNITS[match[2].upper()]


def _what(held: Held) -> Message:
    entries = counted("{count} entry", "{count} entries", held.entries)
    size = f"{held.size / UNITS['MB']:.1f}".replace(".", ",")
    return message(N_("{entries}, {size} MB"), entries=entries, size=size)
