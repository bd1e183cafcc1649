"""What stands around a press page: marks to cut and to register by, and a slug line.

All of it lies outside the bleed and is cut away. Marks are in every ink, so that
plates can be laid over each other; the slug line, for people, is in black alone.

Source:
    ISO 12647-2:2013 leaves marks to the print shop; lengths as layout programs have
    them. ISO 32000-1:2008, 8.6.6.4: the colourant All prints on every plate.
"""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name

from generator.brochure.geometry import POINTS, Box
from generator.brochure.press.outlines import draw_line
from generator.brochure.press.streams import decimal

# Marks start outside the bleed and are as thin as a plate shows for sure.
GAP_MM = 1.0
LENGTH_MM = 5.0
WIDTH_PT = 0.25
SLUG_MM = GAP_MM + LENGTH_MM + 1.0
CROSS_MM = 2.5  # half the length of a line of a register mark
RING_MM = 1.5  # radius
ROUND = 0.5523  # of the radius: handles of four curves that make a circle
LINE_PT = 6.0  # size of the slug line
INDENT_MM = 8.0  # from the trimmed corner, clear of the crop marks
EVERY_INK = "/EveryInk"


@dataclass(frozen=True, slots=True)
class Slug:
    """What the slug line says of a page: on the left, and on the right."""

    left: str
    right: str


def every_ink() -> Array:
    """Return the colour space in which a mark prints on every plate."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], N=1, C0=[0] * 4, C1=[1] * 4)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def marks(trim: Box, bleed_mm: float, slug: Slug) -> bytes:
    """Return the operators that draw marks and slug line around a page.

    Args:
        trim: the trimmed page, points.
        bleed_mm: how far ink runs past each edge; marks stand outside it.
        slug: what the line says.
    """
    lines = [*_crops(trim, bleed_mm)]
    rings = []
    for x, y in _centres(trim, bleed_mm):
        cross = CROSS_MM * POINTS
        lines += [(x - cross, y, x + cross, y), (x, y - cross, x, y + cross)]
        rings.append(_ring(x, y, RING_MM * POINTS))
    drawn = " ".join(
        f"{decimal(x1)} {decimal(y1)} m {decimal(x2)} {decimal(y2)} l S"
        for x1, y1, x2, y2 in lines
    )
    return b" ".join(
        (
            f"q {EVERY_INK} CS 1 SCN {WIDTH_PT} w {drawn}".encode(),
            *rings,
            b"Q q 0 0 0 1 k",
            *_words(trim, bleed_mm, slug),
            b"Q",
        )
    )


def _crops(trim: Box, bleed_mm: float) -> list[tuple[float, float, float, float]]:
    """Return eight lines in line with the trimmed edges."""
    near = (bleed_mm + GAP_MM) * POINTS
    far = near + LENGTH_MM * POINTS
    upright = [
        (x, y + outward * near, x, y + outward * far)
        for y, outward in ((trim.bottom, -1), (trim.top, 1))
        for x in (trim.left, trim.right)
    ]
    level = [
        (x + outward * near, y, x + outward * far, y)
        for x, outward in ((trim.left, -1), (trim.right, 1))
        for y in (trim.bottom, trim.top)
    ]
    return upright + level


def _centres(trim: Box, bleed_mm: float) -> list[tuple[float, float]]:
    """Return where register marks stand: beside the middle of every side."""
    out = (bleed_mm + GAP_MM + CROSS_MM) * POINTS
    middle = (trim.left + trim.right) / 2, (trim.bottom + trim.top) / 2
    return [
        (middle[0], trim.bottom - out),
        (middle[0], trim.top + out),
        (trim.left - out, middle[1]),
        (trim.right + out, middle[1]),
    ]


def _ring(x: float, y: float, radius: float) -> bytes:
    k = radius * ROUND
    points = (
        (x + radius, y + k, x + k, y + radius, x, y + radius),
        (x - k, y + radius, x - radius, y + k, x - radius, y),
        (x - radius, y - k, x - k, y - radius, x, y - radius),
        (x + k, y - radius, x + radius, y - k, x + radius, y),
    )
    curves = " ".join(
        " ".join(str(decimal(value)) for value in curve) + " c" for curve in points
    )
    return f"{decimal(x + radius)} {decimal(y)} m {curves} h S".encode()


def _words(trim: Box, bleed_mm: float, slug: Slug) -> list[bytes]:
    """Return both halves of the slug line, as outlines, below the page."""
    middle = (trim.left + trim.right) / 2
    clear = (CROSS_MM + 1) * POINTS
    indent = INDENT_MM * POINTS
    y = trim.bottom - (bleed_mm + GAP_MM + CROSS_MM) * POINTS - LINE_PT / 3
    left, right = trim.left + indent, middle + clear
    room = middle - clear - left
    return [
        draw_line(slug.left, LINE_PT, (left, y), room),
        draw_line(slug.right, LINE_PT, (right, y), room),
    ]
