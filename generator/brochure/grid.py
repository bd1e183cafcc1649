"""The grid that every page stands on: margins, lines and columns in numbers.

It stands apart from the style sheet because the same numbers decide how high a
picture may grow (`plan`), and because any page size gets a grid, not only the
usual ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.formats import page_size
from generator.catalogue.model import Brochure

USUAL = 148.0, 210.0  # millimetres: A5
POINT = 25.4 / 72  # millimetres
SMALL = 180  # millimetres: narrower pages get smaller letters and margins
TINY = 130  # millimetres: and narrower ones smaller still
# Millimetres that artwork runs past the bleed, against rounding; no whole number, so
# that houses of whole millimetres do not end just where the page is cut.
OVER = 1.3
LETTER = 0.46  # width of a letter of running text, of its size, blanks included
COVERED = 0.68  # of a page that a picture covers at most, beside text


@dataclass(frozen=True, slots=True)
class Grid:
    """Where text stands on a page. Lengths in millimetres, letters in points.

    Attributes:
        width: of the trimmed page.
        height: of the trimmed page.
        inner: margin at the spine.
        outer: margin at the open side.
        top: margin above the first line.
        lines: how many lines of text a page holds.
        size: of the letters of running text, points.
        leading: from one line of text to the next, points.
        side: width of the column with facts.
        gutter: between that column and the text.
        bleed: how far ink runs past the trimmed edge.
    """

    width: float
    height: float
    inner: float
    outer: float
    top: float
    lines: int
    size: float
    leading: float
    side: float
    gutter: float
    bleed: float = 3

    @property
    def line(self) -> float:
        """Height of one line of text."""
        return self.leading * POINT

    @property
    def reach(self) -> float:
        """How far artwork runs past the trimmed edge: over the bleed, to be sure."""
        return self.bleed + OVER

    @property
    def bottom(self) -> float:
        """Margin under the last line."""
        return self.height - self.top - self.lines * self.line

    @property
    def measure(self) -> float:
        """Width of what is between the margins."""
        return self.width - self.inner - self.outer

    @property
    def text(self) -> float:
        """Width of the column of running text."""
        return self.measure - self.side - self.gutter

    @property
    def scale(self) -> float:
        """How large letters that are not running text are, of those on A5."""
        return 1.16 if self.large else 0.86 if self.width < TINY else 1.0

    @property
    def capacity(self) -> int:
        """About how many letters of running text a page holds beside its facts."""
        return int(self.lines * self.text / (self.size * POINT * LETTER))

    @property
    def large(self) -> bool:
        """Whether the page has room for two projects side by side."""
        return self.width >= SMALL

    @property
    def least_picture(self) -> int:
        """The lowest picture above a project, lines from the first one."""
        return round(self.lines * (0.24 if self.large else 0.2))

    @property
    def most_picture(self) -> int:
        """The highest picture above a project, lines from the first one."""
        covered = min(self.height * COVERED, self.width * 0.95)
        return int((covered - self.top) / self.line)


def grid(width: float, height: float, bleed: float = 3) -> Grid:
    """Return the grid for a page of a size: the smaller, the smaller its letters.

    Args:
        width: of the trimmed page, millimetres.
        height: likewise.
        bleed: how far ink runs past each edge, millimetres.
    """
    if width < TINY:
        inner, outer, top, least_bottom = 13.0, 10.0, 12.0, 15.0
        size, leading, side, gutter = 8.6, 11.6, 24.0, 4.0
    elif width < SMALL:
        inner, outer, top, least_bottom = 17.0, 14.0, 15.0, 18.0
        size, leading, side, gutter = 9.3, 12.8, 34.0, 6.0
    else:
        inner, outer, top, least_bottom = 22.0, 18.0, 18.0, 22.0
        size, leading, side, gutter = 9.8, 13.4, 46.0, 9.0
    lines = int((height - top - least_bottom) / (leading * POINT))
    columns = side, gutter
    return Grid(width, height, inner, outer, top, lines, size, leading, *columns, bleed)


def grid_of(brochure: Brochure) -> Grid:
    """Return the grid of a brochure's pages; of A5 where its format is unusable."""
    width, height = page_size(brochure.page_format) or USUAL
    return grid(width, height, brochure.bleed_mm)
