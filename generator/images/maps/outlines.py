"""Real outlines → a board: fitted to the sheet, with only the points that show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.geometry.plane import Sheet, sheet
from generator.geometry.points import Point, Polygon, area, bounds, inner_point
from generator.geometry.simplify import simplify
from generator.images.drawn.svg import number
from generator.images.maps.region import Board, Region

WIDTH, HEIGHT, MARGIN = 640.0, 820.0, 6.0  # units; most that a map may take
AROUND = 40.0  # units that a part of the map shows beyond what it is about
TOLERANCE = 0.9  # units that a border may move: not seen on any screen or paper


@dataclass(frozen=True, slots=True)
class Outlined:
    """A board and the sheet that says where a longitude and latitude lie on it."""

    board: Board
    sheet: Sheet


def board(areas: Mapping[str, Sequence[Polygon]]) -> Outlined:
    """Return the board of a map's areas.

    Args:
        areas: outlines in degrees (WGS 84), by key.
    """
    corners = [
        point for polygons in areas.values() for one in polygons for point in one[0]
    ]
    fitted = sheet(corners, WIDTH, HEIGHT, MARGIN)
    keys, placed = [], []
    for key, polygons in areas.items():
        for polygon in polygons:
            keys.append(key)
            placed.append(tuple(fitted.ring(ring) for ring in polygon))
    by_key: dict[str, list[Polygon]] = {key: [] for key in areas}
    thinner = simplify(placed, TOLERANCE)
    for key, full, thin in zip(keys, placed, thinner, strict=True):
        by_key[key].append(thin or full)
    regions = {key: _region(polygons) for key, polygons in by_key.items()}
    whole = Board(fitted.width, fitted.height, regions, labelled=False, around=AROUND)
    return Outlined(whole, fitted)


def _region(polygons: Sequence[Polygon]) -> Region:
    largest = max(polygons, key=lambda one: abs(area(one[0])))
    middle, width = inner_point(largest)
    box = bounds(point for polygon in polygons for point in polygon[0])
    _, low, _, high = bounds(largest[0])
    outline = "".join(_path(ring) for polygon in polygons for ring in polygon)
    return Region(outline, middle, width, high - low, box)


def _path(ring: Sequence[Point]) -> str:
    """A closed ring as path data: steps from point to point, which are short."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring[:-1]]
    start_x, start_y = tenths[0]
    steps = []
    for (x1, y1), (x2, y2) in pairwise(tenths):
        across, down = number((x2 - x1) / 10), number((y2 - y1) / 10)
        joined = "" if down.startswith("-") else " "
        steps.append(f"{across}{joined}{down}")
    body = "".join(
        step if not before or step.startswith("-") else f" {step}"
        for before, step in zip(["", *steps], steps, strict=False)
    )
    return f"M{number(start_x / 10)} {number(start_y / 10)}l{body}z"
