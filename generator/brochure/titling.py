"""Titles in their places: how large each is set, by the room that a page gives it.

How a title is broken into lines is the work of `titles`; here stand the places, and
the sizes that each may have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.brochure import titles
from generator.brochure.grid import POINT, Grid

# Points on a page of A5; larger and smaller pages scale them.
COVER_SIZES = (58, 52, 47, 42, 37, 32, 28, 24, 20)
OPENER_SIZES = (40, 36, 32, 28, 24, 20)
PANEL_SIZES = (26, 23, 20, 18, 16)
PAGE_SIZES = (19,)
HALF_SIZES = (15,)
PANEL_LINES = 2  # that a title on a page of colour may take
COVER_FIELD = 0.4  # of the height of the cover: where its title stands
COVER_LINES = 7  # lines of the cover that are not the title
HALF_PICTURE = 0.36  # width of a picture on half a page, of the measure
HALF_VIGNETTE = 0.21  # the same on a small page


@dataclass(frozen=True, slots=True)
class Titling:
    """The places of titles on pages of a grid."""

    grid: Grid

    def cover(self, title: str) -> titles.Setting:
        """Return the title as it stands on the cover, above the houses."""
        grid = self.grid
        room = grid.height * COVER_FIELD - grid.outer - COVER_LINES * grid.line
        measure = grid.width - 2 * grid.outer
        for size in COVER_SIZES:
            for most in range(titles.MOST_LINES, 0, -1):
                found = self._fit(title, (size,), measure, most=most)
                wide = max(map(titles.width, found.lines)) * found.size * POINT
                high = len(found.lines) * found.size * POINT
                if wide <= measure and high <= room:
                    return found
        return found

    def opener(self, title: str) -> titles.Setting:
        """Return the title of a chapter that opens with a drawing."""
        return self._fit(title, OPENER_SIZES, self.grid.measure)

    def panel(self, title: str) -> titles.Setting:
        """Return the title of a project on a page of colour."""
        return self._fit(title, PANEL_SIZES, self.grid.measure, most=PANEL_LINES)

    def page(self, title: str) -> titles.Setting:
        """Return the title of a project across a page."""
        return self._fit(title, PAGE_SIZES, self.grid.measure)

    def corner(self, title: str) -> titles.Setting:
        """Return the title of a project beside the picture in its corner."""
        return self._fit(title, PAGE_SIZES, self.grid.text)

    def half(self, title: str) -> titles.Setting:
        """Return the title of a project on half a page."""
        room = self.grid.measure * (1 - half_picture(self.grid)) - self.grid.gutter
        return self._fit(title, HALF_SIZES, room)

    def _fit(
        self,
        title: str,
        sizes: Sequence[float],
        measure: float,
        *,
        most: int = titles.MOST_LINES,
    ) -> titles.Setting:
        """Fit a title into a measure in millimetres."""
        wanted = [size * self.grid.scale**2 for size in sizes]
        return titles.fit(title, measure / POINT, wanted, most=most)


def half_picture(grid: Grid) -> float:
    """Return the width of a picture on half a page, of the measure."""
    return HALF_PICTURE if grid.large else HALF_VIGNETTE
