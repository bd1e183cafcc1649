"""A copy of a PDF that renders plainly: only what is printed, upright, unscaled.

Separations of it have their first pixel at the top left of the printed area,
whatever boxes, rotation or protection the original has.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

from pikepdf import Array, ObjectStreamMode, Pdf, StreamDecodeLevel

from generator.brochure.geometry import Box
from generator.brochure.preflight.reading.boxes import read_unit
from generator.brochure.preflight.reading.interpreter import new_sheet
from generator.brochure.preflight.reading.opening import MALFORMED, Unreadable, opened

DROPPED = ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Annots")


def write_normal(
    path: Path,
    areas: Sequence[Box],
    target: Path,
    numbers: Sequence[int] | None = None,
    *,
    upright: bool = True,
) -> bool:
    """Write a copy with pages of just these areas; return whether that was possible.

    Args:
        path: the document.
        areas: by page, points of 1/72 inch: of a page with a unit of its own, that
            many times its numbers.
        target: the file to write.
        numbers: those pages only, from 1, in order; by itself the first ones.
        upright: pages are not turned, whatever they say.
    """
    try:
        with opened(path) as pdf, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a form without its fields is as meant
            if numbers is not None:
                chosen = frozenset(numbers)
                for index in reversed(range(len(pdf.pages))):
                    if index + 1 not in chosen:
                        del pdf.pages[index]
            _narrow(pdf, areas, upright=upright)
            pdf.save(
                target,
                encryption=False,
                stream_decode_level=StreamDecodeLevel.none,
                object_stream_mode=ObjectStreamMode.preserve,
                compress_streams=False,
            )
    except (*MALFORMED, Unreadable, OSError):
        return False
    return True


def _narrow(pdf: Pdf, areas: Sequence[Box], *, upright: bool) -> None:
    """Leave just these areas of the pages, and no page beyond them."""
    sheet = new_sheet(frozenset())
    while len(pdf.pages) > len(areas):
        del pdf.pages[-1]
    for page, area in zip(pdf.pages, areas, strict=True):
        item = page.obj
        for key in DROPPED:
            if key in item:
                del item[key]
        if upright:
            item.Rotate = 0
        unit = read_unit(item, sheet)
        if unit is None and "/UserUnit" in item:
            del item["/UserUnit"]
        area = area.times(1 / (unit or 1))
        item.MediaBox = Array([area.left, area.bottom, area.right, area.top])
