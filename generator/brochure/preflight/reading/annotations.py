"""What lies over a page: links, notes, fields, marks of printers, and what they show.

Most of it may not be on a page for press. What is printed of it is drawn by a form,
its appearance, and is looked at like all else.

Source:
    ISO 32000-1:2008, 12.5, “Annotations”; 12.5.5, “Appearance streams”.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from pikepdf import Array, Dictionary, Name, Object, Stream

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import Annotation
from generator.brochure.preflight.reading.boxes import as_box
from generator.brochure.preflight.reading.frame import Frame, Scope, Sheet
from generator.brochure.preflight.reading.opening import MALFORMED, reason
from generator.brochure.preflight.reading.placing import form
from generator.brochure.preflight.reading.state import State

MOST_ANNOTATIONS = 10_000
HIDDEN, PRINT = 2, 4  # flags (table 165)


def lying_over(
    page: Object, sheet: Sheet, unit: float | None = None
) -> Iterator[Annotation]:
    """Yield what lies over a page; places in points, whatever unit it has."""
    for one in _all(page, sheet):
        kind = str(one.get("/Subtype", Name.Unknown))
        raw = one.get("/Rect")
        box = None if raw is None else as_box(raw)
        yield Annotation(kind.removeprefix("/"), box and box.times(unit or 1))


def draw_appearances(page: Object, sheet: Sheet, state: State) -> None:
    """Read what is printed of the annotations of a page.

    Args:
        page: its dictionary.
        sheet: takes what is painted.
        state: the graphics state that the page starts with.
    """
    for one in _all(page, sheet):
        try:
            drawn = _appearance(one)
            box = as_box(one.Rect) if "/Rect" in one else None
            if drawn is None or box is None:
                continue
            place = _placed(drawn, box)
            frame = Frame(
                sheet,
                Dictionary(),
                replace(state, ctm=state.ctm.after(place)),
                Scope(),
            )
            if not frame.hides(one.get("/OC")):
                sheet.inside(drawn, partial(form, frame, drawn))
        except MALFORMED as error:
            sheet.fault(reason(error))


def _all(page: Object, sheet: Sheet) -> list[Object]:
    try:
        found = list(page.get("/Annots", Array()))[:MOST_ANNOTATIONS]
        return [one for one in found if isinstance(one, Dictionary)]
    except MALFORMED as error:
        sheet.fault(reason(error))
        return []


def _appearance(annotation: Object) -> Stream | None:
    """Return the form that is printed of an annotation; None where nothing is."""
    flags = int(annotation.get("/F", 0))
    if flags & HIDDEN or not flags & PRINT or "/AP" not in annotation:
        return None
    found = annotation.AP.get("/N")
    if isinstance(found, Dictionary):  # one for each state
        found = found.get(str(annotation.get("/AS", Name.Off)))
    return found if isinstance(found, Stream) else None


def _placed(drawn: Object, target: Box) -> Matrix:
    """Return what brings a form into the rectangle of its annotation (8.1)."""
    box = as_box(drawn.get("/BBox", Array())) or Box(0, 0, 1, 1)
    if "/Matrix" in drawn:
        own = Matrix(*(float(value) for value in drawn.Matrix.as_list()))
        box = own.box(box)
    across = target.width / box.width if box.width else 1.0
    up = target.height / box.height if box.height else 1.0
    return Matrix(
        across,
        0,
        0,
        up,
        target.left - box.left * across,
        target.bottom - box.bottom * up,
    )
