"""What makes an outline no outline: open, too small, crossing itself, hole outside.

Only what would draw or count wrongly is a fault. A ring that touches itself in a
point is none, nor the direction in which it runs: both draw well.

Source:
    RFC 7946, 3.1.6, “Polygon”: a ring is closed and has four or more positions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from generator.geometry.points import Point, area, bounds, contains, touches

LEAST_POINTS = 4  # of a ring, with the first repeated at its end
MOST_COMPARED = 200  # edges that an edge is compared with, on average; a border has few
FREE_COMPARED = 100_000  # comparisons that any ring may take


class Kind(Enum):
    """What is wrong with a ring."""

    SHORT = "short"
    OPEN = "open"
    FLAT = "flat"
    CROSSING = "crossing"
    TANGLED = "tangled"
    OUTSIDE = "outside"
    NESTED = "nested"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which ring of a polygon, at which point: numbers from 0."""

    kind: Kind
    ring: int
    point: int = 0


def faults(polygon: Sequence[Sequence[Point]]) -> Iterator[Fault]:
    """Yield what is wrong with a polygon, at most one fault for each ring."""
    sound = []
    for number, ring in enumerate(polygon):
        fault = _of_ring(ring, number)
        if fault:
            yield fault
        else:
            sound.append(number)
    if not sound or sound[0] != 0:
        return
    for number in sound[1:]:
        if not _within(polygon[number], polygon[0]):
            yield Fault(Kind.OUTSIDE, number)
        elif any(
            other < number and _within(polygon[number], polygon[other])
            for other in sound[1:]
        ):
            yield Fault(Kind.NESTED, number)


def _of_ring(ring: Sequence[Point], number: int) -> Fault | None:
    if len(ring) < LEAST_POINTS:
        return Fault(Kind.SHORT, number)
    if ring[0] != ring[-1]:
        return Fault(Kind.OPEN, number, len(ring) - 1)
    if area(ring) == 0:
        return Fault(Kind.FLAT, number)
    try:
        crossing = _crossing(ring)
    except _Tangled:
        return Fault(Kind.TANGLED, number)
    return None if crossing is None else Fault(Kind.CROSSING, number, crossing)


def _within(hole: Sequence[Point], ring: Sequence[Point]) -> bool:
    """Whether a ring lies in another one; the first corner not on its edge decides."""
    left, low, right, high = bounds(ring)
    for x, y in hole:
        if not (left <= x <= right and low <= y <= high):
            return False
        if not touches(ring, (x, y)):
            return contains(ring, (x, y))
    return True


class _Tangled(Exception):
    """A ring goes to and fro so often that looking for crossings would take minutes."""


def _crossing(ring: Sequence[Point]) -> int | None:
    """Number of the first point after which a ring crosses itself, None for never.

    A sweep from left to right compares only edges that overlap in x.
    """
    edges = sorted(
        (min(one[0], two[0]), max(one[0], two[0]), number, one, two)
        for number, (one, two) in enumerate(pairwise(ring))
        if one != two
    )
    active: list[tuple[float, int, Point, Point]] = []
    found: int | None = None
    left_over = MOST_COMPARED * len(edges) + FREE_COMPARED
    for left, right, number, one, two in edges:
        left_over -= len(active)
        if left_over < 0:
            raise _Tangled
        active = [edge for edge in active if edge[0] >= left]
        for _, other, three, four in active:
            if _cross(one, two, three, four):
                first = min(number, other)
                found = first if found is None else min(found, first)
        active.append((right, number, one, two))
    return found


def _cross(one: Point, two: Point, three: Point, four: Point) -> bool:
    """Whether two edges cross properly: each has ends on both sides of the other."""
    return (
        _side(one, two, three) * _side(one, two, four) < 0
        and _side(three, four, one) * _side(three, four, two) < 0
    )


def _side(one: Point, two: Point, point: Point) -> int:
    turn = (two[0] - one[0]) * (point[1] - one[1]) - (two[1] - one[1]) * (
        point[0] - one[0]
    )
    return (turn > 0) - (turn < 0)
