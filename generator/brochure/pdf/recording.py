"""A part of a brochure, drawn once, as values that can be kept and joined.

A part begins on a new page, so it can be laid out and drawn by itself. What is
recorded is all that a PDF needs of its pages: content streams, pictures, links,
bookmarks, the structure tree, and which signs of which typefaces were used. The
typefaces themselves are embedded when parts are joined (`joining`), so that a
brochure holds each of them once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.matrix import Matrix  # type: ignore[import-untyped]
from weasyprint.pdf.anchors import add_links  # type: ignore[import-untyped]
from weasyprint.pdf.stream import Stream  # type: ignore[import-untyped]

from generator.brochure.pdf.engine import ENGINE
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import EPOCH, problems_of_writing
from generator.brochure.pdf.framing import pack
from generator.brochure.pdf.journal import journal
from generator.brochure.pdf.layout import Layout, stopped
from generator.brochure.pdf.tagging import Tagger
from generator.brochure.pdf.tree import Annotation, Content, Node
from generator.brochure.pdf.typefaces import variable
from generator.brochure.pdf.values import Encoder
from generator.wording.messages import Message

SCALE = 0.75  # a CSS pixel is 1/96 inch, a point 1/72
KINDS_OF_RESOURCES = ("ExtGState", "XObject", "Pattern", "Shading")


def record(layout: Layout) -> bytes:
    """Return the pages of a part as a frame that `joining` understands.

    Raises:
        RenderError: the engine warned of anything, a sign or a typeface is
            missing, or the part cannot be accessible as it is.
    """
    document = layout.document
    problems: list[Message] = []
    with ENGINE, journal() as log, variable(*EPOCH):
        document.fonts.clear()
        try:
            facts, files = _Recorder(layout, problems).run()
        except Exception as error:
            raise RenderError([*problems, *log.problems, *stopped(error)]) from error
    problems += problems_of_writing(layout, log)
    if problems:
        raise RenderError(problems)
    return pack(facts, files)


class _Recorder:
    """One pass over the pages of a part, as WeasyPrint's own writer does it."""

    def __init__(self, layout: Layout, problems: list[Message]) -> None:
        self._document = layout.document
        self._problems = problems
        self._pdf = pydyf.PDF()
        self._images: dict[str, dict[str, Any]] = {}
        self._encoder = Encoder(self._images)
        self._resources = pydyf.Dictionary(
            {kind: pydyf.Dictionary() for kind in KINDS_OF_RESOURCES}
        )
        self._resources["ColorSpace"] = None  # of the joined document
        self._pages: list[Any] = []
        self._streams: list[Any] = []

    def run(self) -> tuple[dict[str, Any], Mapping[str, bytes]]:
        """Return everything that was drawn."""
        for page in self._document.pages:
            self._draw(page)
        for group in _groups(self._resources):
            self._pdf.add_object(group)  # where the tagger looks for marks
        tagger = Tagger(self._pdf, self._document, self._streams, self._problems)
        root = tagger.grow()
        pages = [self._page(number) for number in range(len(self._pages))]
        facts = {
            "pages": pages,
            "resources": self._encoder.value(self._resources),
            "tree": [self._node(kid) for kid in root.kids if isinstance(kid, Node)],
            "fonts": [_font(one) for one in self._document.fonts.values()],
        }
        facts["streams"] = self._encoder.streams
        return facts, self._encoder.files

    def _draw(self, page: Any) -> None:
        """Draw a page as `weasyprint.pdf.generate_pdf` does."""
        matrix = Matrix(SCALE, 0, 0, -SCALE, 0, page.height * SCALE)
        bleed = page.bleed
        rectangle = (
            -bleed["left"],
            -bleed["top"],
            page.width + bleed["left"] + bleed["right"],
            page.height + bleed["top"] + bleed["bottom"],
        )
        tags: dict[Any, Any] = {}
        stream = Stream(
            self._document.fonts,
            rectangle,
            self._resources,
            self._images,
            tags,
            self._document.color_profiles,
            self._document.output_intent,
            compress=True,
        )
        stream.transform(d=-1, f=page.height * SCALE)
        self._pdf.add_object(stream)
        drawn = pydyf.Dictionary({"Type": "/Page"})
        self._pdf.add_page(drawn)
        add_links((page.links, []), matrix, self._pdf, drawn, [], tags)
        self._streams.append(stream)
        self._pages.append(drawn)
        page.paint(stream, SCALE)

    def _page(self, number: int) -> dict[str, Any]:
        page = self._document.pages[number]
        links = [self._object(one) for one in self._pages[number].get("Annots", ())]
        return {
            "width": page.width,
            "height": page.height,
            "bleed": page.bleed,
            "content": self._encoder.content(self._streams[number]),
            "anchors": {name: list(area) for name, area in page.anchors.items()},
            "bookmarks": [list(one) for one in page.bookmarks],
            "links": [self._encoder.value(one) for one in links],
        }

    def _object(self, reference: bytes) -> Any:
        return self._pdf.objects[int(reference.split()[0])]

    def _node(self, node: Node) -> dict[str, Any]:
        return {
            "role": node.role,
            "entries": {k: self._encoder.value(v) for k, v in node.entries.items()},
            "attributes": {
                owner: self._encoder.value(pydyf.Dictionary(values))
                for owner, values in node.attributes.items()
            },
            "kids": [self._kid(kid) for kid in node.kids],
        }

    def _kid(self, kid: Node | Content | Annotation) -> Any:
        if isinstance(kid, Node):
            return self._node(kid)
        if isinstance(kid, Annotation):
            links = self._pages[kid.page]["Annots"]
            return {"page": kid.page, "link": links.index(kid.dictionary.reference)}
        return {
            "page": kid.page,
            "mcid": kid.mcid,
            "properties": self._encoder.value(kid.properties),
            "text": kid.text,
            "form": None if kid.form is None else self._encoder.stream(kid.form),
        }


def _groups(resources: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the groups and patterns that were drawn, those within others too."""
    for kind in ("XObject", "Pattern"):
        for drawn in resources.get(kind, {}).values():
            if drawn is not None:
                yield drawn
                yield from _groups(drawn.extra.get("Resources", {}))


def _font(font: Any) -> dict[str, Any]:
    """Return by what a typeface is found again, and which signs of it were used."""
    return {
        "name": font.hash,
        "family": font.family,
        "style": font.style,
        "weight": font.weight,
        "variations": font.variations,
        "size": font.font_size,
        "unicode": list(font.to_unicode.items()),
        "widths": list(font.widths.items()),
    }
