"""`buurtboek pictures`: what picture files tell besides their pixels, taken out."""

from __future__ import annotations

import click

from generator.catalogue.problems import printable
from generator.cli.console import Setting, note
from generator.editing.checks import photographs
from generator.images.gallery import read_picture
from generator.images.metadata import strip
from generator.images.refusals import PictureError
from generator.storage.together import write_together
from generator.wording.messages import N_, Translate, counted, message

ACTIONS = ("clean",)


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "pictures",
        short_help=_("Take out of pictures what tells where they were made."),
        help=_(
            "Take out of the picture files of the content what they tell besides the"
            " picture: place, time, camera, names, comments. The picture itself stays"
            " the same, pixel for pixel, and upright."
        ),
    )
    @click.argument("action", type=click.Choice(ACTIONS))
    @click.option("--check", is_flag=True, help=_("Change nothing; say what would."))
    @click.pass_obj
    def pictures(setting: Setting, action: str, check: bool) -> None:
        del action  # there is one, so far
        clean: dict[str, bytes] = {}
        for file, path in photographs.files(setting.root):
            if file.is_symlink():
                continue  # `check` tells of it
            try:
                before = read_picture(file)
                after = strip(before)
            except PictureError:
                continue  # `check` tells of it
            if after != before:
                clean[path.as_posix()] = after
        if clean and not check:
            write_together(setting.root, clean)
        for name in clean:
            click.echo(printable(name))
        if not clean:
            note(message(N_("No picture tells more than it shows.")), setting)
        elif check:
            text = counted(
                "{count} picture tells more than it shows.",
                "{count} pictures tell more than they show.",
                len(clean),
            )
            note(text, setting)
            raise SystemExit(1)
        else:
            text = counted(
                "{count} picture is clean now. What git has kept of it stays in its"
                " history.",
                "{count} pictures are clean now. What git has kept of them stays in its"
                " history.",
                len(clean),
            )
            note(text, setting)

    return pictures
