"""`buurtboek map import`: the outlines of a municipality, made a map of the catalogue.

Without `--write` it only tells what would come of it.
"""

from __future__ import annotations

from pathlib import Path

import click

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.cli.console import Setting, note, show_problems
from generator.cli.failure import Failure
from generator.cli.given import GivenFile
from generator.editing import map_import
from generator.editing.map_import import Import
from generator.storage import files
from generator.wording.messages import N_, Translate, counted, message

ACTIONS = ("import",)


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "map",
        short_help=_("Take over a map with the outlines of neighbourhoods."),
        help=_(
            "Take over a map: GeoJSON with the outlines of a municipality's"
            " neighbourhoods, in WGS 84 or Belgian Lambert 72, becomes"
            " content/maps/MUNICIPALITY.geojson. Without --write nothing is written:"
            " you see which areas are which neighbourhoods, and what is wrong."
        ),
    )
    @click.argument("action", type=click.Choice(ACTIONS))
    @click.argument("file", type=GivenFile(_))
    @click.option(
        "--municipality",
        metavar="SLUG",
        help=_("Short name of the municipality, as in catalogue.yml."),
    )
    @click.option(
        "--name-property",
        metavar="NAME",
        help=_("Which property of an area holds its name (default: name, naam, …)."),
    )
    @click.option(
        "--attribution",
        metavar="TEXT",
        default="",
        help=_("Who made the map, as it must be named, if the file does not say."),
    )
    @click.option(
        "--licence",
        metavar="TEXT",
        default="",
        help=_("Under which licence, if the file does not say."),
    )
    @click.option("--write", is_flag=True, help=_("Write the map into the content."))
    @click.pass_obj
    def map_(
        setting: Setting,
        action: str,
        file: Path,
        municipality: str | None,
        name_property: str | None,
        attribution: str,
        licence: str,
        write: bool,
    ) -> None:
        del action  # there is one, so far
        loaded = load(setting.root)
        if loaded.catalogue is None:
            raise ContentError(loaded.problems)
        slug = _municipality(municipality, file, loaded.catalogue)
        try:
            made = map_import.read(
                file,
                loaded.catalogue,
                slug,
                name_property=name_property,
                attribution=attribution,
                licence=licence,
            )
        except ContentError as wrong:
            show_problems(wrong.problems, setting)
            raise SystemExit(1) from None
        _tell(made, slug, setting)
        if write:
            files.write(setting.root, made.path.as_posix(), made.text)
            click.echo(str(made.path))
        else:
            note(
                message(
                    N_("Nothing is written yet; with --write it becomes {file}."),
                    file=made.path,
                ),
                setting,
            )

    return map_


def _municipality(wanted: str | None, file: Path, catalogue: Catalogue) -> str:
    """The municipality that was named, that the file is called by, or the only one."""
    known = list(catalogue.terms["municipality"])
    if wanted is None:
        stem = file.stem.lower()
        wanted = next((slug for slug in known if stem.startswith(slug)), None)
    if wanted is None and len(known) == 1:
        wanted = known[0]
    if wanted not in known:
        raise Failure(
            message(
                N_("Say of which municipality it is, with --municipality: {choices}."),
                choices=", ".join(known),
            )
        )
    return wanted


def _tell(made: Import, municipality: str, setting: Setting) -> None:
    areas = len(made.matched) + len(made.alike) + len(made.unknown)
    said = message(
        N_("{areas}, {kilobytes} kB; borders moved at most {metres} m."),
        areas=counted("{count} area", "{count} areas", areas),
        kilobytes=round(len(made.text.encode()) / 1000, 1),
        metres=f"{made.tolerance:g}",
    )
    click.echo(setting.say(said))
    for name, slug in made.matched:
        click.echo(f"  {name} = {slug}")
    for name, slug in made.alike:
        text = N_("{name}: no neighbourhood of that name; is it “{slug}”?")
        click.echo("  " + setting.say(message(text, name=name, slug=slug)))
    for slug in made.unseen:
        text = N_("No area is the neighbourhood “{slug}”.")
        click.echo("  " + setting.say(message(text, slug=slug)))
    if lines := made.suggestion(municipality):
        text = N_("Neighbourhoods to add to content/catalogue.yml, if you want them:")
        click.echo(setting.say(message(text)))
        click.echo(lines, nl=False)
