"""`buurtboek brochure`: PDFs to read, and folders for the print shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.load import sound
from generator.catalogue.model import Brochure
from generator.catalogue.problems import Problem
from generator.catalogue.remedies import nearest
from generator.catalogue.rules import page_size
from generator.cli.console import Reporter, Setting, progress
from generator.cli.failure import Failure
from generator.storage import files
from generator.wording.messages import N_, Translate, message

SCREEN_FOLDER = Path("build/brochures")
PRESS_FOLDER = Path("build/press")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "brochure",
        short_help=_("Make brochures, to read or to print."),
        help=_(
            "Make brochures: every one of the content, those NAMEd, or a selection"
            " made on the spot. “screen” is a PDF to read and to listen to; “press”"
            " is a folder for the print shop, made only when inspection finds"
            " nothing wrong.\n\nExamples:\n\n"
            "buurtboek brochure groen-en-samen\n\n"
            "buurtboek brochure --select kind=boekentil --format a5"
        ),
    )
    @click.argument("names", nargs=-1, metavar=_("[NAME]…"))
    @click.option(
        "--variant",
        type=click.Choice(("screen", "press", "all")),
        default="screen",
        show_default=True,
        help=_("What to make."),
    )
    @click.option(
        "--select",
        "wanted",
        multiple=True,
        metavar=_("FACET=VALUE"),
        help=_("Make a brochure of the projects with this value. May be repeated."),
    )
    @click.option(
        "--format",
        "page_format",
        metavar=_("FORMAT"),
        help=_("Page format: a4, a5, square, or a size in mm such as 170x240."),
    )
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        help=_("Folder to write to (default: build/brochures and build/press)."),
    )
    @click.option(
        "--icc",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=_("Colour profile of the print shop."),
    )
    @click.option(
        "--site-url",
        metavar=_("ADDRESS"),
        help=_("Web address of the site: projects get a QR code that leads there."),
    )
    @click.option(
        "--proof",
        is_flag=True,
        help=_(
            "Also make a proof: its pages as pictures, with what does not fit marked."
        ),
    )
    @click.option(
        "--marks",
        is_flag=True,
        help=_("Put crop and register marks and a slug line around press pages."),
    )
    @click.pass_obj
    def brochure(
        setting: Setting,
        names: tuple[str, ...],
        variant: str,
        wanted: tuple[str, ...],
        page_format: str | None,
        output: Path | None,
        icc: Path | None,
        site_url: str | None,
        proof: bool,
        marks: bool,
    ) -> None:
        from generator.brochure import make  # takes a while to import
        from generator.brochure.fitproof import fit_proof

        if page_format and page_size(page_format) is None:
            problem = message(
                N_("“{value}” is no page format."), value=page_format[:40]
            )
            raise click.UsageError(setting.say(problem))
        catalogue, _problems = sound(setting.root)
        entries = _entries(setting, catalogue, names, wanted, page_format)
        titles = {one.slug: one.fields.title for one in entries}
        with progress(setting) as report, in_words(setting):
            if variant != "press" or proof:
                folder = output or setting.root / SCREEN_FOLDER
                made = make.screen_files(
                    catalogue,
                    setting.root,
                    report,
                    entries=entries,
                    site_url=site_url,
                )
                folder.mkdir(parents=True, exist_ok=True)
                for slug, one in made.items():
                    files.write(folder, f"{slug}.pdf", one.pdf)
                    click.echo(str(folder / f"{slug}.pdf"))
                    _tell(one.problems, setting)
                    if proof:
                        title = titles[slug]
                        content = fit_proof(one, title, setting.language)
                        files.write(folder, f"{slug}-proof.pdf", content)
                        click.echo(str(folder / f"{slug}-proof.pdf"))
            if variant != "screen":
                folder = output or setting.root / PRESS_FOLDER
                for pressed in make.press_files(
                    catalogue,
                    setting.root,
                    folder,
                    report,
                    entries=entries,
                    site_url=site_url,
                    icc=icc,
                    marks=marks,
                    language=setting.language,
                ):
                    click.echo(str(pressed.folder))
                    if variant == "press":
                        _tell(pressed.problems, setting)

    return brochure


def press(setting: Setting, report: Reporter) -> None:
    """Write the print shop's folder of every brochure of the content."""
    from generator.brochure import make

    catalogue, _problems = sound(setting.root)
    folder = setting.root / PRESS_FOLDER
    with in_words(setting):
        for one in make.press_files(
            catalogue, setting.root, folder, report, language=setting.language
        ):
            click.echo(str(one.folder))
            _tell(one.problems, setting)


def _tell(problems: Iterable[Problem], setting: Setting) -> None:
    """Print what does not fit beside the files that were made."""
    for problem in problems:
        click.echo(problem.say(setting.language), err=True)


def _entries(
    setting: Setting,
    catalogue: Catalogue,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    page_format: str | None,
) -> list[Entry[Brochure]]:
    """Return the brochures that a command line asks for.

    Raises:
        UsageError: there is no such brochure, facet or value.
        Failure: there is nothing to make.
    """
    from generator.brochure import selected

    if wanted:
        if names:
            text = message(N_("Give names or a selection, not both."))
            raise click.UsageError(setting.say(text))
        try:
            return [selected.brochure(catalogue, wanted, page_format or "a5")]
        except selected.NoProject as nothing:
            raise Failure(nothing.problem) from None
        except selected.WrongSelection as wrong:
            raise click.UsageError(setting.say(wrong.problem)) from None
    for name in names:
        if name not in catalogue.brochures:
            text = message(N_("There is no brochure “{name}”."), name=name)
            if like := nearest(name, catalogue.brochures):
                text = message(
                    N_("{problem} Did you mean “{like}”?"), problem=text, like=like
                )
            raise click.UsageError(setting.say(text))
    if not catalogue.brochures:
        raise Failure(message(N_("The content has no brochures.")))
    chosen = dict.fromkeys(names or catalogue.brochures)
    entries = [catalogue.brochures[name] for name in chosen]
    if page_format is None:
        return entries
    return [_in_format(entry, page_format) for entry in entries]


def _in_format(entry: Entry[Brochure], page_format: str) -> Entry[Brochure]:
    fields = entry.fields.model_copy(update={"page_format": page_format})
    return Entry(entry.slug, entry.path, fields, entry.story)


@contextmanager
def in_words(setting: Setting) -> Iterator[None]:
    """Say in one message why a brochure could not be made.

    Raises:
        Failure: with that message.
    """
    from generator.brochure.make import PressFaults
    from generator.brochure.pdf.errors import RenderError
    from generator.brochure.press.errors import PressError
    from generator.brochure.profile import MissingProfile

    try:
        yield
    except RenderError as error:
        text = message(
            N_("A brochure cannot be laid out:\n{problems}"),
            problems=error.say(setting.language),
        )
        raise Failure(text) from None
    except PressFaults as error:
        text = message(
            N_("A print shop would send “{name}” back:\n{problems}"),
            name=error.slug,
            problems=error.say(setting.language),
        )
        raise Failure(text) from None
    except PressError as error:
        raise Failure(message("{reason}", reason=error.say(setting.language))) from None
    except MissingProfile as error:
        raise Failure(error.problem) from None
