"""`buurtboek new`: a valid start for new content, or for a whole catalogue."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.cli import adoption
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.editing import start
from generator.wording.messages import N_, Translate, message

KINDS = {
    "project": N_("Begin a project."),
    "phase": N_("Begin a phase."),
    "brochure": N_("Begin a brochure."),
    "walk": N_("Begin a walk."),
}


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.group(
        "new",
        short_help=_("Begin a project, a phase, a brochure, a walk or a catalogue."),
        help=_(
            "Begin a project, a phase, a brochure or a walk: write a file that passes"
            " every check and asks for what only you know. Or begin a whole catalogue"
            " for another city."
        ),
    )
    def new() -> None:
        pass

    new.subcommand_metavar = _("WHAT …")
    for kind, said in KINDS.items():
        new.add_command(_content(kind, said, _))
    new.add_command(adoption.command(_))
    return new


def _content(kind: str, said: str, _: Translate) -> click.Command:
    """Return the command that begins one kind of content."""

    @click.command(
        kind,
        short_help=_(said),
        help=_(said)
        + " "
        + _(
            "The file passes every check and asks for what only you know. NAME is the"
            " title, in quotes."
        ),
    )
    @click.argument("name")
    @click.pass_obj
    def content(setting: Setting, name: str) -> None:
        begin(setting, kind, name)

    return content


def begin(setting: Setting, kind: str, name: str) -> None:
    """Write the start of a piece of content, and print where it stands.

    Raises:
        ContentError: the settings of the catalogue cannot be read.
        Failure: no file can be made of this name.
    """
    loaded = load(setting.root)
    if loaded.catalogue is None:
        raise ContentError(loaded.problems)
    today = datetime.now(UTC).date()  # the one thing here that the day decides
    try:
        made = start.new(kind, name, loaded.catalogue, today, setting.root)
    except start.Taken as taken:
        raise Failure(
            message(
                N_("{file} exists already. Choose another title, or edit it."),
                file=taken.path,
            )
        ) from None
    except start.NoStops:
        raise Failure(
            message(
                N_(
                    "A walk needs two realised projects whose street is known;"
                    " there are fewer."
                )
            )
        ) from None
    except start.NoName:
        raise Failure(
            message(
                N_("“{title}” has no letter or digit to name a file by."),
                title=name,
            )
        ) from None
    file = setting.root / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(made.text)
    click.echo(str(made.path))
