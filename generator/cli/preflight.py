"""`buurtboek preflight`: what a print shop would send back, for any PDF."""

from __future__ import annotations

from pathlib import Path

import click

from generator.brochure.pdf.errors import RenderError
from generator.brochure.preflight import PROFILES, Report, check_apart
from generator.brochure.preflight.apart import thumbnails_apart
from generator.brochure.preflight.html import as_html
from generator.brochure.preflight.report import as_json, as_text
from generator.catalogue.model.choices import Binding
from generator.cli.console import Setting
from generator.cli.failure import Failure
from generator.cli.given import GivenFile
from generator.storage import files
from generator.wording.messages import N_, Translate, message

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
    @click.argument("file", metavar="FILE.pdf", type=GivenFile(_))
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
    @click.option(
        "--certificate",
        metavar="FILE.pdf",
        type=click.Path(dir_okay=False, writable=True, path_type=Path),
        help=_("Write a certificate: one page, with the places marked on pictures."),
    )
    @click.pass_obj
    def preflight(
        setting: Setting,
        file: Path,
        profile: str | None,
        form: str,
        binding: str | None,
        certificate: Path | None,
    ) -> None:
        chosen = PROFILES[profile] if profile else None
        report = check_apart(file, chosen, binding=binding or "")
        told = FORMATS[form](report, file.name, setting.language)
        if certificate is not None:
            _certify(report, file, certificate, setting.language)
        click.echo(told, nl=False)
        if not report.sound:
            raise SystemExit(1)

    return preflight


def _certify(report: Report, file: Path, target: Path, language: str) -> None:
    """Write the certificate of a PDF.

    Raises:
        UsageError: it would replace the PDF itself, or has no folder.
        Failure: it cannot be made.
    """
    # WeasyPrint takes a while to import.
    from generator.brochure.papers import print_paper
    from generator.brochure.preflight import certificate as paper

    if target.resolve() == file.resolve() or not target.parent.is_dir():
        text = message(N_("No certificate can be written to {file}."), file=target)
        raise click.UsageError(text.say(language))
    wanted = paper.shown_pages(report)
    shown = thumbnails_apart(file, paper.THUMBNAIL, wanted) if wanted else ()
    content = file.read_bytes()
    try:
        made = print_paper(
            paper.certificate(report, shown, file.name, content, language)
        )
    except RenderError as error:
        reason = error.say(language)
        text = message(N_("The certificate cannot be made: {reason}"), reason=reason)
        raise Failure(text) from None
    files.write(target.parent, target.name, made)
