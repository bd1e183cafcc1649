"""Rules of the document: layers, programs, what PDF/X-4 forbids, what is broken.

Source:
    ISO 15930-7:2010 (PDF/X-4); GWG 2022, R0036; ISO 32000-1:2008, 7.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.brochure.preflight.facts import Page
from generator.brochure.preflight.findings import Severity
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.rule import PDFX, SHOP, Hit, Job, Rule
from generator.wording.messages import N_, message


def layers(job: Job) -> Iterator[Hit]:
    """Yield layers: what does not show, and what may be forgotten."""
    file = job.file
    if file.hidden:
        text = message(N_("Layers do not show: {names}."), names=_names(file.hidden))
        yield Hit(text, severity=Severity.ERROR)
    elif file.switched:
        text = message(N_("Layers differ between screen and print."))
        yield Hit(text, severity=Severity.ERROR)
    elif file.layers:
        yield Hit(
            message(N_("The PDF has layers: {names}."), names=_names(file.layers))
        )


def attachments(job: Job) -> Iterator[Hit]:
    """Yield files inside the file, which no press prints."""
    if job.file.attachments:
        text = N_("The PDF carries other files: {names}.")
        yield Hit(message(text, names=_names(job.file.attachments)))


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(name[:40] for name in names[:8])


def scripts(job: Job) -> Iterator[Hit]:
    """Yield programs."""
    for name in job.file.programs:
        yield Hit(message(N_("The PDF runs a program: {key}."), key=name))


def actions(job: Job) -> Iterator[Hit]:
    """Yield what happens when it is opened or read."""
    for name in job.file.actions:
        yield Hit(
            message(N_("The PDF does something when it is opened: {key}."), key=name)
        )


def forbidden(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield what PDF/X-4 does not allow in pictures and graphics states."""
    for key in page.forbidden:
        yield Hit(message(N_("PDF/X-4 does not allow {key}."), key=key))


def broken(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield what could not be read."""
    for fault in page.faults:
        yield Hit(
            message(N_("Part of the page cannot be read: {reason}."), reason=fault)
        )
    if not page.whole:
        text = N_("The page is too complicated to be checked as a whole.")
        yield Hit(message(text))


def broken_file(job: Job) -> Iterator[Hit]:
    """Yield what could not be read of the document."""
    if job.file.rebuilt:
        text = N_("The table of the PDF that tells where things are is damaged.")
        yield Hit(message(text))
    for fault in job.file.faults:
        text = N_("Part of the PDF cannot be read: {reason}.")
        yield Hit(message(text, reason=fault))


PDFX_EXPORT = N_("Export as PDF/X-4.")
MAKE_ANEW = N_("Make the PDF anew from the layout program.")
RULES = (
    Rule(
        "layers",
        Severity.WARNING,
        "ISO 15930-7:2010; GWG 2022, R0036",
        N_("Flatten layers when exporting, or remove the hidden ones."),
        file=layers,
    ),
    Rule(
        "attachments",
        Severity.WARNING,
        SHOP,
        N_("Export without attachments, or send them apart."),
        file=attachments,
    ),
    Rule("scripts", Severity.ERROR, PDFX, MAKE_ANEW, file=scripts),
    Rule("actions", Severity.WARNING, PDFX, PDFX_EXPORT, file=actions),
    Rule("forbidden", Severity.ERROR, PDFX, PDFX_EXPORT, page=forbidden),
    Rule(
        "readable",
        Severity.ERROR,
        "ISO 32000-1:2008, 7.5",
        MAKE_ANEW,
        page=broken,
    ),
    Rule(
        "readable-file",
        Severity.ERROR,
        "ISO 32000-1:2008, 7.5",
        MAKE_ANEW,
        file=broken_file,
    ),
)
