"""The inks of many pixels added at once: long integers as rows of numbers.

A row of pixels is one integer, in which every byte is a lane. To add two integers
adds all their lanes, in C; as long as no lane grows over its width, none spills into
its neighbour. So the ink of a page is summed without an array library.
"""

from __future__ import annotations

import sys
from functools import lru_cache

from generator.brochure.preflight.ink.separations import INKS, Raster

ORDER = sys.byteorder
# Two bytes of 255 are added into a lane of 16 bits: so many rows fit in it.
MOST_ROWS = (2**16 - 1) // (2 * 255)


def sums_of_pixels(raster: Raster, top: int, bottom: int) -> memoryview:
    """Return the ink of every column of pixels between two rows, 4 × 255 in each row.

    Args:
        raster: a page.
        top: first row.
        bottom: last row, not included.
    """
    size = raster.width * INKS
    bytes_, halves = _masks(raster.width)
    total = 0
    for first in range(top, bottom, MOST_ROWS):
        sums = 0
        for number in range(first, min(first + MOST_ROWS, bottom)):
            row = raster.samples[number * size : (number + 1) * size]
            lanes = int.from_bytes(row, ORDER)
            sums += (lanes & bytes_) + ((lanes >> 8) & bytes_)
        total += (sums & halves) + ((sums >> 16) & halves)
    return memoryview(total.to_bytes(size, ORDER)).cast("I")


@lru_cache(8)
def _masks(width: int) -> tuple[int, int]:
    """Return every second byte of so many pixels, and every second pair of bytes."""
    return (
        int.from_bytes(b"\xff\x00\xff\x00" * width, "little"),
        int.from_bytes(b"\xff\xff\x00\x00" * width, "little"),
    )
