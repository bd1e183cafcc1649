"""Recorded parts joined to one document, and written as WeasyPrint writes any.

The engine's own writer makes the document: bookmarks, destinations, metadata and
typefaces come from it as they would for a document laid out in one piece. Only the
pages are put in place of its own: what was recorded of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint import HTML  # type: ignore[import-untyped]
from weasyprint.document import Document  # type: ignore[import-untyped]
from weasyprint.html import get_html_metadata  # type: ignore[import-untyped]
from weasyprint.pdf.metadata import DocumentMetadata  # type: ignore[import-untyped]

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.fetching import SCHEME, ClosedFetcher
from generator.brochure.pdf.finishing import finish_screen, write_with
from generator.brochure.pdf.framing import unpack
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.tagging import check_headings
from generator.brochure.pdf.tree import Annotation, Content, Node, write_tree
from generator.brochure.pdf.typefaces import reload
from generator.brochure.pdf.values import PACKED, Decoder
from generator.wording.messages import N_, Message, message


@dataclass(slots=True)
class Page:
    """A recorded page as WeasyPrint's writer asks for one."""

    width: float
    height: float
    bleed: Mapping[str, float]
    anchors: Mapping[str, Sequence[float]]
    bookmarks: Sequence[Sequence[Any]]
    links: Sequence[Any] = ()
    forms: Mapping[Any, Any] = field(default_factory=dict)

    def paint(self, stream: Any, scale: float = 1) -> None:
        """Draw nothing: the content is put in place afterwards."""


@dataclass(frozen=True, slots=True)
class Part:
    """A recorded part.

    Attributes:
        facts: what was recorded.
        files: bytes of its streams, by digest.
        first: index of its first page in the document, from 0.
    """

    facts: Mapping[str, Any]
    files: Mapping[str, bytes]
    first: int


class Joined:
    """Recorded parts as one document, ready to be written."""

    def __init__(
        self, frames: Sequence[bytes], html: str, fetcher: ClosedFetcher, fonts: Any
    ) -> None:
        """Take parts.

        Args:
            frames: as `recording` made them, in order of pages.
            html: a document with the title, the language and the metadata.
            fetcher: for `html`, which needs nothing.
            fonts: the font configuration that the parts were laid out with.

        Raises:
            RenderError: a link leads nowhere, or a typeface is not found again.
        """
        self._parts: list[Part] = []
        pages: list[Page] = []
        for frame in frames:
            facts, files = unpack(frame)
            self._parts.append(Part(facts, files, len(pages)))
            pages += [
                Page(
                    one["width"],
                    one["height"],
                    one["bleed"],
                    one["anchors"],
                    one["bookmarks"],
                )
                for one in facts["pages"]
            ]
        self.pages = pages
        self._refuse_dead_links()
        source = HTML(string=html, base_url=SCHEME, url_fetcher=fetcher)
        metadata = DocumentMetadata(**get_html_metadata(source))
        self._document = Document(pages, metadata, fetcher, fonts, {}, None)
        self._signs = _signs(self._parts)
        self._fonts = fonts

    def write_screen(self, labels: Sequence[PageLabel] = (PageLabel(1),)) -> bytes:
        """Return the file to read on a screen: PDF/UA-1, at trim size.

        Raises:
            RenderError: the document cannot be accessible as it is.
        """
        return self.write_tagged(labels)[0]

    def write_tagged(
        self, labels: Sequence[PageLabel] = (PageLabel(1),)
    ) -> tuple[bytes, Node]:
        """Return the file to read on a screen, and its structure tree.

        Raises:
            RenderError: as `write_screen`.
        """
        problems: list[Message] = []
        trees: list[Node] = []

        def finish(_: Any, pdf: Any) -> None:
            document = self._fill(pdf, annotated=True)
            for number, note in enumerate(_notes(document), 1):
                note.entries["ID"] = f"note-{number:04}"
            check_headings(document, problems)
            write_tree(pdf, document, len(self.pages))
            finish_screen(pdf, labels)
            trees.append(document)

        content = self._write(problems, finish, pdf_variant="pdf/ua-1")
        return content, trees[0]

    def write_plain(self) -> bytes:
        """Return the file that press starts from: RGB, with its bleed.

        Raises:
            RenderError: the engine warned of anything while writing.
        """
        return self._write([], lambda _, pdf: self._fill(pdf, annotated=False))

    def _write(self, problems: list[Message], finisher: Any, **options: Any) -> bytes:
        document = self._document
        document.fonts = {
            name: reload(self._fonts, row) for name, row in self._signs.items()
        }
        return write_with(document, problems, finisher=finisher, **options)

    def _fill(self, pdf: Any, *, annotated: bool) -> Node:
        """Put what was recorded on the pages of a PDF; return the structure tree."""
        document = Node("Document")
        references = pdf.page_references
        decoder: Decoder | None = None
        for part in self._parts:
            for number, row in enumerate(part.facts["pages"], part.first):
                page = _object(pdf, references[number])
                content = _object(pdf, page["Contents"])
                content.stream = [part.files[row["content"]]]
                content.compress, content.extra["Filter"] = False, PACKED
                if decoder is None:
                    shared = _object(pdf, page["Resources"])
                    decoder = Decoder(pdf, shared["Font"], shared["ColorSpace"])
            assert decoder is not None
            streams = decoder.streams(
                part.facts["streams"], part.files, set(_forms(part.facts["tree"]))
            )
            resources = decoder.value(part.facts["resources"], streams)
            resources["Font"] = shared["Font"]
            pdf.add_object(resources)
            links: list[list[Any]] = []
            for number, row in enumerate(part.facts["pages"], part.first):
                page = _object(pdf, references[number])
                page["Resources"] = resources.reference
                if annotated:
                    page["Tabs"], page["StructParents"] = "/S", number
                    links.append([decoder.value(one, streams) for one in row["links"]])
                    for one in links[-1]:
                        pdf.add_object(one)
                    if links[-1]:
                        page["Annots"] = pydyf.Array(one.reference for one in links[-1])
            if annotated:
                for row in part.facts["tree"]:
                    _grow(document, row, part, decoder, streams, links)
        return document

    def _refuse_dead_links(self) -> None:
        known = {name for page in self.pages for name in page.anchors}
        dead = {
            target
            for part in self._parts
            for page in part.facts["pages"]
            for link in page["links"]
            if (target := _destination(link)) is not None and target not in known
        }
        if dead:
            raise RenderError(
                message(N_("Link to “{address}” leads nowhere."), address=f"#{one}")
                for one in sorted(dead)
            )


