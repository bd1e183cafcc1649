"""`buurtboek derive`: what follows from the models and from the catalogue."""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.load import sound
from generator.cli.console import Setting, note
from generator.editing import derive as editing
from generator.form import admin
from generator.form.configuration import Place
from generator.storage import files
from generator.wording.messages import N_, Translate, counted, message


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "derive",
        short_help=_("Write schemas and the list of fields anew."),
        help=_(
            "Write what follows from the models: JSON Schemas for editors in the folder"
            " “schema”, and the list of fields in “docs”. With --form also the form at"
            " /admin, for a host of its own.\n\nExit status: 0 all is up to date, 1"
            " with --check: it is not, 2 wrong use."
        ),
    )
    @click.option(
        "--check", is_flag=True, help=_("Write nothing; only say what is out of date.")
    )
    @click.option(
        "--form",
        type=click.Path(file_okay=False, path_type=Path),
        help=_("Write the editing form of this catalogue into a folder."),
    )
    @click.option(
        "--site-url",
        default="",
        help=_("With --form: the web address of the site that the form links to."),
    )
    @click.pass_obj
    def derive(setting: Setting, check: bool, form: Path | None, site_url: str) -> None:
        changed = editing.differing(setting.root)
        for name, text in changed:
            click.echo(name)
            if not check:
                files.write(setting.root, name, text)
        if form is not None:
            _write_form(setting, form, site_url)
        note(
            message(
                N_("{count} out of date.") if check else N_("{count} written anew."),
                count=counted("{count} file", "{count} files", len(changed)),
            ),
            setting,
        )
        if check and changed:
            raise SystemExit(1)

    return derive


def _write_form(setting: Setting, folder: Path, site_url: str) -> None:
    catalogue, _warnings = sound(setting.root)
    folder.mkdir(parents=True, exist_ok=True)
    url = f"{site_url.rstrip('/')}/" if site_url else ""
    for name, content in admin.files(catalogue, Place(url)):
        if isinstance(content, Path):
            files.link(folder, name, content)
        else:
            files.write(folder, name, content)
    note(message(N_("The form stands in {folder}."), folder=folder / "admin"), setting)
