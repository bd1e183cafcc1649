"""Whole pages drawn on a larger page, cut at their TrimBox, with all that is theirs.

A page becomes a form XObject: its fonts, pictures and text go along untouched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Name

POINTS = 72 / 25.4  # in a millimetre


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is drawn. Lengths in millimetres, on the larger page.

    Attributes:
        left: of its TrimBox.
        bottom: of its TrimBox.
        scale: how large it becomes.
        cut_left: what is left away at that side, of the page as it was; where it is
            below zero, so much of its bleed is shown.
        cut_right: as cut_left, and so are the next two.
        cut_top: at the top.
        cut_bottom: at the bottom.
    """

    left: float
    bottom: float
    scale: float = 1.0
    cut_left: float = 0.0
    cut_right: float = 0.0
    cut_top: float = 0.0
    cut_bottom: float = 0.0


def put(
    pdf: pikepdf.Pdf,
    target: pikepdf.Page,
    pages: Iterable[tuple[pikepdf.Page, Place]],
) -> None:
    """Draw pages of another PDF on a page of this one.

    Args:
        pdf: with the page that is drawn on.
        target: that page.
        pages: to draw, each with where it goes.
    """
    for number, (page, place) in enumerate(pages):
        left, bottom, right, top = (float(edge) for edge in page.trimbox)
        form = pdf.copy_foreign(page.as_form_xobject(handle_transformations=True))
        form.BBox = Array(
            [
                round(left + place.cut_left * POINTS, 4),
                round(bottom + place.cut_bottom * POINTS, 4),
                round(right - place.cut_right * POINTS, 4),
                round(top - place.cut_top * POINTS, 4),
            ]
        )
        name = target.add_resource(form, Name.XObject, Name(f"/Page{number}"))
        x = place.left * POINTS - left * place.scale
        y = place.bottom * POINTS - bottom * place.scale
        size = f"{place.scale:.5f}"
        target.contents_add(
            f"q {size} 0 0 {size} {x:.4f} {y:.4f} cm {name} Do Q\n".encode()
        )
