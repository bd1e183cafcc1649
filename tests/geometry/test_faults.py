"""Which outlines are refused, and which are not."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry.faults import Fault, Kind, faults

SQUARE = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]
HOLE = [(2, 2), (2, 4), (4, 4), (4, 2), (2, 2)]
CASES = {
    "three points": ([[(0, 0), (1, 0), (0, 0)]], Fault(Kind.SHORT, 0)),
    "not closed": ([SQUARE[:-1]], Fault(Kind.OPEN, 0, 3)),
    "on a line": ([[(0, 0), (5, 5), (9, 9), (0, 0)]], Fault(Kind.FLAT, 0)),
    "bow tie": (
        [[(0, 0), (10, 10), (10, 0), (0, 12), (0, 0)]],
        Fault(Kind.CROSSING, 0, 0),
    ),
    "hole outside": (
        [SQUARE, [(20, 20), (20, 22), (22, 22), (20, 20)]],
        Fault(Kind.OUTSIDE, 1),
    ),
    "hole half outside": (
        [SQUARE, [(8, 8), (8, 9), (12, 9), (8, 8)]],
        None,  # its first corner lies inside: drawn well, so not refused
    ),
    "hole in a hole": (
        [SQUARE, HOLE, [(2.5, 2.5), (2.5, 3), (3, 3), (2.5, 2.5)]],
        Fault(Kind.NESTED, 2),
    ),
    "open hole": ([SQUARE, HOLE[:-1]], Fault(Kind.OPEN, 1, 3)),
}


@pytest.mark.parametrize(("polygon", "expected"), CASES.values(), ids=CASES)
def test_a_broken_outline_is_named(polygon, expected):
    """What is wrong comes with the ring and the point."""
    found = list(faults(polygon))

    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    "ring",
    [
        SQUARE,
        SQUARE[::-1],
        [(0, 0), (5, 0), (5, 0), (5, 5), (0, 0)],  # a point given twice
        [(0, 0), (4, 0), (2, 2), (4, 4), (0, 4), (2, 2), (0, 0)],  # touches itself
    ],
)
def test_what_draws_well_is_no_fault(ring):
    """Direction, repeated points and a ring that touches itself are let through."""
    assert list(faults([ring])) == []


@given(
    st.lists(st.floats(1, 100), min_size=3, max_size=60),
    st.floats(-1e5, 1e5),
    st.floats(-1e5, 1e5),
)
def test_a_star_never_crosses_itself(radii, x, y):
    """Corners in the order of their direction from a centre make a simple ring."""
    many = len(radii)
    ring = [
        (
            round(x + radius * math.cos(math.tau * number / many), 6),
            round(y + radius * math.sin(math.tau * number / many), 6),
        )
        for number, radius in enumerate(radii)
    ]

    assert list(faults([[*ring, ring[0]]])) == []


@given(st.integers(4, 40), st.integers(0, 1_000))
def test_two_corners_exchanged_are_seen(many, pick):
    """Exchanging neighbours on a circle makes two edges cross."""
    ring = [
        (math.cos(math.tau * number / many), math.sin(math.tau * number / many))
        for number in range(many)
    ]
    first = pick % (many - 1)
    ring[first], ring[first + 1] = ring[first + 1], ring[first]

    kinds = [fault.kind for fault in faults([[*ring, ring[0]]])]

    assert kinds == [Kind.CROSSING] or (many == 4 and kinds == [Kind.FLAT])


def test_a_tangle_is_no_border():
    """Ten thousand strokes across the map are refused, not compared in pairs."""
    strokes = [(x * 1.0, number * 1.0) for number in range(5_000) for x in (0, 9_000)]
    ring = [*strokes, (9_500.0, -1.0), (-1.0, -1.0), strokes[0]]

    assert [fault.kind for fault in faults([ring])] == [Kind.TANGLED]
