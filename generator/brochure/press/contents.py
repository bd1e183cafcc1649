"""Every content stream that a PDF can show, and the resources it names.

Both who rewrites a file and who inspects it go along this one path, from the
pages down through forms, patterns and soft masks, and meet each stream once.

Source:
    ISO 32000-1:2008, 7.8, “Content streams and resources”.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import pikepdf
from pikepdf import Dictionary, Name, Object, Stream

Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


class Kind(Enum):
    """What holds a content stream."""

    PAGE = "page"
    FORM = "form"
    PATTERN = "pattern"
    TYPE3 = "Type 3 font"


@dataclass(frozen=True, slots=True)
class Content:
    """A content stream and what it can name.

    Attributes:
        kind: what holds it.
        owner: the page dictionary, or the stream itself.
        resources: its resource dictionary.
        page: index of the page that it was first met on, from 0.
        soft_mask: it draws the lightness of a mask, not colours.
    """

    kind: Kind
    owner: Object
    resources: Object
    page: int
    soft_mask: bool


def contents(pdf: pikepdf.Pdf) -> Iterator[Content]:
    """Yield every content stream of a PDF once, pages in order."""
    met: set[tuple[int, int]] = set()
    for index, page in enumerate(pdf.pages):
        if "/Resources" not in page.obj:
            page.obj.Resources = page.resources
        top = Content(Kind.PAGE, page.obj, page.obj.Resources, index, False)
        yield top
        yield from _inside(top, met)


def _inside(outer: Content, met: set[tuple[int, int]]) -> Iterator[Content]:
    for kind, stream, soft in _named(outer):
        if stream.objgen in met:
            continue
        met.add(stream.objgen)
        if "/Resources" not in stream:
            stream.Resources = outer.resources
        inner = Content(kind, stream, stream.Resources, outer.page, soft)
        yield inner
        yield from _inside(inner, met)


def _named(outer: Content) -> Iterator[tuple[Kind, Object, bool]]:
    """Yield the streams that a resource dictionary names, masks before all else."""
    soft = outer.soft_mask
    # Masks first: WeasyPrint names the form of a mask among the XObjects as well.
    for state in entries(outer.resources, "/ExtGState"):
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary) and "/G" in mask:
            yield Kind.FORM, mask.G, True
    for form in entries(outer.resources, "/XObject"):
        if form.get("/Subtype") == Name.Form:
            yield Kind.FORM, form, soft
    for pattern in entries(outer.resources, "/Pattern"):
        if pattern.get("/PatternType") == 1:
            yield Kind.PATTERN, pattern, soft
    for font in entries(outer.resources, "/Font"):
        if font.get("/Subtype") == Name.Type3:
            for glyph in entries(font, "/CharProcs"):
                yield Kind.TYPE3, glyph, soft


def operations(content: Content) -> Iterator[tuple[Instruction, str]]:
    """Yield each instruction of a stream with its operator.

    Its operands are not looked at: most do not matter, and there are many.
    """
    for instruction in pikepdf.parse_content_stream(content.owner):
        yield instruction, str(instruction.operator)


def entries(resources: Object, category: str) -> list[Object]:
    """Return what a resource dictionary holds of a category, in order of name."""
    found = resources.get(category)
    if not isinstance(found, Dictionary):
        return []
    return [found[name] for name in sorted(found.keys())]


def images(content: Content) -> list[Stream]:
    """Return the image XObjects that a content stream can name."""
    return [
        item
        for item in entries(content.resources, "/XObject")
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image
    ]


def shadings(content: Content) -> list[Object]:
    """Return the shadings that a content stream can name, also through patterns."""
    through = [
        pattern.Shading
        for pattern in entries(content.resources, "/Pattern")
        if pattern.get("/PatternType") == 2
    ]
    return entries(content.resources, "/Shading") + through
