"""`buurtboek check`: every problem of the content at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.problems import Problem, errors, in_order, limited, tally
from generator.cli.calendar import day_option
from generator.cli.console import Setting, note, progress, show_problems
from generator.editing.changes import NoChanges
from generator.editing.checks import external_links
from generator.editing.checks.everything import (
    Checked,
    advised,
    check,
    of_change,
)
from generator.editing.reporters import REPORTERS, Report
from generator.wording.messages import N_, Message, Translate, counted, message


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
    @click.option(
        "--format",
        "style",
        type=click.Choice(tuple(REPORTERS)),
        default="text",
        show_default=True,
        help=_(
            "How to tell it: to people (text, markdown), to a forge (github, gitlab),"
            " or to other programs (sarif, junit, json)."
        ),
    )
    @click.option(
        "--changed-since",
        "revision",
        metavar=_("REVISION"),
        help=_(
            "Show only what a change is to answer for: problems in files that it"
            " touches, and errors elsewhere that it causes; count the rest. A branch,"
            " a tag or a commit of git, such as origin/main."
        ),
    )
    @click.option(
        "--brochures",
        is_flag=True,
        help=_(
            "Lay out the brochures too, and tell which texts and pictures do not fit."
            " Only what changed since the last time is laid out."
        ),
    )
    @click.option(
        "--advice/--no-advice",
        default=None,
        help=_(
            "Also advise on spelling, long sentences, official words, photographs too"
            " small for paper, old sources and entries to review (default: only with"
            " --changed-since)."
        ),
    )
    @click.option(
        "--links",
        "links",
        type=click.Choice(("external",)),
        help=_("Also ask whether pages elsewhere still answer, over the network."),
    )
    @day_option(_)
    @click.pass_obj
    def check_(
        setting: Setting,
        style: str,
        revision: str | None,
        advice: bool | None,
        links: str | None,
        brochures: bool,
        today: date,
    ) -> None:
        checked = check(setting.root, today)
        if advice or (advice is None and revision is not None):
            checked = advised(checked, setting.root, today)
        if links:
            dead = external_links.check(setting.root)
            checked = replace(checked, problems=in_order([*checked.problems, *dead]))
        catalogue = checked.loaded.catalogue
        if brochures and catalogue and not errors(checked.problems):
            found = _misfits(catalogue, setting)
            checked = replace(checked, problems=limited((*checked.problems, *found)))
        if revision is not None:
            try:
                checked = of_change(checked, setting.root, revision)
            except NoChanges as reason:
                raise click.UsageError(setting.say(reason.text)) from None
        if not _tell(checked, style, setting):
            raise SystemExit(1)

    return check_


def _tell(checked: Checked, style: str, setting: Setting) -> bool:
    """Show what was found in a style of `REPORTERS`; return whether all is sound."""
    report = Report(
        checked.problems,
        setting.language,
        checked.elsewhere,
        checked.titles,
        checked.loaded.catalogue is not None,
    )
    if style == "text":
        show_problems(report.problems, setting)
    else:
        click.echo(REPORTERS[style](report), nl=False)
    if checked.elsewhere:
        where = N_("Not shown, for the change does not touch it: {counted}")
        note(message(where, counted=tally(checked.elsewhere)), setting)
    if style == "text" and report.is_sound:
        note(_sound(checked), setting)
    return report.is_sound


def _misfits(catalogue: Catalogue, setting: Setting) -> list[Problem]:
    """Return what does not fit in any brochure."""
    from generator.brochure import make  # takes a while to import
    from generator.cli.brochure import in_words

    with progress(setting) as report, in_words(setting):
        made = make.Workshop(catalogue, setting.root, report).screen_files()
    return [problem for one in made.values() for problem in one.problems]


def _sound(checked: Checked) -> Message:
    found = checked.loaded.catalogue
    assert found is not None
    return message(
        N_("The content is sound: {projects}, {phases} and {brochures}."),
        projects=counted("{count} project", "{count} projects", len(found.projects)),
        phases=counted("{count} phase", "{count} phases", len(found.phases)),
        brochures=counted(
            "{count} brochure", "{count} brochures", len(found.brochures)
        ),
    )
