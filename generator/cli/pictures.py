"""`buurtboek pictures`: what picture files tell besides their pixels, taken out."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.problems import Problem, in_order, printable
from generator.cli.console import Setting, note, show_problems
from generator.editing.checks import photographs
from generator.images.gallery import read_picture
from generator.images.metadata import strip
from generator.images.refusals import PictureError
from generator.storage.together import write_together
from generator.wording.messages import N_, Message, Translate, counted, message

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
        clean, problems = _cleaned(setting.root)
        if clean and not check:
            write_together(setting.root, clean)
        for name in clean:
            click.echo(printable(name))
        show_problems(problems, setting)
        if clean:
            note(_would(len(clean)) if check else _done(len(clean)), setting)
        elif not problems:
            note(message(N_("No picture tells more than it shows.")), setting)
        if problems or (clean and check):
            raise SystemExit(1)

    return pictures


def _cleaned(root: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return new content of pictures that tell too much, and what cannot be read."""
    clean: dict[str, bytes] = {}
    problems: list[Problem] = []
    for file, path in photographs.files(root, problems):
        if file.is_symlink():
            continue  # `check` tells of it
        try:
            before = read_picture(file)
            after = strip(before)
        except PictureError as refused:
            problems.append(refused.problem(path))
            continue
        if after != before:
            clean[path.as_posix()] = after
    return clean, in_order(problems)


def _would(count: int) -> Message:
    return counted(
        "{count} picture tells more than it shows.",
        "{count} pictures tell more than they show.",
        count,
    )


def _done(count: int) -> Message:
    return counted(
        "{count} picture is clean now. What git has kept of it stays in its history.",
        "{count} pictures are clean now. What git has kept of them stays in its"
        " history.",
        count,
    )
