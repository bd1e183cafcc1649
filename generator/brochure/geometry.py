"""Rectangles and matrices on a page, in points: arithmetic only, no PDF.

It stands apart so that the press pass, which makes pages, and preflight, which
judges them, measure in the same way.

Source:
    ISO 32000-1:2008, 8.3, “Coordinate systems”.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

POINTS = 72 / 25.4  # points in a millimetre
TOLERANCE_MM = 0.01
MOST = 1e7  # points; what lies further is on no page


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, points from its origin."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is, points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is, points."""
        return self.top - self.bottom

    def grown(self, margin_mm: float) -> Self:
        """Return the box with a margin around it, millimetres."""
        margin = margin_mm * POINTS
        return type(self)(
            self.left - margin,
            self.bottom - margin,
            self.right + margin,
            self.top + margin,
        )

    def times(self, factor: float) -> Self:
        """Return the box in units that are so much smaller."""
        if factor == 1:
            return self
        edges = (self.left, self.bottom, self.right, self.top)
        return type(self)(*(edge * factor for edge in edges))

    def turned(self, degrees: int) -> Self:
        """Return the box as seen on a sheet turned clockwise about its origin."""
        match degrees % 360:
            case 90:
                return type(self)(self.bottom, -self.right, self.top, -self.left)
            case 180:
                return type(self)(-self.right, -self.top, -self.left, -self.bottom)
            case 270:
                return type(self)(-self.top, self.left, -self.bottom, self.right)
        return self

    def holds(self, other: Box, slack_mm: float = TOLERANCE_MM) -> bool:
        """Return whether `other` lies inside, to a hundredth of a millimetre."""
        slack = slack_mm * POINTS
        return (
            self.left <= other.left + slack
            and self.bottom <= other.bottom + slack
            and self.right >= other.right - slack
            and self.top >= other.top - slack
        )

    def same(self, other: Box) -> bool:
        """Return whether both are one, to a hundredth of a millimetre."""
        return self.holds(other) and other.holds(self)

    def meets(self, other: Box) -> bool:
        """Return whether both have more than an edge in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def shared(self, other: Box) -> Self | None:
        """Return what both have in common; a line counts, nothing is None."""
        left, right = max(self.left, other.left), min(self.right, other.right)
        bottom, top = max(self.bottom, other.bottom), min(self.top, other.top)
        if left > right or bottom > top:
            return None
        return type(self)(left, bottom, right, top)

    def joined(self, other: Box) -> Self:
        """Return the smallest box around both."""
        return type(self)(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """A transformation: x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def after(self, first: Matrix) -> Matrix:
        """Return the transformation that does `first`, then this one."""
        return Matrix(
            first.a * self.a + first.b * self.c,
            first.a * self.b + first.b * self.d,
            first.c * self.a + first.d * self.c,
            first.c * self.b + first.d * self.d,
            first.e * self.a + first.f * self.c + self.e,
            first.e * self.b + first.f * self.d + self.f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return (
            self.a * x + self.c * y + self.e,
            self.b * x + self.d * y + self.f,
        )

    def box(self, box: Box) -> Box:
        """Return the upright box around where a box comes to lie."""
        return around(
            self.point(x, y)
            for x in (box.left, box.right)
            for y in (box.bottom, box.top)
        )

    @property
    def widths(self) -> tuple[float, float]:
        """How long the sides of a unit square become."""
        return math.hypot(self.a, self.b), math.hypot(self.c, self.d)

    @property
    def least_scale(self) -> float:
        """By how much it enlarges in the direction where it does so least."""
        # The smaller singular value of the linear part.
        half = (self.a**2 + self.b**2 + self.c**2 + self.d**2) / 2
        area = abs(self.a * self.d - self.b * self.c)
        larger = math.sqrt(half + math.sqrt(max(0.0, half**2 - area**2)))
        return area / larger if larger else 0.0

    @property
    def upright(self) -> bool:
        """Whether an upright rectangle stays one."""
        slack = 1e-4 * max(self.widths)
        return max(abs(self.b), abs(self.c)) <= slack or (
            max(abs(self.a), abs(self.d)) <= slack
        )


def around(points: Iterable[tuple[float, float]]) -> Box:
    """Return the smallest box that holds all points, of which there is one at least."""
    found = list(points)
    xs = [_kept(x) for x, _ in found]
    ys = [_kept(y) for _, y in found]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _kept(value: float) -> float:
    """Return a number that can be reckoned with: no infinity, no NaN."""
    return max(-MOST, min(MOST, value)) if value == value else 0.0
