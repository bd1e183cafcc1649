"""`buurtboek build`: the whole site with its brochures, or nothing of it."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import verify
from generator.cli.cluster import joined, option
from generator.cli.console import Reporter, Setting, note, progress
from generator.cli.failure import Failure
from generator.cli.up_to_date import Asked
from generator.website import up_to_date
from generator.wording.messages import N_, Translate, message

if TYPE_CHECKING:
    from generator.wording.progress import Progress
    from generator.workers.team import Team


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "build",
        short_help=_("Build the site and the brochures."),
        help=_(
            "Build the site and the brochures. The former site stays in place until"
            " the new one is whole; content with mistakes is not built."
        ),
    )
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        help=_("Folder of the site (default: what mkdocs.yml says)."),
    )
    @click.option(
        "--only",
        type=click.Choice(("site", "brochures")),
        help=_("Build only the pages, or only the brochures."),
    )
    @click.option(
        "--no-admin",
        is_flag=True,
        help=_(
            "Leave out the editing form, which stands at /admin where a forge is set."
        ),
    )
    @click.option(
        "--manifest",
        "listed",
        is_flag=False,
        flag_value=str(verify.DEFAULT),
        type=click.Path(dir_okay=False, path_type=Path),
        help=_(
            "Also write the checksums of the site, for “buurtboek verify” (default:"
            " build/site.sha256)."
        ),
    )
    @click.option(
        "--commit",
        metavar=_("COMMIT"),
        envvar="BUURTBOEK_COMMIT",
        help=_("State of the content, for the colophon (or in BUURTBOEK_COMMIT)."),
    )
    @option(_)
    @click.pass_obj
    def build(
        setting: Setting,
        output: Path | None,
        only: str | None,
        no_admin: bool,
        listed: Path | None,
        commit: str | None,
        cluster: str | None,
    ) -> None:
        with progress(setting) as report, joined(cluster) as team:
            if only != "brochures":
                where = site(
                    setting,
                    output,
                    report,
                    with_brochures=only != "site",
                    with_form=not no_admin,
                    team=team,
                )
                note(message(N_("The site stands in {folder}."), folder=where), setting)
                if listed is not None:
                    verify.write(where, setting.root / listed)
            if only != "site":
                press(setting, report, team, commit)

    return build


def press(
    setting: Setting, report: Reporter, team: Team | None, commit: str | None
) -> None:
    """Write the print shop's folder of every brochure, unless all of them stand.

    Raises:
        Failure: one cannot be made.
    """
    asked = Asked(setting, ("build", repr(commit)))
    if asked.stands():
        return
    from generator.cli import printing  # what it needs takes a while to import
    from generator.cli.brochure import in_words

    making = asked.begin()
    with in_words(setting):
        printing.press(setting, making, report, team, commit)
    making.keep()


def _followed(
    edited: up_to_date.Edited, setting: Setting, report: Progress, team: Team | None
) -> Path | None:
    """Make what shows edited words; None where everything is to be built."""
    from generator.website import incremental  # takes a while to import

    built = incremental.follow(edited, report, team)
    if built is None:
        return None
    for line in built.told:
        click.echo(line, err=True)
    note(message(N_("Only what shows the changed words was made again.")), setting)
    return built.folder


def site(
    setting: Setting,
    output: Path | None,
    report: Progress,
    *,
    with_brochures: bool,
    with_form: bool,
    team: Team | None = None,
) -> Path:
    """Build the site; return its folder.

    Raises:
        Failure: something other than content kept it from being built.
    """
    asked = up_to_date.Asked(
        setting.root, output, setting.language, with_brochures, with_form
    )
    standing = up_to_date.standing(asked)
    if isinstance(standing, up_to_date.Built):
        for line in standing.told:
            click.echo(line, err=True)
        note(message(N_("Nothing changed since the site was built.")), setting)
        return standing.folder
    if standing and (folder := _followed(standing, setting, report, team)):
        return folder

    from generator.cli.brochure import in_words
    from generator.website import engine  # MkDocs takes a while to import

    try:
        # To name what can go wrong with brochures means to import WeasyPrint.
        with in_words(setting) if with_brochures else nullcontext():
            return engine.build(
                setting.root,
                output,
                setting.language,
                report,
                with_brochures=with_brochures,
                with_form=with_form,
                team=team,
            )
    except engine.WrongConfiguration as wrong:
        text = message(N_("mkdocs.yml: {reason}"), reason=str(wrong))
    except engine.BrokenLook as wrong:
        text = message(
            N_("A template of the look has a mistake: {reason}"), reason=str(wrong)
        )
    except engine.BrokenLinks as wrong:
        text = message(
            N_("These links of the site lead nowhere:\n{links}"), links=str(wrong)
        )
    raise Failure(text)
