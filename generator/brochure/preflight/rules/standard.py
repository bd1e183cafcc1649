"""Rules of the standard: what PDF/X-4 asks a document to say of itself.

Source:
    ISO 15930-7:2010 (PDF/X-4), as GWG 2022, R0001, asks; R0035 for the profile;
    ICC.1:2010, 7.2, for what stands in the head of a profile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from generator.brochure.preflight.facts import Intent, Page
from generator.brochure.preflight.findings import Severity
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.profiles import paper
from generator.brochure.preflight.rules.rule import PDFX, Hit, Job, Rule
from generator.wording.messages import N_, message

NEWEST = (1, 6)  # PDF/X-4 is made of PDF 1.6
REFERRING = "PDF/X-4p"  # the profile may be elsewhere
CONFORMING = frozenset({"PDF/X-4", REFERRING})
XMP_KEYS = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmpMM:DocumentID",
)
# Asked for as well, but no press stops without them.
XMP_MINOR_KEYS = ("xmp:MetadataDate", "xmpMM:VersionID", "xmpMM:RenditionClass")
DATES = (("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate"))
DAY = timedelta(days=1)
LOW = (1, 1, 1, 0, 0, 0)  # where a date says no more
DATE = re.compile(
    r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?"
    r"(?:Z|(?P<sign>[+-])(?P<hours>\d\d):?'?(?P<minutes>\d\d)?)?"
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
    said = claimed(job)
    older = job.file.information.get("GTS_PDFXVersion", "")
    if said in CONFORMING or (job.file.metadata is None and not older):
        return
    if said or older:
        text = N_("The PDF calls itself {version}, not PDF/X-4.")
        yield Hit(message(text, version=said or older))
    else:
        yield Hit(message(N_("The PDF does not call itself PDF/X-4.")))


def claimed(job: Job) -> str:
    """Return the standard that the metadata name."""
    return (job.file.metadata or {}).get("pdfxid:GTS_PDFXVersion", "")


def metadata(job: Job) -> Iterator[Hit]:
    """Yield XMP that is missing, or lacks what PDF/X-4 asks."""
    found = job.file.metadata
    if found is None:
        yield Hit(message(N_("The PDF has no XMP metadata.")))
        return
    for key in (*XMP_KEYS, *XMP_MINOR_KEYS):
        if not found.get(key):
            minor = Severity.WARNING if key in XMP_MINOR_KEYS else None
            text = N_("XMP metadata have no {key}.")
            yield Hit(message(text, key=key), severity=minor)


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
    for older, newer in DATES:
        one, other = moment(told.get(older, "")), moment(xmp.get(newer, ""))
        if one and other and one != other:
            text = N_("{key} differs between information and XMP.")
            yield Hit(message(text, key=older))


def moment(text: str) -> datetime | None:
    """Return a date as PDF or XMP write it; None where it cannot be read.

    Source:
        ISO 32000-1:2008, 7.9.4, “Dates”; ISO 8601 for XMP.
    """
    found = DATE.match(text.strip())
    if not found:
        return None
    parts = [
        int(part or low) for part, low in zip(found.groups()[:6], LOW, strict=True)
    ]
    sign, hours, minutes = found["sign"], found["hours"], found["minutes"]
    away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    zone = timezone(-away if sign == "-" else away) if away < DAY else UTC
    try:
        return datetime(*parts, tzinfo=zone)  # type: ignore[arg-type, misc]
    except (ValueError, OverflowError):
        return None


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
        yield from _profile(intent, claimed(job))


def _profile(intent: Intent, said: str) -> Iterator[Hit]:
    head = intent.profile
    if head is None:
        if not intent.referred:
            yield Hit(message(N_("The output intent has no colour profile.")))
        elif said != REFERRING:
            text = N_("The colour profile of the output intent is not in the PDF.")
            yield Hit(message(text))
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


def page_intents(page: Page, _: Raster | None, __: Job) -> Iterator[Hit]:
    """Yield pages that say for themselves for which paper they are made."""
    for condition in page.intents:
        text = N_("The page has an output intent of its own: {condition}.")
        yield Hit(message(text, condition=condition or "?"))


def output_condition(job: Job) -> Iterator[Hit]:
    """Yield an output intent for other paper."""
    for intent in job.file.intents:
        if paper(intent.condition) in job.profile.foreign:
            text = N_("The PDF is made for {condition}: other paper than asked for.")
            yield Hit(message(text, condition=intent.condition))


PDFX_EXPORT = N_("Export as PDF/X-4.")
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
        "output-intent-page",
        Severity.ERROR,
        "ISO 15930-7:2010; ISO 32000-2:2020, 14.11.5",
        N_("Make all pages for one printing condition, said once for the document."),
        page=page_intents,
    ),
    Rule(
        "output-condition",
        Severity.ERROR,
        "ISO 15930-7:2010; ISO 12647-2",
        N_("Ask the print shop for the condition, and convert colours for it."),
        file=output_condition,
    ),
)
