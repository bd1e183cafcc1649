"""Longitude and latitude → a sheet of a wanted width, for the size of a city.

Degrees of longitude are shortened by the cosine of the middle latitude
(equirectangular projection): within a city no one sees the difference with a
better projection, and north stays up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from generator.geometry.points import Point, Ring, bounds


@dataclass(frozen=True, slots=True)
class Sheet:
    """How degrees become units of a drawing, x to the right and y down.

    Attributes:
        west, north: degrees of the left and upper edge.
        across, down: units of a degree of longitude and of latitude.
        width, height: of what is drawn, units.
        margin: left free on every side, units.
    """

    west: float
    north: float
    across: float
    down: float
    width: float
    height: float
    margin: float

    def place(self, point: Point) -> Point:
        """Return where a longitude and latitude are drawn, units."""
        longitude, latitude = point
        return (
            self.margin + (longitude - self.west) * self.across,
            self.margin + (self.north - latitude) * self.down,
        )

    def ring(self, ring: Ring) -> Ring:
        """Return where a ring is drawn, on whole tenths of a unit."""
        placed = (self.place(point) for point in ring)
        return tuple((round(x, 1), round(y, 1)) for x, y in placed)


def sheet(
    points: Iterable[Point], width: float, height: float, margin: float = 0
) -> Sheet:
    """Return the sheet on which points fit as large as possible.

    Args:
        points: longitudes and latitudes, degrees.
        width: most that the drawing may take, units, margins included.
        height: the same, from top to bottom.
        margin: to leave free on every side, units.

    Raises:
        ValueError: there is no point.
    """
    west, south, east, north = bounds(points)
    shrink = math.cos(math.radians((south + north) / 2))
    wide = max((east - west) * shrink, 1e-9)
    high = max(north - south, 1e-9)
    unit = min((width - 2 * margin) / wide, (height - 2 * margin) / high)
    return Sheet(
        west,
        north,
        unit * shrink,
        unit,
        round(wide * unit + 2 * margin, 1),
        round(high * unit + 2 * margin, 1),
        margin,
    )
