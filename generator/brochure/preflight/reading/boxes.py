"""The boxes of a page, and how it is turned and scaled, as a PDF writes them.

Source:
    ISO 32000-1:2008, 7.7.3.4, “Inheritance of page attributes”, and 14.11.2.
"""

from __future__ import annotations

from pikepdf import Dictionary, Object

from generator.brochure.geometry import Box, around
from generator.brochure.preflight.reading.frame import Sheet
from generator.brochure.preflight.reading.opening import MALFORMED

BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
INHERITED = frozenset({"MediaBox", "CropBox"})
MOST_TREE = 40  # levels of the page tree
LEAST_UNIT, MOST_UNIT = 0.001, 75_000.0  # of a point: beyond it is a mistake


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


def as_box(raw: Object) -> Box | None:
    """Return a rectangle; None where it is none."""
    try:
        x1, y1, x2, y2 = (float(value) for value in raw.as_list())
    except MALFORMED:
        return None
    return around(((x1, y1), (x2, y2)))


def read_boxes(item: Object, sheet: Sheet, unit: float | None) -> dict[str, Box]:
    """Return the boxes that a page has, by name, in points of 1/72 inch."""
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
            found[name] = box.times(unit or 1)
    return found


def read_rotation(item: Object, sheet: Sheet) -> int:
    """Return by how much a reader sees a page turned clockwise, degrees."""
    try:
        return int(inherited(item, "/Rotate") or 0) % 360
    except MALFORMED:
        sheet.fault("Rotate is no number")
        return 0


def read_unit(item: Object, sheet: Sheet) -> float | None:
    """Return how many points the unit of a page is; None where it says nothing."""
    try:
        found = float(item.UserUnit) if "/UserUnit" in item else None
        if found is None or LEAST_UNIT <= found <= MOST_UNIT:
            return found
        sheet.fault("UserUnit is out of range")
        return None
    except MALFORMED:
        sheet.fault("UserUnit is no number")
        return None
