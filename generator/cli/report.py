"""`buurtboek report`: how complete, how recent and how well sourced everything is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.catalogue.load import sound
from generator.cli.calendar import day_option
from generator.cli.console import Setting
from generator.editing.report import told
from generator.editing.report.survey import Survey
from generator.storage import files
from generator.wording.messages import Translate


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "report",
        short_help=_("Show how complete and how recent the content is."),
        help=_(
            "Show how complete each project is and what is missing, what has to be"
            " reviewed, which sources are old, which pictures may not be published,"
            " and the figures of each year."
        ),
    )
    @click.option(
        "--html",
        "file",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar=_("FILE"),
        help=_("Write it as a page with charts instead."),
    )
    @day_option(_)
    @click.pass_obj
    def report(setting: Setting, file: Path | None, today: date) -> None:
        catalogue, _problems = sound(setting.root)
        survey = Survey(catalogue, today)
        if file is None:
            for line in told.lines(survey, setting.language):
                click.echo(line)
            return
        from generator.editing.report import page  # Jinja takes a while to import

        file.parent.mkdir(parents=True, exist_ok=True)
        files.write(file.parent, file.name, page.html(survey, setting.language))
        click.echo(str(file))

    return report
