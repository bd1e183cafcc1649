"""Pages → how much of each ink lies where: the only door to Ghostscript.

It renders what a press would print, overprinting and transparency included, as
four inks without any colour conversion of what is CMYK already. Spot colours come
as what stands in for them.

Source:
    Ghostscript, “Details of Ghostscript output devices”: `pamcmyk32`, and netpbm's
    pam(5) for what it writes.
"""

from __future__ import annotations

import math
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from generator.brochure.geometry import Box

PPI = 100  # a pixel is a quarter of a millimetre
MOST_PIXELS = 12_000_000  # of a page: beyond this the density is less
SECONDS = 60  # on the clock for a document, and for each page
SECONDS_PAGE = 10
INKS = 4


@dataclass(frozen=True, slots=True)
class Raster:
    """A page in four inks.

    Attributes:
        width: pixels.
        height: pixels.
        ppi: pixels in an inch.
        area: what it shows, points on the page.
        samples: cyan, magenta, yellow, black of each pixel, 0 to 255, by rows
            from the top left.
    """

    width: int
    height: int
    ppi: float
    area: Box
    samples: bytes

    def row(self, number: int, first: int, last: int) -> bytes:
        """Return the samples of pixels `first` to `last`, not included, of a row."""
        start = number * self.width
        return self.samples[(start + first) * INKS : (start + last) * INKS]

    def pixel(self, x: int, y: int) -> bytes:
        """Return the four inks of a pixel; none outside the raster."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return b"\0\0\0\0"
        at = (y * self.width + x) * INKS
        return self.samples[at : at + INKS]

    def line(self, number: int) -> list[int]:
        """Return the four inks of each pixel of a row together, 0 outside the raster.

        Empty where there is no such row.
        """
        if not 0 <= number < self.height:
            return []
        start, end = number * self.width, (number + 1) * self.width
        return self._together(start, end, 1)

    def column(self, number: int) -> list[int]:
        """Return the same of a column, from the top."""
        if not 0 <= number < self.width:
            return []
        return self._together(number, self.width * self.height, self.width)

    def _together(self, start: int, end: int, step: int) -> list[int]:
        """Return the inks of pixels at equal distances, those of each added up."""
        inks = [
            self.samples[start * INKS + ink : end * INKS : step * INKS]
            for ink in range(INKS)
        ]
        return list(map(sum, zip(*inks, strict=True)))

    def across(self, points: float) -> float:
        """Return where a place on the page lies, pixels from the left."""
        return (points - self.area.left) * self.ppi / 72

    def down(self, points: float) -> float:
        """Return where a place on the page lies, pixels from the top."""
        return (self.area.top - points) * self.ppi / 72


class NoInk(Exception):
    """The pages cannot be rendered: Ghostscript is missing, or stops."""


def available() -> bool:
    """Return whether Ghostscript is installed."""
    return shutil.which("gs") is not None


def density(areas: Sequence[Box]) -> float:
    """Return the density at which pages of these areas are rendered, ppi."""
    largest = max((area.width * area.height / 72**2 for area in areas), default=0)
    if largest * PPI**2 <= MOST_PIXELS:
        return PPI
    return max(4.0, math.sqrt(MOST_PIXELS / largest))


def rasters(
    pdf: Path, areas: Sequence[Box], ppi: float | None = None
) -> Iterator[Raster]:
    """Yield the pages of a PDF in ink, in order.

    Args:
        pdf: a file whose pages show just `areas`, upright.
        areas: by page, points.
        ppi: pixels an inch; by itself as many as measuring needs.

    Raises:
        NoInk: Ghostscript stops before the last page.
    """
    ppi = density(areas) if ppi is None else ppi
    command = [
        "gs",
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-dShowAnnots=false",
        "-sDEVICE=pamcmyk32",
        f"-r{ppi:.4f}",
        "-sstdout=%stderr",
        "-sOutputFile=-",
        str(pdf),
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=pdf.parent
    ) as running:
        assert running.stdout is not None
        seconds = SECONDS + SECONDS_PAGE * len(areas)
        guard = threading.Timer(seconds, running.kill)
        guard.start()
        try:
            for area in areas:
                yield _read(running.stdout, area, ppi)
        finally:
            guard.cancel()
            running.kill()


def _read(stream: IO[bytes], area: Box, ppi: float) -> Raster:
    """Return the next page of a stream of PAM files."""
    header = {}
    for line in iter(stream.readline, b"ENDHDR\n"):
        if not line:
            raise NoInk
        key, _, value = line.decode("ascii", "replace").strip().partition(" ")
        header[key] = value
    try:
        width, height = int(header["WIDTH"]), int(header["HEIGHT"])
        whole = int(header["DEPTH"]) == INKS
    except (KeyError, ValueError):
        raise NoInk from None
    samples = stream.read(width * height * INKS)
    if not whole or len(samples) < width * height * INKS:
        raise NoInk
    return Raster(width, height, ppi, area, samples)
