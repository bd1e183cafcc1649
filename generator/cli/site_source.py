"""`buurtboek export site-source`: the pages as Markdown, for another generator."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.catalogue.load import sound
from generator.cli.build import site as build_site
from generator.cli.console import Setting, note, progress
from generator.cli.failure import Failure
from generator.editing.site_source.export import export
from generator.editing.site_source.tools import TOOLS
from generator.storage import publish
from generator.wording.messages import N_, Translate, counted, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "site-source",
        short_help=_("Write the pages as Markdown, for Zensical or Hugo."),
        help=_(
            "Write every page to FOLDER as Markdown with front matter, at the address"
            " that it has now, with the pictures it shows and what Zensical or Hugo"
            " must know to build it. What only our own scripts fill (search, bundle,"
            " surprise), the brochures and the editing form stay behind."
        ),
    )
    @click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
    @click.option(
        "--for",
        "tool",
        type=click.Choice(tuple(TOOLS)),
        required=True,
        help=_("The generator that will build it."),
    )
    @click.pass_obj
    def site_source(setting: Setting, folder: Path, tool: str) -> None:
        from generator.website.engine import site_url  # MkDocs takes a while to import

        if os.path.lexists(folder) and not _is_empty(folder):
            raise Failure(
                message(
                    N_("{folder} holds something already. Choose another folder."),
                    folder=folder,
                )
            )
        catalogue, _problems = sound(setting.root)
        with TemporaryDirectory(prefix="buurtboek-") as made:
            site = Path(made) / "site"
            with progress(setting) as report:
                build_site(setting, site, report, with_brochures=False, with_form=False)
            folder.parent.mkdir(parents=True, exist_ok=True)
            with publish.stage(folder) as stage:
                count = export(
                    site, catalogue, TOOLS[tool], site_url(setting.root), stage
                )
        click.echo(str(folder))
        note(counted("{count} page", "{count} pages", count), setting)

    return site_source


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
