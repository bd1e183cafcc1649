"""Rules of the document: PDF/X-4, its output intent, layers, programs.

Source:
    ISO 15930-7:2010 (PDF/X-4), as GWG 2022, R0001, asks; R0035 for the profile;
    ICC.1:2010, 7.2, for what stands in the head of a profile.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.brochure.preflight.facts import Intent, Page
from generator.brochure.preflight.findings import Severity
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.profiles import paper
from generator.brochure.preflight.rules.rule import PDFX, Hit, Job, Rule
from generator.wording.messages import N_, message

NEWEST = (1, 6)  # PDF/X-4 is made of PDF 1.6
CONFORMING = frozenset({"PDF/X-4", "PDF/X-4p"})
XMP_KEYS = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
)
INFORMATION_KEYS = ("Title", "CreationDate", "ModDate")
TRAPPED = frozenset({"True", "False"})
HEAD = 128  # bytes of an ICC profile before its tags
FEWEST = 4  # numbers: a profile for four inks


def encryption(job: Job) -> Iterator[Hit]:
    """Yield protection."""
    if job.file.encrypted:
        yield Hit(message(N_("The PDF is encrypted.")))


def version(job: Job) -> Iterator[Hit]:
    """Yield a version of PDF that PDF/X-4 does not know."""
    parts = job.file.version.partition(".")
    try:
        found = int(parts[0]), int(parts[2])
    except ValueError:
        found = NEWEST
    if found > NEWEST:
        text = N_("PDF {version} is newer than PDF 1.6.")
        yield Hit(message(text, version=job.file.version))


def identifier(job: Job) -> Iterator[Hit]:
    """Yield a missing file identifier."""
    if not job.file.identified:
        yield Hit(message(N_("The PDF has no identifier (ID).")))


def pdfx(job: Job) -> Iterator[Hit]:
    """Yield a file that does not call itself PDF/X-4."""
    said = (job.file.metadata or {}).get("pdfxid:GTS_PDFXVersion", "")
    older = job.file.information.get("GTS_PDFXVersion", "")
    if said in CONFORMING or (job.file.metadata is None and not older):
        return
    if said or older:
        text = N_("The PDF calls itself {version}, not PDF/X-4.")
        yield Hit(message(text, version=said or older))
    else:
        yield Hit(message(N_("The PDF does not call itself PDF/X-4.")))


def metadata(job: Job) -> Iterator[Hit]:
    """Yield XMP that is missing, or lacks what PDF/X-4 asks."""
    found = job.file.metadata
    if found is None:
        yield Hit(message(N_("The PDF has no XMP metadata.")))
        return
    for key in XMP_KEYS:
        if not found.get(key):
            yield Hit(message(N_("XMP metadata have no {key}."), key=key))


def information(job: Job) -> Iterator[Hit]:
    """Yield gaps in the information dictionary, and where it differs from XMP."""
    told, xmp = job.file.information, job.file.metadata or {}
    for key in INFORMATION_KEYS:
        if not told.get(key):
            text = N_("Document information has no {key}.")
            yield Hit(message(text, key=key), severity=Severity.NOTE)
    title = xmp.get("dc:title")
    if (
        title
        and told.get("Title")
        and " ".join(title.split()) != " ".join(told["Title"].split())
    ):
        yield Hit(message(N_("The title differs between information and XMP.")))


def trapped(job: Job) -> Iterator[Hit]:
    """Yield a file that does not say whether it is trapped."""
    told = job.file.information.get("Trapped", "")
    xmp = (job.file.metadata or {}).get("pdf:Trapped", "")
    if not told and not xmp:
        yield Hit(message(N_("The PDF does not say whether it is trapped.")))
        return
    for value in (told, xmp):
        if value and value not in TRAPPED:
            yield Hit(message(N_("Trapped is {value}."), value=value))
            return
    if told and xmp and told != xmp:
        yield Hit(message(N_("Trapped differs between information and XMP.")))
    elif not told:
        text = message(N_("Document information has no {key}."), key="Trapped")
        yield Hit(text, severity=Severity.WARNING)


def output_intent(job: Job) -> Iterator[Hit]:
    """Yield an output intent that is missing or of no use for four inks."""
    intents = job.file.intents
    if not intents:
        yield Hit(message(N_("The PDF does not say for which paper it is made.")))
        return
    if len(intents) > 1:
        text = N_("The PDF has {count} output intents for print.")
        yield Hit(message(text, count=len(intents)))
    for intent in intents:
        if not intent.condition:
            text = N_("The output intent does not name a printing condition.")
            yield Hit(message(text))
        yield from _profile(intent)


def _profile(intent: Intent) -> Iterator[Hit]:
    head = intent.profile
    if head is None:
        if not intent.referred:
            yield Hit(message(N_("The output intent has no colour profile.")))
        return
    size = int.from_bytes(head[:4])
    if len(head) < HEAD or head[36:40] != b"acsp" or size > intent.size:
        yield Hit(message(N_("The colour profile of the output intent is damaged.")))
        return
    kind = head[16:20].decode("latin-1").strip()
    if kind != "CMYK":
        text = N_("The colour profile of the output intent is {kind}, not CMYK.")
        yield Hit(message(text, kind=kind))
    elif intent.components != FEWEST:
        text = N_("The colour profile of the output intent says N = {count}, not 4.")
        yield Hit(message(text, count=intent.components))
    if head[12:16] != b"prtr":
        text = N_("The colour profile of the output intent is not of a printer.")
        yield Hit(message(text))


def output_condition(job: Job) -> Iterator[Hit]:
    """Yield an output intent for other paper."""
    for intent in job.file.intents:
        if paper(intent.condition) in job.profile.foreign:
            text = N_("The PDF is made for {condition}: other paper than asked for.")
            yield Hit(message(text, condition=intent.condition))


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
    for fault in job.file.faults:
        text = N_("Part of the PDF cannot be read: {reason}.")
        yield Hit(message(text, reason=fault))


PDFX_EXPORT = N_("Export as PDF/X-4.")
MAKE_ANEW = N_("Make the PDF anew from the layout program.")
RULES = (
    Rule(
        "encryption",
        Severity.ERROR,
        PDFX,
        N_("Save without a password or restrictions."),
        file=encryption,
    ),
    Rule("pdf-version", Severity.ERROR, PDFX, PDFX_EXPORT, file=version),
    Rule("identifier", Severity.ERROR, PDFX, PDFX_EXPORT, file=identifier),
    Rule("pdfx", Severity.ERROR, PDFX, PDFX_EXPORT, file=pdfx),
    Rule("metadata", Severity.ERROR, PDFX, PDFX_EXPORT, file=metadata),
    Rule("information", Severity.WARNING, PDFX, PDFX_EXPORT, file=information),
    Rule(
        "trapped",
        Severity.ERROR,
        PDFX,
        N_("Say in the export whether trapping was done; usually it was not."),
        file=trapped,
    ),
    Rule(
        "output-intent",
        Severity.ERROR,
        f"{PDFX}, R0035",
        N_("Export with the profile of the printing condition as output intent."),
        file=output_intent,
    ),
    Rule(
        "output-condition",
        Severity.ERROR,
        "ISO 15930-7:2010; ISO 12647-2",
        N_("Ask the print shop for the condition, and convert colours for it."),
        file=output_condition,
    ),
    Rule(
        "layers",
        Severity.WARNING,
        "ISO 15930-7:2010; GWG 2022, R0036",
        N_("Flatten layers when exporting, or remove the hidden ones."),
        file=layers,
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
