"""A glued brochure in two files: its inside, and a cover with a spine.

The cover is one sheet: back, spine and front side by side, and what stands behind
them on the other side. It is as wide as two pages and the thickness of the paper.
Glue does not hold on ink. So there is none behind the spine, nor in the strip beside
it where the cover is glued to the first and the last page inside, on neither of them.

Source:
    What binderies ask: 4 to 6.5 mm free of ink beside the spine; the cover is creased
    at about 6 mm, and what is behind the crease is not seen. A custom, no standard.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf
from pikepdf import Array

from generator.brochure.imposition.placing import POINTS, Place, put

OF_COVER = 2  # pages at either end that the cover bears
GLUED_MM = 6.0  # beside the spine
UNDER_MM = 0.5  # that the colour of the spine runs on under front and back


@dataclass(frozen=True, slots=True)
class Bound:
    """A glued brochure: the pages inside, and both sides of the cover."""

    body: bytes
    cover: bytes


def bind(pdf: bytes, spine: bytes, spine_mm: float, bleed_mm: float) -> Bound:
    """Return a brochure cut into its inside and its cover.

    Args:
        pdf: all pages, with their bleed; the first and last two are the cover.
        spine: a PDF of one page, as wide as the spine, with its bleed.
        spine_mm: its width.
        bleed_mm: how far ink runs past the trimmed edges.
    """
    with pikepdf.open(io.BytesIO(pdf)) as source:
        pages = list(source.pages)
        with pikepdf.open(io.BytesIO(spine)) as made:
            cover = _cover(pages, made.pages[0], spine_mm, bleed_mm)
        del source.pages[-OF_COVER:]
        del source.pages[:OF_COVER]
        _keep_free(source.pages[0], at_left=True)
        _keep_free(source.pages[-1], at_left=False)
        return Bound(_saved(source), cover)


def _cover(
    pages: list[pikepdf.Page], spine: pikepdf.Page, spine_mm: float, bleed_mm: float
) -> bytes:
    left, bottom, right, top = (float(edge) / POINTS for edge in pages[0].trimbox)
    width, height = right - left, top - bottom
    whole = 2 * width + spine_mm
    first, second, before, last = pages[0], pages[1], pages[-2], pages[-1]
    with pikepdf.new() as made:
        for at_left, at_right, between, free in (
            (last, first, spine, 0.0),
            (second, before, None, GLUED_MM),
        ):
            page = made.add_blank_page(page_size=(whole * POINTS, height * POINTS))
            trim = [0.0, 0.0, whole, height]
            reach = [-bleed_mm, -bleed_mm, whole + bleed_mm, height + bleed_mm]
            page.MediaBox = page.BleedBox = Array([round(x * POINTS, 4) for x in reach])
            page.TrimBox = Array([round(x * POINTS, 4) for x in trim])
            out = {"cut_top": -bleed_mm, "cut_bottom": -bleed_mm}
            beside = width + spine_mm
            shown = [
                (at_left, Place(0, 0, cut_left=-bleed_mm, cut_right=free, **out)),
                (at_right, Place(beside, 0, cut_left=free, cut_right=-bleed_mm, **out)),
            ]
            if between is not None:  # first, so that no seam shows between them
                under = {"cut_left": -UNDER_MM, "cut_right": -UNDER_MM}
                shown.insert(0, (between, Place(width, 0, **under, **out)))
            put(made, page, shown)
        return _saved(made)


def _keep_free(page: pikepdf.Page, *, at_left: bool) -> None:
    """Take the ink away from the strip of a page that is glued to the cover."""
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    trim_left, _, trim_right, _ = (float(edge) for edge in page.trimbox)
    if at_left:
        left = trim_left + GLUED_MM * POINTS
    else:
        right = trim_right - GLUED_MM * POINTS
    area = f"{left:.4f} {bottom:.4f} {right - left:.4f} {top - bottom:.4f}"
    page.contents_add(f"q {area} re W n\n".encode(), prepend=True)
    page.contents_add(b"\nQ")


def _saved(pdf: pikepdf.Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()
