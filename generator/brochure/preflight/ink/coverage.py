"""How much ink lies in any square of a page: sums over tiles, no pixel by pixel.

Source:
    GWG 2022, R0026: the mean over a square of 15 mm; D0028: the sum of all inks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add, sub

from generator.brochure.geometry import Box
from generator.brochure.preflight.ink.lanes import sums_of_pixels
from generator.brochure.preflight.ink.separations import Raster

STEPS = 10  # of a square: it is moved by a tenth of its side
MOST_TILES = 400  # along a page


@dataclass(frozen=True, slots=True)
class Square:
    """A place of a page, points, and the mean of the inks there, per cent."""

    box: Box
    ink: float


def heaviest(raster: Raster, side_mm: float, more_than: float) -> list[Square]:
    """Return the squares with more ink than a limit that do not overlap, worst first.

    Args:
        raster: a page.
        side_mm: side of a square; smaller where the page is.
        more_than: per cent of ink.
    """
    side = side_mm * raster.ppi / 25.4
    columns, wide = _cuts(raster.width, side)
    rows, high = _cuts(raster.height, side)
    sums = _summed(raster, columns, rows)
    over = [
        Square(
            _box(raster, columns[x], rows[y], columns[x + wide], rows[y + high]), ink
        )
        for y, x, ink in _over(sums, (columns, wide), (rows, high), more_than)
    ]
    chosen: list[Square] = []
    for square in sorted(over, key=lambda one: (-one.ink, -one.box.top, one.box.left)):
        if not any(square.box.meets(other.box) for other in chosen):
            chosen.append(square)
        if len(chosen) >= 10:
            break
    return chosen


def blank(raster: Raster) -> bool:
    """Return whether a page bears no ink at all (GWG 2022, R0005)."""
    return not raster.samples.strip(b"\0")


def _cuts(length: int, side: float) -> tuple[list[int], int]:
    """Return where tiles begin and end, pixels, and how many make a square."""
    tile = max(1.0, side / STEPS, length / MOST_TILES)
    count = max(1, round(length / tile))
    cuts = sorted({round(length * at / count) for at in range(count + 1)})
    return cuts, max(1, min(round(side / tile), len(cuts) - 1))


def _summed(raster: Raster, columns: list[int], rows: list[int]) -> list[list[int]]:
    """Return the ink above and to the left of each crossing of cuts."""
    table = [[0] * len(columns)]
    for top, bottom in pairwise(rows):
        running = list(accumulate(sums_of_pixels(raster, top, bottom), initial=0))
        table.append(list(map(add, table[-1], map(running.__getitem__, columns))))
    return table


def _over(
    sums: list[list[int]],
    across: tuple[list[int], int],
    down: tuple[list[int], int],
    more_than: float,
) -> Iterator[tuple[int, int, float]]:
    """Yield row, column and mean of the squares with more ink than a limit.

    A whole row is passed over when the most ink in a square of it would not be too
    much in the smallest one: most pages have little ink, and so many squares.
    """
    (columns, wide), (rows, high) = across, down
    widths = list(map(sub, columns[wide:], columns))
    least = min(widths)
    for y in range(len(rows) - high):
        tall = rows[y + high] - rows[y]
        before = list(map(sub, sums[y + high], sums[y]))
        inks = list(map(sub, before[wide:], before))
        if _mean(max(inks), least * tall) <= more_than:
            continue
        for x, ink in enumerate(inks):
            mean = _mean(ink, widths[x] * tall)
            if mean > more_than:
                yield y, x, mean


def _mean(ink: int, pixels: int) -> float:
    """Return ink as per cent of what one ink can be."""
    return ink / pixels / 255 * 100


def _box(raster: Raster, left: int, top: int, right: int, bottom: int) -> Box:
    """Return a rectangle of pixels as points on the page."""
    point = 72 / raster.ppi
    return Box(
        raster.area.left + left * point,
        raster.area.top - bottom * point,
        raster.area.left + right * point,
        raster.area.top - top * point,
    )
