"""Degrees on a sheet, and points well inside."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.geometry.plane import sheet
from generator.geometry.points import area, contains, distance, inner_point, touches

degrees = st.tuples(st.floats(2, 8), st.floats(49, 54))


@given(st.lists(degrees, min_size=1, max_size=30), st.floats(0, 20))
def test_everything_lies_on_the_sheet(points, margin):
    """No point is drawn in the margin or beyond it."""
    fitted = sheet(points, 640, 480, margin)

    assert fitted.width <= 640.1
    assert fitted.height <= 480.1
    for point in points:
        x, y = fitted.place(point)
        assert margin - 0.1 <= x <= fitted.width - margin + 0.1
        assert margin - 0.1 <= y <= fitted.height - margin + 0.1


@given(degrees, degrees)
def test_north_is_up_and_east_is_right(one, other):
    """A map that is turned or mirrored would lead people astray."""
    assume(abs(one[0] - other[0]) > 1e-3 and abs(one[1] - other[1]) > 1e-3)
    fitted = sheet([one, other], 640, 480)
    (x1, y1), (x2, y2) = fitted.place(one), fitted.place(other)

    assert (x1 < x2) == (one[0] < other[0])
    assert (y1 < y2) == (one[1] > other[1])


def test_a_square_kilometre_is_drawn_square():
    """At 51° north a degree of longitude is 0.63 of a degree of latitude."""
    shrink = math.cos(math.radians(51.005))
    fitted = sheet([(4.0, 51.0), (4.0 + 0.01 / shrink, 51.01)], 500, 500)

    assert fitted.width == pytest.approx(fitted.height, abs=0.2)


def test_no_point_makes_no_sheet():
    """There is nothing to fit."""
    with pytest.raises(ValueError, match="empty"):
        sheet([], 640, 480)


@given(st.lists(st.floats(5, 100), min_size=3, max_size=40))
def test_words_stand_inside(radii):
    """The point for words lies in the area, however it is shaped."""
    many = len(radii)
    corners = tuple(
        (radius * math.cos(math.tau * n / many), radius * math.sin(math.tau * n / many))
        for n, radius in enumerate(radii)
    )
    ring = (*corners, corners[0])
    assume(abs(area(ring)) > 1)
    point, width = inner_point((ring,))

    assert contains(ring, point) or touches(ring, point)
    assert width > 0


def test_words_keep_out_of_holes():
    """A square with a large hole has its words beside the hole."""
    outer = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0))
    hole = ((5.0, 20.0), (5.0, 95.0), (95.0, 95.0), (95.0, 20.0), (5.0, 20.0))
    point, _ = inner_point((outer, hole))

    assert contains(outer, point)
    assert not contains(hole, point)


def test_how_far_a_point_lies_from_a_stretch():
    """Beyond an end, the end itself is nearest."""
    assert distance((5, 3), (0, 0), (10, 0)) == 3
    assert distance((13, 4), (0, 0), (10, 0)) == 5
    assert distance((3, 4), (0, 0), (0, 0)) == 5