def _signs(parts: Sequence[Part]) -> dict[str, dict[str, Any]]:
    """Return every typeface with all signs of it that the parts use, in order."""
    found: dict[str, dict[str, Any]] = {}
    for part in parts:
        for font in part.facts["fonts"]:
            row = found.setdefault(font["name"], {**font, "unicode": {}, "widths": {}})
            for table in ("unicode", "widths"):
                for sign, value in font[table]:
                    row[table].setdefault(sign, value)
    return found


def _destination(link: Mapping[str, Any]) -> str | None:
    """Return the name that a recorded link leads to, None for one to the web."""
    target = dict(link["dict"]).get("Dest")
    return target["string"] if target else None


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _forms(rows: Sequence[Mapping[str, Any]]) -> Iterator[int]:
    """Yield the numbers of the forms that hold content of a tree."""
    for row in rows:
        if row.get("form") is not None:
            yield row["form"]
        yield from _forms(row.get("kids", ()))


def _grow(
    parent: Node,
    row: Mapping[str, Any],
    part: Part,
    decoder: Decoder,
    streams: Sequence[Any],
    links: Sequence[Sequence[Any]],
) -> None:
    """Add a recorded element, and all under it, to an element."""
    node = parent.add(row["role"])
    node.entries = {
        key: one.string if isinstance(one, pydyf.String) else one
        for key, value in row["entries"].items()
        for one in (decoder.value(value, streams),)
    }
    node.attributes = {
        owner: decoder.value(value, streams)
        for owner, value in row["attributes"].items()
    }
    for kid in row["kids"]:
        if "role" in kid:
            _grow(node, kid, part, decoder, streams, links)
        elif "link" in kid:
            link = links[kid["page"]][kid["link"]]
            node.kids.append(Annotation(link, part.first + kid["page"]))
        else:
            form = None if kid["form"] is None else streams[kid["form"]]
            properties = decoder.value(kid["properties"], streams)
            page = part.first + kid["page"]
            node.kids.append(
                Content(kid["mcid"], page, properties, kid["text"], form=form)
            )


def _notes(document: Node) -> Iterator[Node]:
    return (node for node in document.nodes() if node.role == "Note")
