"""Numbers as bars."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.images.figures import bars

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = [bars.columns, bars.rows]
counts = st.lists(st.integers(0, 5_000), min_size=1, max_size=60)


def drawn(chart, numbers) -> ElementTree.Element:
    """Return the chart of numbers that are named by their place."""
    rows = [(str(2000 + place), count) for place, count in enumerate(numbers)]
    return ElementTree.fromstring(chart(rows, "chart", "Titel", "Wat er te zien is"))


@pytest.mark.parametrize("chart", CHARTS)
@given(numbers=counts)
def test_bars_stay_within_the_chart(chart, numbers):
    """No bar leaves the drawing, also where all are nought."""
    svg = drawn(chart, numbers)
    width, height = (float(n) for n in svg.attrib["viewBox"].split()[2:])

    for bar in svg.iter(f"{SVG}rect"):
        x, y, wide, high = (float(bar.attrib[n]) for n in ("x", "y", "width", "height"))
        assert min(x, y, wide, high) >= 0
        assert x + wide <= width + 0.1
        assert y + high <= height + 0.1


def test_lengths_are_in_proportion():
    """A bar of twice the number is twice as long."""
    tall = [
        float(one.attrib["height"])
        for one in drawn(bars.columns, [2, 4, 8]).iter(f"{SVG}rect")
    ]
    long = [
        float(one.attrib["width"])
        for one in drawn(bars.rows, [2, 4, 8]).iter(f"{SVG}rect")
    ]

    assert tall[1] / tall[0] == pytest.approx(2, rel=0.01)
    assert tall[2] / tall[0] == pytest.approx(4, rel=0.01)
    assert long[2] / long[0] == pytest.approx(4, rel=0.01)


@pytest.mark.parametrize("chart", CHARTS)
def test_who_listens_hears_what_the_chart_shows(chart):
    """An image with a title and a description, both by name."""
    svg = drawn(chart, [1, 2])
    named = {one.attrib["id"]: one.text for one in svg if "id" in one.attrib}

    assert svg.attrib["role"] == "img"
    assert [named[name] for name in svg.attrib["aria-labelledby"].split()] == [
        "Titel",
        "Wat er te zien is",
    ]
