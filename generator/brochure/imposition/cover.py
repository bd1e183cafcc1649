"""A glued brochure in two files: its inside, and a cover with a spine.

The cover is one sheet: back, spine and front side by side, and what stands behind
them on the other side. It is as wide as two pages and the thickness of the paper.
Behind the spine there is no ink: glue does not hold on it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf
from pikepdf import Array

from generator.brochure.imposition.placing import POINTS, Place, put

OF_COVER = 2  # pages at either end that the cover bears


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
        return Bound(_saved(source), cover)


def _cover(
    pages: list[pikepdf.Page], spine: pikepdf.Page, spine_mm: float, bleed_mm: float
) -> bytes:
    left, bottom, right, top = (float(edge) / POINTS for edge in pages[0].trimbox)
    width, height = right - left, top - bottom
    whole = 2 * width + spine_mm
    first, second, before, last = pages[0], pages[1], pages[-2], pages[-1]
    with pikepdf.new() as made:
        for at_left, at_right, between in (
            (last, first, spine),
            (second, before, None),
        ):
            page = made.add_blank_page(page_size=(whole * POINTS, height * POINTS))
            trim = [0.0, 0.0, whole, height]
            reach = [-bleed_mm, -bleed_mm, whole + bleed_mm, height + bleed_mm]
            page.MediaBox = page.BleedBox = Array([round(x * POINTS, 4) for x in reach])
            page.TrimBox = Array([round(x * POINTS, 4) for x in trim])
            out = {"cut_top": -bleed_mm, "cut_bottom": -bleed_mm}
            shown = [
                (at_left, Place(0, 0, cut_left=-bleed_mm, **out)),
                (at_right, Place(width + spine_mm, 0, cut_right=-bleed_mm, **out)),
            ]
            if between is not None:
                shown.append((between, Place(width, 0, **out)))
            put(made, page, shown)
        return _saved(made)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()
