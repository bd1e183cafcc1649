from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.images.drawn import svg

coordinates = st.floats(min_value=-9_000, max_value=9_000, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.04, "0"), (3, "3"), (0.25, ".2"), (-0.5, "-.5"), (12.34, "12.3")],
)
def test_a_coordinate_is_as_short_as_svg_allows(value: float, text: str) -> None:
    assert svg.number(value) == text


@given(coordinates)
def test_a_coordinate_is_off_by_less_than_a_tenth(value: float) -> None:
    """Rounding to one decimal moves nothing that anyone can see."""
    assert abs(float(svg.number(value)) - value) <= 0.05 + 1e-9


@given(st.lists(coordinates, min_size=2, max_size=8))
def test_numbers_in_a_path_never_run_together(values: list[float]) -> None:
    """A reader finds as many numbers as were written, in their order."""
    written = [float(svg.number(value)) for value in values]
    data = svg.path_text("M", *values, "0z")
    read = [float(text) for text in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", data)]

    assert read == [*written, 0]


def test_text_in_a_title_stays_text() -> None:
    """Words from content cannot become markup."""
    alt = "<script>alert(\"1\")</script> & 'bank'"
    drawn = svg.document("", 4, 3, alt)

    assert "<script" not in drawn
    assert ElementTree.fromstring(drawn)[0].text == alt


@pytest.mark.parametrize(
    ("alt", "title"),
    [
        ("\x00\x0bbank\ufffe", "bank"),
        ("\ud800bank", "bank"),
        ("een\nbank", "een bank"),
        ("gevel\xadbank", "gevelbank"),
    ],
)
def test_characters_that_xml_forbids_are_left_out(alt: str, title: str) -> None:
    drawn = svg.document("", 4, 3, alt)

    assert ElementTree.fromstring(drawn)[0].text == title


def test_a_drawing_without_alt_is_hidden_from_screen_readers() -> None:
    root = ElementTree.fromstring(svg.document("", 4, 3, " \x00 "))

    assert root.get("aria-hidden") == "true"
    assert len(root) == 0


def test_a_single_shape_is_moved_without_a_group() -> None:
    one, two = svg.disc("#000000", 0, 0, 2), svg.rect("#000000", 0, 0, 2, 2)

    assert svg.place(one, 3, 4).startswith("<circle")
    assert svg.place(one + two, 3, 4).startswith("<g ")
    assert svg.place(svg.place(one, 3, 4), 1, 1).count("transform=") == 2
