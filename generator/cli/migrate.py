"""`buurtboek migrate`: content of an older shape, brought to that of today."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.folder import SETTINGS
from generator.catalogue.problems import ContentError
from generator.catalogue.settings import missing_settings
from generator.cli.console import Setting, note, show_problems
from generator.editing.migration.migrate import Migration, plan
from generator.storage.together import write_together
from generator.wording.messages import N_, Translate, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "migrate",
        short_help=_("Bring older content to the shape of today."),
        help=_(
            "Bring content that was made with an older Buurtboek to the shape of today,"
            " and say what only you can do. Comments stay. All files are written"
            " together, or none.\n\nExit status: 0 all is of today, 1 something is to"
            " be done, 2 wrong use."
        ),
    )
    @click.option(
        "--check", is_flag=True, help=_("Write nothing; only say what would change.")
    )
    @click.pass_obj
    def migrate(setting: Setting, check: bool) -> None:
        if not (setting.root / SETTINGS).is_file():
            raise ContentError([missing_settings()])
        found = plan(setting.root)
        _tell(found, setting)
        if found.files and not check:
            _write(found, setting.root)
        if found.left or (check and found.files):
            raise SystemExit(1)

    return migrate


def _tell(found: Migration, setting: Setting) -> None:
    for path in sorted(found.files):
        click.echo(path.as_posix())
    for what in found.said:
        note(message(what), setting)
    show_problems(found.left, setting)
    if found.is_done:
        text = message(
            N_("The content has the shape of today (format {number})."),
            number=found.after,
        )
        note(text, setting)


def _write(found: Migration, root: Path) -> None:
    new = {path.as_posix(): text.encode() for path, text in found.files.items()}
    write_together(root, new)
