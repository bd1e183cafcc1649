"""The areas of a real map, as they are kept: longitude and latitude, with a name.

Apart from `geojson`, which reads them: whoever draws a map needs the areas, not
the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.geometry.points import Point, Polygon


@dataclass(frozen=True, slots=True)
class Area:
    """One area of a map.

    Attributes:
        name: as people call it.
        neighbourhood: slug of the neighbourhood of the catalogue that it is, or None
            where the catalogue has none.
        polygons: its outlines, degrees (WGS 84).
    """

    name: str
    neighbourhood: str | None
    polygons: tuple[Polygon, ...]

    def points(self) -> Iterator[Point]:
        """Yield every corner of its outer rings."""
        for polygon in self.polygons:
            yield from polygon[0]


@dataclass(frozen=True, slots=True)
class AreaMap:
    """`content/maps/<municipality>.geojson`.

    Attributes:
        slug: of the municipality.
        path: of the file, relative to the repository.
        areas: in the order of the file.
        attribution: who made it, as it must be named.
        licence: under which it may be used.
        source: web address of where it comes from, or empty.
    """

    slug: str
    path: PurePosixPath
    areas: tuple[Area, ...]
    attribution: str
    licence: str
    source: str = ""
