"""`buurtboek brochure`: PDFs to read, and folders for the print shop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator.catalogue.problems import ContentError
from generator.cli.cluster import option
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.cli.given import GivenFile
from generator.cli.up_to_date import Asked
from generator.wording.messages import N_, Message, Translate, message

# Those of the content, told here so that the help is there without its models.
BINDINGS = ("saddle-stitch", "perfect", "flat")


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "brochure",
        short_help=_("Make brochures, to read or to print."),
        help=_(
            "Make brochures: every one of the content, those NAMEd, or a selection"
            " made on the spot. “screen” is a PDF to read and to listen to; “press”"
            " is a folder for the print shop, made only when inspection finds"
            " nothing wrong; “booklet” has two pages on each sheet, for an office"
            " printer that prints on both sides.\n\nExamples:\n\n"
            "buurtboek brochure groen-en-samen\n\n"
            "buurtboek brochure --select kind=boekentil --format a5\n\n"
            "buurtboek brochure --select kind=boekentil --format a6"
        ),
    )
    @click.argument("names", nargs=-1, metavar=_("[NAME]…"))
    @click.option(
        "--variant",
        type=click.Choice(("screen", "press", "booklet", "all")),
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
        help=_(
            "Page format: a3, a4, a5, a6, dl, square, or a size in mm such as 170x240."
            " dl is a folder, a3 a poster and a6 cards, unless they are bound."
        ),
    )
    @click.option(
        "--binding",
        type=click.Choice(BINDINGS),
        help=_("Binding: saddle-stitch, perfect, or flat for a sheet."),
    )
    @click.option(
        "--bleed",
        "bleed_mm",
        type=click.FloatRange(3, 5),
        metavar=_("MM"),
        help=_("Bleed, 3 to 5 mm, in place of what the content says."),
    )
    @click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        help=_("Folder to write to (default: build/brochures and build/press)."),
    )
    @click.option(
        "--icc",
        type=GivenFile(_),
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
        "--commit",
        metavar=_("COMMIT"),
        envvar="BUURTBOEK_COMMIT",
        help=_("State of the content, for the colophon (or in BUURTBOEK_COMMIT)."),
    )
    @click.option(
        "--marks",
        is_flag=True,
        help=_("Put crop and register marks and a slug line around press pages."),
    )
    @option(_)
    @click.pass_context
    def brochure(context: click.Context, /, **options: Any) -> None:
        setting: Setting = context.obj
        beside = (options["icc"],) if options["icc"] else ()
        asked = Asked(setting, (repr(sorted(options.items())),), beside)
        if asked.stands():
            return

        from generator.cli import printing  # what it needs takes a while to import

        making = asked.begin()
        with in_words(setting):
            printing.make(setting, making, printing.Options(**options))
        making.keep()

    return brochure


@contextmanager
def in_words(setting: Setting) -> Iterator[None]:
    """Say in one message why a brochure could not be made.

    Raises:
        Failure: with that message.
    """
    from generator.brochure.pdf.errors import RenderError

    try:
        yield
    except RenderError as error:
        text = message(
            N_("A brochure cannot be laid out:\n{problems}"),
            problems=error.say(setting.language),
        )
        raise Failure(text) from None
    except (OSError, ContentError, Failure):
        raise
    except Exception as error:
        if told := _of_press(error, setting.language):
            raise Failure(told) from None
        raise


def _of_press(error: Exception, language: str) -> Message | None:
    """Return what kept files for press from being made, None for anything else."""
    from generator.brochure.job import PressFaults
    from generator.brochure.press.errors import PressError
    from generator.brochure.pressing import NoSpine
    from generator.brochure.profile import MissingProfile

    if isinstance(error, PressFaults):
        return message(
            N_("A print shop would send “{name}” back:\n{problems}"),
            name=error.slug,
            problems=error.say(language),
        )
    if isinstance(error, PressError):
        return message("{reason}", reason=error.say(language))
    if isinstance(error, (MissingProfile, NoSpine)):
        return error.problem
    return None
