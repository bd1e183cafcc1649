"""The pages of a PDF as facts: boxes, what is painted, what lies over it.

Source:
    ISO 32000-1:2008, 7.7.3, “Page tree”, and 14.11.2, “Page boundaries”.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pikepdf import Array, Dictionary, Object, Pdf

from generator.brochure.geometry import Matrix
from generator.brochure.preflight.facts import Font, Group, Page
from generator.brochure.preflight.reading.annotations import (
    draw_appearances,
    lying_over,
)
from generator.brochure.preflight.reading.boxes import (
    inherited,
    read_boxes,
    read_rotation,
    read_unit,
)
from generator.brochure.preflight.reading.fonts import face
from generator.brochure.preflight.reading.frame import Scope, Sheet
from generator.brochure.preflight.reading.interpreter import new_sheet, read
from generator.brochure.preflight.reading.opening import MALFORMED, reason
from generator.brochure.preflight.reading.origins import origin
from generator.brochure.preflight.reading.spaces import space
from generator.brochure.preflight.reading.state import State

MOST_FONTS = 500


def pages(
    pdf: Pdf, hidden: frozenset[tuple[int, int]], numbers: Iterable[int]
) -> Iterator[Page]:
    """Yield pages of a PDF, each read when it is asked for.

    Args:
        pdf: the document.
        hidden: object numbers of layers that do not show.
        numbers: which pages, from 1, in order.
    """
    for number in numbers:
        yield _page(pdf.pages[number - 1].obj, number, hidden)


def outlines(pdf: Pdf, most: int) -> Iterator[Page]:
    """Yield the pages of a PDF with their boxes, rotation and unit only."""
    for index in range(min(most, len(pdf.pages))):
        item, sheet = pdf.pages[index].obj, new_sheet(frozenset())
        unit = read_unit(item, sheet)
        boxes = read_boxes(item, sheet, unit)
        yield Page(index + 1, boxes, read_rotation(item, sheet), unit)


def _page(item: Object, number: int, hidden: frozenset[tuple[int, int]]) -> Page:
    sheet = new_sheet(hidden)
    unit = read_unit(item, sheet)
    boxes = read_boxes(item, sheet, unit)
    try:
        resources = inherited(item, "/Resources")
        if resources is None:
            resources = Dictionary()
        _page_group(item, sheet)
        scale = Matrix(unit or 1, 0, 0, unit or 1)
        scope = Scope(base=scale)
        state = State(clip=boxes.get("MediaBox"), ctm=scale)
        if "/Contents" in item:
            read(sheet, item, resources, state, scope)
        draw_appearances(item, sheet, state)
        fonts = _fonts(sheet, resources)
    except MALFORMED as error:
        sheet.fault(reason(error))
        fonts = ()
    return Page(
        number,
        boxes,
        read_rotation(item, sheet),
        unit,
        tuple(sheet.elements),
        fonts,
        tuple(sheet.groups),
        tuple(lying_over(item, sheet, unit)),
        tuple(sorted(sheet.forbidden)),
        tuple(sheet.faults),
        sheet.whole,
        origin(item),
        _intents(item),
    )


def _page_group(item: Object, sheet: Sheet) -> None:
    group = item.get("/Group")
    if isinstance(group, Dictionary) and "/CS" in group:
        found = space(group.CS, inherited(item, "/Resources"))
        sheet.groups.append(Group(found, False, None))


def _fonts(sheet: Sheet, resources: Object) -> tuple[Font, ...]:
    """Return the fonts that text is set in, and those that a page only names."""
    found: dict[tuple[str, bool, bool], bool] = {}
    for one in sheet.faces.values():
        key = one.name, one.embedded, one.damaged
        found[key] = found.get(key, False) or one.used
    named = resources.get("/Font", Dictionary())
    for name in sorted(named.keys())[:MOST_FONTS]:
        one = face(named[name])
        found.setdefault((one.name, one.embedded, one.damaged), False)
    return tuple(
        Font(name, embedded, used, damaged)
        for (name, embedded, damaged), used in sorted(found.items())
    )


def _intents(item: Object) -> tuple[str, ...]:
    """Return the printing conditions that a page says it is made for.

    Source:
        ISO 32000-2:2020, 14.11.5, “Output intents”.
    """
    try:
        found = list(item.get("/OutputIntents", Array()))
        return tuple(
            str(one.get("/OutputConditionIdentifier", ""))
            for one in found
            if str(one.get("/S")) == "/GTS_PDFX"
        )
    except MALFORMED as error:
        reason(error)
        return ()
