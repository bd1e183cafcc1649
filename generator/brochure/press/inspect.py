"""A first check of a PDF for press: what a print shop would send back.

The rules are rows of data, each with its source; what they look at is gathered
once. The check reads the file as a stranger's: nothing of how it was made is
taken on trust.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from generator.brochure.press.boxes import Box, read_box
from generator.brochure.press.contents import (
    Content,
    Kind,
    contents,
    entries,
    images,
    operations,
    shadings,
)
from generator.wording.messages import N_, Message, message

MIN_BLEED_MM = 3.0
# What pikepdf raises for entries that are missing, of another kind, or nested
# without end.
MALFORMED = (
    pikepdf.PdfError,
    AttributeError,
    IndexError,
    KeyError,
    RecursionError,
    TypeError,
    ValueError,
    NotImplementedError,
)
FOREIGN_COLOUR = frozenset({"rg", "RG", "g", "G", "ri"})
FOREIGN_IN_MASK = frozenset({"rg", "RG", "k", "K"})
XMP_KEYS = (
    "pdfxid:GTS_PDFXVersion",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
    "pdf:Trapped",
    "dc:title",
)
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a print shop would not accept.

    Attributes:
        rule: name of the rule, stable over versions and languages.
        page: the page it was first met on, from 1; 0 for the document.
        message: what is wrong.
        source: the standard that says so, with its clause.
    """

    rule: str
    page: int
    message: Message
    source: str

    def say(self, language: str) -> str:
        """Return the fault as one line in `language`."""
        return f"{self.page}: {self.message.say(language)} [{self.rule}; {self.source}]"

    def __str__(self) -> str:
        return self.say("en")


@dataclass(frozen=True, slots=True)
class Subject:
    """A PDF under inspection, and every content stream in it."""

    pdf: Pdf
    contents: tuple[Content, ...]


