"""The boxes of a press page: what is printed, what is cut off, what is kept.

Source:
    ISO 32000-1:2008, 14.11.2, “Page boundaries”; ISO 15930-7:2010.
"""

from __future__ import annotations

from pikepdf import Array, Object

from generator.brochure.geometry import Box
from generator.brochure.press.errors import PressError
from generator.brochure.press.marks import SLUG_MM
from generator.brochure.press.streams import decimal
from generator.wording.messages import N_, message

INHERITED = frozenset({"/MediaBox", "/CropBox"})
MOST_LEVELS = 32  # of the page tree: a loop in it ends


def read_box(page: Object, key: str) -> Box | None:
    """Return a box of a page, or None where it has none of that name.

    Media and crop boxes may be said once, for many pages (ISO 32000-1, 7.7.3.4).
    """
    holder: Object | None = page
    for _ in range(MOST_LEVELS if key in INHERITED else 1):
        if holder is None or key in holder:
            break
        holder = holder.get("/Parent")
    if holder is None or key not in holder:
        return None
    x1, y1, x2, y2 = (float(value) for value in holder[key].as_list())
    return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def set_boxes(page: Object, *, number: int, bleed_mm: float, marks: bool) -> Box:
    """Set all boxes of a page; return its TrimBox.

    Args:
        page: a page dictionary with MediaBox and TrimBox.
        number: its number, from 1, for the report.
        bleed_mm: how far ink runs past each edge, millimetres.
        marks: room for crop marks is kept outside the bleed.

    Raises:
        PressError: the page has no TrimBox or less bleed than asked for.
    """
    media, trim = read_box(page, "/MediaBox"), read_box(page, "/TrimBox")
    if media is None or trim is None or not media.holds(trim.grown(bleed_mm)):
        raise PressError(
            message(
                N_("Page {number} has no bleed of {bleed} mm."),
                number=number,
                bleed=f"{bleed_mm:g}",
            )
        )
    page.MediaBox = _array(trim.grown(bleed_mm + (SLUG_MM if marks else 0)))
    page.BleedBox = _array(trim.grown(bleed_mm))
    page.TrimBox = _array(trim)
    if "/CropBox" in page:
        del page["/CropBox"]
    return trim


def _array(box: Box) -> Array:
    """Return a box as PDF writes it."""
    edges = (box.left, box.bottom, box.right, box.top)
    return Array([decimal(value) for value in edges])


def clip(box: Box) -> bytes:
    """Return the operators that keep what follows inside a box."""
    width, height = box.right - box.left, box.top - box.bottom
    numbers = " ".join(str(decimal(v)) for v in (box.left, box.bottom, width, height))
    return f"{numbers} re W n".encode()
