from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.style.lab import distance_squared, from_lab, to_lab

rgb = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colour=rgb)
def test_every_colour_comes_back_as_it_was(colour):
    assert from_lab(to_lab(colour)) == colour


@pytest.mark.parametrize(
    ("colour", "lab"),
    [
        ("#ffffff", (1.0, 0.0, 0.0)),
        ("#000000", (0.0, 0.0, 0.0)),
        ("#ff0000", (0.62796, 0.22486, 0.12585)),
        ("#0000ff", (0.45201, -0.03246, -0.31153)),
    ],
)
def test_known_colours_lie_where_the_source_has_them(colour, lab):
    """Worked values of CSS Color 4, to the fourth decimal."""
    assert to_lab(colour) == pytest.approx(lab, abs=1e-4)


def test_what_no_screen_shows_becomes_the_nearest_that_it_does():
    assert from_lab((1.4, 0.0, 0.0)) == "#ffffff"
    assert from_lab((-0.2, 0.0, 0.0)) == "#000000"


@given(one=rgb, other=rgb)
def test_two_colours_lie_equally_far_from_each_other(one, other):
    first, second = to_lab(one), to_lab(other)

    assert distance_squared(first, second) == distance_squared(second, first)
    assert (distance_squared(first, second) == 0) == (one == other)
