from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.style.palette import NAMES, STANDARD, Palette
from generator.style.tokens import COLOURS, Colour

rgb = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
palettes = st.lists(rgb, min_size=len(NAMES), max_size=len(NAMES)).map(
    lambda values: Palette(
        tuple(
            Colour(name, value, None) for name, value in zip(NAMES, values, strict=True)
        )
    )
)


def palette(**changes: str) -> Palette:
    """Return the project's palette with some colours of a city in their places."""
    return Palette(
        tuple(
            dataclasses.replace(one, rgb=changes.get(one.name, one.rgb))
            for one in COLOURS
        )
    )


def test_the_projects_own_palette_changes_nothing():
    drawing = '<path fill="#17324d"/><path fill="#0A0B0C"/>'

    assert STANDARD.repaint(drawing) == drawing


@given(other=palettes)
def test_the_projects_colours_become_those_of_the_city_exactly(other):
    """What a style guide names is not approached but met."""
    drawing = "".join(f'<path fill="{one.rgb}"/>' for one in COLOURS)
    wanted = "".join(f'<path fill="{one.rgb.lower()}"/>' for one in other.colours)

    assert other == STANDARD or other.repaint(drawing) == wanted


def test_a_shade_moves_as_the_colours_near_it():
    """A shade of brick becomes a shade of the city's green, leaf stays leaf."""
    green = palette(brick="#22A838")
    painted = green.repaint('<path fill="#9c3522"/><path fill="#246549"/>')
    shade, leaf = (bytes.fromhex(one[1:7]) for one in painted.split('"')[1::2])

    assert shade[1] > shade[0]
    assert abs(leaf[0] - 0x24) < 12
    assert abs(leaf[1] - 0x65) < 12


def test_what_is_to_be_kept_stays():
    """People keep the colour of their skin in a city whose roofs are blue."""
    blue = palette(brick="#2244CC", rose="#CCD5F7")
    skin = "#d9927a"

    assert blue.repaint(f'fill="{skin}"', keep=[skin]) == f'fill="{skin}"'
    assert blue.repaint(f'fill="{skin}"') != f'fill="{skin}"'


@pytest.mark.parametrize(
    "markup",
    [
        '<use href="#facade"/>',
        '<path clip-path="url(#facade)"/>',
        "<text>Bus #123456, halte #facade</text>",
        '<path id="facade"/>',
        '<path fill="#17324d80"/>',
    ],
)
def test_what_is_no_colour_stays_as_it_is(markup):
    assert palette(night="#FF0000", brick="#00FF00").repaint(markup) == markup


def test_style_sheets_get_every_colour():
    rule = STANDARD.custom_properties()

    assert all(f"--{colour.name}: {colour.rgb};" in rule for colour in COLOURS)


def test_a_palette_names_every_colour_in_order():
    with pytest.raises(ValueError, match="names night, brick"):
        Palette(COLOURS[1:])
    with pytest.raises(KeyError):
        STANDARD["purple"]
