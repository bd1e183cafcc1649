"""`buurtboek style`: a house style, seen before anybody publishes it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.load import sound
from generator.cli.console import Setting, progress
from generator.wording.messages import Translate

FOLDER = Path("build/style")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "style",
        short_help=_("Show a house style on one page, with a small brochure."),
        help=_(
            "Make a page with the colours of content/style.yml, on screen and in ink,"
            " with every contrast, the typefaces, some drawings and a small brochure."
        ),
    )
    @click.argument("action", type=click.Choice(["preview"]))
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        default=FOLDER,
        metavar=_("FOLDER"),
        help=_("Where to write it (default: build/style)."),
    )
    @click.pass_obj
    def style(setting: Setting, action: str, output: Path) -> None:
        del action  # there is one
        catalogue, _problems = sound(setting.root)
        from generator.editing import style_preview  # the engine takes a while

        with progress(setting) as report:
            written = style_preview.write(
                catalogue, setting.root, setting.root / output, report
            )
        for file in written:
            click.echo(str(file))

    return style
