"""What does not fit its place on laid-out pages: text, words and pictures.

It is read from the boxes of the layout, after hyphenation and breaking of lines, so
nothing is guessed. Which field of which file it is, `generator.brochure.fit` knows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import (  # type: ignore[import-untyped]
    boxes as kinds,
)
from weasyprint.images import RasterImage  # type: ignore[import-untyped]
from weasyprint.layout.absolute import (  # type: ignore[import-untyped]
    AbsolutePlaceholder,
)

from generator.brochure.pdf.layout import Layout
from generator.brochure.pdf.roles import ARTIFACT, ROLE_ATTRIBUTE

PIXEL_MM = 25.4 / 96
SAFE_MM = 3  # from the trimmed edge: text that is nearer may be cut off
SLACK = 1.5  # CSS pixels that rounding may take
DESCENT = 0.25  # of the size of letters, under the baseline
HYPHENS = ("\u2010", "\u00ad", "-", "/", "\u2013", "\u2014")
SPACED = 1.2  # signs of a text for each that is no blank
LEAST_PART = 3  # letters: a shorter scrap is no part of a broken word


@dataclass(frozen=True, slots=True)
class Room:
    """What text may fill, CSS pixels from the top left of the page."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Line:
    """A line of text: where it stands, and whether it does not fit."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    over: bool
    wide: bool


@dataclass(slots=True)
class _Walk:
    """One pass over the pages of a document."""

    parents: dict[Element, Element]
    lines: dict[Element, list[Line]] = field(default_factory=dict)
    pictures: list[dict[str, Any]] = field(default_factory=list)
    placed: dict[Element, int] = field(default_factory=dict)

    def page(self, number: int, page: Any) -> None:
        """Look at a page."""
        safe = SAFE_MM / PIXEL_MM
        room = Room(safe, safe, page.width - safe, page.height - safe)
        for child in page._page_box.children:
            self._visit(child, number, room)

    def _visit(self, box: Any, page: int, room: Room) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, kinds.MarginBox) or box.transformation_matrix:
            return
        if box.element is not None and _is_hidden(box.element):
            return
        if isinstance(box, kinds.ReplacedBox):
            self._picture(box, page)
        elif isinstance(box, kinds.LineBox):
            self._line(box, page, room)
        elif isinstance(box, kinds.ParentBox):
            if _is_placed(box):
                self.placed.setdefault(box.element, page)
            if _is_limited(box):
                room = replace(
                    room, bottom=min(room.bottom, box.position_y + box.margin_height())
                )
            for child in box.children:
                self._visit(child, page, room)

    def _line(self, line: Any, page: int, room: Room) -> None:
        """Note a line of text, and the boxes that stand in it."""
        texts = []
        for box in _inside(line):
            if isinstance(box, kinds.TextBox):
                said = "::" not in (box.element_tag or "")
                if said and box.text.strip():
                    texts.append(box)
            elif isinstance(box, kinds.ReplacedBox):
                self._picture(box, page)
            elif not isinstance(box, kinds.InlineBox):
                self._visit(box, page, room)
        if not texts or line.element is None:
            return
        deepest = max(
            box.position_y + box.baseline + DESCENT * box.style["font_size"]
            for box in texts
        )
        left = min(box.position_x for box in texts)
        right = max(box.position_x + box.width for box in texts)
        highest = min(box.position_y for box in texts)
        self.lines.setdefault(line.element, []).append(
            Line(
                page,
                "".join(box.text for box in texts),
                left,
                highest,
                right,
                deepest,
                deepest > room.bottom + SLACK or highest < room.top - SLACK,
                right > room.right + SLACK or left < room.left - SLACK,
            )
        )

    def _picture(self, box: Any, page: int) -> None:
        """Note a photograph: how fine it is at its size."""
        image = getattr(box, "replacement", None)
        if not isinstance(image, RasterImage) or not (box.width and box.height):
            return
        scale = max(box.width / image.width, box.height / image.height)
        self.pictures.append(
            {
                "kind": "picture",
                "page": page,
                "name": (box.element.get("src") or "").removeprefix("asset:"),
                "ppi": round(96 / scale),
                "box": _millimetres(
                    box.content_box_x(),
                    box.content_box_y(),
                    box.content_box_x() + box.width,
                    box.content_box_y() + box.height,
                ),
            }
        )


def overfull(layout: Layout) -> list[dict[str, Any]]:
    """Return what does not fit, and every photograph, as JSON can hold it.

    Returns:
        For each its `kind`: `cut` for text beyond the end of its place, `wide` for
        text beyond its side, `broken` for a word that is wider than its line,
        `picture` for a photograph; its `page`, from 1, and its `box`: left, top,
        right and bottom, millimetres from the top left of the trimmed page. Text has
        `marks`, the names of the elements around it, their classes and ids, and
        what a link around it leads to; `cut`
        has `lines`, how many are too many, and `letters`, about how many to leave
        out; `broken` has the `word`; a picture has its `name` and its `ppi`.
    """
    html = layout.document._html.etree_element
    parents = {child: parent for parent in html.iter() for child in parent}
    walk = _Walk(parents)
    for number, page in enumerate(layout.document.pages, 1):
        walk.page(number, page)
    found: list[dict[str, Any]] = []
    for element in walk.placed:
        found += _lost(element, walk)
    for element, lines in walk.lines.items():
        marks = list(_marks(element, parents))
        found += ({**one, "marks": marks} for one in _too_much(element, lines))
    return [*found, *walk.pictures]


def _lost(element: Element, walk: _Walk) -> Iterator[dict[str, Any]]:
    """Yield what is missing of a text that stands at a place of its own.

    It does not flow on: the layout engine drops what its page has no room for, or
    draws it over the next one.
    """
    first = walk.placed[element]
    inside = [
        (one, line)
        for one in element.iter()
        for line in walk.lines.get(one, ())
        if line.page == first
    ]
    drawn = sum(_letters(line.text) for _, line in inside)
    lost = _letters("".join(_texts(element))) - drawn
    if lost <= 0 or not inside:
        return
    last, end = inside[-1]
    each = drawn / len(inside)
    yield {
        "kind": "cut",
        "page": first,
        "box": _around([end]),
        "lines": math.ceil(lost / each),
        "letters": math.ceil(lost * SPACED / 5) * 5,
        "marks": list(_marks(last, walk.parents)),
    }


def _too_much(element: Element, lines: list[Line]) -> Iterator[dict[str, Any]]:
    """Yield what is wrong with the lines of one element."""
    over = [one for one in lines if one.over]
    if over:
        each = sum(len(one.text) for one in lines) / len(lines)
        yield {
            "kind": "cut",
            "page": over[0].page,
            "box": _around([one for one in over if one.page == over[0].page]),
            "lines": len(over),
            "letters": math.ceil(each * len(over) / 5) * 5,
        }
    elif wide := next((one for one in lines if one.wide), None):
        yield {"kind": "wide", "page": wide.page, "box": _around([wide])}
    words = set(_words(element))
    for line, following in pairwise(lines):
        end, start = line.text.split()[-1], following.text.split()[0]
        whole = (end + start).strip(".,;:!?()“”")
        if (
            not end.endswith(HYPHENS)
            and min(len(end), len(start)) >= LEAST_PART
            and (end + start) in words
            and end not in words
        ):
            yield {
                "kind": "broken",
                "page": line.page,
                "box": _around([line]),
                "word": whole,
            }


def _words(element: Element) -> list[str]:
    """Return the words of an element; a line break parts them too."""
    return "".join(_texts(element)).split()


def _letters(text: str) -> int:
    """Return how many signs a text has besides blanks and hyphens at line ends."""
    return sum(not sign.isspace() and sign not in HYPHENS[:2] for sign in text)


def _texts(element: Element) -> Iterator[str]:
    """Yield the text of an element, without what is hidden."""
    if _is_hidden(element):
        return
    yield element.text or ""
    for child in element:
        yield " " if child.tag == "br" else ""
        yield from _texts(child)
        yield child.tail or ""


def _is_hidden(element: Element) -> bool:
    return (
        element.get("aria-hidden") == "true" or element.get(ROLE_ATTRIBUTE) == ARTIFACT
    )


def _is_limited(box: Any) -> bool:
    """Return whether a box is only as high as it was told to be."""
    return (
        isinstance(box, kinds.BlockContainerBox)
        and box.element is not None
        and box.element.tag not in {"html", "body"}
        and box.style["height"] != "auto"
        and box.height > 0
    )


def _is_placed(box: Any) -> bool:
    """Return whether a box stands at a place of its own, outside the flow."""
    return box.element is not None and box.style["position"] == "absolute"


def _inside(line: Any) -> Iterator[Any]:
    """Yield what stands in a line: text, pictures, and blocks in the line."""
    for child in line.children:
        if isinstance(child, AbsolutePlaceholder):
            yield child._box
        elif isinstance(child, kinds.InlineBox):
            yield from _inside(child)
        else:
            yield child


def _marks(element: Element, parents: dict[Element, Element]) -> Iterator[str]:
    """Yield the names, classes and ids around an element, nearest first."""
    one: Element | None = element
    while one is not None and one.tag != "body":
        yield str(one.tag)
        yield from (f".{name}" for name in (one.get("class") or "").split())
        if name := one.get("id"):
            yield f"#{name}"
        if one.tag == "a" and (address := one.get("href") or "").startswith("#"):
            yield address  # the title of what it leads to
        one = parents.get(one)


def _around(lines: list[Line]) -> list[float]:
    return _millimetres(
        min(one.left for one in lines),
        min(one.top for one in lines),
        max(one.right for one in lines),
        max(one.bottom for one in lines),
    )


def _millimetres(*pixels: float) -> list[float]:
    return [round(one * PIXEL_MM, 2) for one in pixels]
