from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.style.pairs import PAIRS, nearest_readable, weak
from generator.style.palette import NAMES, STANDARD, Palette
from generator.style.tokens import COLOURS, contrast

rgb = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def with_colour(name: str, rgb: str) -> Palette:
    return Palette(
        tuple(
            dataclasses.replace(one, rgb=rgb) if one.name == name else one
            for one in COLOURS
        )
    )


def test_the_projects_own_colours_can_all_be_read():
    assert not list(weak(STANDARD))
    assert {pair.front for pair in PAIRS} | {pair.ground for pair in PAIRS} == set(
        NAMES
    )


def test_a_link_too_light_for_paper_is_found():
    found = {
        (one.pair.front, one.pair.ground) for one in weak(with_colour("sky", "#9CC8DC"))
    }

    assert {("sky", "paper"), ("white", "sky")} <= found


@pytest.mark.parametrize("name", [name for name in NAMES if name != "white"])
@given(rgb=rgb)
def test_the_remedy_can_be_read_everywhere(name, rgb):
    """What an editor is told to write is accepted when it is written."""
    palette = with_colour(name, rgb)
    enough = nearest_readable(name, palette)

    assert enough is not None
    mended = with_colour(name, enough)
    assert all(
        contrast(mended[pair.front], mended[pair.ground]) >= pair.least
        for pair in PAIRS
        if name in (pair.front, pair.ground)
    )
