"""The press pass: one plain PDF in, one PDF/X-4 in ink out.

Layout, line breaks and outlines of letters stay exactly as they are; what
changes is colour, page boxes, marks, and what the file says of itself.

Source:
    ISO 15930-7:2010 (PDF/X-4).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import pikepdf
from pikepdf import Dictionary, Name, Pdf

from generator.brochure.preflight.facts import Origin
from generator.brochure.press import pictures, shadings
from generator.brochure.press.boxes import clip, set_boxes
from generator.brochure.press.contents import Content, Kind, contents
from generator.brochure.press.contents import images as images_of
from generator.brochure.press.contents import shadings as shadings_of
from generator.brochure.press.errors import PressError
from generator.brochure.press.identity import identify, set_output_intent
from generator.brochure.press.inks import Inks
from generator.brochure.press.marks import EVERY_INK, Slug, every_ink, marks
from generator.brochure.press.private import note_origins
from generator.brochure.press.streams import Rewriter, add_states
from generator.brochure.profile import Condition, read_profile
from generator.images.colour import Converter
from generator.style.tokens import COLOURS, Colour
from generator.wording.messages import N_, message

BLEED_MM = 3.0
KEPT_BY_CATALOGUE = frozenset({"/Type", "/Pages", "/PageLabels", "/Lang"})
KEPT_BY_PAGE = frozenset(
    {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/BleedBox"}
    | {"/TrimBox"}
)


def to_press(
    plain_pdf: bytes,
    condition: Condition,
    *,
    title: str,
    created: datetime,
    bleed_mm: float = BLEED_MM,
    marked: bool = True,
    colours: Sequence[Colour] = COLOURS,
    origins: Sequence[Origin] = (),
) -> bytes:
    """Return a PDF/X-4 in the inks of a printing condition.

    Args:
        plain_pdf: an untagged PDF in screen colours, its pages with a TrimBox and
            at least `bleed_mm` around it.
        condition: paper and printing process; its profile is embedded.
        title: title of the document.
        created: date of the content, with a time zone; never the time of day.
        bleed_mm: how far ink runs past each edge, millimetres.
        marked: crop and register marks and a slug line stand outside the bleed.
        colours: the house style, whose colours have inks of their own.
        origins: by page, the content files it comes from; kept in private.

    Raises:
        PressError: the PDF cannot be read, lacks bleed, or holds a colour,
            gradient, font or picture that cannot be printed as it is; or the
            profile is none of four inks.
        MissingProfile: the condition's profile is not there.
        ValueError: `created` has no time zone.
    """
    profile = read_profile(condition)
    try:
        inks = Inks(Converter(profile), colours)
    except ValueError as error:
        file = condition.profile.name
        problem = message(N_("{file} is no colour profile of four inks."), file=file)
        raise PressError(problem) from error
    try:
        with Pdf.open(io.BytesIO(plain_pdf)) as pdf:
            _to_ink(pdf, inks)
            slug = f"{title} · {created:%Y-%m-%d}", condition.identifier
            _set_pages(pdf, bleed_mm, slug if marked else None)
            for key in set(pdf.Root.keys()) - KEPT_BY_CATALOGUE:
                del pdf.Root[key]
            note_origins(pdf, origins, created)
            set_output_intent(pdf, condition, profile)
            settings = repr((condition, title, bleed_mm, marked, colours, origins))
            content = plain_pdf + profile + settings.encode()
            identify(pdf, title=title, created=created, content=content)
            return _save(pdf)
    except pikepdf.PdfError as error:
        problem = message(N_("The PDF cannot be read: {reason}"), reason=str(error))
        raise PressError(problem) from error


def _to_ink(pdf: Pdf, inks: Inks) -> None:
    """Turn every colour of a document into inks."""
    rewriter = Rewriter(pdf, inks)
    found = list(contents(pdf))
    done: set[tuple[int, int]] = set()
    for content in found:
        for image in images_of(content):
            if image.objgen not in done:
                done.add(image.objgen)
                if content.soft_mask:
                    pictures.to_grey(image)
                else:
                    pictures.to_ink(image, inks)
        for shading in shadings_of(content):
            if content.soft_mask:
                shadings.to_grey(pdf, shading)
            else:
                shadings.to_ink(pdf, shading, inks)
    rewritten = [(content, rewriter.rewrite(content)) for content in found]
    for content, stream in rewritten:
        _replace(pdf, content, stream)


def _replace(pdf: Pdf, content: Content, stream: bytes) -> None:
    """Put a rewritten content stream in place, with what it names."""
    if content.kind is Kind.PAGE:
        content.owner.Contents = pdf.make_stream(stream)
    else:
        content.owner.write(stream)
    if group := content.owner.get("/Group"):
        group.CS = Name.DeviceGray if content.soft_mask else Name.DeviceCMYK
    if "/ColorSpace" in content.resources:
        del content.resources["/ColorSpace"]
    if not content.soft_mask:
        add_states(content.resources)


def _set_pages(pdf: Pdf, bleed_mm: float, slug: tuple[str, str] | None) -> None:
    """Set boxes and marks, and drop what a printed page cannot have."""
    count = len(pdf.pages)
    for number, page in enumerate(pdf.pages, 1):
        item = page.obj
        marked = slug is not None
        trim = set_boxes(item, number=number, bleed_mm=bleed_mm, marks=marked)
        for key in set(item.keys()) - KEPT_BY_PAGE:
            del item[key]
        drawn = item.Contents.read_bytes()
        parts = [b"q", clip(trim.grown(bleed_mm)), drawn, b"Q"]
        if slug is not None:
            said = Slug(slug[0], f"{number}/{count} · {slug[1]}")
            parts.append(marks(trim, bleed_mm, said))
            if "/ColorSpace" not in item.Resources:
                item.Resources.ColorSpace = Dictionary()
            item.Resources.ColorSpace[EVERY_INK] = every_ink()
        item.Contents = pdf.make_stream(b"\n".join(parts))


def _save(pdf: Pdf) -> bytes:
    """Return the bytes of a document, the same for the same content."""
    pdf.remove_unreferenced_resources()
    buffer = io.BytesIO()
    pdf.save(
        buffer,
        force_version="1.6",
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        deterministic_id=True,
    )
    return buffer.getvalue()
