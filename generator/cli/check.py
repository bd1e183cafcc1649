"""`buurtboek check`: every problem of the content at once."""

from __future__ import annotations

import click

from generator.catalogue.load import load
from generator.catalogue.problems import errors
from generator.cli.console import Setting, note, show_problems
from generator.wording.messages import N_, Translate, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "check",
        short_help=_("Find every mistake in the content."),
        help=_(
            "Find every mistake in the content, each with its file, line and column"
            " and how to mend it.\n\nExit status: 0 sound, 1 mistakes found,"
            " 2 wrong use."
        ),
    )
    @click.pass_obj
    def check(setting: Setting) -> None:
        loaded = load(setting.root)
        show_problems(loaded.problems, setting)
        if errors(loaded.problems) or loaded.catalogue is None:
            raise SystemExit(1)
        found = loaded.catalogue
        note(
            message(
                N_(
                    "The content is sound: {projects} projects, {phases} phases,"
                    " {programmes} programmes, {brochures} brochures, {pages} pages."
                ),
                projects=len(found.projects),
                phases=len(found.phases),
                programmes=len(found.programmes),
                brochures=len(found.brochures),
                pages=len(found.pages),
            ),
            setting,
        )

    return check
