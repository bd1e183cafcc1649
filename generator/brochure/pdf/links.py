"""Links of a tagged PDF: one annotation for each link on a page.

WeasyPrint makes an annotation for every box of a link: each line of it, each
emphasised word in it, each generated page number. A screen reader then says
“link” three times. Here the boxes of one link become one annotation that covers
them all.

Source:
    ISO 14289-1:2014, 7.18.5, “Links”; ISO 32000-1:2008, 12.5.6.5.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

import pydyf  # type: ignore[import-untyped]

from generator.brochure.pdf.roles import spoken
from generator.brochure.pdf.tree import Annotation, Node

PRINT = 4  # annotation flag, ISO 32000-1 table 165


class Links:
    """The link annotations of a document, gathered box by box."""

    def __init__(self, pdf: Any, parents: Mapping[Element, Element]) -> None:
        self._pdf = pdf
        self._parents = parents
        self._boxes: dict[tuple[Element, int], list[tuple[Any, bool]]] = {}

    def note(self, box: Any, page: int, *, hidden: bool) -> None:
        """Remember the annotation of a box, or drop it with decoration."""
        element: Element | None = box.element
        direct = "::" not in (box.element_tag or "")
        while element is not None and not _is_link(element):
            element = self._parents.get(element)
            direct = False
        if hidden or element is None:
            self._drop(box.link_annotation, page)
            return
        row = self._boxes.setdefault((element, page), [])
        row.append((box.link_annotation, direct))

    def attach(self, nodes: Mapping[Element, Node]) -> None:
        """Give every link element its annotations, one on each page."""
        for (element, page), found in self._boxes.items():
            shown = [one for one, direct in found if direct] or [
                one for one, _ in found
            ]
            kept = shown[0]
            areas = [_sorted(annotation["Rect"]) for annotation in shown]
            kept["Rect"] = pydyf.Array(_union(areas))
            if len(areas) > 1:
                kept["QuadPoints"] = pydyf.Array(
                    value for area in areas for value in _quad(area)
                )
            kept["F"] = PRINT
            if said := spoken(element):
                kept["Contents"] = pydyf.String(said)
            for annotation, _ in found:
                if annotation is not kept:
                    self._drop(annotation, page)
            nodes[element].kids.append(Annotation(kept, page))

    def _drop(self, annotation: Any, page: int) -> None:
        """Take an annotation off its page; its object stays, empty."""
        number = int(self._pdf.page_references[page].split()[0])
        self._pdf.objects[number]["Annots"].remove(annotation.reference)
        annotation.clear()


def _is_link(element: Element) -> bool:
    return element.tag == "a" and bool(element.get("href"))


def _sorted(rectangle: Any) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a rectangle, points."""
    x1, y1, x2, y2 = (round(float(value), 2) for value in rectangle)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _union(areas: list[tuple[float, float, float, float]]) -> list[float]:
    lefts, bottoms, rights, tops = zip(*areas, strict=True)
    return [min(lefts), min(bottoms), max(rights), max(tops)]


def _quad(area: tuple[float, float, float, float]) -> tuple[float, ...]:
    """Return the corners in the order that viewers use: top row, bottom row."""
    left, bottom, right, top = area
    return left, top, right, top, left, bottom, right, bottom
