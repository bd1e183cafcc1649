"""Lambert 72, beside numbers that another program worked out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry.belgium import degrees, is_lambert_72

# Worked out by PROJ 9.8 from the definition of EPSG:31370 with its shift of datum.
KNOWN = [
    ((150_000, 170_000), (4.36875214090419, 50.840411283117874)),
    ((173_500, 174_500), (4.70267752145646, 50.8803869435345)),
    ((60_000, 200_000), (3.0837430881354075, 51.1030932373972)),
    ((251_763.2, 153_034.13), (5.808673801463108, 50.67901387613449)),
]

eastings = st.floats(25_000, 295_000)
northings = st.floats(21_000, 244_000)


@pytest.mark.parametrize(("metres", "expected"), KNOWN)
def test_known_points_come_out_where_they_lie(metres, expected):
    """A millimetre is about a hundred-millionth of a degree."""
    assert degrees(metres) == pytest.approx(expected, abs=1e-8)


@given(eastings, northings)
def test_belgium_stays_in_belgium(x, y):
    """Every point of the grid's use lies in the Low Countries."""
    longitude, latitude = degrees((x, y))

    assert 2.3 < longitude < 6.6
    assert 49.4 < latitude < 51.6


@given(eastings, northings)
def test_a_step_of_a_hundred_metres_is_a_hundred_metres(x, y):
    """The scale of the grid is true to a part in a thousand."""
    longitude, latitude = degrees((x, y))
    other_longitude, other_latitude = degrees((x + 60, y + 80))
    shrink = math.cos(math.radians(latitude))
    east = (other_longitude - longitude) * 111_320 * shrink
    north = (other_latitude - latitude) * 111_250

    assert math.hypot(east, north) == pytest.approx(100, rel=0.005)


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_degrees_are_never_taken_for_metres(longitude, latitude):
    """What tells the projections apart cannot be wrong about degrees."""
    assert not is_lambert_72((longitude, latitude))
