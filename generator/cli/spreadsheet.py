"""`buurtboek import` and `export`: projects in a spreadsheet, and data out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.load import load, sound
from generator.catalogue.problems import ContentError, errors
from generator.cli import site_source
from generator.cli.console import Setting, note, show_problems
from generator.cli.failure import Failure
from generator.cli.forked import Forked
from generator.cli.given import GivenFile
from generator.storage import files
from generator.wording.messages import N_, Translate, counted, message

if TYPE_CHECKING:  # openpyxl takes a while to import
    from generator.editing.spreadsheet.intake import Draft

TABLES = (".xlsx", ".csv")
DATA = {".json": "projecten.json", ".geojson": "projecten.geojson"}


def import_command(_: Translate) -> click.Command:
    """Return the command that reads a spreadsheet, in the reader's language."""

    @click.command(
        "import",
        short_help=_("Take over projects from a spreadsheet."),
        help=_(
            "Take over projects from a spreadsheet (XLSX or CSV): each row becomes a"
            " project, or changes the one whose short name it has. Columns are known"
            " by their Dutch label or by the name of the field; “buurtboek export"
            " --template” makes an empty table. Without --write nothing is written:"
            " you see what would come of it. With a mistake in any row, no row is"
            " written."
        ),
    )
    @click.argument("file", type=GivenFile(_))
    @click.option("--write", is_flag=True, help=_("Write the projects."))
    @click.pass_obj
    def import_(setting: Setting, file: Path, write: bool) -> None:
        from generator.editing.spreadsheet import intake, opening
        from generator.editing.spreadsheet.rehearsal import rehearse
        from generator.editing.spreadsheet.table import Unreadable
        from generator.storage.together import write_together

        loaded = load(setting.root)
        if loaded.catalogue is None:
            raise ContentError(loaded.problems)
        try:
            table, header = opening.read(file)
        except Unreadable as reason:
            show_problems((reason.problem,), setting)
            raise SystemExit(1) from None
        found = intake.read(
            table, header, loaded.catalogue, setting.root, setting.language
        )
        wanted = [draft for draft in found.drafts if draft.is_new or draft.changed]
        if wanted:
            found.problems += rehearse(wanted, setting.root, loaded)
        for draft in wanted:
            click.echo(_line(draft, setting))
        if same := len(found.drafts) - len(wanted):
            text = counted(
                "{count} project unchanged", "{count} projects unchanged", same
            )
            click.echo(setting.say(text))
        show_problems(tuple(found.problems), setting)
        if errors(found.problems):
            note(message(N_("Nothing is written: mend these cells first.")), setting)
            raise SystemExit(1)
        new = {draft.path.as_posix(): draft.text.encode() for draft in wanted}
        if not new:
            note(message(N_("There is nothing to write.")), setting)
        elif write:
            write_together(setting.root, new)
            written = counted(
                "{count} project is written.", "{count} projects are written.", len(new)
            )
            note(written, setting)
        else:
            note(message(N_("Nothing is written yet; --write does it.")), setting)

    return import_


def _line(draft: Draft, setting: Setting) -> str:
    """What a row comes to, in one line."""
    if draft.is_new:
        text = message(N_("new: {slug} ({cell})"), slug=draft.slug, cell=str(draft.at))
    else:
        text = message(
            N_("changed: {slug} ({fields})"),
            slug=draft.slug,
            fields=", ".join(draft.changed),
        )
    return setting.say(text)


def export_command(_: Translate) -> click.Command:
    """Return the command that writes a spreadsheet, in the reader's language."""

    @click.command(
        "export",
        cls=Forked,
        short_help=_("Write the projects to a spreadsheet, or as data."),
        help=_(
            "Write the projects to FILE: a spreadsheet to edit (.xlsx, .csv), which"
            " “buurtboek import” takes back without a loss, or data for programs"
            " (.json, .geojson). “export site-source” writes the pages of the site for"
            " another generator."
        ),
    )
    @click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
    @click.option(
        "--template", is_flag=True, help=_("Write an empty table, to fill in.")
    )
    @click.option(
        "--force", is_flag=True, help=_("Write over FILE if it is there already.")
    )
    @click.pass_obj
    def export(setting: Setting, file: Path, template: bool, force: bool) -> None:
        suffix = file.suffix.lower()
        if suffix not in TABLES and (template or suffix not in DATA):
            kinds = TABLES if template else (*TABLES, *DATA)
            text = message(
                N_("The name of the file says what it becomes: {endings}."),
                endings=", ".join(kinds),
            )
            raise click.UsageError(setting.say(text))
        if file.exists() and not force:
            raise Failure(
                message(
                    N_(
                        "{file} is there already. Choose another name, or --force to"
                        " write over it."
                    ),
                    file=file,
                )
            )
        catalogue, _problems = sound(setting.root)
        data = _content(catalogue, setting, suffix, template=template)
        file.parent.mkdir(parents=True, exist_ok=True)
        files.write(file.parent, file.name, data)
        click.echo(str(file))

    export.commands["site-source"] = site_source.command(_)
    return export


def _content(
    catalogue: Catalogue, setting: Setting, suffix: str, *, template: bool
) -> bytes:
    from generator.editing.spreadsheet import outgoing

    if suffix in DATA:
        from generator.views.views import Views
        from generator.website.datafiles import Table
        from generator.website.origin import Origin

        table = Table(Views(catalogue, catalogue.settings.language), Origin())
        made = {one.name: one.content for one in table.files()}
        return made[DATA[suffix]]
    sheet = (
        outgoing.template()
        if template
        else outgoing.sheet(catalogue, setting.root, setting.language)
    )
    try:
        return outgoing.as_file(sheet, suffix, catalogue, setting.language)
    except ValueError as reason:
        text = message(
            N_("The text of cell {cell} is too long for Excel; write a .csv instead."),
            cell=str(reason),
        )
        raise Failure(text) from None
