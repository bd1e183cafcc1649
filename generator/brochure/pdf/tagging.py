"""The structure tree of a brochure, built from its HTML.

WeasyPrint's own tree follows the layout: a paragraph that runs over two columns
becomes two, a line of a table of contents becomes three links and a row of dots.
Here the boxes of the layout only say what was drawn and in which order; what it
*is* comes from the HTML element behind each box, so a torn paragraph stays one.

HTML says more where it must: `data-pdf="Role"` names a structure type,
`data-pdf-toc` marks the list that is the table of contents, `aria-hidden` and
`alt=""` hide decoration, `lang` marks a passage in another language.

Source:
    ISO 14289-1:2014 (PDF/UA-1), clause 7; ISO 32000-1:2008, 14.8.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pydyf  # type: ignore[import-untyped]
from weasyprint.anchors import rectangle_aabb  # type: ignore[import-untyped]
from weasyprint.formatting_structure import (  # type: ignore[import-untyped]
    boxes as kinds,
)
from weasyprint.layout.absolute import (  # type: ignore[import-untyped]
    AbsolutePlaceholder,
)

from generator.brochure.pdf.elements import Elements
from generator.brochure.pdf.links import Links
from generator.brochure.pdf.roles import HEADINGS, INLINE
from generator.brochure.pdf.tree import Content, Node, write_tree
from generator.wording.messages import N_, Message, message

POINTS = 0.75  # a CSS pixel is 1/96 inch, a point 1/72
SOFT_HYPHEN = "\u00ad"
HYPHEN = "‐"  # what `hyphens: auto` puts at a line end
BREAK_AFTER = ("-", "/", "–", "—")  # a line may end here inside a word
# As shares of the size of the letters:
LEAST_SPACE = 0.12  # a word space is twice as much
MOST_OVERLAP = 0.5  # of letters that reach over the end of their box
MOST_SHIFT = 0.6  # of the baseline, on one line
PAGINATION = {"Type": "/Pagination"}
LAYOUT = {"Type": "/Layout"}

Mark = tuple[list[Any], int, Any]  # content stream, place of the properties, form


def add_tags(
    pdf: Any, document: Any, page_streams: Sequence[Any], problems: list[Message]
) -> Node:
    """Add the structure tree to a PDF that is about to be written.

    Args:
        pdf: the pydyf document.
        document: the WeasyPrint document it is made from.
        page_streams: the content stream of every page.
        problems: what keeps the document from being accessible is added here.

    Returns:
        The root of the tree.
    """
    tagger = Tagger(pdf, document, page_streams, problems)
    root = tagger.grow()
    check_headings(root, problems)
    write_tree(pdf, root, len(document.pages))
    return root


class Tagger:
    """One pass over the pages of a document."""

    def __init__(
        self,
        pdf: Any,
        document: Any,
        page_streams: Sequence[Any],
        problems: list[Message],
    ) -> None:
        self._pages = document.pages
        self._streams = page_streams
        self._problems = problems
        self._elements = Elements(document._html.etree_element, problems)
        self._links = Links(pdf, self._elements.parents)
        self._marks = _find_marks(pdf, page_streams)
        self._heads: dict[Any, int] = {}

    def grow(self) -> Node:
        """Return the finished tree; content streams and annotations are in step."""
        for number, page in enumerate(self._pages):
            self._visit(page._page_box, number, None, None)
        for place in sorted(self._marks):
            self._hide(*place, LAYOUT)
        self._links.attach(self._elements.nodes)
        root = self._elements.root
        root.prune()
        for node in root.nodes():
            if node.role not in INLINE or node.role == "Note":
                _spell_line_ends(node)
        return root

    def _visit(
        self, box: Any, page: int, matrix: Any, artifact: dict[str, str] | None
    ) -> None:
        """Take what a box and the boxes in it draw into the tree.

        Args:
            box: a box of the layout.
            page: index of its page, from 0.
            matrix: the CSS transformations around it, or None.
            artifact: the kind of artifact that everything in it is, or None.
        """
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if box.transformation_matrix:
            own = box.transformation_matrix
            matrix = own @ matrix if matrix else own
        artifact = artifact or self._artifact_kind(box, page)
        if box.link_annotation:
            hidden = bool(artifact) or self._elements.is_hidden(box.element)
            self._links.note(box, page, hidden=hidden)
        mark = self._streams[page]._tags.get(box)
        if mark is not None:
            self._take(box, page, mark["mcid"], matrix, artifact)
        if isinstance(box, kinds.ParentBox):
            for child in box.children:
                if isinstance(box, kinds.FootnoteAreaBox):
                    self._elements.remember_note(child.element)
                self._visit(child, page, matrix, artifact)

    def _take(
        self,
        box: Any,
        page: int,
        mcid: int,
        matrix: Any,
        artifact: dict[str, str] | None,
    ) -> None:
        """Put one run of marked content where it belongs in the tree."""
        text: str = getattr(box, "text", "")
        picture = isinstance(box, kinds.ReplacedBox)
        pseudo = (box.element_tag or "").partition("::")[2]
        decoration = pseudo in {"before", "after"} and not _says_something(text)
        if (place := self._marks.get((page, mcid))) is None:
            return
        node = None
        if not artifact and not decoration:
            if picture:
                node = self._elements.picture(box.element, generated=bool(pseudo))
            else:
                node = self._elements.holder(box.element, pseudo, text)
        if node is None:
            self._hide(page, mcid, artifact or LAYOUT)
            return
        del self._marks[page, mcid]
        stream, index, form = place
        stream[index - 1] = "/Figure" if picture else "/Span"
        content = Content(mcid, page, stream[index], text, _place(box), form)
        node.kids.append(content)
        if node.role == "Figure":
            node.attributes["Layout"] = {
                "Placement": "/Block",
                "BBox": pydyf.Array(self._bounds(box, page, matrix)),
            }

    def _hide(self, page: int, mcid: int, kind: dict[str, str]) -> None:
        """Turn a run of marked content into an artifact."""
        stream, index, _ = self._marks.pop((page, mcid))
        stream[index - 1] = "/Artifact"
        stream[index] = pydyf.Dictionary(kind)

    def _artifact_kind(self, box: Any, page: int) -> dict[str, str] | None:
        """Return what kind of artifact a box is by its place in the layout."""
        if isinstance(box, kinds.MarginBox):
            return PAGINATION
        if box.is_leader:
            return LAYOUT
        element = box.element
        if element is not None and element.tag in {"thead", "tfoot"}:
            first = self._heads.setdefault(element, page)
            return PAGINATION if first != page else None
        return None

    def _bounds(self, box: Any, page: int, matrix: Any) -> list[float]:
        """Return left, bottom, right and top of a picture, points from the trim."""
        x1, y1, x2, y2 = rectangle_aabb(
            matrix, box.content_box_x(), box.content_box_y(), box.width, box.height
        )
        height = self._pages[page].height
        return [round(POINTS * v, 2) for v in (x1, height - y2, x2, height - y1)]


def check_headings(root: Node, problems: list[Message]) -> None:
    """Report headings that skip a level (ISO 14289-1, 7.4.2)."""
    former = 0
    for node in root.nodes():
        if node.role not in HEADINGS:
            continue
        level = HEADINGS.index(node.role) + 1
        if level > former + 1:
            text = "".join(run.text for run in node.runs())
            skipped = N_("Heading “{text}” of level {level} follows level {former}.")
            problems.append(message(skipped, text=text, level=level, former=former))
        former = level


def _find_marks(pdf: Any, page_streams: Sequence[Any]) -> dict[tuple[int, int], Mark]:
    """Return where each run of marked content starts, by page and identifier.

    Groups with an opacity are forms of their own; they share their page's tags.
    """
    pages = {id(stream._tags): number for number, stream in enumerate(page_streams)}
    marks: dict[tuple[int, int], Mark] = {}
    for item in pdf.objects:
        page = pages.get(id(getattr(item, "_tags", None)))
        if page is None:
            continue
        form = None if item is page_streams[page] else item
        for index, token in enumerate(item.stream):
            if isinstance(token, dict) and "MCID" in token:
                marks[page, token["MCID"]] = (item.stream, index, form)
    return marks


def _place(box: Any) -> tuple[float, float, float, float]:
    """Return left, right, baseline and size of a text box, CSS pixels."""
    if not isinstance(box, kinds.TextBox):
        return 0, 0, 0, 0
    left = box.position_x
    baseline = box.position_y + box.baseline
    return left, left + box.width, baseline, box.style["font_size"]


def _says_something(text: str) -> bool:
    """Return whether generated text has letters, digits or quotation marks."""
    return any(sign.isalnum() or sign in "“”‘’«»\"'„‚" for sign in text)


def _spell_line_ends(node: Node) -> None:
    """Say what stands in the text between two runs that are drawn apart.

    A line loses its last space in layout and gains a hyphen inside a word, and a
    page number may stand at the far end of its line. An ActualText (ISO 32000-1,
    14.9.4) sets that right, so that “neigh-bour” is read as one word, and the
    words around the end of a line as two.
    """
    for run, following in pairwise(node.runs()):
        if not run.text.strip():
            run.properties["ActualText"] = pydyf.String(" ")
        elif not following.text or run.text[-1].isspace():
            continue
        elif not _on_one_line(run, following):
            if run.text.endswith(HYPHEN):
                text = run.text.removesuffix(HYPHEN) + SOFT_HYPHEN
            elif run.text.endswith(BREAK_AFTER) and not run.text[-2:-1].isspace():
                continue
            else:
                text = run.text + " "
            run.properties["ActualText"] = pydyf.String(text)
        elif _gap(run, following) > LEAST_SPACE and not following.text[0].isspace():
            run.properties["ActualText"] = pydyf.String(run.text + " ")


def _on_one_line(run: Content, following: Content) -> bool:
    """Return whether one run stands after another on the same line of text.

    A raised number, as of a footnote, is still on the line.
    """
    _, right, baseline, size = run.place
    left, _, next_baseline, _ = following.place
    return (
        run.page == following.page
        and left >= right - MOST_OVERLAP * size
        and abs(next_baseline - baseline) < MOST_SHIFT * size
    )


def _gap(run: Content, following: Content) -> float:
    """Return the space between two runs on a line, as a share of their size."""
    _, right, _, size = run.place
    return (following.place[0] - right) / size
