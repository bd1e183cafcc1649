"""Fewer points for a drawing, with the borders that neighbours share kept shared.

Each outline simplified by itself would leave gaps and overlaps along every border.
So outlines are cut where their neighbours change; each piece of border is
simplified once, and both neighbours get the same.

Source:
    D. Douglas and T. Peucker, “Algorithms for the reduction of the number of points
    required to represent a digitized line”, The Canadian Cartographer 10 (1973).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from generator.geometry.points import Point, Polygon, Ring, distance

LEAST_CORNERS = 3  # of a ring that still has an inside
MOST_LOOKS = 60  # at a point, on average; a border takes some twenty

Line = tuple[Point, ...]


def simplify(
    polygons: Sequence[Polygon], tolerance: float
) -> tuple[Polygon | None, ...]:
    """Return every polygon with fewer points; None where nothing is left of it.

    Args:
        polygons: of all areas of one map.
        tolerance: how far a border may move, in the unit of the points.

    Returns:
        One for each, in the same order. Borders that two polygons shared point by
        point are still the same; holes smaller than the tolerance are filled.
    """
    rings = [ring for polygon in polygons for ring in polygon]
    ends = _junctions(rings)
    known: dict[Line, Line] = {}

    def thinner(ring: Ring) -> Ring | None:
        corners: list[Point] = []
        for piece in _pieces(ring, ends):
            corners += _once(piece, tolerance, known)[:-1]
        if len(corners) < LEAST_CORNERS:
            return None
        return (*corners, corners[0])

    made: list[Polygon | None] = []
    for polygon in polygons:
        outer, *holes = (thinner(ring) for ring in polygon)
        kept = tuple(hole for hole in holes if hole)
        made.append((outer, *kept) if outer else None)
    return tuple(made)


def _junctions(rings: Sequence[Ring]) -> set[Point]:
    """Points where a border begins or ends: not just two neighbours along it."""
    beside: dict[Point, set[Point]] = {}
    for ring in rings:
        corners = ring[:-1]
        for number, point in enumerate(corners):
            following = corners[(number + 1) % len(corners)]
            beside.setdefault(point, set()).update({corners[number - 1], following})
    return {point for point, others in beside.items() if len(others) > 2}


def _pieces(ring: Ring, ends: set[Point]) -> list[Line]:
    """Cut a ring at its junctions; one without any is cut at its least point."""
    corners = ring[:-1]
    cuts = [number for number, point in enumerate(corners) if point in ends]
    if not cuts:
        cuts = [min(range(len(corners)), key=lambda number: corners[number])]
    turned = corners[cuts[0] :] + corners[: cuts[0]] + (corners[cuts[0]],)
    starts = [number - cuts[0] for number in cuts] + [len(corners)]
    return [turned[start : end + 1] for start, end in pairwise(starts)]


def _once(piece: Line, tolerance: float, known: dict[Line, Line]) -> Line:
    """Simplify a border the first time it is met, in either direction."""
    back = piece[::-1]
    forward = piece <= back
    key = piece if forward else back
    if key not in known:
        known[key] = (
            _closed(key, tolerance) if key[0] == key[-1] else thin(key, tolerance)
        )
    return known[key] if forward else known[key][::-1]


def _closed(line: Line, tolerance: float) -> Line:
    """Simplify a whole ring in two halves, from the point farthest from its start."""
    far = max(range(len(line)), key=lambda number: math.dist(line[0], line[number]))
    if far == 0:
        return line
    there, back = thin(line[: far + 1], tolerance), thin(line[far:], tolerance)
    return there + back[1:]


def thin(line: Line, tolerance: float) -> Line:
    """Return a line with only the points that lie off it by more than a tolerance.

    A line that goes to and fro without end would take minutes: what is not looked at
    in time is kept as it is.
    """
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    looks = MOST_LOOKS * len(line)
    while waiting:
        first, last = waiting.pop()
        looks -= last - first
        if looks < 0:
            kept.update(range(first, last))
            continue
        farthest, most = first, tolerance
        for number in range(first + 1, last):
            off = distance(line[number], line[first], line[last])
            if off > most:
                farthest, most = number, off
        if farthest != first:
            kept.add(farthest)
            waiting += [(first, farthest), (farthest, last)]
    return tuple(line[number] for number in sorted(kept))
