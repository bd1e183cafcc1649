"""`buurtboek new`: a valid start for a project, a phase, a brochure or a walk."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.editing import start
from generator.wording.messages import N_, Translate, message

KINDS = ("project", "phase", "brochure", "walk")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "new",
        short_help=_("Begin a project, a phase, a brochure or a walk."),
        help=_(
            "Begin a project, a phase, a brochure or a walk: write a file that passes"
            " every check and asks for what only you know. NAME is the title, in"
            " quotes."
        ),
    )
    @click.argument("kind", type=click.Choice(KINDS))
    @click.argument("name")
    @click.pass_obj
    def new(setting: Setting, kind: str, name: str) -> None:
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

    return new
