"""`buurtboek preflight`: what a print shop would send back, for any PDF."""

from __future__ import annotations

from pathlib import Path

import click

from generator.brochure.preflight import PROFILES, check_apart
from generator.brochure.preflight.html import as_html
from generator.brochure.preflight.report import as_json, as_text
from generator.catalogue.model.choices import Binding
from generator.cli.console import Setting
from generator.wording.messages import Translate

FORMATS = {"text": as_text, "json": as_json, "html": as_html}


def command(_: Translate) -> click.Command:
    """Return the command in the reader's language."""

    @click.command(
        "preflight",
        short_help=_("Check a PDF as a print shop does."),
        help=_(
            "Check a PDF as a print shop does: page boxes and bleed, colours, inks,"
            " pictures, fonts, lines, and all that PDF/X-4 asks. Each finding has its"
            " page, place and remedy.\n\nExit status: 0 sound, 1 errors found,"
            " 2 wrong use."
        ),
    )
    @click.argument(
        "file",
        metavar="FILE.pdf",
        type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    )
    @click.option(
        "--profile",
        type=click.Choice(list(PROFILES)),
        help=_("What it is checked for (default: a press, for the paper it names)."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMATS)),
        default="text",
        help=_("How the findings are told."),
    )
    @click.option(
        "--binding",
        type=click.Choice([one.value for one in Binding]),
        help=_("How it will be bound, which decides the number of pages."),
    )
    @click.pass_obj
    def preflight(
        setting: Setting,
        file: Path,
        profile: str | None,
        form: str,
        binding: str | None,
    ) -> None:
        chosen = PROFILES[profile] if profile else None
        report = check_apart(file, chosen, binding=binding or "")
        told = FORMATS[form](report, file.name, setting.language)
        click.echo(told, nl=False)
        if not report.sound:
            raise SystemExit(1)

    return preflight
