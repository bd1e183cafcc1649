"""What of a line lies outside a box."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry.points import outside

BOX = (0.0, 0.0, 10.0, 5.0)

coordinates = st.integers(-30, 30).map(float)
points = st.tuples(coordinates, coordinates)


@pytest.mark.parametrize(
    ("one", "two", "pieces"),
    [
        ((-4, 2), (14, 2), [((-4, 2), (0, 2)), ((10, 2), (14, 2))]),
        ((5, -3), (5, 8), [((5, -3), (5, 0)), ((5, 5), (5, 8))]),
        ((5, 2), (5, 8), [((5, 5), (5, 8))]),
        ((5, 2), (6, 3), []),
        ((-4, 7), (14, 7), [((-4, 7), (14, 7))]),
        ((-4, 5), (14, 5), [((-4, 5), (14, 5))]),  # along its edge
        ((-6, 2), (2, 10), [((-6, 2), (2, 10))]),  # past a corner
        ((20, 2), (20, 2), [((20, 2), (20, 2))]),
    ],
)
def test_a_line_is_cut_at_the_edges_of_a_box(one, two, pieces):
    assert outside(one, two, BOX) == pieces


@given(one=points, two=points)
def test_no_piece_enters_the_box_and_nothing_else_is_lost(one, two):
    """What is left over is as long as what a walk along the line finds outside."""
    pieces = outside(one, two, BOX)
    steps = [share / 400 for share in range(401)]

    def inside(point, room=1e-6):
        x, y = point
        return BOX[0] + room < x < BOX[2] - room and BOX[1] + room < y < BOX[3] - room

    def along(start, end):
        return [
            (start[0] + s * (end[0] - start[0]), start[1] + s * (end[1] - start[1]))
            for s in steps
        ]

    assert not any(inside(point) for piece in pieces for point in along(*piece))
    length = math.dist(one, two)
    left = sum(math.dist(*piece) for piece in pieces)
    found = sum(not inside(point, 0) for point in along(one, two)) / len(steps)
    assert abs(left - found * length) <= 0.02 * length
