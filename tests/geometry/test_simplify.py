"""Fewer points, the same map."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry.faults import faults
from generator.geometry.points import area, distance
from generator.geometry.simplify import simplify, thin
from tests.geometry.town import HOLE, rings

numbers = st.integers(-1_000, 1_000).map(float)
lines = st.lists(st.tuples(numbers, numbers), min_size=2, max_size=80)
TOWN = {name: tuple(map(tuple, found)) for name, found in rings().items()}


def edges(polygon):
    """Return every edge of a polygon, whichever way it is walked."""
    return {tuple(sorted(edge)) for ring in polygon for edge in pairwise(ring) if edge}


@given(lines, st.floats(0, 500))
def test_no_point_strays_further_than_the_tolerance(line, tolerance):
    """Every point that was left out lies near what was kept."""
    kept = thin(tuple(line), tolerance)

    assert kept[0] == line[0]
    assert kept[-1] == line[-1]
    for point in line:
        near = min(distance(point, one, two) for one, two in pairwise(kept))
        assert near <= tolerance or math.isclose(near, tolerance)


@given(st.floats(0, 60))
def test_neighbours_keep_their_border(tolerance):
    """Every edge within the town has an area on both sides, before and after."""
    made = simplify(list(TOWN.values()), tolerance)
    found: dict[object, int] = {}
    for polygon in made:
        for edge in edges(polygon):
            found[edge] = found.get(edge, 0) + 1
    starts: dict[object, int] = {}
    for edge, sides in found.items():
        if sides == 1:
            for point in edge:
                starts[point] = starts.get(point, 0) + 1

    assert set(found.values()) <= {1, 2}
    assert set(starts.values()) == {2}  # one closed line around the whole town


def test_a_town_of_areas_stays_as_large_as_it_was():
    """What one area loses at a border, its neighbour gains."""
    before = sum(area(polygon[0]) for polygon in TOWN.values())
    made = simplify(list(TOWN.values()), 20)
    after = sum(area(polygon[0]) for polygon in made)

    assert after == pytest.approx(before, rel=0.01)
    assert sum(map(len, (ring for one in made for ring in one))) < sum(
        map(len, (ring for one in TOWN.values() for ring in one))
    )


@given(st.floats(0, 60))
def test_simplified_outlines_are_sound(tolerance):
    """No outline of the town crosses itself, and no hole leaves its area."""
    made = simplify(list(TOWN.values()), tolerance)

    assert [fault for polygon in made for fault in faults(polygon)] == []


def test_what_is_smaller_than_the_tolerance_is_gone():
    """A hole that nobody can see is filled, and so is what lay in it."""
    made = dict(zip(TOWN, simplify(list(TOWN.values()), 400), strict=True))

    assert made[HOLE] is None
    assert len(made["Midden Hart"]) == 1


def test_no_tolerance_changes_only_where_rings_begin():
    """Every edge of every area is still there, but for points on a straight line."""
    made = simplify([((*SQUARE, SQUARE[0]),)], 0)

    assert edges(made[0]) == edges([(*SQUARE, SQUARE[0])])


def test_a_line_to_and_fro_keeps_its_strokes():
    """What takes too long to simplify stays as it is: near enough it is still."""
    line = tuple((float(n % 2) * 900, n / 10) for n in range(4_000))
    kept = thin(line, 1.0)

    assert set(kept) <= set(line)
    assert len(kept) > 3_900


SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0))
