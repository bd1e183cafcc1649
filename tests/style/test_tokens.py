from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.style.tokens import (
    BRICK,
    COLOURS,
    INK,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    ROSE,
    SAGE,
    SAND,
    SKY,
    SUN,
    WHITE,
    contrast,
    luminance,
)

BACKGROUNDS = (WHITE, PAPER, SAND, MIST, SAGE, ROSE, SUN)
TEXT = 4.5  # to 1: WCAG 2.2, success criterion 1.4.3
LARGE = 3.0  # to 1: the same, for large text; and 1.4.11, for signs

colours = st.sampled_from(COLOURS)
name = lambda colour: colour.name  # noqa: E731 - a label of a test


@pytest.mark.parametrize("background", BACKGROUNDS, ids=name)
def test_text_can_be_read_on_every_background(background):
    """Ink and night, in which text is set, stand out from all light colours."""
    assert contrast(INK, background) >= 7
    assert contrast(NIGHT, background) >= 7


@pytest.mark.parametrize("background", [WHITE, PAPER], ids=name)
@pytest.mark.parametrize("colour", [BRICK, LEAF, SKY], ids=name)
def test_links_and_headings_can_be_read_on_paper(colour, background):
    assert contrast(colour, background) >= TEXT


@pytest.mark.parametrize("background", [SAND, MIST], ids=name)
@pytest.mark.parametrize("colour", [BRICK, LEAF, SKY], ids=name)
def test_links_and_headings_can_be_read_on_sand_and_mist(colour, background):
    assert contrast(colour, background) >= TEXT


@pytest.mark.parametrize("background", [SAGE, ROSE], ids=name)
@pytest.mark.parametrize("colour", [BRICK, LEAF, SKY], ids=name)
def test_large_headings_can_be_read_on_every_tint(colour, background):
    assert contrast(colour, background) >= LARGE


@pytest.mark.parametrize("colour", [NIGHT, BRICK, LEAF, SKY, INK], ids=name)
def test_white_can_be_read_on_every_dark_colour(colour):
    assert contrast(WHITE, colour) >= TEXT
    assert contrast(PAPER, colour) >= TEXT


def test_the_sun_stands_out_from_the_night():
    """The focus ring on dark parts of the site."""
    assert contrast(SUN, NIGHT) >= LARGE


def test_black_on_white_has_the_greatest_contrast():
    """21 to 1 is the end of the scale; grey #777777 on white is 4.48 (WCAG)."""
    from generator.style.tokens import Colour

    black = Colour("black", "#000000", (0, 0, 0, 100))
    grey = Colour("grey", "#777777", (0, 0, 0, 50))

    assert contrast(black, WHITE) == pytest.approx(21)
    assert contrast(grey, WHITE) == pytest.approx(4.48, abs=0.005)


@given(one=colours, other=colours)
def test_contrast_does_not_depend_on_the_order(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21
    assert 0 <= luminance(one) <= 1


@pytest.mark.parametrize("colour", COLOURS, ids=name)
def test_every_colour_can_be_printed(colour):
    """At most 300 % of ink: ISOcoated_v2_300 allows no more."""
    assert all(0 <= ink <= 100 for ink in colour.cmyk)
    assert sum(colour.cmyk) <= 300
    assert re.fullmatch("#[0-9A-F]{6}", colour.rgb)


def test_text_is_printed_in_one_ink():
    """Small text in several inks is blurred by the least shift of the paper."""
    assert INK.cmyk == (0, 0, 0, 100)


def test_names_are_there_once():
    assert len({colour.name for colour in COLOURS}) == len(COLOURS)
