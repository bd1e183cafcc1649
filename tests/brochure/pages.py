"""Laid-out pages as a reader of paper sees them: lines, and the texts they are of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

HEADINGS = {"h1", "h2", "h3", "h4", "h5"}
HYPHENS = ("\u2010", "\u00ad")
CSS_PX = 25.4 / 96  # millimetres in a pixel of the layout engine


@dataclass(frozen=True)
class Line:
    """A line of text in the flow of its page."""

    page: int
    element: Element
    text: str
    bottom: float  # millimetres under the top of the page


def flowing(document) -> list[Line]:
    """Return the lines of the flow, page by page: no margins, no placed boxes."""
    found = []
    for number, page in enumerate(document.pages, 1):
        found += _lines(page._page_box, number)
    return found


def _lines(box, page: int) -> Iterator[Line]:
    for child in getattr(box, "children", ()):
        if isinstance(child, (AbsolutePlaceholder, boxes.MarginBox)):
            continue
        if child.style["float"] != "none" and child.element.tag in HEADINGS:
            continue  # it runs into its paragraph
        if isinstance(child, boxes.LineBox):
            texts = [
                one.text
                for one in child.descendants()
                if isinstance(one, boxes.TextBox)
            ]
            if child.element is not None and "".join(texts).strip():
                bottom = (child.position_y + child.height) * CSS_PX
                yield Line(page, child.element, "".join(texts), bottom)
        else:
            yield from _lines(child, page)


def faults(document) -> list[str]:
    """Return what a reader would stumble over where pages begin and end."""
    lines = flowing(document)
    together: Counter[tuple[int, int]] = Counter()
    spans: dict[int, set[int]] = {}
    for line in lines:
        together[id(line.element), line.page] += 1
        spans.setdefault(id(line.element), set()).add(line.page)
    found = []
    for element, pages in spans.items():
        if len(pages) < 2:
            continue
        of = [line for line in lines if id(line.element) == element]
        for page in pages:
            own = [line for line in of if line.page == page]
            if page != min(pages) and len(own) < 2:
                found.append(f"page {page} begins with a widow: {own[0].text}")
            if page != max(pages) and len(own) < 2:
                found.append(f"page {page} ends with an orphan: {own[-1].text}")
            if page != max(pages) and own[-1].text.rstrip().endswith(HYPHENS):
                found.append(f"page {page} ends in a broken word: {own[-1].text}")
    for page in sorted({line.page for line in lines}):
        own = [one for one in lines if one.page == page]
        lowest = max(own, key=lambda one: one.bottom)
        if lowest.element.tag in HEADINGS:
            found.append(f"page {page} ends with a heading: {lowest.text}")
    return found


def shown(page) -> str:
    """Return all that is to be read on a page, placed boxes too, without blanks."""
    return "".join(_texts(page._page_box))


def _texts(box) -> Iterator[str]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox):
        yield "".join(box.text.split()).replace("\u2010", "")
    for child in getattr(box, "children", ()):
        yield from _texts(child)
