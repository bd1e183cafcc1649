"""What outlines are made of: points, rings and polygons, and their measures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]  # x to the east or right, y to the north or down
Ring = tuple[Point, ...]  # closed: the last point is the first
Polygon = tuple[Ring, ...]  # the outer ring, then its holes

LEVELS = 19  # lines on which a point well inside is looked for
MOST_STRETCHES = 5  # of a line that are looked at, the widest


def area(ring: Sequence[Point]) -> float:
    """Return the area of a closed ring; negative where it runs clockwise (y up)."""
    x0, y0 = ring[0]
    twice = sum(
        (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        for (x1, y1), (x2, y2) in pairwise(ring)
    )
    return twice / 2


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Return least x and y, then most x and y.

    Raises:
        ValueError: there is no point.
    """
    every = list(points)
    xs, ys = [x for x, _ in every], [y for _, y in every]
    return min(xs), min(ys), max(xs), max(ys)


def contains(ring: Sequence[Point], point: Point) -> bool:
    """Return whether a point lies within a closed ring; on its edge is undecided."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def touches(ring: Sequence[Point], point: Point) -> bool:
    """Return whether a point lies exactly on a corner or edge of a closed ring."""
    x, y = point
    for (x1, y1), (x2, y2) in pairwise(ring):
        beside = (x2 - x1) * (y - y1) == (y2 - y1) * (x - x1)
        within = min(x1, x2) <= x <= max(x1, x2) and min(y1, y2) <= y <= max(y1, y2)
        if beside and within:
            return True
    return False


def inner_point(polygon: Polygon) -> tuple[Point, float]:
    """Return a point well inside a polygon, to put words on, and how wide it is there.

    Of the middles of the widest stretches within the polygon on some level lines, the
    one farthest from any edge.
    """
    _, low, _, high = bounds(polygon[0])
    best, best_width, most = polygon[0][0], 0.0, -1.0
    for number in range(1, LEVELS + 1):
        y = low + (high - low) * (number / (LEVELS + 1)) + (high - low) * 1e-7
        crossings = sorted(
            x1 + (y - y1) / (y2 - y1) * (x2 - x1)
            for ring in polygon
            for (x1, y1), (x2, y2) in pairwise(ring)
            if (y1 > y) != (y2 > y)
        )
        stretches = zip(crossings[::2], crossings[1::2], strict=False)
        widest = sorted(stretches, key=lambda ends: (ends[0] - ends[1], ends[0]))
        for left, right in widest[:MOST_STRETCHES]:
            if right - left < 2 * most:
                break
            point = (left + right) / 2, y
            clear = min(
                distance(point, one, two)
                for ring in polygon
                for one, two in pairwise(ring)
            )
            if clear > most:
                best, best_width, most = point, right - left, clear
    return best, best_width


def distance(point: Point, one: Point, two: Point) -> float:
    """Return how far a point lies from the stretch between two others."""
    across, up = two[0] - one[0], two[1] - one[1]
    length = across * across + up * up
    if length == 0:
        return math.dist(point, one)
    share = ((point[0] - one[0]) * across + (point[1] - one[1]) * up) / length
    share = min(1.0, max(0.0, share))
    return math.dist(point, (one[0] + share * across, one[1] + share * up))


def outside(
    one: Point, two: Point, box: tuple[float, float, float, float]
) -> list[tuple[Point, Point]]:
    """Return what of the stretch between two points lies outside a box, in order.

    Args:
        one: where it begins.
        two: where it ends.
        box: least x and y, then most x and y.

    Source:
        Liang and Barsky, “A New Concept and Method for Line Clipping”, ACM
        Transactions on Graphics 3 (1984), 1-22.
    """
    enters, leaves = 0.0, 1.0  # shares of the stretch
    for axis in (0, 1):
        start, length = one[axis], two[axis] - one[axis]
        if length == 0:
            if not box[axis] < start < box[axis + 2]:
                return [(one, two)]
            continue
        shares = sorted((edge - start) / length for edge in (box[axis], box[axis + 2]))
        enters, leaves = max(enters, shares[0]), min(leaves, shares[1])
    if enters >= leaves:
        return [(one, two)]

    def at(share: float) -> Point:
        return (
            one[0] + share * (two[0] - one[0]),
            one[1] + share * (two[1] - one[1]),
        )

    pieces = [(one, at(enters))] if enters > 0 else []
    return [*pieces, (at(leaves), two)] if leaves < 1 else pieces
