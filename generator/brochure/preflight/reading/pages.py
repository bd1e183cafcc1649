"""The pages of a PDF as facts: boxes, what is painted, what lies over it.

Source:
    ISO 32000-1:2008, 7.7.3, “Page tree”, and 14.11.2, “Page boundaries”.
"""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf

from generator.brochure.geometry import Box, around
from generator.brochure.preflight.facts import Annotation, Font, Group, Page
from generator.brochure.preflight.reading.fonts import face
from generator.brochure.preflight.reading.frame import Scope, Sheet
from generator.brochure.preflight.reading.interpreter import new_sheet, read
from generator.brochure.preflight.reading.opening import MALFORMED, reason
from generator.brochure.preflight.reading.origins import origin
from generator.brochure.preflight.reading.spaces import space
from generator.brochure.preflight.reading.state import State

BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
INHERITED = frozenset({"MediaBox", "CropBox"})
MOST_TREE = 40  # levels of the page tree
MOST_ANNOTATIONS = 10_000
MOST_FONTS = 500


def pages(pdf: Pdf, hidden: frozenset[tuple[int, int]], most: int) -> Iterator[Page]:
    """Yield the pages of a PDF in order, `most` of them at most.

    Args:
        pdf: the document.
        hidden: object numbers of layers that do not show.
        most: how many pages to read.
    """
    for index in range(min(most, len(pdf.pages))):
        item = pdf.pages[index].obj
        yield _page(item, index + 1, hidden)


def outlines(pdf: Pdf, most: int) -> Iterator[Page]:
    """Yield the pages of a PDF with their boxes only."""
    for index in range(min(most, len(pdf.pages))):
        boxes = _boxes(pdf.pages[index].obj, new_sheet(frozenset()))
        yield Page(index + 1, boxes)


def _page(item: Object, number: int, hidden: frozenset[tuple[int, int]]) -> Page:
    sheet = new_sheet(hidden)
    boxes = _boxes(item, sheet)
    try:
        resources = inherited(item, "/Resources")
        if resources is None:
            resources = Dictionary()
        _page_group(item, sheet)
        state = State(clip=boxes.get("MediaBox"))
        if "/Contents" in item:
            read(sheet, item, resources, state, Scope())
        fonts = _fonts(sheet, resources)
    except MALFORMED as error:
        sheet.fault(reason(error))
        fonts = ()
    return Page(
        number,
        boxes,
        _rotation(item, sheet),
        _unit(item, sheet),
        tuple(sheet.elements),
        fonts,
        tuple(sheet.groups),
        tuple(_annotations(item, sheet)),
        tuple(sorted(sheet.forbidden)),
        tuple(sheet.faults),
        sheet.whole,
        origin(item),
    )


def inherited(item: Object, key: str) -> Object | None:
    """Return an entry of a page, or of what stands above it in the page tree."""
    holder: Object | None = item
    for _ in range(MOST_TREE):
        if not isinstance(holder, Dictionary):
            return None
        if key in holder:
            found: Object = holder[key]
            return found
        holder = holder.get("/Parent")
    return None


def _boxes(item: Object, sheet: Sheet) -> dict[str, Box]:
    found = {}
    for name in BOXES:
        key = f"/{name}"
        raw = inherited(item, key) if name in INHERITED else item.get(key)
        if raw is None:
            continue
        box = as_box(raw)
        if box is None:
            sheet.fault(f"{name} is no rectangle")
        else:
            found[name] = box
    return found


def as_box(raw: Object) -> Box | None:
    """Return a rectangle; None where it is none."""
    try:
        x1, y1, x2, y2 = (float(value) for value in raw.as_list())
    except MALFORMED:
        return None
    return around(((x1, y1), (x2, y2)))


def _rotation(item: Object, sheet: Sheet) -> int:
    try:
        return int(inherited(item, "/Rotate") or 0) % 360
    except MALFORMED:
        sheet.fault("Rotate is no number")
        return 0


def _unit(item: Object, sheet: Sheet) -> float | None:
    try:
        return float(item.UserUnit) if "/UserUnit" in item else None
    except MALFORMED:
        sheet.fault("UserUnit is no number")
        return None


def _page_group(item: Object, sheet: Sheet) -> None:
    group = item.get("/Group")
    if isinstance(group, Dictionary) and "/CS" in group:
        found = space(group.CS, inherited(item, "/Resources"))
        sheet.groups.append(Group(found, False, None))


def _fonts(sheet: Sheet, resources: Object) -> tuple[Font, ...]:
    """Return the fonts that text is set in, and those that a page only names."""
    found = {(one.name, one.embedded): one.used for one in sheet.faces.values()}
    named = resources.get("/Font", Dictionary())
    for key in sorted(named.keys())[:MOST_FONTS]:
        one = face(named[key])
        found.setdefault((one.name, one.embedded), False)
    return tuple(Font(*key, used) for key, used in sorted(found.items()))


def _annotations(item: Object, sheet: Sheet) -> Iterator[Annotation]:
    try:
        found = item.get("/Annots", Array())
        for annotation in list(found)[:MOST_ANNOTATIONS]:
            if isinstance(annotation, Dictionary):
                kind = str(annotation.get("/Subtype", Name.Unknown))
                raw = annotation.get("/Rect")
                box = None if raw is None else as_box(raw)
                yield Annotation(kind.removeprefix("/"), box)
    except MALFORMED as error:
        sheet.fault(reason(error))
