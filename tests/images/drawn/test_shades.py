from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.images import drawn
from generator.images.drawn import shades
from generator.style import tokens

colours = st.sampled_from([colour.rgb.lower() for colour in tokens.COLOURS])
MODULES = sorted(Path(drawn.__file__).parent.rglob("*.py"))


@given(colours, colours, st.floats(min_value=0, max_value=1))
def test_a_mix_lies_between_its_colours(one: str, other: str, share: float) -> None:
    mixed = shades.mix(one, other, share)

    channels = (bytes.fromhex(colour[1:]) for colour in (one, other, mixed))
    for a, b, channel in zip(*channels, strict=True):
        assert min(a, b) <= channel <= max(a, b)


@given(colours, colours)
def test_a_mix_begins_and_ends_with_its_colours(one: str, other: str) -> None:
    assert shades.mix(one, other, 0) == one
    assert shades.mix(one, other, 1) == other


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_has_a_colour_of_its_own(module: Path) -> None:
    """Every colour comes from the house style, so one change there reaches all."""
    written = re.findall(r"#[0-9A-Fa-f]{3,8}\b", module.read_text(encoding="utf-8"))

    assert written == []


@pytest.mark.parametrize("hour", shades.HOURS)
def test_every_hour_says_what_becomes_of_sky_and_windows(hour: str) -> None:
    assert len(shades.HOURS[hour].haze) == len(shades.HAZE)
    assert shades.relight(shades.GLASS, hour) == shades.HOURS[hour].haze[4]


def test_what_changes_by_evening_is_no_other_colour() -> None:
    """A wall that happened to have the colour of glass would light up at dusk."""
    others = {
        value
        for name, value in vars(shades).items()
        if name.isupper() and isinstance(value, str) and value not in shades.HAZE
    }

    assert len(set(shades.HAZE)) == len(shades.HAZE)
    assert others.isdisjoint(shades.HAZE)


def test_noon_leaves_the_colours_as_they_are() -> None:
    assert shades.relight(shades.BRICK, "noon") == shades.BRICK