Found = Iterator[tuple[int, Message]]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked of a press PDF, who asks it, and how it is seen."""

    name: str
    source: str
    find: Callable[[Subject], Found]


def find_faults(pdf: bytes) -> list[Fault]:
    """Return everything that a print shop would send back, in order of page.

    Args:
        pdf: a file, made by anyone.
    """
    faults: set[Fault] = set()
    try:
        with Pdf.open(io.BytesIO(pdf)) as opened:
            subject = Subject(opened, tuple(contents(opened)))
            for rule in RULES:
                faults |= _apply(rule, subject)
    except MALFORMED as error:
        unreadable = message(N_("The PDF cannot be read: {reason}"), reason=str(error))
        faults.add(Fault("readable", 0, unreadable, "ISO 32000-1:2008, 7.5"))
    return sorted(faults, key=lambda fault: (fault.page, fault.rule, str(fault)))


def _apply(rule: Rule, subject: Subject) -> set[Fault]:
    """Return what a rule finds; a file too broken to look at is a fault as well."""
    try:
        return {
            Fault(rule.name, page, found, rule.source)
            for page, found in rule.find(subject)
        }
    except MALFORMED as error:
        broken = message(N_("Cannot be checked: {reason}"), reason=str(error))
        return {Fault(rule.name, 0, broken, rule.source)}


# Colour


def _operators(subject: Subject) -> Found:
    for content in subject.contents:
        foreign = FOREIGN_IN_MASK if content.soft_mask else FOREIGN_COLOUR
        met: set[str] = set()
        for operands, name in operations(content):
            if name in {"cs", "CS"} and str(operands[0]) not in {
                "/Pattern",
                "/DeviceCMYK",
            }:
                met.add(f"{operands[0]} {name}")
            elif name == "INLINE IMAGE":
                met.add("BI")
            elif name in foreign:
                met.add(name)
        if content.kind in {Kind.PAGE, Kind.PATTERN} and not _colour_first(content):
            met.add("DeviceGray")
        for name in sorted(met):
            yield (
                content.page + 1,
                message(
                    N_("Colour that is not CMYK in a {kind}: {operator}."),
                    kind=content.kind.value,
                    operator=name,
                ),
            )


def _colour_first(content: Content) -> bool:
    """Return whether a stream sets a colour before it paints with the default."""
    fill = stroke = content.soft_mask
    for _, operator in operations(content):
        match operator:
            case "k" | "scn" | "sc":
                fill = True
            case "K" | "SCN" | "SC":
                stroke = True
            case "f" | "F" | "f*" | "Tj" | "TJ" | "'" | '"' if not fill:
                return False
            case "S" | "s" if not stroke:
                return False
            case "B" | "B*" | "b" | "b*" if not (fill and stroke):
                return False
    return True


def _images(subject: Subject) -> Found:
    for content in subject.contents:
        for image in images(content):
            space = image.get("/ColorSpace")
            if image.get("/ImageMask") or space == Name.DeviceCMYK:
                continue
            if content.soft_mask and space == Name.DeviceGray:
                continue
            found = message(N_("Picture in {space}."), space=_space_name(space))
            yield content.page + 1, found


def _shadings(subject: Subject) -> Found:
    for content in subject.contents:
        wanted = Name.DeviceGray if content.soft_mask else Name.DeviceCMYK
        for shading in shadings(content):
            if shading.ColorSpace != wanted:
                name = _space_name(shading.ColorSpace)
                yield content.page + 1, message(N_("Gradient in {space}."), space=name)


def _groups(subject: Subject) -> Found:
    for content in subject.contents:
        space = content.owner.get("/Group", Dictionary()).get("/CS")
        wanted = Name.DeviceGray if content.soft_mask else Name.DeviceCMYK
        if space is not None and space != wanted:
            found = N_("Transparency is blended in {space}.")
            yield content.page + 1, message(found, space=_space_name(space))


def _space_name(space: Object | None) -> str:
    if isinstance(space, Array):
        return str(space[0])
    return str(space)


# Pages


def _boxes(subject: Subject) -> Found:
    sizes: set[tuple[float, float]] = set()
    for number, page in enumerate(subject.pdf.pages, 1):
        boxes = {
            key: read_box(page.obj, key)
            for key in ("/MediaBox", "/BleedBox", "/TrimBox")
        }
        for key, box in boxes.items():
            if box is None:
                yield number, message(N_("Page without {box}."), box=key[1:])
        media, bleed, trim = boxes.values()
        if media is None or bleed is None or trim is None:
            continue
        if not (media.holds(bleed) and bleed.holds(trim)):
            yield number, message(N_("TrimBox, BleedBox and MediaBox do not nest."))
        elif not bleed.holds(trim.grown(MIN_BLEED_MM)):
            found = N_("Less than {least} mm of bleed.")
            yield number, message(found, least=f"{MIN_BLEED_MM:g}")
        if (crop := read_box(page.obj, "/CropBox")) and not _same(crop, media):
            yield number, message(N_("CropBox is not the MediaBox."))
        sizes.add((round(trim.right - trim.left), round(trim.top - trim.bottom)))
    if len(sizes) > 1:
        yield 0, message(N_("Pages are of {count} sizes."), count=len(sizes))


def _same(one: Box, other: Box) -> bool:
    return one.holds(other) and other.holds(one)


def _annotations(subject: Subject) -> Found:
    for number, page in enumerate(subject.pdf.pages, 1):
        if len(page.obj.get("/Annots", Array())) > 0:
            yield number, message(N_("Page with links or notes."))


# Fonts


def _fonts(subject: Subject) -> Found:
    for content in subject.contents:
        for font in entries(content.resources, "/Font"):
            name = str(font.get("/BaseFont", "?")).removeprefix("/")
            if not _embedded(font):
                yield (
                    content.page + 1,
                    message(N_("Font {name} is missing."), name=name),
                )


def _embedded(font: Object) -> bool:
    if font.get("/Subtype") == Name.Type3:
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", Dictionary())
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


# The document


def _output_intent(subject: Subject) -> Found:
    intents = [
        intent
        for intent in subject.pdf.Root.get("/OutputIntents", Array())
        if intent.get("/S") == Name.GTS_PDFX
    ]
    if len(intents) != 1:
        yield 0, message(N_("The PDF does not say for which paper it is made."))
        return
    intent = intents[0]
    for key in ("/OutputConditionIdentifier", "/RegistryName"):
        if not str(intent.get(key, "")):
            yield 0, message(N_("The output intent has no {key}."), key=key[1:])
    profile = intent.get("/DestOutputProfile")
    if profile is None:
        yield 0, message(N_("The output intent has no colour profile."))
    elif profile.read_bytes()[16:20] != b"CMYK":
        yield 0, message(N_("The colour profile of the output intent is not CMYK."))


def _metadata(subject: Subject) -> Found:
    if "/Metadata" not in subject.pdf.Root:
        yield 0, message(N_("The PDF has no XMP metadata."))
        return
    metadata = subject.pdf.open_metadata()
    for key in XMP_KEYS:
        prefix, name = key.split(":")
        if not metadata.get(f"{{{NAMESPACES[prefix]}}}{name}"):
            yield 0, message(N_("XMP metadata have no {key}."), key=key)


def _information(subject: Subject) -> Found:
    information = subject.pdf.trailer.get("/Info", Dictionary())
    for key in ("/Title", "/CreationDate", "/ModDate"):
        if not str(information.get(key, "")):
            yield 0, message(N_("Document information has no {key}."), key=key[1:])
    if information.get("/Trapped") not in {Name("/True"), Name("/False")}:
        yield 0, message(N_("The PDF does not say whether it is trapped."))
    if "/ID" not in subject.pdf.trailer:
        yield 0, message(N_("The PDF has no identifier."))


def _programs(subject: Subject) -> Found:
    root = subject.pdf.Root
    names = root.get("/Names", Dictionary())
    for key, holder in (("/OpenAction", root), ("/AA", root), ("/JavaScript", names)):
        if key in holder:
            yield 0, message(N_("The PDF runs a program: {key}."), key=key[1:])


RULES = (
    Rule("colour", "GWG 2022, R0027", _operators),
    Rule("picture-colour", "GWG 2022, R0027", _images),
    Rule("gradient-colour", "GWG 2022, R0027", _shadings),
    Rule("blend-colour", "GWG 2022, R0030", _groups),
    Rule("boxes", "ISO 15930-7:2010; GWG 2022, R0001 and R0003", _boxes),
    Rule("annotations", "ISO 15930-7:2010; GWG 2022, R0001", _annotations),
    Rule("fonts", "ISO 15930-7:2010; GWG 2022, R0001", _fonts),
    Rule(
        "output-intent", "ISO 15930-7:2010; GWG 2022, R0001 and R0035", _output_intent
    ),
    Rule("metadata", "ISO 15930-7:2010; GWG 2022, R0001", _metadata),
    Rule("information", "ISO 15930-7:2010; GWG 2022, R0001", _information),
    Rule("programs", "ISO 15930-7:2010; GWG 2022, R0001", _programs),
)
